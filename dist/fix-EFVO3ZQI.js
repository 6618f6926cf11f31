import {
  describeFix,
  editedTree,
  editsFor,
  fixRounds,
  unifiedDiff,
  writtenFiles
} from "./chunk-G3N2RCPF.js";
import "./chunk-UL37IYJD.js";
import "./chunk-3I6R4BAJ.js";
import "./chunk-TN3FACP7.js";
import "./chunk-6ARWDCOH.js";
import "./chunk-75QCMCYK.js";
export {
  describeFix,
  editedTree,
  editsFor,
  fixRounds,
  unifiedDiff,
  writtenFiles
};
