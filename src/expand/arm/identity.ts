/**
 * Identities of values: equal ids mean provably equal values, whatever is unknown in them.
 *
 * An id is written as the expression that it stands for, so that it also reads as a reason.
 */
import type { BooleanValue, ListValue, MapValue, NullValue, NumberValue, Value } from "../../model/index.js";
import type { Piece, Text } from "../../text/index.js";

/** Characters that an identity may have; a longer one is dropped, so that ids stay cheap. */
const maximumIdLength = 2000;

/** Takes the parts of an id; false when it has grown too long. */
type Writer = (part: string) => boolean;

function written(write: (writer: Writer) => boolean): string | undefined {
  const parts: string[] = [];
  let length = 0;
  const complete = write((part) => {
    // Each part counts, so that empty ones cannot go on for ever.
    length += part.length + 1;
    parts.push(part);
    return length <= maximumIdLength;
  });
  return complete ? parts.join("") : undefined;
}

/** The identity of `value`; undefined when something in it has none. */
export function idOf(value: Value): string | undefined {
  return written((writer) => writeId(value, writer));
}

/** The identity of a call with these arguments. */
export function callId(name: string, values: readonly Value[]): string | undefined {
  return written((writer) => writeAll(name, "(", values, ")", writer));
}

function writeId(value: Value | undefined, writer: Writer): boolean {
  switch (value?.kind) {
    case "text":
      return writeText(value.text, writer);
    case "unknown":
      return value.id !== undefined && writer(value.id);
    case "list":
    case "map":
      return writeMembers(value, writer);
    case "choice":
      return writeAll(`if(${value.condition},`, "", [value.whenTrue, value.whenFalse], ")", writer);
    case "number":
    case "boolean":
    case "null":
    case undefined:
      return writer(scalarId(value));
  }
}

/** One that may have more members is not even the same as itself. */
function writeMembers(value: ListValue | MapValue, writer: Writer): boolean {
  if (value.more !== undefined) return false;
  return value.kind === "list" ? writeAll("", "[", value.items, "]", writer) : writeMap(value, writer);
}

function scalarId(value: NumberValue | BooleanValue | NullValue | undefined): string {
  if (value?.kind === "number") return String(value.value);
  return value?.kind === "boolean" ? `${String(value.value)}()` : "null()";
}

function writeAll(
  name: string,
  open: string,
  values: readonly (Value | undefined)[],
  close: string,
  writer: Writer,
): boolean {
  if (!writer(`${name}${open}`)) return false;
  for (const [index, value] of values.entries()) {
    if (index > 0 && !writer(",")) return false;
    if (!writeId(value, writer)) return false;
  }
  return writer(close);
}

function writeMap(map: MapValue, writer: Writer): boolean {
  if (!writer("{")) return false;
  for (const entry of map.entries.values()) {
    if (!writer(`${entry.key}:`) || !writeId(entry.value, writer) || !writer(",")) return false;
  }
  return writer("}");
}

function writeText(text: Text, writer: Writer): boolean {
  const [only] = text;
  // A text that is one hole is the same value as the unknown that filled it.
  if (text.length === 1 && only?.kind === "hole") return writePiece(only, writer, "", "");
  return writer("'") && text.every((piece) => writePiece(piece, writer, "{", "}")) && writer("'");
}

function writePiece(piece: Piece, writer: Writer, open: string, close: string): boolean {
  switch (piece.kind) {
    case "known":
      return writer(piece.chars.replaceAll("'", "''"));
    case "hole":
      return piece.id !== undefined && writer(`${open}${piece.id}${close}`);
    case "encoded":
      return false;
  }
}
