/** Public face of the text layer: sources, places, origins and texts made of pieces. */
export type { Place, Position, Source, Span } from "./source.js";
export { lineStartsOf, lineText, placeOf, positionAt } from "./source.js";
export type { Origin, Step } from "./origin.js";
export { originAt, samePlace, usedAt } from "./origin.js";
export type { EncodedPiece, FlatText, HolePiece, KnownPiece, Piece, Text } from "./pieces.js";
export {
  firstHole,
  flatten,
  holeMark,
  holeText,
  knownChars,
  knownText,
  originOf,
  sliceText,
  textUsedAt,
} from "./pieces.js";
export { folderOf } from "./folder.js";
export { nearest } from "./nearest.js";
export { maskSpans, maskText } from "./mask.js";
export { secretSpans } from "./secret-spans.js";
