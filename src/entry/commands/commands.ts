/** The commands of the command line as data, with their options. Knows nothing of how they are written or done. */
import type { Locale, Severity } from "../../finding/index.js";
import type { ReportFormat, ReportPart } from "../../report/index.js";
import type { MergedFormat } from "../../report/merge/index.js";
import type { RuleFilter } from "./rule-texts.js";

/** What `scan` is asked to do. */
export interface ScanCommand {
  readonly command: "scan" | "extract";
  readonly paths: readonly string[];
  /** No command was named: the first path may be a misspelt one. */
  readonly unnamed?: true;
  readonly format: ReportFormat;
  /** File for the report; standard output when absent. */
  readonly output?: string;
  /** Absent: as the configuration says. So are `failOn` and `locale`. */
  readonly minSeverity?: Severity;
  readonly failOn?: Severity | "never";
  readonly plans: readonly string[];
  /** Bundles of rules of the user's own, beside those of the configuration. */
  readonly policies: readonly string[];
  readonly locale?: Locale;
  /** The configuration file, when not the one in its place. */
  readonly config?: string;
  /** The baseline file, when not that of the configuration. */
  readonly baseline?: string;
  /** The revision before the change that is judged. */
  readonly base?: string;
  readonly changedOnly: boolean;
  /** False: what is suppressed is shown and counts. */
  readonly suppressions: boolean;
  readonly stats: boolean;
  /** Safe fixes are made in the files; `dry-run`: they are shown as a diff, and nothing is written. */
  readonly fix?: "write" | "dry-run";
  /** False: never; undefined: when standard output is a terminal. */
  readonly color?: false;
  /** What a JSON report says of itself: where the files are from, and which part of a divided run it is. */
  readonly repository?: string;
  readonly part?: ReportPart;
}

/** What `merge` is asked to do. */
export interface MergeCommand {
  readonly command: "merge";
  readonly files: readonly string[];
  readonly format: MergedFormat;
  /** File for the report; standard output when absent. */
  readonly output?: string;
  readonly failOn: Severity | "never";
  readonly locale: Locale;
  /** Which part of a divided run the merged report is. */
  readonly part?: ReportPart;
  /** How many parts there have to be. */
  readonly expected?: number;
}

/** What `baseline` is asked to do. */
export interface BaselineCommand {
  readonly command: "baseline";
  readonly paths: readonly string[];
  readonly plans: readonly string[];
  readonly policies: readonly string[];
  readonly config?: string;
  /** The file to write, when not that of the configuration. */
  readonly baseline?: string;
  /** Only take out what matches nothing. */
  readonly prune: boolean;
}

/** A command with its options. */
export type Command =
  | ScanCommand
  | Readonly<{ command: "explain"; rule: string; locale: Locale; color?: false }>
  | Readonly<{ command: "rules"; locale: Locale; json: boolean; filter: RuleFilter }>
  | Readonly<{ command: "config"; json: boolean; config?: string }>
  | Readonly<{ command: "init" }>
  | BaselineCommand
  | MergeCommand
  | Readonly<{ command: "help" }>
  | Readonly<{ command: "version" }>;
