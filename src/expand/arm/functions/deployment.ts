/** Functions that read declarations, and those whose values Azure alone knows. */
import type { Value } from "../../../model/index.js";
import type { Piece, Text } from "../../../text/index.js";
import { holeText, knownChars, knownText } from "../../../text/index.js";
import { runtimeReason, runtimeValue } from "../access.js";
import type { Call } from "../scope.js";
import { callId } from "../identity.js";
import { sensitiveValue, textOf, textValue, unknownValue } from "../values.js";
import type { SpecialForm } from "./types.js";

function nameArgument(call: Call): string | undefined {
  const [first] = call.arguments;
  const value = first === undefined ? undefined : call.evaluate(first);
  return value?.kind === "text" ? knownChars(value.text) : undefined;
}

const parameters: SpecialForm = (call) => {
  const name = nameArgument(call);
  if (name === undefined) return unknownValue("which parameter is meant is not known", call.origin);
  return call.scope.parameter(name) ?? unknownValue(`parameter \`${name}\` is not declared`, call.origin);
};

const variables: SpecialForm = (call) => {
  const name = nameArgument(call);
  if (name === undefined) return unknownValue("which variable is meant is not known", call.origin);
  return call.scope.variable(name) ?? unknownValue(`variable \`${name}\` is not declared`, call.origin);
};

const copyIndex: SpecialForm = (call) => {
  const values = call.arguments.map((argument) => call.evaluate(argument));
  const [first] = values;
  const name = first?.kind === "text" ? (knownChars(first.text) ?? "") : "";
  const offset = first?.kind === "number" ? first : values[1];
  const index = call.scope.copies.get(name.toLowerCase()) ?? soleCopy(call, name);
  if (index === undefined) return unknownValue("copyIndex() stands in no loop", call.origin);
  if (typeof index !== "number") return { ...index, origin: call.origin };
  const added = offset === undefined ? 0 : offset.kind === "number" ? offset.value : Number.NaN;
  if (Number.isNaN(added)) return unknownValue("the offset of copyIndex() is not known", call.origin);
  return { kind: "number", value: index + added, literal: String(index + added), origin: call.origin };
};

/** Without a name, the one loop there is. */
function soleCopy(call: Call, name: string): ReturnType<Call["scope"]["copies"]["get"]> {
  const indexes = [...call.scope.copies.values()];
  return name === "" && indexes.length === 1 ? indexes[0] : undefined;
}

/** A value of Azure's, named by the call. */
const runtime: SpecialForm = (call) => {
  const values = call.arguments.map((argument) => call.evaluate(argument));
  const id = callId(displayNames.get(call.name) ?? call.name, values);
  return id === undefined
    ? unknownValue(runtimeReason(`${displayNames.get(call.name) ?? call.name}()`), call.origin)
    : runtimeValue(id, call.origin);
};

const reference: SpecialForm = (call) => {
  const [target] = call.arguments;
  const known = target === undefined ? undefined : call.scope.deployment(call.evaluate(target));
  return known ?? runtime(call);
};

/** Keys and connection strings. */
const secret: SpecialForm = (call) => sensitiveValue(runtime(call));

const runtimeNames = [
  "resourceGroup",
  "subscription",
  "tenant",
  "managementGroup",
  "deployment",
  "deployer",
  "environment",
  "references",
  "uniqueString",
  "guid",
  "newGuid",
  "utcNow",
  "dateTimeAdd",
  "dateTimeFromEpoch",
  "dateTimeToEpoch",
  "pickZones",
  "providers",
  "toLogicalZone",
  "toLogicalZones",
  "toPhysicalZone",
  "toPhysicalZones",
  "externalInput",
] as const;

const secretNames = [
  "listKeys",
  "listSecrets",
  "listAccountSas",
  "listServiceSas",
  "listCredentials",
  "listConnectionStrings",
  "listAdminKeys",
  "listQueryKeys",
  "listClusterAdminCredential",
  "listClusterUserCredential",
  "list",
  "listCallbackUrl",
  "listValue",
  "getSecret",
] as const;

const displayNames: ReadonlyMap<string, string> = new Map(
  [...runtimeNames, ...secretNames].map((name) => [name.toLowerCase(), name]),
);

/** The scope of a resource id, by the function that makes it. */
type IdScope = "group" | "subscription" | "tenant" | "extension" | "managementGroup";

function resourceIdIn(scope: IdScope): SpecialForm {
  return (call) => {
    const values = call.arguments.map((argument) => call.evaluate(argument));
    const typeIndex = values.findIndex(isResourceType);
    const type = values[typeIndex];
    const names = values.slice(typeIndex + 1).map(textOf);
    const segments = type?.kind === "text" ? (knownChars(type.text) ?? "").split("/") : [];
    if (type === undefined || segments.length !== names.length + 1) return undecidedId(call, values);
    const pieces: Piece[] = [
      ...scopeOf(scope, values.slice(0, typeIndex), call),
      ...knownText(`/providers/${segments[0] ?? ""}`, call.origin),
    ];
    for (const [index, name] of names.entries()) {
      if (name === undefined) return undecidedId(call, values);
      pieces.push(...knownText(`/${segments[index + 1] ?? ""}/`, call.origin), ...name);
    }
    return textValue(pieces, call.origin);
  };
}

function undecidedId(call: Call, values: readonly Value[]): Value {
  return unknownValue("the resource id is not known", call.origin, callId(call.name, values));
}

/** The first argument that reads as `Namespace.Of/types`, with no hole. */
function isResourceType(value: Value): boolean {
  const chars = value.kind === "text" ? knownChars(value.text) : undefined;
  return chars !== undefined && !chars.startsWith("/") && /^[^/.]+\.[^/]*\//.test(chars);
}

function scopeOf(scope: IdScope, given: readonly Value[], call: Call): Text {
  const hole = (what: string): Text => holeText(runtimeReason(what), call.origin, what);
  const word = (chars: string): Text => knownText(chars, call.origin);
  const argument = (index: number, what: string): Text => {
    const value = index < 0 ? undefined : given[index];
    return (value === undefined ? undefined : textOf(value)) ?? hole(what);
  };
  switch (scope) {
    case "tenant":
      return [];
    case "managementGroup":
      return [
        ...word("/providers/Microsoft.Management/managementGroups/"),
        ...argument(given.length - 1, "managementGroup().name"),
      ];
    case "extension":
      return argument(0, "the scope of the resource id");
    case "subscription":
      return [...word("/subscriptions/"), ...argument(given.length - 1, "subscription().subscriptionId")];
    case "group":
      return [
        ...word("/subscriptions/"),
        ...argument(given.length - 2, "subscription().subscriptionId"),
        ...word("/resourceGroups/"),
        ...argument(given.length - 1, "resourceGroup().name"),
      ];
  }
}

/** Functions that evaluate their arguments themselves, by lower-case name. */
export const deploymentForms: readonly (readonly [string, SpecialForm])[] = [
  ["parameters", parameters],
  ["variables", variables],
  ["copyindex", copyIndex],
  ["resourceid", resourceIdIn("group")],
  ["subscriptionresourceid", resourceIdIn("subscription")],
  ["tenantresourceid", resourceIdIn("tenant")],
  ["extensionresourceid", resourceIdIn("extension")],
  ["managementgroupresourceid", resourceIdIn("managementGroup")],
  ["reference", reference],
  ...runtimeNames.map((name): readonly [string, SpecialForm] => [name.toLowerCase(), runtime]),
  ...secretNames.map((name): readonly [string, SpecialForm] => [name.toLowerCase(), secret]),
];
