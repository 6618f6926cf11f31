import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);
import {
  commentLimit,
  renderAnnotations,
  renderMarkdown,
  renderReport,
  reportFormats,
  summaryLimit
} from "./chunk-5FB7SIQE.js";
import "./chunk-6J7PQBXH.js";
import "./chunk-ELFN2UBX.js";
import {
  safeOutput
} from "./chunk-CCE2MWJE.js";
import "./chunk-62OOP355.js";
import "./chunk-2NKBRMZG.js";
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
