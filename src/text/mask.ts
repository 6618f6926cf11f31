/** Replaces secrets in a text by `*`, character by character, so that offsets and lines stay what they are. */
import { secretSpans } from "./secret-spans.js";
import type { Span } from "./source.js";

/** `text` with the characters of `spans` replaced by `*`; line ends stay, so that lines stay. */
export function maskSpans(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of [...spans].sort((left, right) => left.start - right.start)) {
    const from = Math.max(start, done);
    if (end <= from) continue;
    parts.push(text.slice(done, from), text.slice(from, end).replaceAll(/[^\r\n]/g, "*"));
    done = Math.min(end, text.length);
  }
  return parts.join("") + text.slice(done);
}

/** `text` without what looks like a secret. */
export function maskText(text: string): string {
  const spans = secretSpans(text);
  return spans.length === 0 ? text : maskSpans(text, spans);
}
