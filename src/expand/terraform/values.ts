/**
 * Values as Terraform's language handles them: making, naming, deciding and rewriting them. Knows nothing of files.
 *
 * Beyond the model's values there are three marks that only evaluation reads: `failed` on an unknown that Terraform would
 * refuse, `element` on an open collection whose every further item looks like that, and `open` on a map whose missing
 * attributes are computed by a provider.
 */
import type {
  BooleanValue,
  ChoiceValue,
  ListValue,
  MapEntry,
  MapValue,
  NullValue,
  NumberValue,
  Reference,
  TextValue,
  UnknownValue,
  Value,
} from "../../model/index.js";
import type { Origin, Place, Text } from "../../text/index.js";
import { holeText, knownChars, knownText, textUsedAt, usedAt } from "../../text/index.js";

/** What an unknown may carry. */
export type UnknownDetails = Readonly<{ id?: string | undefined; reference?: Reference; failed?: true }>;

/** A value of which nothing is known. */
export function unknownValue(reason: string, origin: Origin, details: UnknownDetails = {}): UnknownValue {
  const { id, ...rest } = details;
  return { kind: "unknown", reason, origin, ...rest, ...(id === undefined ? {} : { id }) };
}

/** What Terraform would refuse: `try` passes over it, everything else sees an unknown. */
export function failure(reason: string, origin: Origin): UnknownValue {
  return unknownValue(reason, origin, { failed: true });
}

/** Whether Terraform would refuse the expression that gave `value`. */
export function isFailure(value: Value): boolean {
  return value.kind === "unknown" && (value as { readonly failed?: true }).failed === true;
}

/** A string whose characters stand at `origin`, or are made there. */
export function stringValue(chars: string, origin: Origin): TextValue {
  return { kind: "text", text: chars === "" ? [] : knownText(chars, origin), origin };
}

/** A string of pieces. */
export function textValue(text: Text, origin: Origin): TextValue {
  return { kind: "text", text, origin };
}

/** A number as Terraform prints it. */
export function numberValue(value: number, origin: Origin, literal = printNumber(value)): NumberValue {
  return { kind: "number", value, literal, origin };
}

/** `value` in digits, never with an exponent. */
export function printNumber(value: number): string {
  const short = String(value);
  if (!short.includes("e")) return short;
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, "");
}

/** A truth value. */
export function booleanValue(value: boolean, origin: Origin): BooleanValue {
  return { kind: "boolean", value, origin };
}

/** A null. */
export function nullValue(origin: Origin): NullValue {
  return { kind: "null", origin };
}

/** What a collection may carry. `element`: what each item beyond the listed ones would be. */
export type OpenDetails = Readonly<{ more?: string | undefined; element?: Value | undefined; set?: boolean }>;

/** A list or set. */
export function listValue(items: readonly Value[], origin: Origin, details: OpenDetails = {}): ListValue {
  return { kind: "list", items, origin, ...openMarks(details), ...(details.set === true ? { set: true } : {}) };
}

/** A map; of two entries with one key the later wins. */
export function mapValue(entries: Iterable<MapEntry>, origin: Origin, details: OpenDetails = {}): MapValue {
  const byKey = new Map<string, MapEntry>();
  for (const entry of entries) byKey.set(entry.key, entry);
  return { kind: "map", entries: byKey, origin, ...openMarks(details) };
}

function openMarks({ more, element }: OpenDetails): Readonly<{ more?: string; element?: Value }> {
  return { ...(more === undefined ? {} : { more }), ...(element === undefined ? {} : { element }) };
}

/** What each further item of an open collection would be. */
export function elementOf(value: Value): Value | undefined {
  return (value as { readonly element?: Value }).element;
}

/** A map of which a provider fills in more: missing attributes are known after apply, under this address. */
export function computedMap(map: MapValue, reference: Reference): MapValue {
  const open: MapValue & { readonly computed: Reference } = { ...map, computed: reference };
  return open;
}

/** What missing attributes of `map` refer to, when a provider fills them in. */
export function computedReference(map: MapValue): Reference | undefined {
  return (map as { readonly computed?: Reference }).computed;
}

