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
} from "./chunk-2XA54IE5.js";
import "./chunk-ZZHLCSHC.js";
import "./chunk-DII5IAWC.js";
import "./chunk-GSBLE62J.js";
import "./chunk-2NKBRMZG.js";
import "./chunk-DLW563YP.js";
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
