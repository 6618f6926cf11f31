import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);
import {
  runScan
} from "./chunk-3A6BHOHC.js";
import "./chunk-XMVLB62D.js";
import "./chunk-DLW563YP.js";
import "./chunk-IIAET7KS.js";
export {
  runScan
};