/** One of two values; a branch that is the same in both cases is no choice. */
export function choiceValue(
  condition: string,
  reason: string,
  branches: readonly [Value, Value],
  origin: Origin,
): Value {
  const [whenTrue, whenFalse] = branches;
  if (isPlain(whenTrue) && isPlain(whenFalse) && idOf(whenTrue) === idOf(whenFalse)) return whenTrue;
  const sensitive = whenTrue.sensitive === true || whenFalse.sensitive === true ? { sensitive: true as const } : {};
  return { kind: "choice", condition, reason, whenTrue, whenFalse, origin, ...sensitive };
}

function isPlain(value: Value): boolean {
  return value.kind === "boolean" || value.kind === "number" || value.kind === "null";
}

/** Characters that an identity may have; a longer one is dropped, so that ids stay cheap. */
const maximumIdLength = 2000;

/** The identity of `value`: equal ids mean provably equal values. Undefined when something in it has none. */
export function idOf(value: Value): string | undefined {
  const id = rawId(value);
  return id === undefined || id.length > maximumIdLength ? undefined : id;
}

function rawId(value: Value): string | undefined {
  switch (value.kind) {
    case "text":
      return textId(value.text);
    case "number":
      return value.literal;
    case "boolean":
      return String(value.value);
    case "null":
      return "null";
    case "unknown":
      return value.id;
    case "list":
      return value.more === undefined ? joinIds(value.items.map(idOf), "[", "]") : undefined;
    case "map":
      return value.more === undefined ? mapId(value) : undefined;
    case "choice":
      return joinIds([value.condition, branchId(value.whenTrue), branchId(value.whenFalse)], "if(", ")");
  }
}

function branchId(branch: Value | undefined): string | undefined {
  return branch === undefined ? "null" : idOf(branch);
}

function textId(text: Text): string | undefined {
  const [only] = text;
  // A text that is one hole is the same value as the unknown that filled it.
  if (text.length === 1 && only?.kind === "hole") return only.id;
  const parts: string[] = [];
  for (const piece of text) {
    if (piece.kind === "known") parts.push(piece.chars);
    else if (piece.kind === "hole" && piece.id !== undefined) parts.push(`\${${piece.id}}`);
    else return undefined;
  }
  return JSON.stringify(parts.join(""));
}

function mapId(map: MapValue): string | undefined {
  const parts: (string | undefined)[] = [];
  for (const entry of map.entries.values()) {
    const id = idOf(entry.value);
    parts.push(id === undefined ? undefined : `${JSON.stringify(entry.key)}=${id}`);
  }
  return joinIds(parts, "{", "}");
}

function joinIds(ids: readonly (string | undefined)[], open: string, close: string): string | undefined {
  let length = 0;
  for (const id of ids) {
    if (id === undefined) return undefined;
    length += id.length;
    if (length > maximumIdLength) return undefined;
  }
  return `${open}${ids.join(",")}${close}`;
}

/** The identity of a call with these arguments. */
export function callId(name: string, values: readonly Value[]): string | undefined {
  return joinIds(values.map(idOf), `${name}(`, ")");
}

type Rewriter = Readonly<{ origin: (origin: Origin) => Origin; text: (text: Text) => Text; sensitive?: true }>;

/** `value` with every origin in it used once more at `place` under the name `note`. */
export function valueUsedAt(value: Value, place: Place, note: string): Value {
  return rewrite(value, {
    origin: (origin) => usedAt(origin, place, note),
    text: (text) => textUsedAt(text, place, note),
  });
}

/** `value` marked sensitive throughout. */
export function sensitiveValue(value: Value): Value {
  return rewrite(value, { origin: (origin) => origin, text: (text) => text, sensitive: true });
}

function rewrite(value: Value, by: Rewriter): Value {
  const origin = by.origin(value.origin);
  const mark = by.sensitive === true ? { sensitive: true as const } : {};
  const element = elementOf(value);
  const open = element === undefined ? {} : { element: rewrite(element, by) };
  switch (value.kind) {
    case "text":
      return { ...value, ...mark, origin, text: by.text(value.text) };
    case "list":
      return { ...value, ...mark, ...open, origin, items: value.items.map((item) => rewrite(item, by)) };
    case "map":
      return { ...value, ...mark, ...open, origin, entries: rewriteEntries(value, by) };
    case "choice":
      return { ...value, ...mark, origin, ...rewriteBranches(value, by) };
    case "number":
    case "boolean":
    case "null":
    case "unknown":
      return { ...value, ...mark, origin };
  }
}

