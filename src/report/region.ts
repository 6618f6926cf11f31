/**
 * Places as lines and columns for people: both count from 1, columns in UTF-16 units.
 */
import type { Place, Position } from "../text/index.js";
import { positionAt } from "../text/index.js";

/** Where a place starts, and the first character behind it. */
export type Region = { readonly start: Position; readonly end: Position };

/** The region of `place`; one that takes a line end with it does not reach into the next line. */
export function regionOf({ source, start, end }: Place): Region {
  let last = Math.max(start, end);
  while (last > start && /[\r\n]/u.test(source.text[last - 1] ?? "")) last -= 1;
  return { start: positionAt(source, start), end: positionAt(source, last) };
}
