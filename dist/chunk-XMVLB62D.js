import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);

// src/discover/read-file.ts
import { isUtf8 } from "node:buffer";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";

// src/discover/limits.ts
var maximumFileBytes = 10 * 1024 * 1024;
var maximumPlanBytes = 500 * 1024 * 1024;
var sniffBytes = 4096;
var maximumDepth = 64;

// src/discover/read-file.ts
var FileReader = class {
  buffer = Buffer.allocUnsafe(1 << 20);
  /** The bytes of `path`; they are valid until the next call. */
  read(path) {
    let descriptor;
    try {
      descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
      return this.readOpened(descriptor);
    } catch (error) {
      return withoutBytes(error);
    } finally {
      if (descriptor !== void 0) closeSync(descriptor);
    }
  }
  readOpened(descriptor) {
    const stats = fstatSync(descriptor);
    if (stats.isDirectory()) return { kind: "left-out", reason: "it is a folder" };
    if (!stats.isFile()) return { kind: "left-out", reason: "it is no regular file" };
    const { size } = stats;
    if (size > maximumFileBytes && !isPlanHead(this.fill(descriptor, Math.min(size, sniffBytes)))) {
      return { kind: "left-out", reason: tooLarge(size, maximumFileBytes) };
    }
    if (size > maximumPlanBytes) return { kind: "left-out", reason: tooLarge(size, maximumPlanBytes) };
    return { kind: "bytes", bytes: this.fill(descriptor, size) };
  }
  fill(descriptor, size) {
    if (this.buffer.length < size) this.buffer = Buffer.allocUnsafe(size);
    let length = 0;
    while (length < size) {
      const count = readSync(descriptor, this.buffer, length, size - length, length);
      if (count === 0) break;
      length += count;
    }
    return this.buffer.subarray(0, length);
  }
};
function withoutBytes(error) {
  const code = error instanceof Error && "code" in error ? error.code : void 0;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return { kind: "missing" };
    case "ELOOP":
      return { kind: "left-out", reason: symbolicLink };
    case "EACCES":
    case "EPERM":
      return { kind: "left-out", reason: "it may not be read" };
    default:
      return { kind: "left-out", reason: "it cannot be read" };
  }
}
var symbolicLink = "it is a symbolic link";
var noText = "it is neither UTF-8 nor UTF-16 text";
function tooLarge(size, limit) {
  return `it has ${megabytes(size)} MB, more than the ${megabytes(limit)} MB that are read`;
}
function megabytes(bytes) {
  return String(Math.ceil(bytes / (1024 * 1024)));
}
function isPlanHead(head) {
  const text = head.toString("latin1").replaceAll("\0", "");
  return text.includes('"format_version"') && text.includes('"terraform_version"');
}
function looksLikePlan(text) {
  return text.slice(0, sniffBytes).includes('"format_version"') && text.includes('"resource_changes"');
}
function encodingOf(bytes) {
  if (bytes[0] === 255 && bytes[1] === 254) return "utf16le";
  if (bytes[0] === 254 && bytes[1] === 255) return "utf16be";
  return isUtf8(bytes) && !bytes.includes(0) ? "utf8" : void 0;
}
function decode(bytes) {
  switch (encodingOf(bytes)) {
    case "utf16le":
      return bytes.toString("utf16le", 2);
    case "utf16be":
      return Buffer.from(bytes.subarray(2, bytes.length - bytes.length % 2)).swap16().toString("utf16le");
    case "utf8":
      return bytes.toString("utf8", bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191 ? 3 : 0);
    case void 0:
      return void 0;
  }
}
function isText(bytes) {
  return encodingOf(bytes) !== void 0;
}
function searchable(bytes) {
  const isWide = bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255;
  return (isWide ? decode(bytes) : void 0) ?? bytes.toString("latin1");
}

// src/discover/working-tree.ts
import { isAbsolute, join as join3 } from "node:path";

// src/discover/list-files.ts
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
var foreignFolders = /* @__PURE__ */ new Set([".git", "node_modules", ".terraform", "vendor", ".venv"]);
function listFiles(root, environment) {
  return gitFiles(root, gitEnvironment(environment)) ?? walkFiles(root);
}
var transports = ["ext", "file", "git", "http", "https", "ssh"];
var settings = ["core.fsmonitor=false", "core.hooksPath=/dev/null", "core.quotePath=false", "protocol.allow=never"].concat(transports.map((transport) => `protocol.${transport}.allow=never`)).flatMap((setting) => ["-c", setting]);
var safeGit = ["--no-optional-locks", ...settings];
var strayVariables = /* @__PURE__ */ new Set([
  "GIT_COMMON_DIR",
  "GIT_DIR",
  "GIT_INDEX_FILE",
  "GIT_NAMESPACE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_PREFIX",
  "GIT_WORK_TREE"
]);
function gitEnvironment(environment) {
  const kept = Object.entries(environment).filter(([name]) => !strayVariables.has(name.toUpperCase()));
  return { ...Object.fromEntries(kept), GIT_ALLOW_PROTOCOL: "none", GIT_NO_LAZY_FETCH: "1" };
}
var maximumOutputBytes = 512 * 1024 * 1024;
function gitFiles(root, env) {
  try {
    const output = execFileSync("git", [...safeGit, "ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
      cwd: root,
      env,
      encoding: "utf8",
      maxBuffer: maximumOutputBytes,
      stdio: ["ignore", "pipe", "ignore"]
    });
    return output === "" ? void 0 : inOrder(output.split("\0"));
  } catch {
    return void 0;
  }
}
function inOrder(paths) {
  return [...new Set(paths.filter((path) => path !== ""))].sort();
}
function walkFiles(root) {
  const found = [];
  const pending = [{ folder: "", depth: 0 }];
  for (let next = pending.pop(); next !== void 0; next = pending.pop()) {
    for (const entry of entriesOf(join(root, next.folder))) {
      const path = next.folder === "" ? entry.name : `${next.folder}/${entry.name}`;
      if (entry.isFile()) found.push(path);
      else if (entry.isDirectory() && next.depth < maximumDepth && !foreignFolders.has(entry.name)) {
        pending.push({ folder: path, depth: next.depth + 1 });
      }
    }
  }
  return found.sort();
}
function entriesOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

