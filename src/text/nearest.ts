/** The nearest word: for errors that say which name was probably meant. */

/**
 * The word of `candidates` that `word` was probably meant to be: equal without letter case and signs, or at most
 * a third of its letters away. Undefined when none is near; the first of equals.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = plain(word);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, plain(candidate));
    if (distance <= limit && (best === undefined || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate;
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}

/** Longer words are not compared letter by letter: they are no misspelling of a name of ours. */
const maximumLength = 64;

/** Insertions, deletions, replacements and swaps of neighbours between two words. */
function editDistance(left: string, right: string): number {
  if (left.length > maximumLength || right.length > maximumLength) return left === right ? 0 : maximumLength;
  let beforePrevious: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    const costAt = (line: readonly number[], column: number): number => (line[column] ?? maximumLength) + 1;
    for (let column = 1; column <= right.length; column += 1) {
      const isEqual = left[row - 1] === right[column - 1];
      const isSwap = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current.push(
        Math.min(
          costAt(previous, column - 1) - (isEqual ? 1 : 0),
          costAt(previous, column),
          costAt(current, column - 1),
          isSwap ? costAt(beforePrevious, column - 2) : maximumLength,
        ),
      );
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[right.length] ?? 0;
}
