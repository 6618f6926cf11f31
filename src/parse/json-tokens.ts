/** The tokens of a JSON text, and the notes that reading them leaves. Knows no grammar. */
import type { JSONScanner } from "jsonc-parser";
import { createScanner } from "jsonc-parser";
import type { ParseProblem, SyntaxFault } from "../model/index.js";
import type { Place, Source } from "../text/index.js";
import { originAt, placeOf } from "../text/index.js";

/** Problems and faults kept of one file: past these, nobody reads on. */
const maximumNotes = 100;

/** Kinds of token, by the numbers of jsonc-parser's scanner. */
export const token = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  string: 10,
  number: 11,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  space: 15,
  unknown: 16,
  end: 17,
} as const;

/** A place in a JSON text, with what was noted up to there. */
export type Reader = {
  readonly source: Source;
  readonly scanner: JSONScanner;
  readonly problems: ParseProblem[];
  readonly faults: SyntaxFault[];
  /** Arrays and objects that are open, to tell whose closing bracket a stray one is. */
  openArrays: number;
  openObjects: number;
  /** The current token. */
  kind: number;
  start: number;
  end: number;
};

/** A reader of `source` whose current token is the first at or behind `offset`. */
export function readerAt(source: Source, offset: number): Reader {
  const reader: Reader = {
    source,
    scanner: createScanner(source.text, false),
    problems: [],
    faults: [],
    openArrays: 0,
    openObjects: 0,
    kind: token.end,
    start: 0,
    end: 0,
  };
  reader.scanner.setPosition(offset);
  advance(reader);
  return reader;
}

/** Notes what cannot be read. */
export function problem(reader: Reader, message: string, start: number, end: number): void {
  if (reader.problems.length >= maximumNotes) return;
  reader.problems.push({ message, origin: originAt(placeOf(reader.source, start, end)) });
}

/** Notes what strict JSON does not have. */
export function fault(reader: Reader, kind: SyntaxFault["kind"], start: number, end: number): void {
  if (reader.faults.length >= maximumNotes) return;
  reader.faults.push({ kind, origin: originAt(placeOf(reader.source, start, end)) });
}

/** Moves to the next token that is neither space nor comment. */
export function advance(reader: Reader): void {
  const { scanner } = reader;
  for (;;) {
    reader.kind = scanner.scan();
    reader.start = scanner.getTokenOffset();
    reader.end = reader.start + scanner.getTokenLength();
    if (reader.kind === token.lineComment || reader.kind === token.blockComment) {
      fault(reader, "comment", reader.start, reader.end);
    } else if (reader.kind !== token.space && reader.kind !== token.lineBreak) {
      return;
    }
  }
}

/** The place of the current token. */
export function here(reader: Reader): Place {
  return placeOf(reader.source, reader.start, reader.end);
}
