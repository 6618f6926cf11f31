/**
 * Makes characters that a reader cannot see, or that would act on a terminal, visible and harmless.
 *
 * Control characters become their pictures (`␛`), all other invisible ones their number (`<U+202E>`): bidirectional
 * controls, zero-width and filler characters, odd spaces, lone surrogates, private and unassigned characters.
 * An emoji variation selector and the ideographic space stay: both are common and plain to see.
 */

const unseen =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u00A0\u1680\u2000-\u200A\u202F\u205F\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180D\u180F\u3164\uFFA0\uFE00-\uFE0E\u{E0100}-\u{E01EF}]/gu;

/** Most texts are plain ASCII and need no look at Unicode properties. */
const plain = /^[\x20-\x7E]*$/u;

/** `text` with each unseen character, line ends and tabs included, written out. */
export function visible(text: string): string {
  return plain.test(text) ? text : text.replace(unseen, mark);
}

/** `text` on one line: line ends with the white space around them and tabs become one space, the rest as `visible`. */
export function oneLine(text: string): string {
  if (plain.test(text)) return text;
  return visible(
    text
      .split(/[\r\n\t]/u)
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .join(" "),
  );
}

/** `character` written out. */
export function mark(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}

/** `text` cut to at most `maximum` UTF-16 units, the last of them `…` if it was cut. */
export function shortened(text: string, maximum: number): string {
  if (text.length <= maximum) return text;
  const cut = text.slice(0, Math.max(0, maximum - 1));
  return `${/[\uD800-\uDBFF]$/u.test(cut) ? cut.slice(0, -1) : cut}…`;
}
