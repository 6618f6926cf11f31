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

/** Insertions, deletions and replacements between two words. */
function editDistance(left: string, right: string): number {
  if (left.length > maximumLength || right.length > maximumLength) return left === right ? 0 : maximumLength;
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const replace = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(replace, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}
