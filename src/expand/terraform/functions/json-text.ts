/**
 * Writes values as JSON and reads them back, each scalar with the place it came from.
 */
import type { Value } from "../../../model/index.js";
import { jsonToValue, parseJson } from "../../../parse/json.js";
import type { FlatText, Origin, Piece, Place, Text } from "../../../text/index.js";
import { flatten, knownChars, originOf, sliceText } from "../../../text/index.js";
import { compareChars } from "../collections.js";
import { numberValue } from "../values.js";

/** `value` as Terraform's `jsonencode` writes it. What is unknown is a hole; undefined for choices inside it. */
export function jsonTextOf(value: Value, origin: Origin): Text | undefined {
  const pieces: Piece[] = [];
  return write(value, origin, pieces) ? joinMade(pieces, origin) : undefined;
}

function made(chars: string, origin: Origin): Piece {
  return { kind: "known", chars, origin };
}

function write(value: Value, origin: Origin, pieces: Piece[]): boolean {
  switch (value.kind) {
    case "text":
      writeText(value.text, origin, pieces);
      return true;
    case "number":
    case "boolean":
      pieces.push(made(value.kind === "number" ? value.literal : String(value.value), value.origin));
      return true;
    case "null":
      pieces.push(made("null", origin));
      return true;
    case "unknown": {
      const id = value.id === undefined ? {} : { id: `json(${value.id})` };
      pieces.push({ kind: "hole", reason: value.reason, origin: value.origin, ...id });
      return true;
    }
    case "list":
      return writeAll(value.items, "[]", value.more, origin, pieces, (item) => write(item, origin, pieces));
    case "map": {
      const entries = [...value.entries.values()].toSorted((left, right) => compareChars(left.key, right.key));
      return writeAll(entries, "{}", value.more, origin, pieces, (entry) => {
        pieces.push(made(`"${escapeJson(entry.key)}":`, entry.keyOrigin));
        return write(entry.value, origin, pieces);
      });
    }
    case "choice":
      return false;
  }
}

function writeText(text: Text, origin: Origin, pieces: Piece[]): void {
  pieces.push(made('"', origin));
  for (const piece of text) {
    const chars = piece.kind === "encoded" ? knownChars([piece]) : undefined;
    if (piece.kind === "known") pieces.push({ ...piece, chars: escapeJson(piece.chars) });
    else pieces.push(chars === undefined ? piece : made(chars, piece.origin));
  }
  pieces.push(made('"', origin));
}

function writeAll<T>(
  items: readonly T[],
  brackets: string,
  more: string | undefined,
  origin: Origin,
  pieces: Piece[],
  one: (item: T) => boolean,
): boolean {
  pieces.push(made(brackets.charAt(0), origin));
  for (const [index, item] of items.entries()) {
    if (index > 0) pieces.push(made(",", origin));
    if (!one(item)) return false;
  }
  if (more !== undefined) pieces.push({ kind: "hole", reason: more, origin });
  pieces.push(made(brackets.charAt(1), origin));
  return true;
}

/** Characters made at one place are one piece. */
function joinMade(pieces: readonly Piece[], origin: Origin): Text {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.kind === "known" && piece.kind === "known" && last.origin === origin && piece.origin === origin) {
      joined[joined.length - 1] = { ...last, chars: last.chars + piece.chars };
    } else {
      joined.push(piece);
    }
  }
  return joined;
}

/** The inside of a JSON string, with the characters escaped that Go's encoder escapes. */
function escapeJson(chars: string): string {
  return JSON.stringify(chars)
    .slice(1, -1)
    .replaceAll(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replaceAll("\\b", "\\u0008")
    .replaceAll("\\f", "\\u000c");
}

/** The value that `text` is as JSON; undefined when it is none. */
export function readJsonText(text: Text, origin: Origin): Value | undefined {
  const flat = flatten(text);
  const { root, problems } = parseJson({ path: "", text: flat.chars });
  if (root === undefined || problems.length > 0) return undefined;
  return settle(jsonToValue(root), flat, origin);
}

/** Moves a value from the offsets of `flat` to where its characters really stand. */
function settle(value: Value, flat: FlatText, fallback: Origin): Value {
  const origin = originAtPlace(value.origin.place, flat, fallback);
  switch (value.kind) {
    case "text":
      return { ...value, origin, text: value.text.flatMap((piece) => settlePiece(piece, flat, fallback)) };
    case "number":
      return numberValue(value.value, origin);
    case "list":
      return { ...value, origin, items: value.items.map((item) => settle(item, flat, fallback)) };
    case "map": {
      const entries = [...value.entries].map(
        ([key, entry]) =>
          [
            key,
            {
              key,
              keyOrigin: originAtPlace(entry.keyOrigin.place, flat, fallback),
              value: settle(entry.value, flat, fallback),
            },
          ] as const,
      );
      return { ...value, origin, entries: new Map(entries) };
    }
    case "boolean":
    case "null":
    case "unknown":
    case "choice":
      return { ...value, origin };
  }
}

function originAtPlace(place: Place, flat: FlatText, fallback: Origin): Origin {
  return originOf(flat, place.start, place.end, fallback);
}

function settlePiece(piece: Piece, flat: FlatText, fallback: Origin): Text {
  const { start, end } = piece.origin.place;
  const linear = piece.kind === "known" && end - start === piece.chars.length;
  return linear
    ? sliceText(flat, start, end)
    : [{ ...piece, origin: originAtPlace(piece.origin.place, flat, fallback) }];
}
