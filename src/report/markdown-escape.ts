/**
 * Text from files as GitHub Markdown that shows it and does nothing else.
 *
 * No text becomes markup, HTML, a link, a mention, an issue reference, an emoji or a formula. Nothing invisible is put
 * in to get there, because people copy values from reports: what would act is shown as code instead.
 */
import { oneLine, shortened, visible } from "./visible.js";

/** Longer texts are cut. */
const maximumProse = 1000;
const maximumCode = 400;

/** Characters that mean something to Markdown or HTML. */
const special = /[\\*_~[\]<>&!#|`@$:.]/gu;

/** Words of running text that Markdown would format, or that GitHub would link, replace or typeset. */
const acting = /[\\*_~[\]<>&|`@$]|:\/\/|#\d|www\.|GH-\d|:[a-z0-9_+-]+:|(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/iu;

/** Quotes, brackets and sentence marks that stay outside of a word shown as code. */
const before = /^["'(]{0,2}/u;
const behind = /["')]{0,2}[.,;:!?]?$/u;

/**
 * `text` as running text on one line, what stands between backticks and what would act shown as code. It has to stand
 * behind other text on its line, because a few signs mean something at a line's start only.
 */
export function prose(text: string, maximum = maximumProse): string {
  const parts = shortened(oneLine(text), maximum).split(/`([^`]+)`/u);
  return parts.map((part, index) => (index % 2 === 1 ? code(part) : part.replaceAll(/[!-~]+/gu, word))).join("");
}

function word(text: string): string {
  if (!acting.test(text)) return text;
  const start = before.exec(text)?.[0].length ?? 0;
  const end = Math.max(start, text.length - (behind.exec(text)?.[0].length ?? 0));
  const body = text.slice(start, end);
  // What acts only together with the marks around it, as an emoji name does, keeps them.
  if (body === "" || acting.test(text.slice(end)) || !acting.test(body)) return code(text);
  return text.slice(0, start) + code(body) + text.slice(end);
}

/** `text` as code on one line, in tables too. GitHub links addresses of mail even in HTML's code, unless it ends there. */
export function code(text: string): string {
  const shown = shortened(visible(text), maximumCode);
  const plain = /^[^`|\\\s](?:[^`|\\]*[^`|\\\s])?$/u.test(shown);
  // A comment of HTML is how programs mark their own texts, and a bracket with a colon defines a link at a line's start.
  return plain && !/<!--|\]:/u.test(shown) ? `\`${shown}\`` : `<code>${entities(shown)}</code>`;
}

/** `text` with each character that could be markup as a character reference, which never is. */
function entities(text: string): string {
  return text
    .replace(special, (character) => named.get(character) ?? `&#${character.codePointAt(0) ?? 0};`)
    .replaceAll(/(?<=.)&#64;/gu, "</code><code>&#64;");
}

const named: ReadonlyMap<string, string> = new Map([
  ["<", "&lt;"],
  [">", "&gt;"],
  ["&", "&amp;"],
]);

/** `lines` as a block of code, whatever they hold. */
export function fence(lines: readonly string[]): string {
  // Comments are how programs mark their own comments on GitHub: none of them comes from a file.
  const shown = lines.map((line) => line.replaceAll("<!--", "\u2039!--"));
  const runs = shown.join("\n").match(/`+/gu) ?? [];
  const marks = "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return [`${marks}text`, ...shown, marks].join("\n");
}
