/**
 * Makes text harmless for a CI runner, which reads every line that a step prints as a possible command.
 *
 * Everything that is printed in CI and is not meant as a command goes through `safeOutput`. The runner parts lines at
 * CR, LF and CRLF; takes `::command::` behind any white space at the start of a line; and `##[command]` anywhere in it.
 */

/** Spaces as the runner trims them, and colour sequences that some reader may strip first. */
const leading = /^(?:\s|\u0085|\u001B\[[0-9;]*m)*/u;
/** Control characters but the tab, the line feed and ESC. */
const controls = /[\u0000-\u0008\u000B-\u001A\u001C-\u001F\u007F-\u009F\u2028\u2029]/gu;
/** ESC that does not begin a colour. */
const escapes = /\u001B(?!\[[0-9;]{0,20}m)/gu;

/** `text` without anything that a runner would act on; colours, tabs and line feeds stay. CRLF becomes LF. */
export function safeOutput(text: string): string {
  return text.replaceAll("\r\n", "\n").split("\n").map(safeLine).join("\n");
}

function safeLine(line: string): string {
  const shown = line.replace(controls, picture).replace(escapes, "\u241B").replaceAll("##[", "# #[");
  const start = leading.exec(shown)?.[0].length ?? 0;
  return shown.startsWith("::", start) ? `${shown.slice(0, start)}: ${shown.slice(start + 1)}` : shown;
}

function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "\u2421" : "\uFFFD";
}
