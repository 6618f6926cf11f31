/**
 * Walks the resources of a template: loops, conditions, children, nested and linked deployments.
 *
 * Evaluates only resources of the types asked for and what encloses them. What an address is: the JSON pointer of the
 * resource within its file, a turn of a loop in brackets behind it; a linked file's path stands before its pointers.
 */
import type { JsonNode, JsonObject } from "../../parse/json.js";
import { contentPlace, stringOf, valueLike } from "../../parse/json.js";
import type { DeclaredObject, MapValue, Presence, Value } from "../../model/index.js";
import type { Origin, Text } from "../../text/index.js";
import { knownChars, knownText, originAt, placeOf } from "../../text/index.js";
import { copyTurns, evaluateNode, evaluateObject } from "./evaluate.js";
import { conditionOf } from "./functions/logic.js";
import { withDeployments } from "./deployments.js";
import { innerTemplate } from "./nested.js";
import type { Scope } from "./scope.js";
import { inCopy } from "./scope.js";
import { idOf } from "./identity.js";
import { decidedValue, mapValue, reasonOf, textOf, textValue, unknownValue } from "./values.js";
import type { Position, Walk } from "./walk.js";

type Parent = Readonly<{ type: string; name: Value; address: string }>;

/** Objects of one root; an honest template declares some dozens. */
const maximumObjects = 5000;

/** Walks the resources of `template`. */
export function walkTemplate(template: JsonNode, position: Position, walk: Walk): void {
  const resources = valueLike(template, "resources");
  if (resources === undefined) return;
  const { scope } = withDeployments(template, position, walk);
  walkList(resources, { ...position, scope, pointer: `${position.pointer}/resources` }, walk, undefined);
}

function walkList(resources: JsonNode, position: Position, walk: Walk, parent: Parent | undefined): void {
  if (resources.kind === "array") {
    for (const [index, node] of resources.items.entries()) {
      if (node.kind === "object")
        walkResource(node, { ...position, pointer: `${position.pointer}/${index}` }, walk, parent);
    }
  } else if (resources.kind === "object") {
    for (const { key, value } of resources.entries) {
      const step = key.replaceAll("~", "~0").replaceAll("/", "~1");
      if (value.kind === "object")
        walkResource(value, { ...position, pointer: `${position.pointer}/${step}` }, walk, parent);
    }
  }
}

