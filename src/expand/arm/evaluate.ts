/**
 * Evaluates the JSON of a template: expressions in strings, property loops, plain values.
 *
 * Known in, known out; what is not known becomes a hole with its reason. Knows the language's forms, not its functions,
 * and not where declarations come from: those are the scope's.
 */
import type { ArmExpression, CallExpression } from "../../parse/arm-expression.js";
import { isArmExpression, readArmString } from "../../parse/arm-expression.js";
import type { JsonArray, JsonEntry, JsonNode, JsonObject, JsonString } from "../../parse/json.js";
import { contentPlace, jsonText, stringOf, valueLike } from "../../parse/json.js";
import type { MapEntry, Value } from "../../model/index.js";
import type { FlatText, Place } from "../../text/index.js";
import { flatten, knownChars, originAt, originOf, placeOf } from "../../text/index.js";
import { accessProperty } from "./access.js";
import { callFunction } from "./functions/index.js";
import type { Scope } from "./scope.js";
import { inCopy, withinBudget } from "./scope.js";
import {
  cutText,
  knownString,
  listValue,
  mapValue,
  nullValue,
  sizeOf,
  textValue,
  unknownValue,
  valueUsedAt,
} from "./values.js";

/** Turns that Azure allows a loop. */
export const maximumCopies = 800;

/** `node` as a value, its expressions evaluated in `scope`. */
export function evaluateNode(node: JsonNode, scope: Scope): Value {
  return withinBudget(
    scope.session,
    () => originAt(placeOfNode(node)),
    () => evaluateInBudget(node, scope),
  );
}

function placeOfNode(node: JsonNode): Place {
  return placeOf(node.source, node.start, node.end);
}

function evaluateInBudget(node: JsonNode, scope: Scope): Value {
  const origin = originAt(placeOfNode(node));
  switch (node.kind) {
    case "string":
      return evaluateString(node, scope);
    case "object":
      return evaluateObject(node, scope);
    case "array":
      return listValue(
        node.items.map((item) => evaluateNode(item, scope)),
        origin,
      );
    case "number":
      return { kind: "number", value: node.value, literal: node.literal, origin };
    case "boolean":
      return { kind: "boolean", value: node.value, origin };
    case "null":
      return nullValue(origin);
    case "broken":
      return unknownValue(node.reason, origin);
  }
}

/** A string of the template: its characters, or what its expression gives. */
export function evaluateString(node: JsonString, scope: Scope): Value {
  const place = contentPlace(node);
  const origin = originAt(place);
  const text = jsonText(node);
  if (!node.chars.startsWith("[")) return textValue(text, origin);
  const flat = flatten(text);
  const read = readArmString(flat.chars);
  switch (read.kind) {
    case "literal":
      return textValue(read.start === 0 ? text : cutText(flat, read.start, flat.chars.length), origin);
    case "invalid": {
      const at = originOf(flat, read.start, read.end, origin);
      scope.session.report({ message: `this template expression cannot be read: ${read.message}`, origin: at });
      return unknownValue(`the expression cannot be read: ${read.message}`, at);
    }
    case "expression":
      return evaluateExpression(read.expression, { flat, place, scope });
  }
}

/** An expression with the string that it stands in. */
type Frame = Readonly<{ flat: FlatText; place: Place; scope: Scope }>;

function placeIn(frame: Frame, expression: Readonly<{ start: number; end: number }>): Place {
  return originOf(frame.flat, expression.start, expression.end, originAt(frame.place)).place;
}

function charsIn(frame: Frame, expression: Readonly<{ start: number; end: number }>): string {
  return frame.flat.chars.slice(expression.start, expression.end);
}

