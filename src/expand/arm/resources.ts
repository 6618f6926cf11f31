/**
 * Walks the resources of a template: loops, conditions, children, nested and linked deployments.
 *
 * Evaluates only resources of the types asked for and what encloses them. What an address is: the JSON pointer of the
 * resource within its file, a turn of a loop in brackets behind it; a linked file's path stands before its pointers.
 */
import type { JsonNode, JsonObject } from "../../parse/json.js";
import { contentPlace, stringOf, valueLike } from "../../parse/json.js";
import type { DeclaredObject, Presence, Value } from "../../model/index.js";
import type { Origin, Text } from "../../text/index.js";
import { knownChars, knownText, originAt, placeOf } from "../../text/index.js";
import { copyTurns, evaluateNode, evaluateObject } from "./evaluate.js";
import { innerTemplate } from "./nested.js";
import type { Scope } from "./scope.js";
import { inCopy } from "./scope.js";
import { textOf, textValue, unknownValue } from "./values.js";
import type { Position, Walk } from "./walk.js";

type Parent = Readonly<{ type: string; name: Value; address: string }>;

/** Objects of one root; an honest template declares some dozens. */
const maximumObjects = 5000;

/** Walks the resources of `template`. */
export function walkTemplate(template: JsonNode, position: Position, walk: Walk): void {
  const resources = valueLike(template, "resources");
  if (resources !== undefined)
    walkList(resources, { ...position, pointer: `${position.pointer}/resources` }, walk, undefined);
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
  const existing = valueLike(node, "existing");
  const type = fullType(node, parent);
  if (type === undefined || (existing?.kind === "boolean" && existing.value)) return;
  if (!walk.wants(type.toLowerCase()) && !mayHoldTemplate(type)) return;
  const loop = valueLike(node, "copy");
  if (loop?.kind !== "object") {
    walkOne(node, position, walk, type, parent);
    return;
  }
  const name = stringOf(valueLike(loop, "name")) ?? "";
  const turns = copyTurns(name, valueLike(loop, "count"), position.scope);
  if (turns.unknown !== undefined && turns.indexes.length > 1)
    walk.omit({ path: position.path, reason: turns.unknown });
  for (const index of turns.indexes) {
    const step = typeof index === "number" ? String(index) : "*";
    const scope = inCopy(position.scope, name, index, true);
    const condition: Presence | undefined =
      typeof index === "number"
        ? undefined
        : { kind: "conditional", condition: `loop ${name}@${scope.id}`, reason: index.reason };
    const presence = condition === undefined ? position.presence : both(position.presence, condition);
    walkOne(node, { ...position, scope, presence, pointer: `${position.pointer}[${step}]` }, walk, type, parent);
  }
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

function walkOne(node: JsonObject, position: Position, walk: Walk, type: string, parent: Parent | undefined): void {
  const presence = presenceOf(node, position);
  if (presence === undefined) return;
  if (walk.objects.length >= maximumObjects) {
    walk.omit({ path: walk.root, reason: `only the first ${maximumObjects} resources of the template were read` });
    return;
  }
  const here: Position = { ...position, presence };
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

/** Whether the resource is made; undefined when it is certainly not. */
function presenceOf(node: JsonObject, position: Position): Presence | undefined {
  const condition = valueLike(node, "condition");
  if (condition === undefined) return position.presence;
  const value = evaluateNode(condition, position.scope);
  if (value.kind === "boolean") return value.value ? position.presence : undefined;
  if (value.kind === "text") {
    const chars = knownChars(value.text)?.toLowerCase();
    if (chars === "false") return undefined;
    if (chars === "true") return position.presence;
  }
  const reason = value.kind === "unknown" || value.kind === "choice" ? value.reason : "its condition is no truth value";
  const id = value.kind === "unknown" ? value.id : value.kind === "choice" ? value.condition : undefined;
  return both(position.presence, {
    kind: "conditional",
    condition: id ?? `${position.path}#${position.pointer}`,
    reason,
  });
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
  const body = evaluateObject(node, position.scope, outerKeys);
  const version = valueLike(node, "apiVersion");
  return {
    carrier: "arm",
    type: identity.type,
    address: position.pointer,
    root: walk.root,
    ...(walk.variant === undefined ? {} : { variant: walk.variant }),
    name: identity.name,
    ...(version === undefined ? {} : { apiVersion: evaluateNode(version, position.scope) }),
    presence: position.presence,
    body:
      body.kind === "map"
        ? body
        : { kind: "map", entries: new Map(), more: "the resource was not evaluated", origin: body.origin },
    origin: headOf(node),
    ...(identity.parent === undefined ? {} : { parent: identity.parent.address }),
  };
}

function headOf(node: JsonObject): Origin {
  const type = valueLike(node, "type");
  return originAt(type?.kind === "string" ? contentPlace(type) : placeOf(node.source, node.start, node.start + 1));
}
