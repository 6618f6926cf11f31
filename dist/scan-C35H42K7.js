import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);
import {
  scan
} from "./chunk-6M3PCRAW.js";
import "./chunk-MCV34SVJ.js";
import "./chunk-WDOWPKNC.js";
import "./chunk-GSBLE62J.js";
import "./chunk-VX56URLG.js";
import "./chunk-SRQQ774T.js";
import "./chunk-EFZDCVDY.js";
import "./chunk-DLW563YP.js";
import "./chunk-62OOP355.js";
import "./chunk-2NKBRMZG.js";
import "./chunk-IIAET7KS.js";
export {
  scan
};
