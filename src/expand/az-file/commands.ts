/**
 * Finds the commands that name a file after `--http-proxy-config`, in scripts, pipelines and texts about them.
 *
 * Reads lines, not shell: enough to see a path and a literal name. A value in a variable is looked up among the
 * assignments of the same file.
 */
import type { FileTree, Value } from "../../model/index.js";
import type { Source } from "../../text/index.js";
import { knownText, originAt, placeOf } from "../../text/index.js";

/** A command that names a file. */
export type Mention = Readonly<{
  /** The script. */
  script: string;
  /** What it names, as far as it is literal: a path, or the end of one behind a variable. */
  file: string;
  /** Characters before `file` stand in a variable. */
  partial: boolean;
  /** The cluster's name, where it is literal. */
  name?: Value;
  /** It stands in a text about commands. */
  prose: boolean;
}>;

/** Files that are read in search of commands; those nearest to the root of the tree first. */
const maximumScripts = 4000;

/** UTF-16 units of a script; larger ones are generated. */
const maximumScriptLength = 1_000_000;

const flag = "--http-proxy-config";

/** All mentions in the scripts of `tree`. */
export function findMentions(tree: FileTree): readonly Mention[] {
  const scripts = tree.paths.filter(isScript).sort((left, right) => depthOf(left) - depthOf(right));
  return scripts.slice(0, maximumScripts).flatMap((path) => {
    const source = tree.read(path);
    if (source === undefined || source.text.length > maximumScriptLength || !source.text.includes(flag)) return [];
    return mentionsIn(source);
  });
}

function depthOf(path: string): number {
  return path.split("/").length;
}

function isScript(path: string): boolean {
  return /\.(?:sh|bash|zsh|ps1|psm1|cmd|bat|ya?ml|md|mdx|azcli|mk|txt)$|(?:^|\/)(?:Makefile|Justfile|Jenkinsfile)$/i.test(
    path,
  );
}

function mentionsIn(source: Source): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let at = source.text.indexOf(flag); at !== -1; at = source.text.indexOf(flag, at + flag.length)) {
    const word = readWord(source.text, at + flag.length);
    const file = word === undefined ? undefined : literalEnd(word.chars, source.text);
    if (file === undefined) continue;
    const name = clusterName(source, at);
    mentions.push({
      script: source.path,
      ...file,
      ...(name === undefined ? {} : { name }),
      prose: /\.(?:mdx?|txt)$/i.test(source.path),
    });
  }
  return mentions;
}

type Word = Readonly<{ chars: string; start: number; end: number }>;

/** Characters that a path or name may have here. */
const maximumWordLength = 1000;

/** The word behind an option: after `=` or spaces, in quotes or not. */
function readWord(text: string, from: number): Word | undefined {
  const start = wordStart(text, from);
  if (start === from) return undefined;
  const quote = text[start];
  if (quote === '"' || quote === "'") {
    const end = text.indexOf(quote, start + 1);
    return end === -1 || end - start > maximumWordLength
      ? undefined
      : { chars: text.slice(start + 1, end), start: start + 1, end };
  }
  let end = start;
  while (end < text.length && end - start < maximumWordLength && !/[\s;|&<>"'`]/.test(text[end] ?? "")) end += 1;
  return end === start || quote === "-" ? undefined : { chars: text.slice(start, end), start, end };
}

function wordStart(text: string, from: number): number {
  if (text[from] === "=") return from + 1;
  let start = from;
  while (text[start] === " " || text[start] === "\t") start += 1;
  return start;
}

/** The literal end of a path that may begin with variables; a variable alone is looked up. */
function literalEnd(word: string, text: string): Pick<Mention, "file" | "partial"> | undefined {
  const bare = word.replace(/^@/, "");
  if (!/[$%{(]/.test(bare)) return { file: bare, partial: false };
  const variable =
    /^(?:\$\{?|\$\(|\$env:|%|\$\{\{\s*(?:variables|parameters|env)\.)([A-Za-z_][A-Za-z0-9_]*)\s*[})%]*$/.exec(
      bare,
    )?.[1];
  if (variable !== undefined) {
    const value = assignedValue(variable, text);
    return value === undefined || value === bare || /^[$%]/.test(value) ? undefined : literalEnd(value, "");
  }
  // The part behind the last variable, from its first slash, or from behind a brace.
  const end = /[^$%{}()]*$/.exec(bare)?.[0] ?? "";
  const file = end.replace(/^[A-Za-z0-9_]*\//, "");
  return file === "" || !file.includes(".") ? undefined : { file, partial: true };
}

/** The value that `variable` is assigned in `text`, literally. */
function assignedValue(variable: string, text: string): string | undefined {
  const assignment = new RegExp(
    `(?:^|[\\s$;])${variable}[ \\t]*[=:][ \\t]*(?:"([^"\\n]{1,500})"|'([^'\\n]{1,500})'|([^\\s"';]{1,500}))`,
    "im",
  ).exec(text);
  return assignment?.[1] ?? assignment?.[2] ?? assignment?.[3];
}

/** The value of `--name` or `-n` in the command around `at`, if it is literal. */
function clusterName(source: Source, at: number): Value | undefined {
  const { start, end } = commandAround(source.text, at);
  const command = source.text.slice(start, end);
  const option = /(?:^|\s)(?:--name|-n)(?=[\s=])/.exec(command);
  if (option === null) return undefined;
  const word = readWord(source.text, start + option.index + option[0].length);
  if (word === undefined || /[$%{}<>()]/.test(word.chars) || word.chars === "") return undefined;
  const origin = originAt(placeOf(source, word.start, word.end));
  return { kind: "text", text: knownText(word.chars, origin), origin };
}

/** Lines that a command may run over. */
const maximumLines = 100;

/** The lines that belong to the command at `at`: joined by `\`, a backtick or `^` at their ends. */
function commandAround(text: string, at: number): { readonly start: number; readonly end: number } {
  let start = text.lastIndexOf("\n", at - 1) + 1;
  for (let count = 0; count < maximumLines && start > 0 && isContinued(text, start - 1); count += 1) {
    start = text.lastIndexOf("\n", start - 2) + 1;
  }
  let end = lineEnd(text, at);
  for (let count = 0; count < maximumLines && end < text.length && isContinued(text, end); count += 1)
    end = lineEnd(text, end + 1);
  return { start, end };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

/** Whether the line that ends at `end` goes on in the next. */
function isContinued(text: string, end: number): boolean {
  let last = end - 1;
  while (text[last] === " " || text[last] === "\t" || text[last] === "\r") last -= 1;
  return text[last] === "\\" || text[last] === "`" || text[last] === "^";
}

/** Whether `mention` names the file at `path`. */
export function names(mention: Mention, path: string, tree: FileTree): boolean {
  const file = mention.file
    .replaceAll("\\", "/")
    .replace(/^(?:\.\/)+/, "")
    .toLowerCase();
  const lower = path.toLowerCase();
  const folder = mention.script.slice(0, mention.script.lastIndexOf("/") + 1);
  const exact = [joinPath(folder, mention.file), joinPath("", mention.file)];
  if (!mention.partial && exact.some((one) => one !== undefined && tree.has(one))) return exact.includes(path);
  const base = file.slice(file.lastIndexOf("/") + 1);
  return lower === base || lower.endsWith(`/${base}`);
}

function joinPath(folder: string, path: string): string | undefined {
  const steps: string[] = [];
  for (const step of `${folder}${path.replaceAll("\\", "/")}`.split("/")) {
    if (step === "..") {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== "" && step !== ".") {
      steps.push(step);
    }
  }
  return steps.join("/");
}
