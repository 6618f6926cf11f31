import {
  EnvironmentError
} from "./chunk-4TTH2VYI.js";

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

// src/discover/words.ts
var candidateName = /\.(?:json|jsonc|tf|tofu)$/i;
var proxyWord = /(?:https?|no)[_-]?proxy|trusted[_-]?ca|custom[_-]?ca[_-]?trust/i;
var clusterWord = /managedclusters|kubernetes_cluster|agentpools|deploymentparameters|"resource_changes"|\bmodule\s+"/i;
var localSource = /source"?[\s\x80-\xff]*[=:][\s\x80-\xff]*"\./i;
var anyWord = /proxy|trusted[_-]?ca|custom[_-]?ca|managedclusters|kubernetes_cluster|agentpools|deploymentparameters|"resource_changes"|\bmodule\s+"|source"?[\s\x80-\xff]*[=:][\s\x80-\xff]*"\./i;
function hasAnyWord(characters) {
  return anyWord.test(characters);
}
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
var configurationName = /\.(?:tf|tofu)(?:\.json)?$/;
function mayCallModules(path) {
  return configurationName.test(path);
}
function mayNameLocalSource(characters) {
  return localSource.test(characters);
}
var searchedName = /\.(?:jsonc?|tf|tofu|tfvars)$/i;
function mayHaveSuppressions(path) {
  return searchedName.test(path);
}
function hasSuppressionWord(characters) {
  return suppressionWord.test(characters);
}
var suppressionWord = /proxylint[-_: ]?(?:ignore|disable|suppress|skip|allow)/i;

// src/discover/search.ts
function isBelow(path, folder) {
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}
function isWithin(path, folders) {
  return folders.length === 0 || folders.some((folder) => isBelow(path, folder));
}
function searchedPaths(paths, scope) {
  const { within, named, accepts = () => true } = scope;
  const searched = paths.filter((path) => mayHaveSuppressions(path) && isWithin(path, within) && accepts(path));
  return named.length === 0 ? searched : [.../* @__PURE__ */ new Set([...searched, ...named])];
}
function searchTree(paths, scope, read) {
  const { named, clustersMatter = false } = scope;
  const isNamed = new Set(named);
  const found = new Findings();
  for (const path of searchedPaths(paths, scope))
    found.look(path, read(path), isCandidateName(path) || isNamed.has(path));
  const candidates = found.candidates(clustersMatter);
  return {
    candidates: [.../* @__PURE__ */ new Set([...candidates, ...named])].sort(),
    omissions: found.omissions,
    marked: found.marked.sort(),
    callless: found.callless
  };
}
var Findings = class {
  omissions = [];
  marked = [];
  callless = /* @__PURE__ */ new Set();
  #proxy = [];
  #cluster = [];
  look(path, read, mayDeclare) {
    if (read.kind === "left-out" && mayDeclare) this.omissions.push({ path, reason: read.reason });
    if (read.kind !== "bytes") return;
    const characters = searchable(read.bytes);
    const hasWord = hasAnyWord(characters);
    if (mayCallModules(path)) this.#noteCalls(path, hasWord && mayNameLocalSource(characters));
    if (!hasWord) return;
    if (hasSuppressionWord(characters)) this.marked.push(path);
    const interest = mayDeclare ? interestOf(characters) : "none";
    if (interest === "none") return;
    if (!isText(read.bytes)) this.omissions.push({ path, reason: noText });
    else if (interest === "proxy") this.#proxy.push(path);
    else this.#cluster.push(path);
  }
  #noteCalls(path, mayCall) {
    if (!mayCall) this.callless.add(path);
  }
  candidates(clustersMatter) {
    return this.#proxy.length === 0 && !clustersMatter ? [] : [...this.#proxy, ...this.#cluster];
  }
};
function textAt(path, readBytes, decodeBytes = decode) {
  const read = readBytes(path);
  const text = read.kind === "bytes" ? decodeBytes(read.bytes) : void 0;
  return text === void 0 ? void 0 : { path, text };
}
function treeReadBy(paths, readBytes) {
  let set;
  const isKnown = (path) => (set ??= new Set(paths)).has(path);
  const texts = /* @__PURE__ */ new Map();
  const readWith = (path, decodeBytes) => isKnown(path) ? textAt(path, readBytes, decodeBytes) : void 0;
  return {
    paths,
    has: isKnown,
    read: (path) => {
      if (!texts.has(path)) texts.set(path, readWith(path, decode));
      return texts.get(path);
    },
    readBytes: (path) => readWith(path, (bytes) => bytes.toString("latin1"))
  };
}

