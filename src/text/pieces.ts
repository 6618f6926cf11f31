/**
 * Texts: strings that know where each of their characters came from and which parts are unknown.
 *
 * A text is a list of pieces. Known pieces hold characters, holes hold the reason why nothing is known,
 * encoded pieces hold a text inside an encoding (base64), so that spans inside survive.
 */
import type { Origin, Step } from "./origin.js";
import { usedAt } from "./origin.js";
import type { Place } from "./source.js";

/** Characters with their origin. When the span is as long as the characters, they map one to one. */
export interface KnownPiece {
  readonly kind: "known";
  readonly chars: string;
  readonly origin: Origin;
}

/** Unknown characters. Two holes with one `id` stand for the same characters. */
export interface HolePiece {
  readonly kind: "hole";
  /** Why it is unknown, as a reader of the file would say it: `var.host has no value in this repository`. */
  readonly reason: string;
  readonly id?: string;
  readonly origin: Origin;
}

/** A text inside an encoding; its characters are those of `inner`, encoded. */
export interface EncodedPiece {
  readonly kind: "encoded";
  readonly encoding: "base64";
  /** How the characters of `inner` stand for bytes: `latin1` for a file that is no UTF-8 text, one character a byte. */
  readonly bytes: "utf8" | "latin1";
  readonly inner: Text;
  readonly origin: Origin;
}

/** One part of a text. */
export type Piece = KnownPiece | HolePiece | EncodedPiece;

/** A string as pieces. The empty list is the empty string. */
export type Text = readonly Piece[];

/** A text of one known piece. */
export function knownText(chars: string, origin: Origin): Text {
  return [{ kind: "known", chars, origin }];
}

/** A text of one hole. */
export function holeText(reason: string, origin: Origin, id?: string): Text {
  return [id === undefined ? { kind: "hole", reason, origin } : { kind: "hole", reason, id, origin }];
}

/** The characters of `text` if all are known, else undefined. */
export function knownChars(text: Text): string | undefined {
  let chars = "";
  for (const piece of text) {
    const more = pieceChars(piece);
    if (more === undefined) return undefined;
    chars += more;
  }
  return chars;
}

function pieceChars(piece: Piece): string | undefined {
  if (piece.kind === "known") return piece.chars;
  if (piece.kind === "hole") return undefined;
  const inner = knownChars(piece.inner);
  return inner === undefined ? undefined : Buffer.from(inner, piece.bytes).toString("base64");
}

/** The first hole of `text`, looked for inside encodings too. */
export function firstHole(text: Text): HolePiece | undefined {
  for (const piece of text) {
    if (piece.kind === "hole") return piece;
    const inner = piece.kind === "encoded" ? firstHole(piece.inner) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** `text` with each piece used once more at `place`. */
export function textUsedAt(text: Text, place: Place, note: string): Text {
  return text.map((piece) => ({ ...piece, origin: usedAt(piece.origin, place, note) }));
}

/** Stands for one hole in the characters of a flat text; known characters never hold it. */
export const holeMark = "\uE000";

/** A text as one string, with the way back from offsets to origins. */
export interface FlatText {
  /** Known characters, and one `holeMark` for each hole. */
  readonly chars: string;
  readonly text: Text;
  /** Offset in `chars` at which each piece of `text` starts. */
  readonly starts: readonly number[];
}

/** `text` as one string; private-use characters of the input that equal the mark become U+FFFD. */
export function flatten(text: Text): FlatText {
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const piece of text) {
    starts.push(length);
    const chars = pieceChars(piece)?.replaceAll(holeMark, "\uFFFD") ?? holeMark;
    parts.push(chars);
    length += chars.length;
  }
  return { chars: parts.join(""), text, starts };
}

/** The part of `flat` from `start` to `end` as a text of its own. */
export function sliceText(flat: FlatText, start: number, end: number): Text {
  const slices: Piece[] = [];
  for (const overlap of overlaps(flat, start, end)) {
    const { piece, from, to } = overlap;
    if (piece.kind !== "known") slices.push(piece);
    else if (to > from)
      slices.push({ ...piece, chars: piece.chars.slice(from, to), origin: pieceOrigin(piece, from, to) });
  }
  return slices;
}

interface Overlap {
  readonly piece: Piece;
  /** Offsets within the piece's own characters. */
  readonly from: number;
  readonly to: number;
}

function overlaps(flat: FlatText, start: number, end: number): readonly Overlap[] {
  const found: Overlap[] = [];
  for (const [index, piece] of flat.text.entries()) {
    const pieceStart = flat.starts[index] ?? 0;
    const pieceEnd = flat.starts[index + 1] ?? flat.chars.length;
    const touches = start === end ? pieceStart <= start && start <= pieceEnd : pieceStart < end && start < pieceEnd;
    if (touches)
      found.push({ piece, from: Math.max(start, pieceStart) - pieceStart, to: Math.min(end, pieceEnd) - pieceStart });
  }
  return found;
}

function pieceOrigin(piece: Piece, from: number, to: number): Origin {
  const { place, via } = piece.origin;
  const linear = piece.kind === "known" && place.end - place.start === piece.chars.length;
  return linear
    ? { place: { source: place.source, start: place.start + from, end: place.start + to }, via }
    : piece.origin;
}

/**
 * The origin of the characters from `start` to `end`. When they came from several places, it is the part that
 * stands nearest to the use: the pieces with the fewest steps, taken together where they stand in one file.
 */
export function originOf(flat: FlatText, start: number, end: number, fallback: Origin): Origin {
  const origins = overlaps(flat, start, end).map(({ piece, from, to }) => pieceOrigin(piece, from, to));
  if (origins.length === 0) return fallback;
  const fewest = Math.min(...origins.map((origin) => origin.via.length));
  const nearest = origins.filter((origin) => origin.via.length === fewest);
  const [first] = nearest;
  if (first === undefined) return fallback;
  const together = nearest.filter(
    (origin) => origin.place.source === first.place.source && sameSteps(origin.via, first.via),
  );
  return {
    place: {
      source: first.place.source,
      start: Math.min(...together.map((origin) => origin.place.start)),
      end: Math.max(...together.map((origin) => origin.place.end)),
    },
    via: first.via,
  };
}

function sameSteps(left: readonly Step[], right: readonly Step[]): boolean {
  return left.length === right.length && left.every((step, index) => step.place.source === right[index]?.place.source);
}
