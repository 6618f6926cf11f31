/**
 * The body of the comment on a pull request, and the marker by which the next run finds it.
 *
 * The marker is the first line, so that a comment that quotes ours is not taken for it. It holds a hash of what the
 * comment says; addresses of the commit and of the run, which change with every push, are no part of that.
 */
import { createHash } from "node:crypto";
import type { ScanReport } from "../../finding/index.js";
import type { Limit, MarkdownOptions } from "../../report/index.js";
import { commentLimit, renderMarkdown } from "../../report/index.js";

/** A comment as it would be written. */
export interface CommentBody {
  /** Tells the comments of two scans of one pull request apart. */
  readonly key: string;
  readonly hash: string;
  readonly text: string;
}

/** What the marker of a comment says. */
export type Marker = Pick<CommentBody, "key" | "hash">;

const keyDigits = 12;
const hashDigits = 32;
/** Longer than any marker. */
const markerCharacters = 100;

const limit: Limit = { unit: commentLimit.unit, size: commentLimit.size - markerCharacters };

/** The comment for `report`. `scanned`: what was scanned, in words that stay the same from run to run. */
export function commentBody(report: ScanReport, scanned: string, options: MarkdownOptions): CommentBody {
  const brief: MarkdownOptions = { ...options, limit, isBrief: true };
  const { fileBase: _, summaryLink: __, ...lasting } = brief;
  const key = digest(scanned, keyDigits);
  const hash = digest(renderMarkdown(report, lasting), hashDigits);
  const text = `${markerText({ key, hash })}\n${renderMarkdown(report, brief)}`;
  return { key, hash, text };
}

function markerText({ key, hash }: Marker): string {
  return `<!-- proxylint comment ${key} ${hash} -->`;
}

/** The marker that `body` begins with. */
export function markerOf(body: string): Marker | undefined {
  const [, key, hash] = /^<!-- proxylint comment ([0-9a-f]{12}) ([0-9a-f]{32}) -->/u.exec(body) ?? [];
  return key === undefined || hash === undefined ? undefined : { key, hash };
}

function digest(text: string, digits: number): string {
  return createHash("sha256").update(text).digest("hex").slice(0, digits);
}
