/**
 * Reads suppression comments: `proxylint-ignore RULE[, RULE]: reason until 2027-01-31 owner @team`.
 *
 * Knows one line of a comment and the ids of rules. What is malformed suppresses nothing, and says so.
 */
import { nearest } from "../text/index.js";
import type { Span } from "../text/index.js";

/** Why a suppression comment has no effect. The words are keys of the rule's terms. */
export type DirectiveFault =
  | "bad-date"
  | "misspelt"
  | "no-reason"
  | "no-rule"
  | "too-long"
  | "not-at-head"
  | "never-suppressible"
  | "unknown-rule"
  | "unknown-rule-near";

/** What a well-formed suppression says. */
export interface Directive {
  readonly kind: "directive";
  readonly wholeFile: boolean;
  readonly rules: readonly string[];
  /** Without date and owner. */
  readonly reason: string;
  /** The last day on which it counts, `YYYY-MM-DD`. */
  readonly until?: string;
  readonly owner?: string;
}

/** A suppression comment that has no effect. */
export interface MalformedDirective {
  readonly kind: "malformed";
  readonly fault: DirectiveFault;
  /** Values for the message. */
  readonly args: Readonly<Record<string, string>>;
  /** The wrong part, within the line that was read. */
  readonly span: Span;
}

/** Rules about suppressions: a comment cannot switch off what watches over comments. */
const guardians = "scan/suppression-";

/** What may be meant for a suppression, at the start of a comment. */
const head =
  /^proxylint(?:[-_: ]?ignore|[-_:]?(?:disable|suppress|skip|allow))(?:[-_: ](?:next[-_]?line|line|file|block))?(?![\w/-])/iu;
const heads: ReadonlySet<string> = new Set(["proxylint-ignore", "proxylint-ignore-file"]);
const maximumRules = 50;
/** A longer text is no reason that anybody reads. */
const maximumLength = 2000;

/** What a line of a comment, without marks and white space around it, asks for; undefined when it is prose. */
export function readDirective(line: string, rules: readonly string[]): Directive | MalformedDirective | undefined {
  const word = head.exec(line)?.[0];
  if (word === undefined) return undefined;
  if (!heads.has(word)) return malformed("misspelt", { word }, 0, word.length);
  if (line.length > maximumLength) return malformed("too-long", {}, 0, word.length);
  const wholeFile = word === "proxylint-ignore-file";
  return readRules(line, word, rules) ?? readBehindColon(line, word, wholeFile);
}

/** What is wrong with the rules of a suppression. */
function readRules(line: string, word: string, rules: readonly string[]): MalformedDirective | undefined {
  const named = namedRules(line, word);
  if (named.length === 0) return malformed("no-rule", {}, 0, line.length);
  if (named.length > maximumRules) return malformed("too-long", {}, 0, word.length);
  for (const { chars, start } of named) {
    const fault = ruleFault(chars, rules);
    if (fault !== undefined) return malformed(fault.fault, fault.args, start, start + chars.length);
  }
  return undefined;
}

function readBehindColon(line: string, word: string, wholeFile: boolean): Directive | MalformedDirective {
  const colon = line.indexOf(":", word.length);
  if (colon === -1) return malformed("no-reason", {}, 0, line.length);
  const reason = readReason(line.slice(colon + 1));
  if (reason.kind === "bad-date") {
    const start = colon + 1 + reason.start;
    return malformed("bad-date", { word: reason.date }, start, start + reason.date.length);
  }
  if (!/[\p{L}\p{N}]/u.test(reason.text)) return malformed("no-reason", {}, 0, line.length);
  return {
    kind: "directive",
    wholeFile,
    rules: [...new Set(namedRules(line, word).map(({ chars }) => chars))],
    reason: reason.text,
    ...(reason.until === undefined ? {} : { until: reason.until }),
    ...(reason.owner === undefined ? {} : { owner: reason.owner }),
  };
}

function malformed(
  fault: DirectiveFault,
  args: Readonly<Record<string, string>>,
  start: number,
  end: number,
): MalformedDirective {
  return { kind: "malformed", fault, args, span: { start, end } };
}

function namedRules(line: string, word: string): readonly { chars: string; start: number }[] {
  const colon = line.indexOf(":", word.length);
  const named: { chars: string; start: number }[] = [];
  let start = word.length;
  for (const part of line.slice(start, colon === -1 ? line.length : colon).split(",")) {
    const chars = part.trim();
    if (chars !== "") named.push({ chars, start: start + part.indexOf(chars) });
    start += part.length + 1;
  }
  return named;
}

function ruleFault(rule: string, rules: readonly string[]): Pick<MalformedDirective, "fault" | "args"> | undefined {
  // Of a family, or of everything, nobody knows what it will hold tomorrow.
  const isWhole = rule === "*" || rules.some((id) => id.startsWith(`${rule}/`));
  if (isWhole || rule.startsWith(guardians)) return { fault: "never-suppressible", args: { word: rule } };
  if (rules.includes(rule)) return undefined;
  const near = nearest(rule, rules) ?? rules.find((id) => id.endsWith(`/${rule}`));
  const shown = rule.slice(0, maximumShown);
  return near === undefined || near.startsWith(guardians)
    ? { fault: "unknown-rule", args: { word: shown } }
    : { fault: "unknown-rule-near", args: { word: shown, near } };
}

/** Prose in the place of a rule may be long. */
const maximumShown = 80;

type Reason =
  | Readonly<{ kind: "reason"; text: string; until?: string; owner?: string }>
  | Readonly<{ kind: "bad-date"; date: string; start: number }>;

/** `until` is a word of the form, wherever it stands: what does not end on a day must not look as if it did. */
const untilWord = /(?<![\p{L}\p{N}_-])until(?![\p{L}\p{N}_-])[ \t]*(\S*)/giu;
const ownerWord = /(?<![\p{L}\p{N}_-])owner:?[ \t]+(@[A-Za-z0-9][\w./-]{0,99})/iu;

function readReason(text: string): Reason {
  const days: string[] = [];
  for (const match of text.matchAll(untilWord)) {
    const word = match[1] ?? "";
    const date = word.replace(/[).,;\]]+$/u, "");
    if (!isDay(date)) {
      const start = match.index + match[0].length - word.length;
      return date === "" ? { kind: "bad-date", date: "until", start: match.index } : { kind: "bad-date", date, start };
    }
    days.push(date);
  }
  const owner = ownerWord.exec(text)?.[1]?.replace(/[./-]+$/u, "");
  const rest = text
    .replaceAll(untilWord, " ")
    .replace(ownerWord, " ")
    .replaceAll(/\(\s*\)/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/^[\s,;(]+|[\s,;(]+$/gu, "");
  const [until] = days.sort();
  return {
    kind: "reason",
    text: rest,
    ...(until === undefined ? {} : { until }),
    ...(owner === undefined ? {} : { owner }),
  };
}

/** Whether `text` is a day of the calendar, written `YYYY-MM-DD`. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const secondsOfDay = 86_400;

/** Whether the day `until` is over in UTC. `now`: seconds since 1970. A day that is none is over. */
export function isOver(until: string, now: number): boolean {
  return !isDay(until) || now >= Date.parse(`${until}T00:00:00Z`) / 1000 + secondsOfDay;
}
