/**
 * Makes text harmless for a CI runner, which reads every line that a step prints as a possible command.
 *
 * Everything that is printed in CI and is not meant as a command goes through `safeOutput`. GitHub's runner parts lines
 * at CR, LF and CRLF; takes `::command::` behind any white space at the start of a line; and `##[command]` anywhere in
 * it. The agent of Azure DevOps takes `##vso[command]` and `##[command]` anywhere in a line.
 */

/** Spaces as the runner trims them, and colour sequences that some reader may strip first. */
const leading = /^(?:\s|\u0085|\u001B\[[0-9;]*m)*/u;
/** Control characters but the tab, the line feed and ESC. */
const controls = /[\u0000-\u0008\u000B-\u001A\u001C-\u001F\u007F-\u009F\u2028\u2029]/gu;
/** ESC that does not begin a colour. */
const escapes = /\u001B(?!\[[0-9;]{0,20}m)/gu;

/** What begins a command anywhere in a line; agents need not mind the case. */
const anywhere = /#(?=#(?:vso)?\[)/giu;

/** What begins a command of the agent of Azure DevOps alone. */
const agents = /#(?=#vso\[)/giu;

/** `text` without a command for the agent of Azure DevOps; what GitHub's runner would read stays. */
export function withoutAgentCommands(text: string): string {
  return text.replace(agents, "# ");
}

/** `text` without a command that begins in the midst of a line: `##[` and `##vso[` become `# #[` and `# #vso[`. */
export function withoutInnerCommands(text: string): string {
  return text.replace(anywhere, "# ");
}

/** `text` without anything that a runner would act on; colours, tabs and line feeds stay. CRLF becomes LF. */
export function safeOutput(text: string): string {
  return text.replaceAll("\r\n", "\n").split("\n").map(safeLine).join("\n");
}

function safeLine(line: string): string {
  const shown = withoutInnerCommands(line.replace(controls, picture).replace(escapes, "\u241B"));
  const start = leading.exec(shown)?.[0].length ?? 0;
  return shown.startsWith("::", start) ? `${shown.slice(0, start)}: ${shown.slice(start + 1)}` : shown;
}

function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "\u2421" : "\uFFFD";
}