function evaluateExpression(expression: ArmExpression, frame: Frame): Value {
  return withinBudget(
    frame.scope.session,
    () => originAt(placeIn(frame, expression)),
    () => {
      switch (expression.kind) {
        case "string":
          return textValue(
            expression.runs.flatMap((run) => cutText(frame.flat, run.start, run.end)),
            originAt(placeIn(frame, expression)),
          );
        case "number":
          return {
            kind: "number",
            value: expression.value,
            literal: expression.literal,
            origin: originAt(placeIn(frame, expression)),
          };
        case "call":
        case "property":
        case "index":
          return evaluateUse(expression, frame);
      }
    },
  );
}

/** Characters of an expression that a step of an origin shows. */
const maximumNoteLength = 60;

/** Values that a parameter or variable may hold, so that one made of its own doubles stays small. */
const maximumSize = 25_000;

function noteOf(chars: string): string {
  const plain = chars.replaceAll(/\s+/g, " ");
  return plain.length > maximumNoteLength ? `${plain.slice(0, maximumNoteLength)}...` : plain;
}

/** A call with the accesses behind it. What a declaration gave is marked as used here, after the accesses, since they drop most of it. */
function evaluateUse(expression: ArmExpression, frame: Frame): Value {
  const base = baseOf(expression);
  const value = evaluateAccess(expression, frame);
  if (base === undefined || !declarationReaders.has(base.name)) return value;
  const place = placeIn(frame, expression);
  const size = sizeOf(value, maximumSize);
  frame.scope.session.steps -= size;
  if (size >= maximumSize)
    return unknownValue(`the value of ${noteOf(charsIn(frame, expression))} is too large`, originAt(place));
  return valueUsedAt(value, place, noteOf(charsIn(frame, expression)));
}

/** Functions that give what was written elsewhere. */
const declarationReaders: ReadonlySet<string> = new Set(["parameters", "variables", "reference"]);

function baseOf(expression: ArmExpression): CallExpression | undefined {
  let base = expression;
  while (base.kind === "property" || base.kind === "index") base = base.target;
  return base.kind === "call" ? base : undefined;
}

function evaluateAccess(expression: ArmExpression, frame: Frame): Value {
  const origin = originAt(placeIn(frame, expression));
  switch (expression.kind) {
    case "property":
      return accessProperty(evaluateAccess(expression.target, frame), knownString(expression.name, origin), origin);
    case "index":
      return accessProperty(
        evaluateAccess(expression.target, frame),
        evaluateExpression(expression.index, frame),
        origin,
      );
    case "call":
      return callFunction({
        name: expression.name,
        arguments: expression.arguments,
        scope: frame.scope,
        origin,
        evaluate: (inner, scope) => evaluateExpression(inner, scope === undefined ? frame : { ...frame, scope }),
        charsOf: (inner) => charsIn(frame, inner),
      });
    case "string":
    case "number":
      return evaluateExpression(expression, frame);
  }
}

/** The entries of `node`, evaluated, but for those of `left` (lower case). A null from an expression means no entry. */
export function evaluateObject(node: JsonObject, scope: Scope, left: ReadonlySet<string> = new Set()): Value {
  const entries: MapEntry[] = [];
  let more: string | undefined;
  for (const entry of node.entries) {
    if (left.has(entry.key.toLowerCase())) continue;
    const loops = entry.key.toLowerCase() === "copy" ? propertyLoops(entry.value) : undefined;
    if (loops !== undefined) {
      entries.push(...loops.map((loop) => evaluateLoop(loop, scope)));
      continue;
    }
    const key = evaluateKey(entry, scope);
    if (key === undefined) {
      more = "a key of this object is an expression that is not known";
      continue;
    }
    const value = settleNull(entry.value, evaluateNode(entry.value, scope));
    if (value !== undefined) entries.push({ key, keyOrigin: originAt(entry.keyPlace), value });
  }
  return mapValue(entries, originAt(placeOfNode(node)), more);
}

