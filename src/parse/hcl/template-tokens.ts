/**
 * White space of templates: `~` markers and the indentation of `<<-` heredocs, as HCL's own parser treats them.
 *
 * Both act on tokens, not on results: a literal is one line of a heredoc, or all that stands between two sequences of a
 * quoted string. A `~` trims its neighbouring token only.
 */
import type { Span } from "../../text/index.js";
import { isPlain, plainRun } from "./literal-runs.js";
import type { HclExpression, LiteralRun } from "./syntax.js";

/** Literal characters between sequences. */
export interface LiteralToken {
  readonly kind: "literal";
  readonly runs: readonly LiteralRun[];
}

/** What a sequence says. */
export type Sequence =
  | Readonly<{ kind: "interpolation"; expression: HclExpression }>
  | Readonly<{ kind: "if"; condition: HclExpression }>
  | Readonly<{ kind: "for"; keyName: string | undefined; valueName: string; collection: HclExpression }>
  | Readonly<{ kind: "else" | "endif" | "endfor" }>;

/** A `${ }` or `%{ }` with its `~` markers. */
export interface SequenceToken extends Span {
  readonly kind: "sequence";
  readonly sequence: Sequence;
  readonly trimsBefore: boolean;
  readonly trimsAfter: boolean;
}

/** One token of a template. */
export type TemplateToken = LiteralToken | SequenceToken;

/**
 * Adds a line of `text` to `tokens`, to the line before it if that one is beside no sequence: then neither a `~` nor
 * anything else looks at it again.
 */
export function addLine(tokens: TemplateToken[], line: LiteralToken, text: string): void {
  const [before, last] = tokens.slice(-2);
  const first = before?.kind === "literal" && tokens.at(-3)?.kind !== "sequence" ? onlyRun(before) : undefined;
  const second = last?.kind === "literal" ? onlyRun(last) : undefined;
  if (first !== undefined && second !== undefined)
    tokens.splice(-2, 2, { kind: "literal", runs: [plainRun(text, first.start, second.end)] });
  tokens.push(line);
}

function onlyRun({ runs }: LiteralToken): LiteralRun | undefined {
  const [run] = runs;
  return run !== undefined && runs.length === 1 && isPlain(run) ? run : undefined;
}

/** `tokens` with the literals beside `~` trimmed. */
export function trimBesideMarkers(tokens: readonly TemplateToken[]): readonly TemplateToken[] {
  return tokens.map((token, index) => {
    if (token.kind !== "literal") return token;
    const before = tokens[index - 1];
    const after = tokens[index + 1];
    let { runs } = token;
    if (before?.kind === "sequence" && before.trimsAfter) runs = trimStart(runs);
    if (after?.kind === "sequence" && after.trimsBefore) runs = trimEnd(runs);
    return { kind: "literal", runs };
  });
}

function trimStart(runs: readonly LiteralRun[]): readonly LiteralRun[] {
  const first = runs.findIndex((run) => run.chars.trim() !== "");
  const run = runs[first];
  if (run === undefined) return [];
  return [withoutStart(run, run.chars.length - run.chars.trimStart().length), ...runs.slice(first + 1)];
}

function trimEnd(runs: readonly LiteralRun[]): readonly LiteralRun[] {
  const last = runs.findLastIndex((run) => run.chars.trim() !== "");
  const run = runs[last];
  if (run === undefined) return [];
  const kept = run.chars.trimEnd();
  const end = isPlain(run) ? run.start + kept.length : run.end;
  return [...runs.slice(0, last), { ...run, chars: kept, end }];
}

function withoutStart(run: LiteralRun, count: number): LiteralRun {
  return { ...run, chars: run.chars.slice(count), start: isPlain(run) ? run.start + count : run.start };
}

/** `tokens` of a `<<-` heredoc without the indentation that all its lines share. */
export function withoutIndentation(tokens: readonly TemplateToken[]): readonly TemplateToken[] {
  let smallest = Number.POSITIVE_INFINITY;
  let lineStarts = true;
  const indented = new Set<TemplateToken>();
  for (const token of tokens) {
    const spaces = lineStarts ? leadingSpaces(token) : undefined;
    if (spaces !== undefined) {
      smallest = Math.min(smallest, spaces);
      indented.add(token);
    }
    lineStarts = token.kind === "literal" && endsLine(token);
  }
  return tokens.map((token) => {
    const [first, ...rest] = token.kind === "literal" && indented.has(token) ? token.runs : [];
    return first === undefined ? token : { kind: "literal", runs: [withoutStart(first, smallest), ...rest] };
  });
}

function endsLine(token: LiteralToken): boolean {
  return token.runs.at(-1)?.chars.endsWith("\n") ?? false;
}

/** White space before the first character of a line; undefined for a blank line, which does not count. */
function leadingSpaces(token: TemplateToken): number | undefined {
  if (token.kind === "sequence") return 0;
  const chars = token.runs[0]?.chars ?? "";
  const trimmed = chars.trimStart();
  return trimmed === "" && token.runs.length === 1 && chars.endsWith("\n") ? undefined : chars.length - trimmed.length;
}
