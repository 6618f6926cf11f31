/** What a Markdown report says and how long it may be. */
import type { Catalogue, Locale } from "../finding/index.js";
import type { Limit } from "./budget.js";

/** What a Markdown report says and how long it may be. */
export type MarkdownOptions = {
  readonly locale?: Locale;
  /** Titles of rules come from here. */
  readonly catalogue?: Catalogue;
  readonly limit?: Limit;
  /** Address of the repository's files at the scanned commit, ending with `/`; places become links to it. */
  readonly fileBase?: string;
  /** Path of the scan root in the repository; empty when they are the same. */
  readonly root?: string;
  /** Address of the folder of the rules' pages, ending with `/`. */
  readonly pages?: string;
  /** For a comment: a few causes in full, the others on one line each. */
  readonly isBrief?: boolean;
  /** Address of the job summary, which has everything. */
  readonly summaryLink?: string;
};
