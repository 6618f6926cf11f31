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
} from "./chunk-G44XUK6J.js";
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
