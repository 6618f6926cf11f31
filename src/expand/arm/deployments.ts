/**
 * Answers reference() to a deployment of the same template by its outputs, so that what one module makes is known to
 * the next: the name of the cluster that a pool belongs to, most of all.
 */
import type { JsonNode, JsonObject } from "../../parse/json.js";
import { stringOf, valueLike } from "../../parse/json.js";
import type { MapEntry, Value } from "../../model/index.js";
import { flatten, knownChars, originAt, placeOf } from "../../text/index.js";
import { runtimeReason } from "./access.js";
import { evaluateNode, evaluateObject } from "./evaluate.js";
import { idOf } from "./identity.js";
import { innerTemplate } from "./nested.js";
import type { Scope } from "./scope.js";
import { cutText, mapValue, textValue } from "./values.js";
import type { Position, Walk } from "./walk.js";

type Deployment = Readonly<{
  node: JsonObject;
  /** The last step of its pointer: its symbolic name, or its index. */
  step: string;
  symbolic: boolean;
  nameId: string | undefined;
}>;

/** `position` in which reference() knows the outputs of the deployments of `template`. */
export function withDeployments(template: JsonNode, position: Position, walk: Walk): Position {
  const outer = position.scope;
  const kept = new Map<JsonNode, Value | undefined>();
  let deployments: readonly Deployment[] | undefined;
  const scope: Scope = {
    ...outer,
    deployment: (target) => {
      deployments ??= listDeployments(template, outer);
      const found = findDeployment(deployments, target);
      if (found === undefined) return outer.deployment(target);
      if (kept.has(found.node)) return kept.get(found.node);
      // While its outputs are being evaluated, a reference back to it is not known.
      kept.set(found.node, undefined);
      const value = outputsOf(found, { ...position, scope }, walk);
      kept.set(found.node, value);
      return value;
    },
  };
  return { ...position, scope };
}

function listDeployments(template: JsonNode, scope: Scope): readonly Deployment[] {
  const resources = valueLike(template, "resources");
  if (resources?.kind === "array") {
    return resources.items.flatMap((node, index) => asDeployment(node, String(index), false, scope));
  }
  if (resources?.kind !== "object") return [];
  return resources.entries.flatMap(({ key, value }) => asDeployment(value, key, true, scope));
}

function asDeployment(node: JsonNode, step: string, symbolic: boolean, scope: Scope): readonly Deployment[] {
  const isOne = stringOf(valueLike(node, "type"))?.toLowerCase() === "microsoft.resources/deployments";
  // The turns of a loop are told apart by names that only the turn knows.
  if (!isOne || node.kind !== "object" || valueLike(node, "copy") !== undefined) return [];
  const name = valueLike(node, "name");
  const nameId = name === undefined ? undefined : idOf(evaluateNode(name, scope))?.toLowerCase();
  return [{ node, step, symbolic, nameId }];
}

const deploymentType = "microsoft.resources/deployments/";

/** The deployment that an argument of reference() means: by symbolic name, name or resource id. */
function findDeployment(deployments: readonly Deployment[], target: Value): Deployment | undefined {
  if (target.kind !== "text") return undefined;
  const chars = knownChars(target.text);
  const symbolic = deployments.find((deployment) => deployment.symbolic && deployment.step === chars);
  if (symbolic !== undefined) return symbolic;
  const flat = flatten(target.text);
  const type = flat.chars.toLowerCase().lastIndexOf(deploymentType);
  const name =
    type === -1 ? target : textValue(cutText(flat, type + deploymentType.length, flat.chars.length), target.origin);
  const id = idOf(name)?.toLowerCase();
  return id === undefined ? undefined : deployments.find((deployment) => deployment.nameId === id);
}

function outputsOf(deployment: Deployment, position: Position, walk: Walk): Value | undefined {
  const step = deployment.step.replaceAll("~", "~0").replaceAll("/", "~1");
  const inner = innerTemplate(deployment.node, { ...position, pointer: `${position.pointer}/resources/${step}` }, walk);
  const outputs = valueLike(inner?.template, "outputs");
  if (inner === undefined || outputs?.kind !== "object") return undefined;
  const { scope } = withDeployments(inner.template, inner.position, walk);
  const entries: MapEntry[] = outputs.entries.flatMap(({ key, keyPlace, value }) => {
    if (value.kind !== "object" || valueLike(value, "copy") !== undefined) return [];
    return [{ key, keyOrigin: originAt(keyPlace), value: evaluateObject(value, scope) }];
  });
  const origin = originAt(placeOf(outputs.source, outputs.start, outputs.end));
  const more = runtimeReason("what else the deployment has");
  const all = mapValue(entries, origin, more);
  return mapValue([{ key: "outputs", keyOrigin: origin, value: all }], origin, more);
}
