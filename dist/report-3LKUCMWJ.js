import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);
import {
  commentLimit,
  renderAnnotations,
  renderMarkdown,
  renderReport,
  reportFormats,
  summaryLimit
} from "./chunk-C5XBI72I.js";
import {
  safeOutput
} from "./chunk-CCE2MWJE.js";
import "./chunk-AVQTX4VV.js";
import "./chunk-MY5KC25K.js";
import "./chunk-IIAET7KS.js";
export {
  commentLimit,
  renderAnnotations,
  renderMarkdown,
  renderReport,
  reportFormats,
  safeOutput,
  summaryLimit
};