// src/discover/own-folders.ts
import { lstatSync } from "node:fs";
import { join as join2 } from "node:path";
var OwnFolders = class {
  known = /* @__PURE__ */ new Map([["", true]]);
  root;
  /** `root` is absolute, and may be behind links itself. */
  constructor(root) {
    this.root = root;
  }
  /** Whether the folder of `path`, relative with `/`, is reached from the root through no link. */
  hold(path) {
    const missing = [];
    let folder = parentOf(path);
    let own = this.known.get(folder);
    while (own === void 0) {
      missing.push(folder);
      folder = parentOf(folder);
      own = this.known.get(folder);
    }
    for (const below of missing.reverse()) {
      own = own && !isLink(join2(this.root, below));
      this.known.set(below, own);
    }
    return own;
  }
};
function parentOf(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function isLink(path) {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch {
    return false;
  }
}

// src/discover/words.ts
var candidateName = /\.(?:json|jsonc|tf|tofu)$/i;
var proxyWord = /(?:https?|no)[_-]?proxy|trusted[_-]?ca|custom[_-]?ca[_-]?trust/i;
var clusterWord = /managedclusters|kubernetes_cluster|agentpools|deploymentparameters|"resource_changes"|\bmodule\s+"/i;
function isCandidateName(path) {
  return candidateName.test(path);
}
function interestOf(characters) {
  if (speaksOfProxies(characters)) return "proxy";
  return clusterWord.test(characters) ? "cluster" : "none";
}
function speaksOfProxies(characters) {
  return proxyWord.test(characters);
}

// src/discover/working-tree.ts
function discover(root, { within, named }, means) {
  const { environment, newReader = () => new FileReader() } = means;
  const listed = listFiles(root, environment);
  const ignored = within.filter((folder) => !listed.some((path) => isBelow(path, folder)));
  const paths = [.../* @__PURE__ */ new Set([...listed, ...ignored.flatMap((folder) => filesBelow(root, folder)), ...named])].sort();
  const searched = paths.filter((path) => isCandidateName(path) && isWithin(path, within));
  const folders = new OwnFolders(root);
  const found = search([.../* @__PURE__ */ new Set([...searched, ...named])], readFrom(root, folders, newReader()));
  const candidates = [.../* @__PURE__ */ new Set([...found.candidates, ...named])].sort();
  return { tree: workingTree(paths, readFrom(root, folders, newReader())), candidates, omissions: found.omissions };
}
function filesBelow(root, folder) {
  const prefix = folder === "" ? "" : `${folder}/`;
  return walkFiles(join3(root, folder)).map((path) => `${prefix}${path}`);
}
function isBelow(path, folder) {
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}
function isWithin(path, folders) {
  return folders.length === 0 || folders.some((folder) => isBelow(path, folder));
}
function readFrom(root, folders, reader) {
  return (path) => {
    if (isAbsolute(path)) return reader.read(path);
    return folders.hold(path) ? reader.read(join3(root, path)) : { kind: "left-out", reason: symbolicLink };
  };
}
function search(paths, readBytes) {
  const found = { proxy: [], cluster: [] };
  const omissions = [];
  for (const path of paths) {
    const read = readBytes(path);
    if (read.kind === "left-out") omissions.push({ path, reason: read.reason });
    else if (read.kind === "bytes") {
      const interest = interestOf(searchable(read.bytes));
      if (interest === "none") continue;
      if (isText(read.bytes)) found[interest].push(path);
      else omissions.push({ path, reason: noText });
    }
  }
  return { candidates: found.proxy.length === 0 ? [] : [...found.proxy, ...found.cluster].sort(), omissions };
}
function workingTree(paths, readBytes) {
  const known = new Set(paths);
  const texts = /* @__PURE__ */ new Map();
  const readWith = (path, decodeBytes) => {
    if (!known.has(path)) return void 0;
    const read = readBytes(path);
    const text = read.kind === "bytes" ? decodeBytes(read.bytes) : void 0;
    return text === void 0 ? void 0 : { path, text };
  };
  return {
    paths,
    has: (path) => known.has(path),
    read: (path) => {
      if (!texts.has(path)) texts.set(path, readWith(path, decode));
      return texts.get(path);
    },
    readBytes: (path) => readWith(path, (bytes) => bytes.toString("latin1"))
  };
}

export {
  looksLikePlan,
  speaksOfProxies,
  discover
};
