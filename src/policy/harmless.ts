/** Texts that come out of a bundle, for messages. */

/** As much as one reads. */
const longest = 300;

/** `text` on one line, without characters that would act on a terminal, and cut. */
export function harmless(text: string): string {
  return text
    .slice(0, 10 * longest)
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ")
    .trim()
    .slice(0, longest);
}
