/**
 * The few colours of the terminal report, as ANSI sequences.
 */
import type { Severity } from "../finding/index.js";

/** What a piece of text is. */
export type Style = Severity | "bold" | "dim" | "good";

const codes: Readonly<Record<Style, string>> = {
  error: "1;31",
  warning: "1;33",
  note: "1;36",
  bold: "1",
  dim: "2",
  good: "1;32",
};

/** Colours a text, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** A painter that uses colours or none. */
export function painter(color: boolean): Paint {
  return (style, text) => (color && text !== "" ? `\u001B[${codes[style]}m${text}\u001B[0m` : text);
}
