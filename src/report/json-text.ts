/**
 * JSON as text that is safe to print where a CI runner reads along.
 */

/**
 * `value` as indented JSON with a line end. `##[` and `##vso[` would be commands to a CI runner wherever they stand in a
 * line, so their second sign is written as an escape, which means the same to every JSON reader; so are line ends that
 * JSON allows bare and lone surrogates, which UTF-8 cannot hold.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2);
  return `${text
    .replaceAll(/##(?=(?:vso)?\[)/giu, "#\\u0023")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029")
    .replaceAll("\u0085", "\\u0085")}\n`;
}
