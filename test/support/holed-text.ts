/** Texts with holes, written as strings in which each `§` is a hole. */
import type { FlatText, Piece, Source, Text } from "../../src/text/index.js";
import { flatten, originAt, placeOf } from "../../src/text/index.js";

/** A text, the file that it stands in as its only content, and the text flat. */
export type HoledText = { readonly source: Source; readonly text: Text; readonly flat: FlatText };

/** `written` as a text; a hole's reason is `var.N is unknown`, with N counting from 0. */
export function holedText(written: string): HoledText {
  const source: Source = { path: "file", text: written };
  const pieces: Piece[] = [];
  let start = 0;
  for (const [index, chars] of written.split("§").entries()) {
    if (index > 0) {
      const origin = originAt(placeOf(source, start, start + 1));
      pieces.push({ kind: "hole", reason: `var.${index - 1} is unknown`, origin });
      start += 1;
    }
    const origin = originAt(placeOf(source, start, start + chars.length));
    if (chars !== "") pieces.push({ kind: "known", chars, origin });
    start += chars.length;
  }
  return { source, text: pieces, flat: flatten(pieces) };
}
