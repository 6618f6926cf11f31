import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);
import {
  annotationDetails,
  annotationMessage,
  annotationTitle,
  commentLimit,
  compareNearestFirst,
  renderAnnotations,
  renderMarkdown,
  renderReport,
  renderSarif,
  reportFormats,
  ruleTitles,
  summaryLimit
} from "./chunk-KZSKIEC4.js";
import {
  checkRunLimits,
  code,
  icons,
  prose,
  regionOf,
  repositoryPath,
  sarifLimits,
  totalLine
} from "./chunk-7JNNSI4Z.js";
import {
  oneLine,
  shortened,
  visible,
  wordsOf
} from "./chunk-WSMSAR5Z.js";
import {
  maskText,
  safeReport
} from "./chunk-TRRT5ABI.js";
import {
  safeOutput
} from "./chunk-AFLPYCYI.js";
import "./chunk-DII5IAWC.js";
import "./chunk-2NKBRMZG.js";
import "./chunk-IIAET7KS.js";
export {
  annotationDetails,
  annotationMessage,
  annotationTitle,
  checkRunLimits,
  code,
  commentLimit,
  compareNearestFirst,
  maskText,
  oneLine,
  prose,
  regionOf,
  renderAnnotations,
  renderMarkdown,
  renderReport,
  renderSarif,
  reportFormats,
  repositoryPath,
  ruleTitles,
  safeOutput,
  safeReport,
  sarifLimits,
  icons as severityIcons,
  shortened,
  summaryLimit,
  totalLine,
  visible,
  wordsOf
};
