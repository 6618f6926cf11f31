/**
 * Tells by content what a JSON file is to `az aks create --http-proxy-config`.
 *
 * The four keys alone are no proof: other products keep a proxy under the same names. What is certain from the content
 * is told apart from what needs a witness around the file.
 */
import type { JsonNode, JsonObject } from "../../parse/json.js";
import { stringOf } from "../../parse/json.js";

/** What the content says. */
export type Shape =
  /** The keys that only this file has together. */
  | "certain"
  /** Could as well be another product's. */
  | "possible"
  /** The keys stand inside a wrapper, which the CLI does not take: only a command that names the file makes it one. */
  | "wrapped"
  /** Something else, unless a command names it. */
  | "none";

/** Keys of the file, in lower case without separators. */
const ownKeys: ReadonlySet<string> = new Set([
  "httpproxy",
  "httpsproxy",
  "noproxy",
  "trustedca",
  "enabled",
  "effectivenoproxy",
]);

/** Keys that show another kind of document. */
const otherDocuments: ReadonlySet<string> = new Set([
  "resources",
  "apiversion",
  "kind",
  "definitions",
  "dependencies",
  "devdependencies",
  "registry",
  "scripts",
  "metadata",
  "spec",
  "type",
]);

/** The shape of a file's root. */
export function shapeOf(root: JsonNode): Shape {
  if (root.kind !== "object" || root.entries.length === 0) return "none";
  const keys = root.entries.map((entry) => plainKey(entry.key));
  if (keys.some((key) => otherDocuments.has(key)) || hasKnownSchema(root)) return "none";
  if (isWrapped(root)) return "wrapped";
  if (!root.entries.some(isAddress)) return "none";
  if (keys.some((key) => !ownKeys.has(key) && !isComment(key))) return strangeShape(root, keys);
  return isCamelCase(root) && hasOwnMark(root) ? "certain" : "possible";
}

/** An address is one value; a group of settings under such a key is another program's. */
function isAddress({ key, value }: JsonObject["entries"][number]): boolean {
  const plain = plainKey(key);
  return (plain === "httpproxy" || plain === "httpsproxy") && value.kind !== "object" && value.kind !== "array";
}

/** A schema of one's own helps an editor; these say that the file is a template or a schema itself. */
function hasKnownSchema(root: JsonObject): boolean {
  return root.entries.some(
    ({ key, value }) =>
      key === "$schema" && /schema\.management\.azure\.com|json-schema\.org/i.test(stringOf(value) ?? ""),
  );
}

/** One key too many is a slip, more are another program's settings. */
function strangeShape(root: JsonObject, keys: readonly string[]): Shape {
  const strange = keys.filter((key) => !ownKeys.has(key) && !isComment(key));
  return strange.length === 1 && keys.length >= 3 && isCamelCase(root) && hasOwnMark(root) ? "possible" : "none";
}

function plainKey(key: string): string {
  return key.toLowerCase().replaceAll(/[_-]/g, "");
}

function isComment(key: string): boolean {
  return key.startsWith("//") || key === "comment" || key === "$comment" || key === "$schema";
}

/** `httpProxy` as the service spells it; `http_proxy` is everyone's. */
function isCamelCase(root: JsonObject): boolean {
  return root.entries.some((entry) => entry.key === "httpProxy" || entry.key === "httpsProxy");
}

/** A list of bypass entries or a CA: no other product has them beside these keys. */
function hasOwnMark(root: JsonObject): boolean {
  return root.entries.some((entry) => {
    const key = plainKey(entry.key);
    return key === "trustedca" || (key === "noproxy" && entry.value.kind === "array");
  });
}

function isWrapped(root: JsonObject): boolean {
  const [only] = root.entries;
  if (only === undefined || root.entries.length !== 1) return false;
  const key = plainKey(only.key);
  if (key === "httpproxyconfig") return true;
  return key === "properties" && only.value.kind === "object" && isWrapped(only.value);
}
