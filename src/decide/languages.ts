/**
 * How comments, strings and blocks are written in each language, told by the file's name.
 *
 * Only what is needed to find comments and the ends of blocks; nothing here reads what a file means.
 */

/** What opens a comment, a string or a heredoc, and what ends a block. */
export interface Language {
  /** Words that open a comment up to the end of the line. */
  readonly lineComments: readonly string[];
  /** A line comment opens only at the start of a line or behind white space. */
  readonly commentsStandApart: boolean;
  readonly blockComments: readonly (readonly [open: string, close: string])[];
  /** Quotes of strings, the longest first. */
  readonly quotes: readonly Quote[];
  /** `<<WORD` opens lines that end with WORD. */
  readonly heredocs: boolean;
  /** What a block is: from a bracket to its partner, the lines indented below, a table, or continued lines. */
  readonly blocks: "brackets" | "indented" | "tables" | "continued";
}

/** How a string ends. */
export interface Quote {
  readonly mark: string;
  readonly escapes: boolean;
  /** `${` opens an expression in the string, in which strings stand again. */
  readonly interpolates: boolean;
  /** Strings of one line end with it, closed or not. */
  readonly lines: "one" | "many";
}

const double: Quote = { mark: '"', escapes: true, interpolates: false, lines: "one" };
const single: Quote = { mark: "'", escapes: false, interpolates: false, lines: "one" };
const cComment: readonly [string, string] = ["/*", "*/"];

const terraform: Language = {
  lineComments: ["#", "//"],
  commentsStandApart: false,
  blockComments: [cComment],
  quotes: [{ ...double, interpolates: true }],
  heredocs: true,
  blocks: "brackets",
};

const json: Language = {
  lineComments: ["//"],
  commentsStandApart: false,
  blockComments: [cComment],
  quotes: [double, { ...single, escapes: true }],
  heredocs: false,
  blocks: "brackets",
};

const bicep: Language = {
  lineComments: ["//"],
  commentsStandApart: false,
  blockComments: [cComment],
  quotes: [
    { ...single, mark: "'''", lines: "many" },
    { ...single, escapes: true, interpolates: true },
  ],
  heredocs: false,
  blocks: "brackets",
};

const yaml: Language = {
  lineComments: ["#"],
  commentsStandApart: true,
  blockComments: [],
  // An apostrophe in plain text is no quote, and a quoted text rarely holds ` #`: lines are looked at one by one.
  quotes: [double],
  heredocs: false,
  blocks: "indented",
};

const toml: Language = {
  lineComments: ["#"],
  commentsStandApart: false,
  blockComments: [],
  quotes: [{ ...double, mark: '"""', lines: "many" }, { ...single, mark: "'''", lines: "many" }, double, single],
  heredocs: false,
  blocks: "tables",
};

const shell: Language = {
  lineComments: ["#"],
  commentsStandApart: true,
  blockComments: [],
  quotes: [
    { ...double, lines: "many" },
    { ...single, lines: "many" },
  ],
  heredocs: true,
  blocks: "continued",
};

const powerShell: Language = { ...shell, blockComments: [["<#", "#>"]], heredocs: false };

const byName: readonly (readonly [RegExp, Language])[] = [
  [/\.jsonc?$/iu, json],
  [/\.(?:tf|tofu|tfvars|hcl)$/iu, terraform],
  [/\.bicep(?:param)?$/iu, bicep],
  [/\.ya?ml$/iu, yaml],
  [/\.toml$/iu, toml],
  [/\.ps1$/iu, powerShell],
];

/** The language of a file of this path; `#` comments as in a shell where the name says nothing. */
export function languageOf(path: string): Language {
  return byName.find(([name]) => name.test(path))?.[1] ?? shell;
}
