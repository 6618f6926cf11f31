import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);
import {
  baselinePath,
  baselineText,
  compareWithBase,
  decide,
  entriesOf,
  isBaselined,
  keepChanged,
  matchKnown,
  readBaseline
} from "./chunk-ZPRRPH5M.js";
import "./chunk-WDOWPKNC.js";
import "./chunk-GSBLE62J.js";
import "./chunk-DLW563YP.js";
import "./chunk-62OOP355.js";
import "./chunk-2NKBRMZG.js";
import "./chunk-IIAET7KS.js";
export {
  baselinePath,
  baselineText,
  compareWithBase,
  decide,
  entriesOf,
  isBaselined,
  keepChanged,
  matchKnown,
  readBaseline
};
