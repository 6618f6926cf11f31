import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);
import {
  discover,
  discoverCommit,
  looksLikePlan,
  openCommit,
  openFiles,
  openFolder,
  searchTree,
  speaksOfProxies,
  treeReadBy
} from "./chunk-VX56URLG.js";
import "./chunk-DLW563YP.js";
import "./chunk-IIAET7KS.js";
export {
  discover,
  discoverCommit,
  looksLikePlan,
  openCommit,
  openFiles,
  openFolder,
  searchTree,
  speaksOfProxies,
  treeReadBy
};
