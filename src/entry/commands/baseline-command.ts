/**
 * `proxylint baseline`: writes down the findings that there are, so that later runs report new ones alone.
 *
 * What a suppression accepts needs no entry, what is wrong with suppressions and what nothing may suppress gets none.
 * Entries for files that were not looked at stay.
 */
import { closeSync, constants, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../../config/index.js";
import type { BaselineEntry } from "../../decide/index.js";
import { baselinePath, baselineText, entriesOf, isBaselined, matchKnown, readBaseline } from "../../decide/index.js";
import { openFiles } from "../../discover/index.js";
import { EnvironmentError } from "../../errors.js";
import type { Finding } from "../../finding/index.js";
import type { BaselineCommand } from "./arguments.js";
import { configOf } from "../configuration.js";
import { presentIn } from "../gate.js";
import type { ProgramFiles } from "../program-files.js";
import { preparedScan } from "../run-scan.js";
import type { ScanScope } from "../scope.js";
import { pathInTree, scopeOf } from "../scope.js";
import { version } from "../version.js";

/** An entry without its place, as it is written. */
type Entry = Omit<BaselineEntry, "place">;

/** Writes the baseline, and says what was written. `folder`: where the paths of the command are taken from. */
export async function baselineCommand(command: BaselineCommand, folder: string, files: ProgramFiles): Promise<string> {
  const scope = scopeOf(folder, command.paths, command.plans);
  const { root } = scope;
  const named = command.config === undefined ? {} : { path: command.config };
  const config = await configOf({ root, folder, ...named }, files);
  const path = command.baseline === undefined ? undefined : pathInTree(folder, root, command.baseline);
  const target = path ?? config.baseline ?? baselinePath;
  const existing = openFiles(root).read(target);
  const known = existing === undefined ? [] : readBaseline(existing);
  const request = { scope, planFiles: scope.plans, locale: "en" as const, policies: command.policies };
  const now = Math.floor(Date.now() / 1000);
  // Only suppressions are to be decided: what the baseline has now is looked at here.
  const { tree, run } = await preparedScan({ ...request, config: withoutBaseline(config), now }, files);
  const result = await run(tree);
  const findings = result.report.findings.filter((finding) => isBaselined(finding, config));
  const outside = known.filter((entry) => !isLookedAt(entry.path, scope));
  const entries = command.prune
    ? matched(findings, known, presentIn(result, tree))
    : findings.flatMap((finding) => entriesOf(finding));
  const text = baselineText([...outside, ...entries], `proxylint ${version}`);
  write(root, target, text);
  return said(target, known, text);
}

function withoutBaseline({ baseline: _, ...config }: Config): Config {
  return config;
}

/** The entries that still match something, with the fingerprints that their findings have now. */
function matched(
  findings: readonly Finding[],
  known: readonly BaselineEntry[],
  present: ReturnType<typeof presentIn>,
): readonly Entry[] {
  return [...matchKnown(findings, known, present).known.keys()].flatMap((finding) => entriesOf(finding));
}

function isLookedAt(path: string, { within }: ScanScope): boolean {
  return (
    within.length === 0 || within.some((folder) => folder === "" || path === folder || path.startsWith(`${folder}/`))
  );
}

function said(target: string, known: readonly Entry[], text: string): string {
  const count = text.split("\n").filter((line) => line !== "" && !line.startsWith("#")).length;
  const change = known.length === 0 ? "" : `, ${known.length} before`;
  return `${target}: ${count} ${count === 1 ? "entry" : "entries"}${change}\n`;
}

/** Never through a link: a repository must not choose what is overwritten. */
function write(root: string, target: string, text: string): void {
  let descriptor: number | undefined;
  try {
    const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_NOFOLLOW;
    descriptor = openSync(target.startsWith("/") ? target : join(root, target), flags, 0o666);
    writeSync(descriptor, text);
  } catch (cause) {
    throw new EnvironmentError("file-unwritable", `${target} cannot be written`, {
      remedy: "Name a file that is no link, in a folder that exists and may be written.",
      cause,
    });
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