/** The type of a resource within `parent`: children of a resource leave out its type. */
function fullType(node: JsonObject, parent: Parent | undefined): string | undefined {
  const own = stringOf(valueLike(node, "type"));
  if (own === undefined || parent === undefined || /^[^/]+\.[^/]+\//.test(own)) return own;
  return `${parent.type}/${own}`;
}

function walkResource(node: JsonObject, position: Position, walk: Walk, parent: Parent | undefined): void {
  const type = fullType(node, parent);
  if (type === undefined || isExisting(node)) return;
  if (!walk.wants(type.toLowerCase()) && !mayHoldTemplate(type)) return;
  const loop = valueLike(node, "copy");
  if (loop?.kind === "object") walkLoop(node, loop, position, walk, { type, parent });
  else walkOne(node, position, walk, { type, parent });
}

/** A resource that is only referred to. */
function isExisting(node: JsonObject): boolean {
  const existing = valueLike(node, "existing");
  return existing?.kind === "boolean" && existing.value;
}

type Typed = Readonly<{ type: string; parent: Parent | undefined }>;

function walkLoop(node: JsonObject, loop: JsonObject, position: Position, walk: Walk, typed: Typed): void {
  const name = stringOf(valueLike(loop, "name")) ?? "";
  const turns = copyTurns(name, valueLike(loop, "count"), position.scope);
  if (turns.unknown !== undefined && turns.indexes.length > 1)
    walk.omit({ path: position.path, reason: turns.unknown });
  for (const index of turns.indexes) {
    const step = typeof index === "number" ? String(index) : "*";
    const turn: Position = {
      ...position,
      scope: inCopy(position.scope, name, index, true),
      presence:
        typeof index === "number"
          ? position.presence
          : both(position.presence, loopPresence(name, index.reason, position)),
      pointer: `${position.pointer}[${step}]`,
    };
    walkOne(node, turn, walk, typed);
  }
}

/** A loop that may not turn at all. */
function loopPresence(name: string, reason: string, position: Position): Extract<Presence, { kind: "conditional" }> {
  return { kind: "conditional", condition: `loop ${name}@${position.scope.id}`, reason };
}

/** Resource types whose properties hold templates. */
const templateHolders: ReadonlySet<string> = new Set([
  "microsoft.resources/deployments",
  "microsoft.resources/deploymentstacks",
  "microsoft.resources/templatespecs/versions",
  "microsoft.solutions/applicationdefinitions",
]);

function mayHoldTemplate(type: string): boolean {
  const lower = type.toLowerCase();
  return templateHolders.has(lower) || lower === "microsoft.resources/templatespecs";
}

function walkOne(node: JsonObject, position: Position, walk: Walk, typed: Typed): void {
  const { type, parent } = typed;
  const here = whenMade(node, position);
  if (here === undefined) return;
  if (walk.objects.length >= maximumObjects) {
    walk.omit({ path: walk.root, reason: `only the first ${maximumObjects} resources of the template were read` });
    return;
  }
  const name = nameOf(node, position.scope, parent);
  if (walk.wants(type.toLowerCase())) walk.objects.push(declare(node, here, walk, { type, name, parent }));
  if (templateHolders.has(type.toLowerCase())) enterDeployment(node, here, walk);
  const children = valueLike(node, "resources");
  const self: Parent = { type, name, address: position.pointer };
  if (children !== undefined) walkList(children, { ...here, pointer: `${position.pointer}/resources` }, walk, self);
}

function enterDeployment(node: JsonObject, position: Position, walk: Walk): void {
  const inner = innerTemplate(node, position, walk);
  if (inner !== undefined) walkTemplate(inner.template, inner.position, walk);
}

/** `position` with the resource's condition taken in; undefined when it is certainly not made. */
function whenMade(node: JsonObject, position: Position): Position | undefined {
  const condition = valueLike(node, "condition");
  if (condition === undefined) return position;
  const value = decidedValue(evaluateNode(condition, position.scope), position.decided);
  const known = value === undefined ? undefined : truthOf(value);
  if (known !== undefined) return known ? position : undefined;
  const id = conditionIdOf(value) ?? `${position.path}#${position.pointer}`;
  const reason = (value === undefined ? undefined : reasonOf(value)) ?? "its condition is no truth value";
  const { name, negated } = conditionOf(id);
  if (position.decided.get(name) === !negated) return position;
  if (position.decided.get(name) === negated) return undefined;
  return {
    ...position,
    presence: both(position.presence, { kind: "conditional", condition: id, reason }),
    decided: new Map([...position.decided, [name, !negated]]),
  };
}

/** The identity of an unknown truth value; a choice of true or false is its own condition. */
function conditionIdOf(value: Value | undefined): string | undefined {
  if (value?.kind !== "choice") return value === undefined ? undefined : idOf(value);
  const [left, right] = [value.whenTrue, value.whenFalse].map((side) =>
    side === undefined ? undefined : truthOf(side),
  );
  if (left === true && right === false) return value.condition;
  return left === false && right === true ? `not(${value.condition})` : idOf(value);
}

/** A truth value, or a string that spells one. */
function truthOf(value: Value): boolean | undefined {
  if (value.kind === "boolean") return value.value;
  const chars = value.kind === "text" ? knownChars(value.text)?.toLowerCase() : undefined;
  return chars === "true" ? true : chars === "false" ? false : undefined;
}

function both(outer: Presence, inner: Extract<Presence, { kind: "conditional" }>): Presence {
  if (outer.kind === "certain" || outer.condition === inner.condition) return inner;
  return { kind: "conditional", condition: `and(${outer.condition},${inner.condition})`, reason: outer.reason };
}

function nameOf(node: JsonObject, scope: Scope, parent: Parent | undefined): Value {
  const written = valueLike(node, "name");
  const origin = originAt(placeOf(node.source, node.start, node.start + 1));
  const own = written === undefined ? unknownValue("the resource has no name", origin) : evaluateNode(written, scope);
  if (parent === undefined) return own;
  const [outer, inner] = [textOf(parent.name), textOf(own)];
  if (outer === undefined || inner === undefined) return own;
  // A child may also give its whole name.
  if (isBelow(inner, outer)) return own;
  return textValue([...outer, ...knownText("/", own.origin), ...inner], own.origin);
}

function isBelow(inner: Text, outer: Text): boolean {
  const [whole, above] = [knownChars(inner)?.toLowerCase(), knownChars(outer)?.toLowerCase()];
  return whole !== undefined && above !== undefined && above !== "" && whole.startsWith(`${above}/`);
}

/** Keys of a resource that are about its deployment; its children are objects of their own. */
const outerKeys: ReadonlySet<string> = new Set(["resources", "copy", "dependson", "condition", "existing"]);

type Identity = Readonly<{ type: string; name: Value; parent: Parent | undefined }>;

function declare(node: JsonObject, position: Position, walk: Walk, identity: Identity): DeclaredObject {
  const origin = headOf(node);
  const version = valueLike(node, "apiVersion");
  return {
    carrier: "arm",
    type: identity.type,
    address: position.pointer,
    root: walk.root,
    ...(walk.variant === undefined ? {} : { variant: walk.variant }),
    name: decidedValue(identity.name, position.decided) ?? identity.name,
    ...(version === undefined ? {} : { apiVersion: evaluateNode(version, position.scope) }),
    presence: position.presence,
    body: bodyOf(node, position, origin),
    origin,
    ...(identity.parent === undefined ? {} : { parent: identity.parent.address }),
  };
}

function bodyOf(node: JsonObject, position: Position, origin: Origin): MapValue {
  const body = decidedValue(evaluateObject(node, position.scope, outerKeys), position.decided);
  if (body?.kind === "map") return body;
  return mapValue([], origin, "the resource could not be evaluated");
}

function headOf(node: JsonObject): Origin {
  const type = valueLike(node, "type");
  return originAt(type?.kind === "string" ? contentPlace(type) : placeOf(node.source, node.start, node.start + 1));
}
