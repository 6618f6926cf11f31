import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);
import {
  scan
} from "./chunk-6M3PCRAW.js";
import "./chunk-MCV34SVJ.js";
import {
  programFiles
} from "./chunk-XU6C273T.js";
import {
  version
} from "./chunk-I24TCL5G.js";
import "./chunk-2SNXITIT.js";
import "./chunk-WDOWPKNC.js";
import "./chunk-GSBLE62J.js";
import {
  openFolder,
  searchTree,
  treeReadBy
} from "./chunk-VX56URLG.js";
import "./chunk-SRQQ774T.js";
import "./chunk-EFZDCVDY.js";
import "./chunk-DLW563YP.js";
import {
  renderReport
} from "./chunk-5FB7SIQE.js";
import "./chunk-6J7PQBXH.js";
import "./chunk-ELFN2UBX.js";
import "./chunk-CCE2MWJE.js";
import "./chunk-62OOP355.js";
import {
  positionAt
} from "./chunk-2NKBRMZG.js";
import "./chunk-IIAET7KS.js";

// src/index.ts
function openProxylint() {
  const files = programFiles(new URL("./", import.meta.url));
  const { loadPolicies } = files;
  const catalogue = files.catalogue();
  return {
    version,
    rules: catalogue.rules,
    scan: async (tree, { paths = [], planFiles = [], locale = "en", now = Date.now() / 1e3 } = {}) => {
      const { candidates, omissions } = searchTree(tree.paths, { within: paths, named: planFiles }, (path) => {
        const bytes = tree.readBytes(path)?.text;
        return bytes === void 0 ? { kind: "missing" } : { kind: "bytes", bytes: Buffer.from(bytes, "latin1") };
      });
      const request = { candidates, omissions, planFiles, locale, now: Math.floor(now) };
      const { report } = await scan(tree, { ...request, catalogue, loadPolicies });
      return report;
    },
    render: (format, report, { locale = "en", ...request } = {}) => renderReport(format, report, { locale, ...request, catalogue, tool: { name: "proxylint", version } })
  };
}
function treeOfFiles(files) {
  const contents = new Map(Object.entries(files));
  return treeReadBy([...contents.keys()].sort(), (path) => {
    const content = contents.get(path);
    return content === void 0 ? { kind: "missing" } : { kind: "bytes", bytes: Buffer.from(content) };
  });
}
function treeOfFolder(folder) {
  return openFolder(folder, process.env);
}
export {
  openProxylint,
  positionAt,
  treeOfFiles,
  treeOfFolder
};
