/**
 * Resources of the azapi provider as Resource Manager sees them: type and version from `type`, the resource from `body`.
 *
 * `body` is an object, or in older configurations JSON text, of which the value it was encoded from is taken.
 */
import type { DeclaredObject, MapEntry, MapValue, Value } from "../../model/index.js";
import type { Text } from "../../text/index.js";
import { flatten, knownChars, sliceText } from "../../text/index.js";
import { encodedFrom } from "./functions/encodings.js";
import { mapValue, reasonOf, textValue } from "./values.js";

/** Arguments that are members of the resource itself. */
const ownMembers: readonly string[] = ["location", "tags", "identity"];

/** `object` as the resource that it makes, or as it is when its type is not known. */
export function azapiObject(object: DeclaredObject): DeclaredObject {
  const type = object.body.entries.get("type")?.value;
  const chars = type?.kind === "text" ? knownChars(type.text) : undefined;
  if (type?.kind !== "text" || chars === undefined) return object;
  const [name = "", version] = chars.split("@", 2);
  const at = name.length + 1;
  const parent = parentOf(object.body);
  return {
    ...object,
    type: name,
    body: bodyOf(object.body),
    ...(version === undefined ? {} : { apiVersion: textValue(part(type.text, at, at + version.length), type.origin) }),
    ...(parent === undefined ? {} : { parent }),
    ...(object.type === "azapi_update_resource" ? { patch: true as const } : {}),
  };
}

function part(text: Text, start: number, end: number): Text {
  return sliceText(flatten(text), start, end);
}

/** The address that a child resource hangs on, when it is one of the configuration. */
function parentOf(body: MapValue): string | undefined {
  const parent = body.entries.get("parent_id")?.value;
  const reference = parent?.kind === "unknown" ? parent.reference : undefined;
  return reference?.attribute === "id" ? reference.address : undefined;
}

function bodyOf(own: MapValue): MapValue {
  const entries: MapEntry[] = [];
  for (const key of ["name", ...ownMembers]) {
    const entry = own.entries.get(key);
    if (entry !== undefined) entries.push(entry);
  }
  const given = [own.entries.get("body"), own.entries.get("sensitive_body")];
  const maps = given.map((entry) => (entry === undefined ? undefined : resourceOf(entry.value)));
  let more: string | undefined;
  for (const [index, value] of maps.entries()) {
    if (value?.kind === "map") entries.push(...value.entries.values());
    more ??= value?.kind === "map" ? value.more : index === 0 && value !== undefined ? whyOpen(value) : undefined;
  }
  return mapValue(entries, own.origin, { more });
}

function resourceOf(value: Value): Value {
  return value.kind === "text" ? (encodedFrom(value) ?? value) : value;
}

function whyOpen(value: Value): string {
  return reasonOf(value) ?? "the body of the resource is no object";
}
