import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);
import {
  describeFix,
  editedTree,
  editsFor,
  fixRounds,
  unifiedDiff,
  writtenFiles
} from "./chunk-BNUVHOXN.js";
import "./chunk-BFHYQZBF.js";
import "./chunk-62OOP355.js";
import "./chunk-LBDXJZCR.js";
import "./chunk-7FA24O3E.js";
import "./chunk-IIAET7KS.js";
export {
  describeFix,
  editedTree,
  editsFor,
  fixRounds,
  unifiedDiff,
  writtenFiles
};
