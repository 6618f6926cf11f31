/** Values for tests, each written into a file of its own, so that places can be read back as characters. */
import type { ListValue, MapValue, TextValue, UnknownValue, Value } from "../../src/model/index.js";
import type { Origin } from "../../src/text/index.js";
import { originAt, placeOf } from "../../src/text/index.js";
import { holedText } from "./holed-text.js";

/** The place of all of `text` in a file that holds nothing else. */
export function originOfText(text: string): Origin {
  const source = { path: "file", text };
  return originAt(placeOf(source, 0, text.length));
}

/** A string; each `§` in it is a hole. */
export function textValue(written: string, sensitive = false): TextValue {
  const { source, text } = holedText(written);
  const origin = originAt(placeOf(source, 0, written.length));
  return sensitive ? { kind: "text", text, origin, sensitive } : { kind: "text", text, origin };
}

/** A list of values. */
export function listValue(items: readonly Value[], more?: string): ListValue {
  return { kind: "list", items, origin: originOfText("[]"), ...(more === undefined ? {} : { more }) };
}

/** A map of values. */
export function mapValue(values: Readonly<Record<string, Value>>, more?: string): MapValue {
  const entries = Object.entries(values).map(
    ([key, value]) => [key, { key, keyOrigin: originOfText(key), value }] as const,
  );
  return {
    kind: "map",
    entries: new Map(entries),
    origin: originOfText("{}"),
    ...(more === undefined ? {} : { more }),
  };
}

/** A value of which nothing is known. */
export function unknownValue(reason: string): UnknownValue {
  return { kind: "unknown", reason, origin: originOfText(reason) };
}

/** The characters at an origin. */
export function charactersAt(origin: Origin | undefined): string | undefined {
  return origin?.place.source.text.slice(origin.place.start, origin.place.end);
}
