/**
 * Tells ARM templates and parameter files from other JSON, by content.
 *
 * Templates inside policy definitions are samples of what a policy would deploy, JSON Schemas describe templates, and
 * engine API models only look like them: none of them is one.
 */
import type { JsonNode } from "../../parse/json.js";
import { stringOf, valueLike } from "../../parse/json.js";

/** A template within a JSON file. */
export type FoundTemplate = Readonly<{
  template: JsonNode;
  /** JSON pointer to it; empty for the file itself. */
  pointer: string;
  /** Values for its parameters that stand beside it, as in a request body. */
  parameters?: JsonNode;
}>;

/** The template that `root` is or holds. */
export function findTemplate(root: JsonNode): FoundTemplate | undefined {
  if (isTemplate(root)) return { template: root, pointer: "" };
  const properties = valueLike(root, "properties");
  if (valueLike(root, "policyRule") !== undefined || valueLike(properties, "policyRule") !== undefined)
    return undefined;
  const main = valueLike(properties, "mainTemplate");
  if (main !== undefined && isTemplate(main)) return { template: main, pointer: "/properties/mainTemplate" };
  const body = valueLike(properties, "template");
  if (body === undefined || !isTemplate(body)) return undefined;
  const parameters = valueLike(properties, "parameters");
  return { template: body, pointer: "/properties/template", ...(parameters === undefined ? {} : { parameters }) };
}

/** Whether `node` is a deployment template. */
export function isTemplate(node: JsonNode): boolean {
  if (node.kind !== "object") return false;
  const resources = valueLike(node, "resources");
  if (resources?.kind !== "array" && resources?.kind !== "object") return false;
  const schema = stringOf(valueLike(node, "$schema"))?.toLowerCase();
  if (schema?.includes("deploymenttemplate.json") === true) return true;
  return schema === undefined && valueLike(node, "contentVersion")?.kind === "string";
}

/** The `parameters` object of a parameter file; undefined when `node` is none. */
export function parametersOfFile(node: JsonNode): JsonNode | undefined {
  const parameters = valueLike(node, "parameters");
  if (parameters?.kind !== "object" || valueLike(node, "resources") !== undefined) return undefined;
  const schema = stringOf(valueLike(node, "$schema"))?.toLowerCase();
  const isOne =
    schema === undefined
      ? valueLike(node, "contentVersion")?.kind === "string"
      : schema.includes("deploymentparameters.json");
  return isOne ? parameters : undefined;
}
