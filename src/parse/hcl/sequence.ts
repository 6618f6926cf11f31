/** Parses `${ }` and `%{ }` of templates, each from its first character to its `}`. */
import { parseForNames } from "./collections.js";
import { code } from "./characters.js";
import type { Reader } from "./reader.js";
import { advance, fail, isWord, moveTo } from "./reader.js";
import type { HclExpression } from "./syntax.js";
import type { Sequence, SequenceToken } from "./template-tokens.js";

/** The sequence at `start`. In a quoted template one that is broken over lines leaves the reader failed. */
export function readSequence(reader: Reader, start: number, quoted: boolean): SequenceToken {
  const { skipsNewlines, text } = reader;
  const trimsBefore = text.charCodeAt(start + 2) === code.tilde;
  reader.skipsNewlines = true;
  moveTo(reader, start + (trimsBefore ? 3 : 2));
  const isDirective = text.charCodeAt(start) === code.percent;
  const sequence: Sequence = isDirective
    ? readDirective(reader)
    : { kind: "interpolation", expression: reader.expression(reader) };
  const trimsAfter = reader.kind === "~" && !reader.failed;
  if (trimsAfter) advance(reader);
  if (!reader.failed && reader.kind !== "}") fail(reader, "a } is missing here");
  reader.skipsNewlines = skipsNewlines;
  if (!reader.failed) return { kind: "sequence", sequence, trimsBefore, trimsAfter, start, end: reader.end };
  const end = recover(reader, start, quoted);
  return { kind: "sequence", sequence: brokenSequence(reader, start, end), trimsBefore, trimsAfter: false, start, end };
}

function readDirective(reader: Reader): Sequence {
  const { text, start, end } = reader;
  const word = reader.kind === "identifier" ? text.slice(start, end) : "";
  switch (word) {
    case "if":
      advance(reader);
      return { kind: "if", condition: reader.expression(reader) };
    case "for":
      return readFor(reader);
    case "else":
    case "endif":
    case "endfor":
      reader.height = 0;
      advance(reader);
      return { kind: word };
    default:
      fail(reader, "if, else, endif, for or endfor is missing behind %{; the characters %{ themselves are written %%{");
      return { kind: "else" };
  }
}

function readFor(reader: Reader): Sequence {
  advance(reader);
  const names = parseForNames(reader);
  if (isWord(reader, "in") && !reader.failed) advance(reader);
  const collection: HclExpression = reader.failed ? fail(reader, "") : reader.expression(reader);
  return { kind: "for", ...names, collection };
}

/** Where the template goes on: behind the next `}` of the line, before the quote that ends it, or at the line's end. */
function recover(reader: Reader, start: number, quoted: boolean): number {
  const { text } = reader;
  const from = Math.max(reader.start, start + 2);
  if (quoted && text.slice(start, from).includes("\n")) return from;
  reader.failed = false;
  reader.height = 1;
  let offset = from;
  for (;;) {
    const unit = text.charCodeAt(offset);
    if (unit === code.closeBrace) return offset + 1;
    if (Number.isNaN(unit)) return text.length;
    if (unit === code.lineFeed || (quoted && (unit === code.quote || unit === code.carriageReturn))) return offset;
    offset += 1;
  }
}

function brokenSequence(reader: Reader, start: number, end: number): Sequence {
  return { kind: "interpolation", expression: { kind: "broken", reason: reader.reason, start, end } };
}
