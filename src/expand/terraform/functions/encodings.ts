/**
 * Encodings: JSON, YAML, CSV, base64, URLs and hashes. A text inside base64 keeps its places.
 */
import { createHash } from "node:crypto";

import type { Value } from "../../../model/index.js";
import type { Origin, Text } from "../../../text/index.js";
import { knownChars } from "../../../text/index.js";
import { listValue, mapValue, stringValue, textValue } from "../values.js";
import { charsArgument, entry, stringEntry, textArgument } from "./arguments.js";
import type { FunctionEntry, FunctionTable } from "./function-table.js";
import { jsonTextOf, readJsonText } from "./json-text.js";
import { yamlTextOf } from "./yaml-text.js";

/** The value that a text was encoded from, kept beside the text so that decoding gives it back with its places. */
export function encodedFrom(value: Value): Value | undefined {
  return (value as { readonly encodedFrom?: Value }).encodedFrom;
}

function keepingSource(text: Text, origin: Origin, from: Value): Value {
  const value: Value & { readonly encodedFrom: Value } = { ...textValue(text, origin), encodedFrom: from };
  return value;
}

function jsonEncode([value]: readonly Value[], origin: Origin): Value | undefined {
  const text = value === undefined ? undefined : jsonTextOf(value, origin);
  return text === undefined || value === undefined ? undefined : keepingSource(text, origin, value);
}

function jsonDecode([value]: readonly Value[]): Value | undefined {
  if (value === undefined) return undefined;
  const text = textArgument(value);
  return encodedFrom(value) ?? (text === undefined ? undefined : readJsonText(text, value.origin));
}

function yamlEncode([value]: readonly Value[], origin: Origin): Value | undefined {
  const chars = value === undefined ? undefined : yamlTextOf(value);
  return chars === undefined || value === undefined
    ? undefined
    : keepingSource([{ kind: "known", chars, origin }], origin, value);
}

/** JSON is YAML; other YAML is not read here. */
function yamlDecode(values: readonly Value[]): Value | undefined {
  return jsonDecode(values);
}

function base64Encode([value]: readonly Value[]): Value | undefined {
  const text = textArgument(value);
  if (text === undefined || value === undefined) return undefined;
  return textValue(
    [{ kind: "encoded", encoding: "base64", bytes: "utf8", inner: text, origin: value.origin }],
    value.origin,
  );
}

function base64Decode([value]: readonly Value[]): Value | undefined {
  const text = textArgument(value);
  if (text === undefined || value === undefined) return undefined;
  const [only] = text;
  if (text.length === 1 && only?.kind === "encoded") return textValue(only.inner, value.origin);
  const chars = knownChars(text);
  if (chars === undefined || !/^[A-Za-z0-9+/]*={0,2}$/.test(chars) || chars.length % 4 !== 0) return undefined;
  return stringValue(Buffer.from(chars, "base64").toString("utf8"), value.origin);
}

function textEncode([value, encoding]: readonly Value[]): Value | undefined {
  const chars = charsArgument(value);
  const name = charsArgument(encoding)?.toUpperCase();
  if (name === "UTF-8") return base64Encode(value === undefined ? [] : [value]);
  return chars === undefined || name !== "UTF-16LE" || value === undefined
    ? undefined
    : stringValue(Buffer.from(chars, "utf16le").toString("base64"), value.origin);
}

function textDecode([value, encoding]: readonly Value[]): Value | undefined {
  const chars = charsArgument(value);
  const name = charsArgument(encoding)?.toUpperCase();
  if (name === "UTF-8") return base64Decode(value === undefined ? [] : [value]);
  return chars === undefined || name !== "UTF-16LE" || value === undefined
    ? undefined
    : stringValue(Buffer.from(chars, "base64").toString("utf16le"), value.origin);
}

/** As Go escapes a query: letters, digits and `-_.~` stay, a space is a plus. */
function urlEncode(chars: string): string {
  return encodeURIComponent(Buffer.from(chars).toString())
    .replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "+");
}

