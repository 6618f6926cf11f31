import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);
import {
  describeFix,
  editedTree,
  editsFor,
  fixRounds,
  unifiedDiff,
  writtenFiles
} from "./chunk-H5TH3SNV.js";
import "./chunk-VGV7JIPB.js";
import "./chunk-3TW3TTAC.js";
import "./chunk-DII5IAWC.js";
import "./chunk-2NKBRMZG.js";
import "./chunk-IIAET7KS.js";
export {
  describeFix,
  editedTree,
  editsFor,
  fixRounds,
  unifiedDiff,
  writtenFiles
};
