/** Functions that put a string into an encoding or take it out. */
import type { Text } from "../../../text/index.js";
import { knownChars, knownText } from "../../../text/index.js";
import { knownString, textValue } from "../values.js";
import { valueOfJsonText } from "./json-text.js";
import { boundedText, charsArgument, stringArgument } from "./strings.js";
import type { PlainFunction } from "./types.js";

/** `text` inside base64. */
export function base64Of(text: Text, origin: Text[number]["origin"]): Text {
  return [{ kind: "encoded", encoding: "base64", bytes: "utf8", inner: text, origin }];
}

const base64: PlainFunction = ([value], { origin }) => {
  const text = value?.kind === "text" ? value.text : undefined;
  return text === undefined ? undefined : textValue(base64Of(text, origin), origin);
};

/** What stands inside the base64 `text`. */
function decoded(text: Text): Text | undefined {
  const [only] = text;
  if (text.length === 1 && only?.kind === "encoded" && only.bytes === "utf8") return only.inner;
  const chars = knownChars(text);
  if (chars === undefined) return undefined;
  const inner = Buffer.from(chars, "base64").toString("utf8");
  return only === undefined ? [] : knownText(inner, only.origin);
}

const base64ToString: PlainFunction = ([value], { origin }) => {
  const inner = value?.kind === "text" ? decoded(value.text) : undefined;
  return inner === undefined ? undefined : textValue(inner, origin);
};

const base64ToJson: PlainFunction = ([value], { origin }) => {
  const inner = value?.kind === "text" ? decoded(value.text) : undefined;
  return inner === undefined ? undefined : valueOfJsonText(inner, origin);
};

const json: PlainFunction = ([value], { origin }) =>
  value?.kind === "text" ? valueOfJsonText(value.text, origin) : undefined;

const dataUri: PlainFunction = ([value], { origin }) => {
  const text = stringArgument(value);
  if (text === undefined || value?.kind === "unknown") return undefined;
  return textValue([...knownText("data:text/plain;charset=utf8;base64,", origin), ...base64Of(text, origin)], origin);
};

const uriComponent: PlainFunction = ([value], { origin }) => {
  const chars = charsArgument(value);
  try {
    return chars === undefined ? undefined : knownString(encodeURIComponent(chars), origin);
  } catch {
    return undefined;
  }
};

const uriComponentToString: PlainFunction = ([value], { origin }) => {
  const chars = charsArgument(value);
  try {
    return chars === undefined ? undefined : knownString(decodeURIComponent(chars), origin);
  } catch {
    return undefined;
  }
};

/** `uri(base, relative)`: what stands behind the last slash of the base is dropped. */
const uri: PlainFunction = (values, { origin }) => {
  const base = stringArgument(values[0]);
  const relative = stringArgument(values[1]);
  if (base === undefined || relative === undefined) return undefined;
  const last = base.at(-1);
  if (last?.kind !== "known") return boundedText([...base, ...relative], origin);
  const cut = last.chars.lastIndexOf("/") + 1;
  if (cut === 0) return undefined;
  const linear = last.origin.place.end - last.origin.place.start === last.chars.length;
  const end = linear ? last.origin.place.start + cut : last.origin.place.end;
  const head = {
    ...last,
    chars: last.chars.slice(0, cut),
    origin: { ...last.origin, place: { ...last.origin.place, end } },
  };
  return boundedText([...base.slice(0, -1), head, ...relative], origin);
};

/** The functions by lower-case name. */
export const encodingFunctions: readonly (readonly [string, PlainFunction])[] = [
  ["base64", base64],
  ["base64tostring", base64ToString],
  ["base64tojson", base64ToJson],
  ["json", json],
  ["datauri", dataUri],
  ["uri", uri],
  ["uricomponent", uriComponent],
  ["uricomponenttostring", uriComponentToString],
];