function urlDecode(chars: string): string | undefined {
  if (/%(?![0-9a-fA-F]{2})/.test(chars)) return undefined;
  try {
    return decodeURIComponent(chars.replaceAll("+", " "));
  } catch {
    // Escapes that are no UTF-8.
    return undefined;
  }
}

function csvDecode([value]: readonly Value[]): Value | undefined {
  const chars = charsArgument(value);
  if (chars === undefined || value === undefined) return undefined;
  const rows = csvRows(chars);
  const [head, ...rest] = rows ?? [];
  if (head === undefined || rest.some((row) => row.length !== head.length)) return undefined;
  const { origin } = value;
  return listValue(
    rest.map((row) =>
      mapValue(
        head.map((key, index) => ({ key, keyOrigin: origin, value: stringValue(row[index] ?? "", origin) })),
        origin,
      ),
    ),
    origin,
  );
}

function csvRows(chars: string): readonly (readonly string[])[] | undefined {
  const rows: string[][] = [];
  let row: string[] = [];
  let offset = 0;
  while (offset < chars.length) {
    const field = csvField(chars, offset);
    if (field === undefined) return undefined;
    row.push(field.chars);
    offset = field.end;
    if (chars[offset] === ",") {
      offset += 1;
      if (offset < chars.length && chars[offset] !== "\n") continue;
      row.push("");
    }
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
    offset += chars.startsWith("\r\n", offset) ? 2 : 1;
  }
  return rows;
}

function csvField(chars: string, start: number): { readonly chars: string; readonly end: number } | undefined {
  if (chars[start] !== '"') {
    let end = start;
    while (end < chars.length && chars[end] !== "," && chars[end] !== "\n" && !chars.startsWith("\r\n", end)) end += 1;
    return { chars: chars.slice(start, end), end };
  }
  let field = "";
  let offset = start + 1;
  for (;;) {
    const quote = chars.indexOf('"', offset);
    if (quote === -1) return undefined;
    field += chars.slice(offset, quote);
    if (chars[quote + 1] !== '"') return { chars: field, end: quote + 1 };
    field += '"';
    offset = quote + 2;
  }
}

/** A digest of known characters. */
export function digestOf(
  algorithm: "md5" | "sha1" | "sha256" | "sha512",
  form: "hex" | "base64",
  data: Buffer | string,
): string {
  return createHash(algorithm).update(data).digest(form);
}

function digest(algorithm: "md5" | "sha1" | "sha256" | "sha512", form: "hex" | "base64" = "hex"): FunctionEntry {
  return stringEntry(([chars = ""]) => digestOf(algorithm, form, chars));
}

/** Encodings by name. */
export const encodingFunctions: FunctionTable = new Map<string, FunctionEntry>([
  ["jsonencode", entry((values, site) => jsonEncode(values, site.origin), "deep")],
  ["jsondecode", entry(jsonDecode, "deep")],
  ["yamlencode", entry((values, site) => yamlEncode(values, site.origin), "deep")],
  ["yamldecode", entry(yamlDecode, "deep")],
  ["csvdecode", entry(csvDecode, "deep")],
  ["base64encode", entry(base64Encode, "deep")],
  ["base64decode", entry(base64Decode, "deep")],
  ["textencodebase64", entry(textEncode, "deep")],
  ["textdecodebase64", entry(textDecode, "deep")],
  ["urlencode", stringEntry(([chars = ""]) => urlEncode(chars))],
  ["urldecode", stringEntry(([chars = ""]) => urlDecode(chars))],
  ["md5", digest("md5")],
  ["sha1", digest("sha1")],
  ["sha256", digest("sha256")],
  ["sha512", digest("sha512")],
  ["base64sha256", digest("sha256", "base64")],
  ["base64sha512", digest("sha512", "base64")],
]);
