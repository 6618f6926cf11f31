import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);
import {
  preparedScan,
  runScan
} from "./chunk-W7GSFFG2.js";
import "./chunk-2SNXITIT.js";
import "./chunk-WDOWPKNC.js";
import "./chunk-GSBLE62J.js";
import "./chunk-VX56URLG.js";
import "./chunk-DLW563YP.js";
import "./chunk-IIAET7KS.js";
export {
  preparedScan,
  runScan
};
