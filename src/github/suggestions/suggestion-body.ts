/**
 * The text of a suggestion on a pull request, and the marker by which the next run finds it.
 *
 * The marker is the first line, so that a comment that quotes ours is not taken for it. Its hash is of what the comment
 * says and of the lines it is about. Numbers of lines, which move with every push, are no part of it, nor is the
 * fingerprint, in which findings that are alike are counted.
 */
import { createHash } from "node:crypto";
import type { Locale } from "../../finding/index.js";
import { code, commentLimit, prose, severityIcons, wordsOf } from "../../report/index.js";
import type { Suggestion } from "./suggestion-plan.js";

/** What the marker of a suggestion says. */
export interface SuggestionMarker {
  /** Tells the comments of two scans of one pull request apart. */
  readonly key: string;
  /** Of the worst finding. */
  readonly fingerprint: string;
  readonly hash: string;
}

/** A suggestion as it would be written. */
export interface SuggestionBody {
  readonly marker: SuggestionMarker;
  readonly text: string;
}

const keyDigits = 12;
const hashDigits = 32;
/** More findings than this on the same lines are left to the other reports. */
const maximumFindings = 5;
const maximumWhy = 300;

/** The key of a scan. `scanned`: what was scanned, in words that stay the same from run to run. */
export function scanKey(scanned: string): string {
  return digest(scanned, keyDigits);
}

/** The text of `suggestion`; undefined when it is too long for a comment. */
export function suggestionBody(suggestion: Suggestion, key: string, locale: Locale): SuggestionBody | undefined {
  const shown = `${saidOf(suggestion, locale)}\n\n${suggestionFence(suggestion.after)}\n`;
  const { path, before, findings } = suggestion;
  const hash = digest(JSON.stringify([path, before, shown]), hashDigits);
  const marker: SuggestionMarker = { key, fingerprint: findings[0]?.fingerprint ?? "", hash };
  const text = `<!-- proxylint suggestion ${key} ${marker.fingerprint} ${hash} -->\n${shown}`;
  return text.length > commentLimit.size ? undefined : { marker, text };
}

/** The marker that `body` begins with. */
export function suggestionMarkerOf(body: string): SuggestionMarker | undefined {
  const pattern = /^<!-- proxylint suggestion ([0-9a-f]{12}) ([0-9a-f]{32}) ([0-9a-f]{32}) -->/u;
  const [, key, fingerprint, hash] = pattern.exec(body) ?? [];
  return key === undefined || fingerprint === undefined || hash === undefined ? undefined : { key, fingerprint, hash };
}

/** What is wrong and why, each text once: two clusters may share the lines. */
function saidOf({ findings }: Suggestion, locale: Locale): string {
  const words = wordsOf[locale];
  const said = findings.map(({ severity, message, rule, why }) => {
    const reason = why.trim() === "" ? "" : `\n\n**${words.why}**: ${prose(why, maximumWhy)}`;
    return `${severityIcons[severity]} ${prose(message)} (${code(rule)})${reason}`;
  });
  const unique = [...new Set(said)];
  const left = unique.length - maximumFindings;
  return [...unique.slice(0, maximumFindings), ...(left > 0 ? [words.more(left)] : [])].join("\n\n");
}

/** The block that GitHub offers to commit: `lines` as they are, each with its own carriage return. */
function suggestionFence(lines: readonly string[]): string {
  const runs = lines.join("\n").match(/`+/gu) ?? [];
  const marks = "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return [`${marks}suggestion`, ...lines, marks].join("\n");
}

function digest(text: string, digits: number): string {
  return createHash("sha256").update(text).digest("hex").slice(0, digits);
}
