/**
 * The library of Proxylint: scan a tree of files, look at the findings, print them as a report.
 *
 * Kept by hand beside src/index.ts; a test holds the two together.
 */

/** One file. `path` is relative to the root of the tree, with `/`. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Characters of a file: offsets in UTF-16 units, the end is behind the last one. */
export interface Place {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** A position for people: both count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The files that a scan may read: a folder, a commit, the buffers of an editor. */
export interface FileTree {
  /** Every path of the tree, with `/`, sorted. */
  readonly paths: readonly string[];
  has(path: string): boolean;
  /** The file as text, without a byte order mark; undefined when it is missing or no text. The same object each time. */
  read(path: string): Source | undefined;
  /** The file byte for byte, as latin1 characters. */
  readBytes(path: string): Source | undefined;
}

/** How bad it is: refused or broken, works by luck, advice. */
export type Severity = "error" | "warning" | "note";

/** Languages of the messages. */
export type Locale = "en" | "ko" | "ja" | "zh";

/** One thing that is wrong at one place. */
export interface Finding {
  /** `family/name`. */
  readonly rule: string;
  readonly severity: Severity;
  /** One line: what is wrong, with the file's own values. */
  readonly message: string;
  /** What follows from it. */
  readonly why: string;
  /** What to write instead. */
  readonly remedy: string;
  /** The wrong characters. */
  readonly place: Place;
  /** The places that the value came through, from `place` to its use. */
  readonly via: readonly { readonly place: Place; readonly note: string }[];
  /** Other places that matter. */
  readonly related: readonly { readonly place: Place; readonly note: string }[];
  /** What was judged: a cluster, its proxy settings, or a file. */
  readonly subject: { readonly kind: string; readonly name: string };
  /** The values in the message, by name. Never a secret. */
  readonly args: Readonly<Record<string, string>>;
  /** Variable files or parameter files under which it arises, when not under all. */
  readonly variants: readonly string[];
  /** Edits that would put it right; absent when nothing certain can be written. */
  readonly fix?: {
    /** It may be made without asking; else it is a suggestion. */
    readonly safe: boolean;
    /** All of one file, in order, none of them overlapping. */
    readonly edits: readonly { readonly place: Place; readonly text: string }[];
    readonly description: string;
  };
  /** Stable under moved lines and edits elsewhere. */
  readonly fingerprint: string;
  /** A comment or the configuration accepts it: it does not count. */
  readonly suppressed?: { readonly reason: string; readonly until?: string; readonly owner?: string };
  /** It is in the baseline: it does not count. */
  readonly baseline?: true;
  /** Beside `base`: whether the change brings it. */
  readonly state?: "new" | "unchanged";
  /** Beside `base`: it stands on lines that the change touches, or its value comes through them. */
  readonly touched?: true;
  /** It was there before, and only what is new is judged: it does not count. */
  readonly tolerated?: true;
}

/** All that a scan found. */
export interface ScanReport {
  /** By path, start, end and rule. */
  readonly findings: readonly Finding[];
  readonly summary: {
    /** Files that were looked at beyond the search for proxy words. */
    readonly files: number;
    /** Clusters. */
    readonly subjects: number;
    readonly errors: number;
    readonly warnings: number;
    readonly notes: number;
    /** Findings that are accepted, not counted above; absent for none. */
    readonly suppressed?: number;
    readonly baselined?: number;
    /** Beside `base`. */
    readonly change?: {
      readonly judged: "all" | "new";
      readonly newErrors: number;
      readonly newWarnings: number;
      readonly newNotes: number;
      readonly unchanged: number;
      readonly fixed: number;
    };
  };
  /** Beside `base`: findings that the change did away with. */
  readonly fixed?: readonly Finding[];
  /** What the configuration says of the verdict, or what holds without one. */
  readonly settings: {
    readonly failOn: Severity | "never";
    readonly minSeverity: Severity;
    readonly locale: Locale;
  };
  /** Characters that no output may show; reports mask them. */
  readonly secrets: readonly Place[];
}

/** One rule. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly severity: Severity;
  /** The kind of subject that it judges. */
  readonly subject: string;
  readonly fix: "safe" | "suggest" | "none";
  readonly default: "on" | "off";
  readonly since: string;
  readonly sources: readonly string[];
  /** What it says, with `{name}` for the values of a finding. */
  readonly texts: Readonly<Record<Locale, { readonly message: string; readonly why: string; readonly remedy: string }>>;
}

/** What a scan is asked for. */
export interface ScanRequest {
  /** Files and folders that may declare something; the rest is read only as their neighbours. All when absent. */
  readonly paths?: readonly string[];
  /** Files that are Terraform plans, whatever they are called; others are found by their content. */
  readonly planFiles?: readonly string[];
  /** Of the messages; as the configuration says, else English, when absent. */
  readonly locale?: Locale;
  /** `true`: take the configuration that the tree has in its place; a text: this file of it. None when absent. */
  readonly config?: boolean | string;
  /** `false`: what comments and the configuration suppress counts. */
  readonly suppressions?: boolean;
  /** The baseline, a file of the tree; that of the configuration when absent. */
  readonly baseline?: string;
  /** The tree before a change: findings are compared with its own, and configuration and baseline are those of it. */
  readonly base?: FileTree;
  /** Which findings count beside `base`: those that are new (when absent), or all. */
  readonly judged?: "all" | "new";
  /** Leave out what is neither new nor touched by the change. */
  readonly changedOnly?: boolean;
  /** Seconds since 1970, for certificates that expire; the same value gives the same report. Now when absent. */
  readonly now?: number;
}

/** How a report looks. */
export interface RenderRequest {
  readonly locale?: Locale;
  /** Text: use colours. */
  readonly color?: boolean;
  /** Text: cells of a line. */
  readonly width?: number;
  /** JUnit: what counts as a failure. */
  readonly failOn?: Severity | "never";
}

/** A format of a report. `github` is made of workflow commands. */
export type ReportFormat = "text" | "json" | "sarif" | "markdown" | "junit" | "github" | "gitlab" | "azure";

/** Proxylint with its rules. */
export interface Proxylint {
  readonly version: string;
  /** The built-in rules, sorted by id. */
  readonly rules: readonly Rule[];
  /** Scans a tree. Trouble with a file is a finding; a wrong configuration, a broken installation and faults of Proxylint throw. */
  scan(tree: FileTree, request?: ScanRequest): Promise<ScanReport>;
  /** A report as text, ending with a line end. */
  render(format: ReportFormat, report: Omit<ScanReport, "settings">, request?: RenderRequest): string;
}

/** Opens this installation; its policies and grammars are loaded at the first scan that needs them, and kept. */
export function openProxylint(): Proxylint;

/** A tree of files that lie in memory, by their paths. */
export function treeOfFiles(files: Readonly<Record<string, string | Uint8Array>>): FileTree;

/**
 * The tree of a folder of the disk: what git lists, or, without git, what is there. Links are not followed. Throws when
 * there is no such folder.
 */
export function treeOfFolder(folder: string): FileTree;

/** The line and column of an offset. */
export function positionAt(source: Source, offset: number): Position;
