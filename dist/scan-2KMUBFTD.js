import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);
import {
  scan
} from "./chunk-7VPOTLWE.js";
import "./chunk-RPUS4SYO.js";
import "./chunk-WDOWPKNC.js";
import "./chunk-GSBLE62J.js";
import "./chunk-VX56URLG.js";
import "./chunk-ZXH67M6N.js";
import "./chunk-EFZDCVDY.js";
import "./chunk-DLW563YP.js";
import "./chunk-62OOP355.js";
import "./chunk-7FA24O3E.js";
import "./chunk-IIAET7KS.js";
export {
  scan
};
