import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);
import {
  preparedScan,
  runScan
} from "./chunk-3QU2RCFA.js";
import "./chunk-2SNXITIT.js";
import "./chunk-G44XUK6J.js";
import "./chunk-ZZHLCSHC.js";
import "./chunk-GSBLE62J.js";
import "./chunk-DLW563YP.js";
import "./chunk-IIAET7KS.js";
export {
  preparedScan,
  runScan
};
