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
} from "./chunk-RGFBSNYR.js";
import "./chunk-UISEM3SR.js";
import "./chunk-3I6R4BAJ.js";
import "./chunk-GVIYDVNL.js";
import "./chunk-4TTH2VYI.js";
import "./chunk-6ARWDCOH.js";
import "./chunk-75QCMCYK.js";
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
