import {
  editedTree,
  fixRounds,
  unifiedDiff
} from "./chunk-G3N2RCPF.js";
import "./chunk-UL37IYJD.js";
import {
  preparedScan
} from "./chunk-LHPNKOWS.js";
import {
  maskedText
} from "./chunk-Q6KVLHDR.js";
import {
  OwnFolders
} from "./chunk-FXMGMS7T.js";
import "./chunk-UISEM3SR.js";
import {
  compareText
} from "./chunk-3I6R4BAJ.js";
import "./chunk-GVIYDVNL.js";
import "./chunk-4TTH2VYI.js";
import "./chunk-TN3FACP7.js";
import {
  positionAt
} from "./chunk-6ARWDCOH.js";
import "./chunk-75QCMCYK.js";

// src/entry/commands/edit-file.ts
import { randomBytes } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from "node:fs";
import { basename, dirname, isAbsolute, join } from "node:path";
function editableFile(root, path, before) {
  if (isAbsolute(path)) return refused("it lies outside of the folder that was scanned");
  if (!new OwnFolders(root).hold(path)) return refused("a symbolic link leads to it");
  const place = join(root, path);
  let descriptor;
  try {
    descriptor = openSync(place, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return refused("it is no regular file");
    accessSync(place, constants.W_OK);
    return editableBytes(place, stats, readFileSync(descriptor), before);
  } catch (error) {
    return refused(reasonOf(error));
  } finally {
    if (descriptor !== void 0) closeSync(descriptor);
  }
}
var utf8Mark = Buffer.from([239, 187, 191]);
var utf16Marks = [Buffer.from([255, 254]), Buffer.from([254, 255])];
function editableBytes(place, stats, bytes, before) {
  if (utf16Marks.some((mark2) => bytes.subarray(0, 2).equals(mark2))) return refused("it is UTF-16 text");
  const mark = bytes.subarray(0, 3).equals(utf8Mark) ? utf8Mark : Buffer.alloc(0);
  const isSame = bytes.subarray(mark.length).equals(Buffer.from(before, "utf8"));
  return isSame ? { kind: "editable", place, mark, stats } : refused("it changed after it was read");
}
function refused(reason) {
  return { kind: "refused", reason };
}
function reasonOf(error) {
  const code = error instanceof Error && "code" in error ? error.code : void 0;
  if (code === "ELOOP") return "it is a symbolic link";
  return code === "ENOENT" ? "it is gone" : "it may not be written";
}
function replaceText(file, text) {
  const { place, mark, stats } = file;
  const temporary = join(dirname(place), `.${basename(place).slice(0, 80)}.${randomBytes(8).toString("hex")}.tmp`);
  try {
    writeWhole(temporary, Buffer.concat([mark, Buffer.from(text, "utf8")]), stats);
    const now = lstatSync(place);
    if (now.ino !== stats.ino || now.dev !== stats.dev || now.mtimeMs !== stats.mtimeMs)
      return "it changed after it was read";
    renameSync(temporary, place);
    return void 0;
  } catch {
    return "the folder that it lies in may not be written";
  } finally {
    rmSync(temporary, { force: true });
  }
}
function writeWhole(path, bytes, { mode, uid, gid }) {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
  const descriptor = openSync(path, flags, 384);
  try {
    writeFileSync(descriptor, bytes);
    keepOwner(descriptor, uid, gid);
    fchmodSync(descriptor, mode & 4095);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
function keepOwner(descriptor, uid, gid) {
  const { uid: own, gid: group } = fstatSync(descriptor);
  if (own === uid && group === gid) return;
  try {
    fchownSync(descriptor, uid, gid);
  } catch {
  }
}

// src/entry/commands/fix-command.ts
async function fixFiles(request, files, how) {
  const { tree, run } = await preparedScan(request, files);
  const first = await run(tree);
  const desk = new Desk(request.scope.root, tree);
  const wants = (finding) => finding.fix?.safe === true && how.counts(finding) && desk.takesAll(finding);
  const scan = (texts) => run(editedTree(tree, texts));
  const fixed = await fixRounds(first, { scan, findingsOf: ({ report }) => report.findings, wants });
  const diff = diffOf(desk, first, fixed);
  if (how.dryRun) return { result: first, diff, notes: [...desk.refusals(), ...notesOn(fixed, true)] };
  const failures = desk.write(fixed.texts);
  const result = failures.length === 0 ? fixed.result : await scannedAnew(request, files);
  return { result, diff, notes: [...desk.refusals(), ...failures, ...notesOn(fixed, false, failures.length)] };
}
async function scannedAnew(request, files) {
  const { tree, run } = await preparedScan(request, files);
  return run(tree);
}
function diffOf(desk, first, { result, texts }) {
  const paths = [...texts.keys()].sort(compareText);
  return paths.map((path) => {
    const mark = desk.markOf(path);
    const before = maskedText({ path, text: desk.textOf(path) }, first.report.secrets);
    const after = maskedText({ path, text: texts.get(path) ?? "" }, result.report.secrets);
    return unifiedDiff(path, `${mark}${before}`, `${mark}${after}`);
  }).join("");
}
function notesOn({ fixed, refused: refused2, texts }, dryRun, failures = 0) {
  const harmful = refused2.map(
    (finding) => `not fixed: ${finding.rule} at ${where(finding)}: the edit would not help, or bring another finding`
  );
  const edited = texts.size - failures;
  const what = `${counted(fixed.length, "finding")} in ${counted(edited, "file")}`;
  if (failures > 0) return [...harmful, `edited ${counted(edited, "file")}`];
  return [...harmful, dryRun ? `would fix ${what}; nothing was written` : `fixed ${what}`];
}
function counted(count, word) {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
function where({ place }) {
  const { line, column } = positionAt(place.source, place.start);
  return `${place.source.path}:${line}:${column}`;
}
var Desk = class {
  #root;
  #tree;
  #files = /* @__PURE__ */ new Map();
  constructor(root, tree) {
    this.#root = root;
    this.#tree = tree;
  }
  /** Whether every file that the fix edits can be written. */
  takesAll({ fix }) {
    return (fix?.edits ?? []).every(({ place }) => this.#fileAt(place.source.path).kind === "editable");
  }
  /** The text of a file as it was read. */
  textOf(path) {
    return this.#tree.read(path)?.text ?? "";
  }
  /** The byte order mark of a file, which is no part of its text; empty when it has none. */
  markOf(path) {
    const file = this.#fileAt(path);
    return file.kind === "editable" ? file.mark.toString("utf8") : "";
  }
  /** Why files are not edited. */
  refusals() {
    return [...this.#files].flatMap(
      ([path, file]) => file.kind === "refused" ? [`not edited: ${path}: ${file.reason}`] : []
    );
  }
  /** Writes the texts; gives a line for each file that could not be. */
  write(texts) {
    return [...texts].flatMap(([path, text]) => {
      const file = this.#fileAt(path);
      const reason = file.kind === "refused" ? file.reason : replaceText(file, text);
      return reason === void 0 ? [] : [`not edited: ${path}: ${reason}`];
    });
  }
  #fileAt(path) {
    let file = this.#files.get(path);
    if (file === void 0) {
      file = editableFile(this.#root, path, this.textOf(path));
      this.#files.set(path, file);
    }
    return file;
  }
};
export {
  fixFiles
};
