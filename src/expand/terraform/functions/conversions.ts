/**
 * Type conversions and marks: `toset`, `tostring`, `sensitive`, ...
 */
import type { Value } from "../../../model/index.js";
import { setItems } from "../collections.js";
import type { Type } from "../types.js";
import { convert } from "../types.js";
import { booleanValue, isFailure, listValue, mapValue, nonsensitiveValue, sensitiveValue } from "../values.js";
import { entry } from "./arguments.js";
import type { FunctionEntry, FunctionTable } from "./function-table.js";

function to(type: Type): FunctionEntry {
  return entry(([value]) => {
    const converted = value === undefined ? undefined : convert(value, type);
    return converted === undefined || (isFailure(converted) && value?.kind !== "unknown") ? undefined : converted;
  });
}

/** Items of one type: beside a string, numbers and truth values become strings too. */
export function unified(items: readonly Value[]): readonly Value[] {
  const scalars = items.filter((item) => item.kind === "text" || item.kind === "number" || item.kind === "boolean");
  const mixed = new Set(scalars.map((item) => item.kind)).size > 1;
  return mixed ? items.map((item) => convert(item, { kind: "string" })) : items;
}

function toList([value]: readonly Value[]): Value | undefined {
  if (value?.kind !== "list") return value?.kind === "null" ? value : undefined;
  return {
    ...listValue(unified(value.items), value.origin, { more: value.more }),
    ...(value.sensitive === true ? { sensitive: true as const } : {}),
  };
}

function toSet([value]: readonly Value[]): Value | undefined {
  if (value?.kind !== "list") return value?.kind === "null" ? value : undefined;
  return listValue(setItems(unified(value.items)), value.origin, { more: value.more, set: true });
}

function toMap([value]: readonly Value[]): Value | undefined {
  if (value?.kind !== "map") return value?.kind === "null" ? value : undefined;
  const entries = [...value.entries.values()];
  const items = unified(entries.map((own) => own.value));
  return mapValue(
    entries.map((own, index) => ({ ...own, value: items[index] ?? own.value })),
    value.origin,
    { more: value.more },
  );
}

/** Conversions by name. */
export const conversionFunctions: FunctionTable = new Map<string, FunctionEntry>([
  ["tostring", to({ kind: "string" })],
  ["tonumber", to({ kind: "number" })],
  ["tobool", to({ kind: "bool" })],
  ["tolist", entry(toList)],
  ["toset", entry(toSet)],
  ["tomap", entry(toMap)],
  ["sensitive", entry(([value]) => (value === undefined ? undefined : sensitiveValue(value)))],
  ["nonsensitive", entry(([value]) => (value === undefined ? undefined : nonsensitiveValue(value)))],
  ["ephemeralasnull", entry(([value]) => value)],
  [
    "issensitive",
    entry(([value], site) => (value === undefined ? undefined : booleanValue(value.sensitive === true, site.origin))),
  ],
]);
