import {
  jsonToValue,
  parseJson,
  stringOf
} from "./chunk-TN3FACP7.js";
import {
  knownChars,
  knownText,
  originAt,
  placeOf
} from "./chunk-6ARWDCOH.js";
import "./chunk-75QCMCYK.js";

// src/expand/az-file/commands.ts
var maximumScripts = 4e3;
var maximumScriptLength = 1e6;
var flag = "--http-proxy-config";
function findMentions(tree) {
  const scripts = tree.paths.filter(isScript).sort((left, right) => depthOf(left) - depthOf(right));
  return scripts.slice(0, maximumScripts).flatMap((path) => {
    const source = tree.read(path);
    if (source === void 0 || source.text.length > maximumScriptLength || !source.text.includes(flag)) return [];
    return mentionsIn(source);
  });
}
function depthOf(path) {
  return path.split("/").length;
}
function isScript(path) {
  return /\.(?:sh|bash|zsh|ps1|psm1|cmd|bat|ya?ml|md|mdx|azcli|mk|txt)$|(?:^|\/)(?:Makefile|Justfile|Jenkinsfile)$/i.test(
    path
  );
}
function mentionsIn(source) {
  const mentions = [];
  for (let at = source.text.indexOf(flag); at !== -1; at = source.text.indexOf(flag, at + flag.length)) {
    const word = readWord(source.text, at + flag.length);
    const file = word === void 0 ? void 0 : literalEnd(word.chars, source.text);
    if (file === void 0) continue;
    const name = clusterName(source, at);
    mentions.push({
      script: source.path,
      ...file,
      ...name === void 0 ? {} : { name },
      prose: /\.(?:mdx?|txt)$/i.test(source.path)
    });
  }
  return mentions;
}
var maximumWordLength = 1e3;
function readWord(text, from) {
  const start = wordStart(text, from);
  if (start === from) return void 0;
  const quote = text[start];
  if (quote === '"' || quote === "'") {
    const end2 = text.indexOf(quote, start + 1);
    return end2 === -1 || end2 - start > maximumWordLength ? void 0 : { chars: text.slice(start + 1, end2), start: start + 1, end: end2 };
  }
  let end = start;
  while (end < text.length && end - start < maximumWordLength && !/[\s;|&<>"'`]/.test(text[end] ?? "")) end += 1;
  return end === start || quote === "-" ? void 0 : { chars: text.slice(start, end), start, end };
}
function wordStart(text, from) {
  if (text[from] === "=") return from + 1;
  let start = from;
  while (text[start] === " " || text[start] === "	") start += 1;
  return start;
}
function literalEnd(word, text) {
  const bare = word.replace(/^@/, "");
  if (!/[$%{(]/.test(bare)) return { file: bare, partial: false };
  const variable = /^(?:\$\{?|\$\(|\$env:|%|\$\{\{\s*(?:variables|parameters|env)\.)([A-Za-z_][A-Za-z0-9_]*)\s*[})%]*$/.exec(
    bare
  )?.[1];
  if (variable !== void 0) {
    const value = assignedValue(variable, text);
    return value === void 0 || value === bare || /^[$%]/.test(value) ? void 0 : literalEnd(value, "");
  }
  const end = /[^$%{}()]*$/.exec(bare)?.[0] ?? "";
  const file = end.replace(/^[A-Za-z0-9_]*\//, "");
  return file === "" || !file.includes(".") ? void 0 : { file, partial: true };
}
function assignedValue(variable, text) {
  const assignment = new RegExp(
    `(?:^|[\\s$;])${variable}[ \\t]*[=:][ \\t]*(?:"([^"\\n]{1,500})"|'([^'\\n]{1,500})'|([^\\s"';]{1,500}))`,
    "im"
  ).exec(text);
  return assignment?.[1] ?? assignment?.[2] ?? assignment?.[3];
}
function clusterName(source, at) {
  const { start, end } = commandAround(source.text, at);
  const command = source.text.slice(start, end);
  const option = /(?:^|\s)(?:--name|-n)(?=[\s=])/.exec(command);
  if (option === null) return void 0;
  const word = readWord(source.text, start + option.index + option[0].length);
  if (word === void 0 || /[$%{}<>()]/.test(word.chars) || word.chars === "") return void 0;
  const origin = originAt(placeOf(source, word.start, word.end));
  return { kind: "text", text: knownText(word.chars, origin), origin };
}
var maximumLines = 100;
function commandAround(text, at) {
  let start = text.lastIndexOf("\n", at - 1) + 1;
  for (let count = 0; count < maximumLines && start > 0 && isContinued(text, start - 1); count += 1) {
    start = text.lastIndexOf("\n", start - 2) + 1;
  }
  let end = lineEnd(text, at);
  for (let count = 0; count < maximumLines && end < text.length && isContinued(text, end); count += 1)
    end = lineEnd(text, end + 1);
  return { start, end };
}
function lineEnd(text, from) {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}
function isContinued(text, end) {
  let last = end - 1;
  while (text[last] === " " || text[last] === "	" || text[last] === "\r") last -= 1;
  return text[last] === "\\" || text[last] === "`" || text[last] === "^";
}
function names(mention, path, tree) {
  const file = mention.file.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "").toLowerCase();
  const lower = path.toLowerCase();
  const folder = mention.script.slice(0, mention.script.lastIndexOf("/") + 1);
  const exact = [joinPath(folder, mention.file), joinPath("", mention.file)];
  if (!mention.partial && exact.some((one) => one !== void 0 && tree.has(one))) return exact.includes(path);
  const base = file.slice(file.lastIndexOf("/") + 1);
  return lower === base || lower.endsWith(`/${base}`);
}
function joinPath(folder, path) {
  const steps = [];
  for (const step of `${folder}${path.replaceAll("\\", "/")}`.split("/")) {
    if (step === "..") {
      if (steps.pop() === void 0) return void 0;
    } else if (step !== "" && step !== ".") {
      steps.push(step);
    }
  }
  return steps.join("/");
}

// src/expand/az-file/shape.ts
var ownKeys = /* @__PURE__ */ new Set([
  "httpproxy",
  "httpsproxy",
  "noproxy",
  "trustedca",
  "enabled",
  "effectivenoproxy"
]);
var otherDocuments = /* @__PURE__ */ new Set([
  "resources",
  "apiversion",
  "kind",
  "definitions",
  "dependencies",
  "devdependencies",
  "registry",
  "scripts",
  "metadata",
  "spec",
  "type"
]);
function shapeOf(root) {
  if (root.kind !== "object" || root.entries.length === 0) return "none";
  const keys = root.entries.map((entry) => plainKey(entry.key));
  if (keys.some((key) => otherDocuments.has(key)) || hasKnownSchema(root)) return "none";
  if (isWrapped(root)) return "wrapped";
  if (!root.entries.some(isAddress)) return "none";
  if (keys.some((key) => !ownKeys.has(key) && !isComment(key))) return strangeShape(root, keys);
  return isCamelCase(root) && hasOwnMark(root) ? "certain" : "possible";
}
function isAddress({ key, value }) {
  const plain = plainKey(key);
  return (plain === "httpproxy" || plain === "httpsproxy") && value.kind !== "object" && value.kind !== "array";
}
function hasKnownSchema(root) {
  return root.entries.some(
    ({ key, value }) => key === "$schema" && /schema\.management\.azure\.com|json-schema\.org/i.test(stringOf(value) ?? "")
  );
}
function strangeShape(root, keys) {
  const strange = keys.filter((key) => !ownKeys.has(key) && !isComment(key));
  return strange.length === 1 && keys.length >= 3 && isCamelCase(root) && hasOwnMark(root) ? "possible" : "none";
}
function plainKey(key) {
  return key.toLowerCase().replaceAll(/[_-]/g, "");
}
function isComment(key) {
  return key.startsWith("//") || key === "comment" || key === "$comment" || key === "$schema";
}
function isCamelCase(root) {
  return root.entries.some((entry) => entry.key === "httpProxy" || entry.key === "httpsProxy");
}
function hasOwnMark(root) {
  return root.entries.some((entry) => {
    const key = plainKey(entry.key);
    return key === "trustedca" || key === "noproxy" && entry.value.kind === "array";
  });
}
function isWrapped(root) {
  const [only] = root.entries;
  if (only === void 0 || root.entries.length !== 1) return false;
  const key = plainKey(only.key);
  if (key === "httpproxyconfig") return true;
  return key === "properties" && only.value.kind === "object" && isWrapped(only.value);
}

// src/expand/az-file/index.ts
var maximumLength = 25e4;
function expandAzFiles(paths, tree) {
  const candidates = paths.flatMap((path) => readCandidate(path, tree));
  const mentions = candidates.length === 0 ? [] : findMentions(tree);
  const objects = [];
  const problems = [];
  for (const candidate of candidates) {
    const naming = mentions.filter((mention) => names(mention, candidate.path, tree));
    if (!isForCli(candidate, naming, tree)) continue;
    problems.push(...candidate.document.problems);
    const { root } = candidate.document;
    if (root?.kind === "object") objects.push(declare(candidate, root, naming));
    else if (root !== void 0) {
      problems.push({
        message: "the file for --http-proxy-config must be a JSON object",
        origin: originAt(placeOf(root.source, root.start, root.end))
      });
    }
  }
  return { objects, problems, omissions: [] };
}
function readCandidate(path, tree) {
  const source = tree.read(path);
  if (source === void 0 || source.text.length > maximumLength || !/proxy/i.test(source.text)) return [];
  const isNamedLikeOne = /proxy/i.test(path.slice(path.lastIndexOf("/") + 1));
  if (!isNamedLikeOne && !/https?[_-]?proxy/i.test(source.text)) return [];
  const document = parseJson(source);
  const shape = document.root === void 0 ? "none" : shapeOf(document.root);
  return shape === "none" && !isNamedLikeOne ? [] : [{ path, document, shape }];
}
function isForCli(candidate, naming, tree) {
  switch (candidate.shape) {
    case "certain":
      return naming.length > 0 || !speaksOfOthers(candidate.path, tree);
    case "possible":
      return naming.length > 0 || speaksOfAks(candidate.path, tree) && !speaksOfOthers(candidate.path, tree);
    case "wrapped":
      return naming.length > 0;
    case "none":
      return naming.some((mention) => !mention.prose);
  }
}
var maximumNeighbours = 40;
var neighbourLength = 1e5;
function speaksOfAks(path, tree) {
  return /(?:^|[/_.-])aks(?:[/_.-]|$)/i.test(path) || neighbourSays(path, tree, /\baz aks\b|managedClusters|azurerm_kubernetes_cluster|--http-proxy-config/i);
}
function speaksOfOthers(path, tree) {
  return /anthos|gke|gcp/i.test(path) || neighbourSays(path, tree, /\banthos\b|\bgkeonprem\b|gcloud container|AWSCluster\b/i);
}
function neighbourSays(path, tree, words) {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const neighbours = tree.paths.filter(
    (other) => other !== path && other.startsWith(folder) && !other.slice(folder.length).includes("/") && isText(other)
  );
  return neighbours.slice(0, maximumNeighbours).some((other) => words.test(tree.read(other)?.text.slice(0, neighbourLength) ?? ""));
}
function isText(path) {
  return /\.(?:sh|bash|ps1|ya?ml|md|azcli|tf|bicep|json|mk|txt)$|(?:^|\/)Makefile$/i.test(path);
}
function declare(candidate, root, naming) {
  const body = jsonToValue(root);
  const origin = originAt(placeOf(root.source, root.start, root.start + 1));
  const name = soleName(naming);
  const { faults } = candidate.document;
  return {
    carrier: "az-file",
    type: "az-http-proxy-config",
    address: "az-http-proxy-config",
    root: candidate.path,
    ...name === void 0 ? {} : { name },
    presence: { kind: "certain" },
    body: body.kind === "map" ? body : { kind: "map", entries: /* @__PURE__ */ new Map(), origin },
    origin,
    ...faults.length === 0 ? {} : { syntax: faults }
  };
}
function soleName(naming) {
  const literal = naming.flatMap((mention) => mention.name === void 0 ? [] : [mention.name]);
  const distinct = new Set(
    literal.map((name) => name.kind === "text" ? knownChars(name.text)?.toLowerCase() : void 0)
  );
  return distinct.size === 1 ? literal[0] : void 0;
}
export {
  expandAzFiles
};