function evaluateKey(entry: JsonEntry, scope: Scope): string | undefined {
  if (!isArmExpression(entry.key))
    return entry.key.startsWith("[[") && entry.key.endsWith("]") ? entry.key.slice(1) : entry.key;
  const { source, start, end } = entry.keyPlace;
  const key: JsonString = {
    kind: "string",
    chars: entry.key,
    escaped: end - start !== entry.key.length,
    source,
    start: start - 1,
    end: end + 1,
  };
  const value = evaluateString(key, scope);
  return value.kind === "text" ? knownChars(value.text) : undefined;
}

/** Null that an expression gave means that the property is not there; a null that was written stays. */
function settleNull(node: JsonNode, value: Value): Value | undefined {
  if (node.kind !== "string") return value;
  if (value.kind === "null") return undefined;
  return value.kind === "choice" ? withoutNulls(value) : value;
}

function withoutNulls(value: Value): Value | undefined {
  if (value.kind === "null") return undefined;
  if (value.kind !== "choice") return value;
  const { whenTrue, whenFalse, ...rest } = value;
  const left = whenTrue === undefined ? undefined : withoutNulls(whenTrue);
  const right = whenFalse === undefined ? undefined : withoutNulls(whenFalse);
  if (left === undefined && right === undefined) return undefined;
  return {
    ...rest,
    ...(left === undefined ? {} : { whenTrue: left }),
    ...(right === undefined ? {} : { whenFalse: right }),
  };
}

/** A loop that makes a list: of a property, a variable or an output. */
type Loop = Readonly<{ name: string; nameNode: JsonNode; count: JsonNode | undefined; input: JsonNode }>;

/** The loops of a `copy` key, or undefined when it is a plain property. */
export function propertyLoops(node: JsonNode): readonly Loop[] | undefined {
  if (node.kind !== "array" || node.items.length === 0) return undefined;
  const loops = loopsOf(node);
  return loops.length === node.items.length ? loops : undefined;
}

function loopsOf(node: JsonArray): readonly Loop[] {
  return node.items.flatMap((item) => {
    const nameNode = valueLike(item, "name");
    const name = stringOf(nameNode);
    const input = valueLike(item, "input");
    return name === undefined || nameNode === undefined || input === undefined
      ? []
      : [{ name, nameNode, count: valueLike(item, "count"), input }];
  });
}

/** The list that `loop` makes, as the entry of its name. */
export function evaluateLoop(loop: Loop, scope: Scope): MapEntry {
  const origin = originAt(placeOfNode(loop.input));
  const keyOrigin = originAt(
    loop.nameNode.kind === "string" ? contentPlace(loop.nameNode) : placeOfNode(loop.nameNode),
  );
  const turns = copyTurns(loop.name, loop.count, scope);
  const items = turns.indexes.map((index) => evaluateNode(loop.input, inCopy(scope, loop.name, index, false)));
  return { key: loop.name, keyOrigin, value: listValue(items, origin, turns.unknown) };
}

/** The turns of a loop; with an unknown count one turn that stands for all. */
export type CopyTurns = Readonly<{
  indexes: readonly (number | ReturnType<typeof unknownValue>)[];
  unknown?: string;
  condition?: string;
}>;

/** How often the loop `name` turns. */
export function copyTurns(name: string, count: JsonNode | undefined, scope: Scope): CopyTurns {
  if (count === undefined) return { indexes: [], unknown: `the loop ${name} has no count` };
  const value = evaluateNode(count, scope);
  const origin = originAt(placeOfNode(count));
  if (value.kind === "number") {
    const wanted = Math.max(0, Math.floor(value.value));
    const indexes = Array.from({ length: Math.min(wanted, maximumCopies) }, (_, index) => index);
    return wanted > maximumCopies
      ? { indexes, unknown: `the loop ${name} turns more than ${maximumCopies} times` }
      : { indexes };
  }
  const reason = value.kind === "unknown" || value.kind === "choice" ? value.reason : "its count is no number";
  const why = `how often the loop ${name} turns is not known: ${reason}`;
  return { indexes: [unknownValue(why, origin, `copyIndex(${name})@${scope.id}`)], unknown: why };
}
