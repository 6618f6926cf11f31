/** Hangs the tokens of a template into each other: what stands between `%{ if }` and `%{ endif }` is its own. */
import { addRun } from "./literal-runs.js";
import type { Reader } from "./reader.js";
import { addProblem, maximumHclDepth } from "./reader.js";
import type { TemplatePart } from "./syntax.js";
import type { Sequence, SequenceToken, TemplateToken } from "./template-tokens.js";

type TokenReader = {
  readonly tokens: readonly TemplateToken[];
  readonly reader: Reader;
  next: number;
  depth: number;
  /** Directives that were open at once, at most. */
  deepest: number;
};

/** The parts of a template, with the levels of directives in it. */
export interface TemplateTree {
  readonly parts: readonly TemplatePart[];
  readonly levels: number;
}

/** The parts that `tokens` make; directives without their end are noted in `reader`. */
export function templateTree(tokens: readonly TemplateToken[], reader: Reader): TemplateTree {
  const state: TokenReader = { tokens, reader, next: 0, depth: 0, deepest: 0 };
  return { parts: readParts(state, []), levels: state.deepest };
}

/** Parts up to a sequence of one of the kinds `until`, which is left for the caller. */
function readParts(state: TokenReader, until: readonly Sequence["kind"][]): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  for (let token = state.tokens[state.next]; token !== undefined; token = state.tokens[state.next]) {
    if (token.kind === "sequence" && until.includes(token.sequence.kind)) return parts;
    state.next += 1;
    if (token.kind === "literal") {
      for (const run of token.runs) addRun(parts, run);
    } else {
      const part = readSequence(state, token);
      if (part !== undefined) parts.push(part);
    }
  }
  return parts;
}

function readSequence(state: TokenReader, token: SequenceToken): TemplatePart | undefined {
  const { sequence, start, end } = token;
  switch (sequence.kind) {
    case "interpolation":
      return { kind: "interpolation", expression: sequence.expression, start, end };
    case "if":
    case "for":
      return readDirective(state, token, sequence);
    case "else":
    case "endif":
    case "endfor":
      addProblem(state.reader, `this ${sequence.kind} belongs to nothing`, start, end);
      return undefined;
  }
}

type Directive = Extract<Sequence, { kind: "if" | "for" }>;

function readDirective(state: TokenReader, token: SequenceToken, directive: Directive): TemplatePart | undefined {
  if (state.reader.depth + state.depth >= maximumHclDepth) {
    addProblem(state.reader, `this is nested deeper than ${maximumHclDepth} levels`, token.start, token.end);
    return undefined;
  }
  state.depth += 1;
  state.deepest = Math.max(state.deepest, state.depth);
  const part = directive.kind === "if" ? readIf(state, token, directive) : readFor(state, token, directive);
  state.depth -= 1;
  return part;
}

function readIf(
  state: TokenReader,
  token: SequenceToken,
  { condition }: Extract<Directive, { kind: "if" }>,
): TemplatePart {
  const then = readParts(state, ["else", "endif", "endfor"]);
  const hasElse = nextKind(state) === "else";
  if (hasElse) state.next += 1;
  const otherwise = hasElse ? readParts(state, ["endif", "endfor"]) : [];
  return { kind: "if", condition, then, otherwise, start: token.start, end: takeEnd(state, token, "endif") };
}

function readFor(
  state: TokenReader,
  token: SequenceToken,
  directive: Extract<Directive, { kind: "for" }>,
): TemplatePart {
  const { keyName, valueName, collection } = directive;
  const body = readParts(state, ["endfor", "endif"]);
  return {
    kind: "for",
    keyName,
    valueName,
    collection,
    body,
    start: token.start,
    end: takeEnd(state, token, "endfor"),
  };
}

function nextKind(state: TokenReader): Sequence["kind"] | undefined {
  const token = state.tokens[state.next];
  return token?.kind === "sequence" ? token.sequence.kind : undefined;
}

/** Where the directive that `token` opens ends: behind the sequence `kind`, which has to be next. */
function takeEnd(state: TokenReader, { sequence, start, end }: SequenceToken, kind: "endif" | "endfor"): number {
  const token = state.tokens[state.next];
  if (token?.kind === "sequence" && token.sequence.kind === kind) {
    state.next += 1;
    return token.end;
  }
  addProblem(state.reader, `the ${kind} of this ${sequence.kind} is missing`, start, end);
  return end;
}
