import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);
import {
  discover,
  historyOf,
  looksLikePlan,
  openCommit,
  openFiles,
  openFolder,
  openReplaced,
  snapshotOfTree,
  speaksOfProxies,
  treeReadBy
} from "./chunk-FDKY6XDR.js";
import "./chunk-DLW563YP.js";
import "./chunk-IIAET7KS.js";
export {
  discover,
  historyOf,
  looksLikePlan,
  openCommit,
  openFiles,
  openFolder,
  openReplaced,
  snapshotOfTree,
  speaksOfProxies,
  treeReadBy
};
