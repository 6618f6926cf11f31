/** Templates inside deployments: written there, or linked and found in the tree. */
import type { JsonNode, JsonObject } from "../../parse/json.js";
import { parseJson, stringOf, valueLike } from "../../parse/json.js";
import type { Value } from "../../model/index.js";
import { flatten, folderOf, holeMark, originAt, placeOf } from "../../text/index.js";
import { accessProperty } from "./access.js";
import { evaluateNode } from "./evaluate.js";
import { literalParameters, secretValue } from "./parameter-files.js";
import { findTemplate, isTemplate, parametersOfFile } from "./recognise.js";
import type { Scope } from "./scope.js";
import type { GivenParameters } from "./template-scope.js";
import { templateScope } from "./template-scope.js";
import { knownString } from "./values.js";
import type { Position, Walk } from "./walk.js";

/** Deployments inside each other that are followed; Azure's own limit is lower. */
const maximumDeployments = 24;

/** The template that a deployment runs, with the position to walk it from. */
export type InnerTemplate = Readonly<{ template: JsonNode; position: Position }>;

/** The template within the resource `node`, if it is there or in the tree. */
export function innerTemplate(node: JsonObject, position: Position, walk: Walk): InnerTemplate | undefined {
  if (position.depth >= maximumDeployments) {
    walk.omit({
      path: position.path,
      reason: `deployments inside each other are read ${maximumDeployments} levels deep`,
    });
    return undefined;
  }
  const properties = valueLike(node, "properties");
  const written = valueLike(properties, "template");
  if (written !== undefined && isTemplate(written)) return writtenTemplate(written, properties, position);
  const main = valueLike(properties, "mainTemplate");
  if (main !== undefined && isTemplate(main)) {
    return enter(main, { ...position, pointer: `${position.pointer}/properties/mainTemplate` }, new Map());
  }
  return linkedTemplate(properties, position, walk);
}

function enter(template: JsonNode, position: Position, given: GivenParameters): InnerTemplate {
  const { scope, pointer, depth } = position;
  const inner = templateScope({ template, id: pointer, session: scope.session, given });
  return { template, position: { ...position, scope: inner, depth: depth + 1 } };
}

function writtenTemplate(template: JsonNode, properties: JsonNode | undefined, position: Position): InnerTemplate {
  const at: Position = { ...position, pointer: `${position.pointer}/properties/template` };
  const options = valueLike(properties, "expressionEvaluationOptions");
  const isInner = stringOf(valueLike(options, "scope"))?.toLowerCase() === "inner";
  // Without inner scope, parameters() and variables() mean those of the template around.
  if (!isInner) return { template, position: { ...at, depth: position.depth + 1 } };
  return enter(template, at, givenParameters(properties, position.scope));
}

/** Values that a deployment gives, each evaluated in the scope around it when asked for. */
function givenParameters(properties: JsonNode | undefined, scope: Scope): GivenParameters {
  const given = new Map<string, () => Value>();
  const parameters = valueLike(properties, "parameters");
  if (parameters?.kind !== "object") return given;
  for (const { key, value } of parameters.entries) given.set(key.toLowerCase(), () => givenParameter(value, scope));
  return given;
}

function givenParameter(node: JsonNode, scope: Scope): Value {
  const reference = valueLike(node, "reference");
  if (reference !== undefined) return secretValue(reference);
  const value = valueLike(node, "value");
  if (value !== undefined) return evaluateNode(value, scope);
  // The whole of it may be an expression that gives an object with `value`.
  const origin = originAt(placeOf(node.source, node.start, node.end));
  return accessProperty(evaluateNode(node, scope), knownString("value", origin), origin);
}

function linkedTemplate(properties: JsonNode | undefined, position: Position, walk: Walk): InnerTemplate | undefined {
  const path = linkedPath(valueLike(properties, "templateLink"), position, walk);
  const source = path === undefined || path === position.path ? undefined : walk.tree.read(path);
  if (path === undefined || source === undefined) return undefined;
  const { root } = parseJson(source);
  const found = root === undefined ? undefined : findTemplate(root);
  if (found === undefined) return undefined;
  walk.link(path);
  const link = linkedPath(valueLike(properties, "parametersLink"), position, walk);
  const given = new Map([
    ...(link === undefined ? [] : fileParameters(link, walk)),
    ...givenParameters(properties, position.scope),
  ]);
  return enter(found.template, { ...position, path, pointer: `${position.pointer}:${path}#${found.pointer}` }, given);
}

function fileParameters(path: string, walk: Walk): GivenParameters {
  const source = walk.tree.read(path);
  const root = source === undefined ? undefined : parseJson(source).root;
  const parameters = root === undefined ? undefined : parametersOfFile(root);
  return parameters === undefined ? new Map() : literalParameters(parameters);
}

/** The file of the tree that a link means: relative to its template, or by the end of its address. */
function linkedPath(link: JsonNode | undefined, position: Position, walk: Walk): string | undefined {
  const folder = folderOf(position.path);
  const relative = valueLike(link, "relativePath");
  if (relative !== undefined) {
    const path = knownPath(evaluateNode(relative, position.scope));
    const resolved = path === undefined ? undefined : resolvePath(folder, path);
    return resolved !== undefined && walk.tree.has(resolved) ? resolved : undefined;
  }
  const uri = valueLike(link, "uri");
  const path = uri === undefined ? undefined : knownPath(evaluateNode(uri, position.scope));
  return path === undefined ? undefined : byEnd(path, folder, walk);
}

/** The path in an address: its last part without holes that ends in `.json`. */
function knownPath(value: Value): string | undefined {
  if (value.kind !== "text") return undefined;
  const parts = flatten(value.text).chars.split(holeMark);
  const path = parts.findLast((part) => /\.jsonc?(?:[?#]|$)/i.test(part));
  return path?.replace(/[?#].*$/s, "").replace(/^[a-z]+:\/\/[^/]*\//i, "");
}

/** The longest end of `path` that is a file beside the template or below its folder. */
function byEnd(path: string, folder: string, walk: Walk): string | undefined {
  const steps = path.split("/").filter((step) => step !== "");
  for (let from = 0; from < steps.length; from += 1) {
    const resolved = resolvePath(folder, steps.slice(from).join("/"));
    if (resolved !== undefined && walk.tree.has(resolved)) return resolved;
  }
  return undefined;
}

/** `path` from `folder`; undefined when it leaves the tree. */
export function resolvePath(folder: string, path: string): string | undefined {
  const steps: string[] = [];
  for (const step of `${folder}${path.replaceAll("\\", "/")}`.split("/")) {
    if (step === "..") {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== "" && step !== ".") {
      steps.push(step);
    }
  }
  return steps.join("/");
}
