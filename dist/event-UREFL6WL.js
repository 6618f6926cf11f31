import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);
import {
  runEventOf
} from "./chunk-AMRPH4AO.js";
import "./chunk-FATJRPGF.js";
import "./chunk-DLW563YP.js";
import "./chunk-IIAET7KS.js";
export {
  runEventOf
};