// src/discover/list-files.ts
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
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
  const own = { GIT_ALLOW_PROTOCOL: "none", GIT_NO_LAZY_FETCH: "1" };
  return { ...Object.fromEntries(kept), ...own, ...trustedWorkspace(environment) };
}
function trustedWorkspace({
  GITHUB_WORKSPACE: workspace = "",
  GIT_CONFIG_COUNT: count = ""
}) {
  if (workspace === "") return {};
  const next = /^\d+$/u.test(count) ? Number(count) : 0;
  return {
    GIT_CONFIG_COUNT: String(next + 1),
    [`GIT_CONFIG_KEY_${next}`]: "safe.directory",
    [`GIT_CONFIG_VALUE_${next}`]: workspace.split(sep).join("/")
  };
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
    return output === "" ? void 0 : inOrder(output.slice(0, -1).split("\0"));
  } catch {
    return void 0;
  }
}
function inOrder(paths) {
  return isInOrder(paths) ? paths : [...new Set(paths)].sort();
}
function isInOrder(paths) {
  let before = "";
  for (const path of paths) {
    if (path <= before) return false;
    before = path;
  }
  return true;
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

// src/discover/snapshot.ts
function snapshotOf(paths, read, fasterInOrder = () => read) {
  const tree = treeReadBy(paths, read);
  return {
    tree,
    search: (scope) => {
      const there = { ...scope, named: scope.named.filter((path) => tree.has(path)) };
      return { tree, ...searchTree(paths, there, fasterInOrder(searchedPaths(paths, there))) };
    }
  };
}
function snapshotOfTree(tree) {
  const read = (path) => {
    const source = tree.readBytes(path);
    return source === void 0 ? { kind: "missing" } : { kind: "bytes", bytes: Buffer.from(source.text, "latin1") };
  };
  return { tree, search: (scope) => ({ tree, ...searchTree(tree.paths, scope, read) }) };
}
function replacedSnapshot(paths, read, replacements) {
  const kept = paths.filter((path) => !replacements.has(path));
  const added = [...replacements].flatMap(([path, bytes]) => bytes === void 0 ? [] : [path]);
  return snapshotOf(
    inOrder([...kept, ...added]),
    (path) => replacements.has(path) ? bytesOf(replacements.get(path)) : read(path)
  );
}
function bytesOf(bytes) {
  if (bytes === void 0) return { kind: "missing" };
  if (bytes.length > maximumFileBytes) return { kind: "left-out", reason: tooLarge(bytes.length, maximumFileBytes) };
  return { kind: "bytes", bytes: Buffer.from(bytes) };
}

// src/discover/working-tree.ts
import { isAbsolute, join as join3 } from "node:path";

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

// src/discover/working-tree.ts
function discover(root, scope, means) {
  const { within, named } = scope;
  const { environment, newReader = () => new FileReader() } = means;
  const listed2 = listFiles(root, environment);
  const ignored = within.filter((folder) => !listed2.some((path) => isBelow(path, folder)));
  const others = [...ignored.flatMap((folder) => filesBelow(root, folder)), ...named];
  const paths = others.length === 0 ? listed2 : inOrder([...listed2, ...others]);
  const folders = new OwnFolders(root);
  const found = searchTree(paths, scope, readFrom(root, folders, newReader()));
  return { tree: treeReadBy(paths, readFrom(root, folders, newReader())), ...found };
}
function filesBelow(root, folder) {
  const prefix = folder === "" ? "" : `${folder}/`;
  return walkFiles(join3(root, folder)).map((path) => `${prefix}${path}`);
}
function readFrom(root, folders, reader) {
  return (path) => {
    if (isAbsolute(path)) return reader.read(path);
    return folders.hold(path) ? reader.read(join3(root, path)) : { kind: "left-out", reason: symbolicLink };
  };
}
function openFolder(root, environment) {
  return treeReadBy(listFiles(root, environment), readFrom(root, new OwnFolders(root), new FileReader()));
}
function openFiles(root) {
  const readBytes = readFrom(root, new OwnFolders(root), new FileReader());
  return {
    has: (path) => readBytes(path).kind !== "missing",
    read: (path) => textAt(path, readBytes),
    readBytes: (path) => {
      const found = readBytes(path);
      return found.kind === "bytes" ? { path, text: found.bytes.toString("latin1") } : void 0;
    }
  };
}
function openReplaced(root, environment, replacements) {
  const read = readFrom(root, new OwnFolders(root), new FileReader());
  return replacedSnapshot(listFiles(root, environment), read, replacements);
}

// src/discover/git.ts
import { execFileSync as execFileSync2 } from "node:child_process";
var plumbing = [...safeGit, "--no-replace-objects", "--no-pager", "--literal-pathspecs"];
var Git = class {
  #folder;
  #environment;
  constructor(folder, environment) {
    this.#folder = folder;
    this.#environment = gitEnvironment(environment);
  }
  /** What git prints; throws what `execFileSync` throws. */
  run(args, input) {
    return execFileSync2("git", [...plumbing, ...args], {
      cwd: this.#folder,
      env: this.#environment,
      maxBuffer: maximumOutputBytes,
      ...input === void 0 ? { stdio: ["ignore", "pipe", "pipe"] } : { stdio: ["pipe", "pipe", "pipe"], input }
    });
  }
  /** What git prints, without the line end; undefined where it answers with an error, or is not there. */
  answer(args) {
    try {
      return this.run(args).toString("utf8").trimEnd();
    } catch {
      return void 0;
    }
  }
};
function gitFailure(what, remedy, cause) {
  const code = cause instanceof Error && "code" in cause ? cause.code : void 0;
  if (code === "ENOENT") {
    return new EnvironmentError("git-missing", "git was not found, which --base needs", {
      remedy: "Install git, or run without --base.",
      cause
    });
  }
  return new EnvironmentError("git-failed", `${what}${reasonOf(cause)}`, { remedy, cause });
}
function reasonOf(cause) {
  const said = cause instanceof Error && "stderr" in cause && cause.stderr instanceof Buffer ? cause.stderr.toString("utf8") : cause instanceof Error ? cause.message : "";
  const line = said.trim().split("\n").at(-1)?.slice(0, 300) ?? "";
  return line === "" ? "" : `: ${line}`;
}

// src/discover/git-tree.ts
function openCommit(root, revision, environment) {
  const git = new CommitReader(new Git(root, environment), revision);
  const [prefix = ""] = git.text(["rev-parse", "--show-prefix"]).split("\n");
  const id = git.text(["rev-parse", "--verify", "--end-of-options", `${revision}^{commit}`]).trim();
  const blobs = new Blobs(git, listed(git, id, prefix));
  return {
    id,
    ...snapshotOf(
      blobs.paths,
      (path) => blobs.read(path),
      (paths) => blobs.inOrder(paths)
    )
  };
}
var entryLine = /^(\d{6}) (\w+) ([0-9a-f]{40,64}) +(\d+|-|BAD)\t([\s\S]+)$/u;
function listed(git, id, prefix) {
  const isThere = prefix === "" || git.text(["ls-tree", "-d", "--full-tree", id, "--", prefix.slice(0, -1)]) !== "";
  const output = isThere ? git.text(["ls-tree", "-r", "-z", "-l", "--full-tree", `${id}:${prefix}`]) : "";
  const blobs = /* @__PURE__ */ new Map();
  for (const line of output.split("\0")) {
    const [, mode, type, blob = "", size, path = ""] = entryLine.exec(line) ?? [];
    const known = size === "BAD" ? 0 : Number(size);
    if (type === "blob") blobs.set(path, { id: blob, size: known, isLink: mode === "120000" });
  }
  return blobs;
}
var batchBytes = 32 * 1024 * 1024;
var batchFiles = 2e3;
var aheadBytes = 1024 * 1024;
var aheadFiles = 200;
var heldBytes = 16 * 1024 * 1024;
var Blobs = class {
  paths;
  #git;
  #blobs;
  #places;
  #ahead = /* @__PURE__ */ new Map();
  #held = 0;
  constructor(git, blobs) {
    this.#git = git;
    this.#blobs = blobs;
    this.paths = [...blobs.keys()].sort();
    this.#places = new Map(this.paths.map((path, place) => [path, place]));
  }
  /** With the files of its kind that follow it, which mostly are read next: those of its module. */
  read(path) {
    const blob = this.#blobs.get(path);
    const refused = blob === void 0 ? { kind: "missing" } : refusal(blob);
    if (refused !== void 0 || blob === void 0) return refused ?? { kind: "missing" };
    if (!this.#ahead.has(blob.id)) this.#hold(this.#git.blobs([blob, ...this.#following(path)]));
    const bytes = this.#ahead.get(blob.id);
    return bytes === void 0 ? { kind: "missing" } : { kind: "bytes", bytes };
  }
  /** Reads as `read` does; `paths` are asked for one after the other, so that many are fetched at a time. */
  inOrder(paths) {
    let fetched = /* @__PURE__ */ new Map();
    let next = 0;
    return (path) => {
      const blob = this.#blobs.get(path);
      if (blob === void 0) return { kind: "missing" };
      const refused = refusal(blob);
      if (refused !== void 0) return refused;
      if (!fetched.has(blob.id)) {
        const batch = this.#batch(paths, Math.max(next, paths.indexOf(path, next)));
        next = batch.end;
        fetched = this.#git.blobs([blob, ...batch.blobs]);
      }
      const bytes = fetched.get(blob.id);
      return bytes === void 0 ? { kind: "missing" } : { kind: "bytes", bytes };
    };
  }
  #hold(read) {
    if (this.#held > heldBytes) {
      this.#ahead.clear();
      this.#held = 0;
    }
    for (const [id, bytes] of read) {
      this.#ahead.set(id, bytes);
      this.#held += bytes.length;
    }
  }
  #following(path) {
    const kind = path.slice(path.lastIndexOf("."));
    const blobs = [];
    let bytes = 0;
    for (let at = this.#places.get(path) ?? 0; at < this.paths.length; at += 1) {
      const next = this.paths[at] ?? "";
      const blob = next.endsWith(kind) && next !== path ? this.#blobs.get(next) : void 0;
      if (blob === void 0 || this.#ahead.has(blob.id) || refusal(blob) !== void 0) continue;
      bytes += blob.size;
      if (bytes > aheadBytes || blobs.length === aheadFiles) break;
      blobs.push(blob);
    }
    return blobs;
  }
  #batch(paths, start) {
    const blobs = [];
    let end = start;
    for (let bytes = 0; end < paths.length && blobs.length < batchFiles && bytes < batchBytes; end += 1) {
      const blob = this.#blobs.get(paths[end] ?? "");
      if (blob === void 0 || refusal(blob) !== void 0) continue;
      blobs.push(blob);
      bytes += blob.size;
    }
    return { blobs, end };
  }
};
function refusal({ size, isLink: isLink2 }) {
  if (isLink2) return { kind: "left-out", reason: symbolicLink };
  return size > maximumFileBytes ? { kind: "left-out", reason: tooLarge(size, maximumFileBytes) } : void 0;
}
var CommitReader = class {
  #git;
  #revision;
  constructor(git, revision) {
    this.#git = git;
    this.#revision = revision;
  }
  text(args) {
    try {
      return this.#git.run(args).toString("utf8");
    } catch (cause) {
      throw this.#failure(cause);
    }
  }
  /** The contents of `blobs` by their names. */
  blobs(blobs) {
    let output;
    try {
      output = this.#git.run(["cat-file", "--batch"], blobs.map(({ id }) => `${id}
`).join(""));
    } catch (cause) {
      throw this.#failure(cause);
    }
    const found = /* @__PURE__ */ new Map();
    for (let at = 0; at < output.length; ) {
      const lineEnd = output.indexOf(10, at);
      const [id = "", type, size] = output.toString("latin1", at, lineEnd).split(" ");
      if (type !== "blob") throw this.#failure(new Error(`object ${id} is not in this clone`));
      const start = lineEnd + 1;
      const end = start + Number(size);
      found.set(id, output.subarray(start, end));
      at = end + 1;
    }
    return found;
  }
  #failure(cause) {
    return gitFailure(
      `the commit ${this.#revision} cannot be read`,
      "Fetch it first, with all files: actions/checkout does with fetch-depth: 2, git with git fetch --depth=1 origin REV.",
      cause
    );
  }
};

// src/discover/git-history.ts
import { realpathSync } from "node:fs";
var commitName = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
var partialSettings = "^(extensions\\.partialclone|remote\\..*\\.promisor)$";
function historyOf(root, environment) {
  const git = new Git(root, environment);
  const [top = "", head = ""] = git.answer(["rev-parse", "--show-toplevel", "HEAD"])?.split("\n") ?? [];
  if (!commitName.test(head) || !isSameFolder(top, root)) return void 0;
  const isPartial = (git.answer(["config", "--get-regexp", partialSettings]) ?? "") !== "";
  const commit = git.answer(["cat-file", "commit", head]) ?? "";
  return {
    head,
    parents: parentsIn(commit),
    has: (other) => !isPartial && commitName.test(other) && git.answer(["cat-file", "-t", other]) === "commit",
    mergeBase: (one, other) => {
      if (!commitName.test(one) || !commitName.test(other)) return void 0;
      return commitIn(git.answer(["merge-base", one, other]));
    },
    commitAt: (ref) => commitIn(git.answer(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]))
  };
}
function commitIn(answer) {
  return answer !== void 0 && commitName.test(answer) ? answer : void 0;
}
function parentsIn(commit) {
  const [head = ""] = commit.split("\n\n", 1);
  return head.split("\n").flatMap((line) => line.startsWith("parent ") ? [line.slice("parent ".length)] : []);
}
function isSameFolder(one, other) {
  try {
    return realpathSync.native(one) === realpathSync.native(other);
  } catch {
    return false;
  }
}

export {
  looksLikePlan,
  speaksOfProxies,
  treeReadBy,
  OwnFolders,
  snapshotOfTree,
  discover,
  openFolder,
  openFiles,
  openReplaced,
  openCommit,
  historyOf
};