function rewriteEntries(map: MapValue, by: Rewriter): ReadonlyMap<string, MapEntry> {
  const entries = new Map<string, MapEntry>();
  for (const [key, entry] of map.entries)
    entries.set(key, { key, keyOrigin: by.origin(entry.keyOrigin), value: rewrite(entry.value, by) });
  return entries;
}

function rewriteBranches(value: ChoiceValue, by: Rewriter): Pick<ChoiceValue, "whenTrue" | "whenFalse"> {
  return {
    ...(value.whenTrue === undefined ? {} : { whenTrue: rewrite(value.whenTrue, by) }),
    ...(value.whenFalse === undefined ? {} : { whenFalse: rewrite(value.whenFalse, by) }),
  };
}

/** `value` without its mark of being sensitive, at every depth. */
export function nonsensitiveValue(value: Value): Value {
  const { sensitive: _sensitive, ...plain } = value;
  switch (plain.kind) {
    case "list":
      return { ...plain, items: plain.items.map(nonsensitiveValue) };
    case "map":
      return {
        ...plain,
        entries: new Map(
          [...plain.entries].map(([key, entry]) => [key, { ...entry, value: nonsensitiveValue(entry.value) }]),
        ),
      };
    case "choice":
    case "text":
    case "number":
    case "boolean":
    case "null":
    case "unknown":
      return plain;
  }
}

/** Characters that weigh as much as one value. */
const charactersPerValue = 16;

function weightOf(text: Text): number {
  let characters = 0;
  for (const piece of text) if (piece.kind === "known") characters += piece.chars.length;
  return Math.max(1, text.length) + Math.floor(characters / charactersPerValue);
}

/** How much is in `value`, in values, counted up to `limit`. */
export function sizeOf(value: Value, limit: number): number {
  let count = 0;
  const open: Value[] = [value];
  for (let next = open.pop(); next !== undefined && count < limit; next = open.pop()) {
    count += next.kind === "text" ? weightOf(next.text) : 1;
    if (next.kind === "list") for (const item of next.items) open.push(item);
    else if (next.kind === "map") for (const entry of next.entries.values()) open.push(entry.value);
    else if (next.kind === "choice")
      for (const branch of [next.whenTrue, next.whenFalse]) if (branch !== undefined) open.push(branch);
  }
  return count;
}

/** The text that `value` is as part of a string; undefined for what is none. */
export function textOf(value: Value): Text | undefined {
  switch (value.kind) {
    case "text":
      return value.text;
    case "number":
      return knownText(value.literal, value.origin);
    case "boolean":
      return knownText(String(value.value), value.origin);
    case "unknown":
      return holeText(value.reason, value.origin, value.id);
    case "null":
    case "list":
    case "map":
    case "choice":
      return undefined;
  }
}

/** The characters that `value` is as a string, when all are known. */
export function charsOf(value: Value): string | undefined {
  const text = value.kind === "unknown" ? undefined : textOf(value);
  return text === undefined ? undefined : knownChars(text);
}

/** Why `value` is not wholly known; undefined when it is. */
export function reasonOf(value: Value): string | undefined {
  switch (value.kind) {
    case "unknown":
    case "choice":
      return value.reason;
    case "text":
      return reasonOfText(value.text);
    case "list":
      return value.more ?? firstReason(value.items);
    case "map":
      return value.more ?? firstReason([...value.entries.values()].map((entry) => entry.value));
    case "number":
    case "boolean":
    case "null":
      return undefined;
  }
}

function reasonOfText(text: Text): string | undefined {
  for (const piece of text) {
    const reason =
      piece.kind === "hole" ? piece.reason : piece.kind === "encoded" ? reasonOfText(piece.inner) : undefined;
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** The first reason for which one of `values` is not wholly known. */
export function firstReason(values: readonly Value[]): string | undefined {
  for (const value of values) {
    const reason = reasonOf(value);
    if (reason !== undefined) return reason;
  }
  return undefined;
}
