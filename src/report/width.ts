/**
 * How wide texts are on a terminal, counted in cells: 2 for East Asian wide characters and emoji, 0 for marks.
 */
import { mark, visible } from "./visible.js";

/** What a reader takes for one character. */
export type Cluster = {
  /** Offset in UTF-16 units at which it starts in its text. */
  readonly start: number;
  readonly end: number;
  /** As it is shown; unseen characters are written out. */
  readonly shown: string;
  readonly width: number;
};

/** More marks on one character than any script has: a text made to flood the screen. */
const maximumCluster = 12;

const ascii = /^[\x20-\x7E]*$/u;
/**
 * Texts of characters that are seen and never join a neighbour, as most are: Latin, arrows, kana, ideographs, Hangul
 * syllables. To make the first segmenter takes longer than all the rest of a report.
 */
const single =
  /^[\x20-\x7E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2190-\u2193\u3001-\u3029\u3041-\u3096\u309B-\u30FF\u4E00-\u9FFF\uAC00-\uD7A3\uFF01-\uFF60]*$/u;
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{1B2FF}\u{1F200}-\u{1F2FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\uFE0F/u;
const zero = /^[\p{Mn}\p{Me}]$/u;

/** The clusters of `text`. Tabs are clusters of their own, as they are. */
export function clustersOf(text: string): readonly Cluster[] {
  if (ascii.test(text)) {
    return Array.from(text, (shown, start) => ({ start, end: start + 1, shown, width: 1 }));
  }
  if (single.test(text)) {
    return Array.from(text, (shown, start) => ({ start, end: start + 1, shown, width: widthOf(shown) }));
  }
  const clusters: Cluster[] = [];
  for (const { segment, index } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)) {
    if (segment.length > maximumCluster || visible(segment) !== segment) clusters.push(...separate(segment, index));
    else clusters.push({ start: index, end: index + segment.length, shown: segment, width: widthOf(segment) });
  }
  return clusters;
}

/** A cluster with unseen or too many characters: each character by itself. */
function separate(segment: string, index: number): readonly Cluster[] {
  const clusters: Cluster[] = [];
  let start = index;
  for (const character of segment) {
    const shown = character === "\t" ? character : zero.test(character) ? mark(character) : visible(character);
    const width = shown === character ? widthOf(character) : shown.length;
    clusters.push({ start, end: start + character.length, shown, width });
    start += character.length;
  }
  return clusters;
}

function widthOf(cluster: string): number {
  if (cluster.length === 1 && cluster < "\u0300") return 1;
  if (wide.test(cluster)) return 2;
  return zero.test(cluster) ? 0 : 1;
}

/** The cells that `text` takes on a terminal. */
export function displayWidth(text: string): number {
  if (ascii.test(text)) return text.length;
  return clustersOf(text).reduce((sum, cluster) => sum + cluster.width, 0);
}

/** Wide characters that must not begin a line: closing marks. Korean is parted at its spaces, so it is not here. */
const closing = /^[、。，．・：；？！）」』】〉》〕］｝ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;
const breakable =
  /^[\u2E80-\u303E\u3041-\u312F\u3190-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF00-\uFF60\u{20000}-\u{3FFFD}]/u;

/** `text` in lines of at most `width` cells where its words allow; words are never broken. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const { unit, space } of unitsOf(text)) {
    const size = displayWidth(unit);
    const gap = space && line !== "" ? 1 : 0;
    if (line !== "" && used + gap + size > width) {
      lines.push(line);
      line = "";
      used = 0;
    }
    line += (line === "" || gap === 0 ? "" : " ") + unit;
    used = used === 0 ? size : used + gap + size;
  }
  return line === "" ? lines : [...lines, line];
}

type Unit = { readonly unit: string; readonly space: boolean };

/** What stays together on a line: words, and single characters of scripts that have no spaces. */
function unitsOf(text: string): readonly Unit[] {
  const units: { unit: string; space: boolean }[] = [];
  for (const word of text.split(" ").filter((part) => part !== "")) {
    let space = true;
    let joinable = false;
    for (const { shown } of clustersOf(word)) {
      const alone = breakable.test(shown) && !closing.test(shown);
      const last = units.at(-1);
      if (last !== undefined && !space && (closing.test(shown) || (joinable && !alone))) last.unit += shown;
      else units.push({ unit: shown, space });
      space = false;
      joinable = !alone;
    }
  }
  return units;
}
