/**
 * Evaluates templates: strings with `${ }`, `%{ if }` and `%{ for }`. The text keeps the place of each of its characters.
 */
import type { Value } from "../../model/index.js";
import type { TemplateExpression, TemplateFor, TemplateIf, TemplatePart } from "../../parse/hcl/index.js";
import type { Piece, Text } from "../../text/index.js";
import { holeText } from "../../text/index.js";
import { overChoices } from "./choices.js";
import { turnsOf } from "./collections.js";
import { conditionIdOfText } from "./conditions.js";
import { toBoolean } from "./operators.js";
import type { Scope } from "./scope.js";
import { originIn, withNames } from "./scope.js";
import type { Evaluate } from "./traversals.js";
import { choiceValue, failure, isFailure, reasonOf, textOf, textValue } from "./values.js";

/** What `template` is. A template of a single `${ }` is the value itself, whatever its type. */
export function evaluateTemplate(template: TemplateExpression, scope: Scope, evaluate: Evaluate): Value {
  const [only] = template.parts;
  if (only?.kind === "interpolation" && template.parts.length === 1) return evaluate(only.expression, scope);
  return evaluateParts(template.parts, template, scope, evaluate);
}

function evaluateParts(
  parts: readonly TemplatePart[],
  around: { readonly start: number; readonly end: number },
  scope: Scope,
  evaluate: Evaluate,
): Value {
  const content = "content" in around ? (around.content as typeof around) : around;
  // The empty string is seen by its quotes.
  const origin = originIn(scope, content.start === content.end ? around : content);
  const values = parts.map((part) => evaluatePart(part, scope, evaluate));
  return overChoices(values, (decided) => {
    const pieces: Piece[] = [];
    let sensitive = false;
    for (const value of decided) {
      if (isFailure(value)) return value;
      const text = textOf(value);
      if (text === undefined)
        return failure(`a ${value.kind === "null" ? "null" : value.kind} cannot be part of a string`, origin);
      for (const piece of text) pieces.push(piece);
      sensitive ||= value.sensitive === true;
    }
    const whole = textValue(joinKnown(pieces), origin);
    return sensitive ? { ...whole, sensitive: true } : whole;
  });
}

/** Neighbouring pieces that stand side by side in one file are one piece. */
function joinKnown(pieces: readonly Piece[]): Text {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.kind === "known" && piece.kind === "known" && areNeighbours(last, piece)) {
      const place = { ...last.origin.place, end: piece.origin.place.end };
      joined[joined.length - 1] = {
        kind: "known",
        chars: last.chars + piece.chars,
        origin: { place, via: last.origin.via },
      };
    } else {
      joined.push(piece);
    }
  }
  return joined;
}

type Known = Extract<Piece, { kind: "known" }>;

function areNeighbours(left: Known, right: Known): boolean {
  const { place, via } = left.origin;
  const next = right.origin;
  const sameFile = place.source === next.place.source && place.end === next.place.start;
  return sameFile && isPlain(left) && isPlain(right) && via.length === 0 && next.via.length === 0;
}

function isPlain(piece: Known): boolean {
  return piece.origin.place.end - piece.origin.place.start === piece.chars.length;
}

function evaluatePart(part: TemplatePart, scope: Scope, evaluate: Evaluate): Value {
  switch (part.kind) {
    case "literal": {
      const origin = originIn(scope, part);
      return textValue([{ kind: "known", chars: part.chars, origin }], origin);
    }
    case "interpolation":
      return evaluate(part.expression, scope);
    case "if":
      return evaluateIf(part, scope, evaluate);
    case "for":
      return evaluateLoop(part, scope, evaluate);
  }
}

function evaluateIf(part: TemplateIf, scope: Scope, evaluate: Evaluate): Value {
  const condition = evaluate(part.condition, scope);
  return overChoices([condition], ([decided = condition]) => {
    const truth = toBoolean(decided);
    if (truth !== undefined) return evaluateParts(truth ? part.then : part.otherwise, part, scope, evaluate);
    const reason = reasonOf(decided);
    if (reason === undefined)
      return failure("the condition is neither true nor false", originIn(scope, part.condition));
    const branches: readonly [Value, Value] = [
      evaluateParts(part.then, part, scope, evaluate),
      evaluateParts(part.otherwise, part, scope, evaluate),
    ];
    return conditionIdOfText(part.condition, decided, scope, (id, turned) =>
      choiceValue(id, reason, turned ? [branches[1], branches[0]] : branches, originIn(scope, part)),
    );
  });
}

function evaluateLoop(part: TemplateFor, scope: Scope, evaluate: Evaluate): Value {
  const origin = originIn(scope, part);
  const collection = evaluate(part.collection, scope);
  return overChoices([collection], ([decided = collection]) => {
    const turns = turnsOf(decided, origin);
    if (turns.kind === "failed") return turns.value;
    const rounds = turns.items.map(({ key, value }) => {
      const names = [
        [part.valueName, { value, traced: false }] as const,
        ...(part.keyName === undefined ? [] : [[part.keyName, { value: key, traced: false }] as const]),
      ];
      return evaluateParts(part.body, part, withNames(scope, names), evaluate);
    });
    const rest = turns.more === undefined ? [] : [textValue(holeText(turns.more, origin), origin)];
    return overChoices([...rounds, ...rest], (texts) =>
      textValue(
        texts.flatMap((text) => textOf(text) ?? []),
        origin,
      ),
    );
  });
}
