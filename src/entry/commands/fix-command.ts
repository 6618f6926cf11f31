/** `--fix`: makes the safe fixes in the files of the working tree, or shows them as a diff. */
import { compareText } from "../../finding/index.js";
import type { Finding } from "../../finding/index.js";
import type { Fixed } from "../../fix/index.js";
import { editedTree, fixRounds, unifiedDiff } from "../../fix/index.js";
import type { FileTree } from "../../model/index.js";
import { maskedText } from "../../report/safe-report.js";
import type { ScanResult } from "../../scan/index.js";
import { positionAt } from "../../text/index.js";
import type { EditableFile } from "./edit-file.js";
import { editableFile, replaceText } from "./edit-file.js";
import type { ProgramFiles } from "../program-files.js";
import type { RunRequest } from "../run-scan.js";
import { preparedScan } from "../run-scan.js";

/** How to fix. */
export interface FixRequest {
  /** Nothing is written. */
  readonly dryRun: boolean;
  /** Whether a finding counts, so that its safe fix is made. */
  readonly counts: (finding: Finding) => boolean;
}

/** What fixing came to. */
export interface FixOutcome {
  /** The scan of the files as they are now. */
  readonly result: ScanResult;
  /** What changed, or would change, as a unified diff with secrets masked. */
  readonly diff: string;
  /** What to tell beside the report, a line each. */
  readonly notes: readonly string[];
}

/** Scans and fixes. */
export async function fixFiles(request: RunRequest, files: ProgramFiles, how: FixRequest): Promise<FixOutcome> {
  const { tree, run } = await preparedScan(request, files);
  const first = await run(tree);
  const desk = new Desk(request.scope.root, tree);
  const wants = (finding: Finding): boolean =>
    finding.fix?.safe === true && how.counts(finding) && desk.takesAll(finding);
  const scan = (texts: ReadonlyMap<string, string>): Promise<ScanResult> => run(editedTree(tree, texts));
  const fixed = await fixRounds(first, { scan, findingsOf: ({ report }) => report.findings, wants });
  const diff = diffOf(desk, first, fixed);
  if (how.dryRun) return { result: first, diff, notes: [...desk.refusals(), ...notesOn(fixed, true)] };
  const failures = desk.write(fixed.texts);
  const result = failures.length === 0 ? fixed.result : await scannedAnew(request, files);
  return { result, diff, notes: [...desk.refusals(), ...failures, ...notesOn(fixed, false, failures.length)] };
}

/** Some file could not be written: only the files themselves say what the report must be. */
async function scannedAnew(request: RunRequest, files: ProgramFiles): Promise<ScanResult> {
  const { tree, run } = await preparedScan(request, files);
  return run(tree);
}

function diffOf(desk: Desk, first: ScanResult, { result, texts }: Fixed<ScanResult>): string {
  const paths = [...texts.keys()].sort(compareText);
  return paths
    .map((path) => {
      const mark = desk.markOf(path);
      const before = maskedText({ path, text: desk.textOf(path) }, first.report.secrets);
      const after = maskedText({ path, text: texts.get(path) ?? "" }, result.report.secrets);
      return unifiedDiff(path, `${mark}${before}`, `${mark}${after}`);
    })
    .join("");
}

function notesOn({ fixed, refused, texts }: Fixed<ScanResult>, dryRun: boolean, failures = 0): readonly string[] {
  const harmful = refused.map(
    (finding) => `not fixed: ${finding.rule} at ${where(finding)}: the edit would not help, or bring another finding`,
  );
  const edited = texts.size - failures;
  const what = `${counted(fixed.length, "finding")} in ${counted(edited, "file")}`;
  if (failures > 0) return [...harmful, `edited ${counted(edited, "file")}`];
  return [...harmful, dryRun ? `would fix ${what}; nothing was written` : `fixed ${what}`];
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

function where({ place }: Finding): string {
  const { line, column } = positionAt(place.source, place.start);
  return `${place.source.path}:${line}:${column}`;
}

/** The files that fixes want to edit, each looked at once. */
class Desk {
  readonly #root: string;
  readonly #tree: FileTree;
  readonly #files = new Map<string, EditableFile>();

  constructor(root: string, tree: FileTree) {
    this.#root = root;
    this.#tree = tree;
  }

  /** Whether every file that the fix edits can be written. */
  takesAll({ fix }: Finding): boolean {
    return (fix?.edits ?? []).every(({ place }) => this.#fileAt(place.source.path).kind === "editable");
  }

  /** The text of a file as it was read. */
  textOf(path: string): string {
    return this.#tree.read(path)?.text ?? "";
  }

  /** The byte order mark of a file, which is no part of its text; empty when it has none. */
  markOf(path: string): string {
    const file = this.#fileAt(path);
    return file.kind === "editable" ? file.mark.toString("utf8") : "";
  }

  /** Why files are not edited. */
  refusals(): readonly string[] {
    return [...this.#files].flatMap(([path, file]) =>
      file.kind === "refused" ? [`not edited: ${path}: ${file.reason}`] : [],
    );
  }

  /** Writes the texts; gives a line for each file that could not be. */
  write(texts: ReadonlyMap<string, string>): readonly string[] {
    return [...texts].flatMap(([path, text]) => {
      const file = this.#fileAt(path);
      const reason = file.kind === "refused" ? file.reason : replaceText(file, text);
      return reason === undefined ? [] : [`not edited: ${path}: ${reason}`];
    });
  }

  #fileAt(path: string): EditableFile {
    let file = this.#files.get(path);
    if (file === undefined) {
      file = editableFile(this.#root, path, this.textOf(path));
      this.#files.set(path, file);
    }
    return file;
  }
}
