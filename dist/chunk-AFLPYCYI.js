import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);

// src/report/safe-output.ts
var leading = /^(?:\s|\u0085|\u001B\[[0-9;]*m)*/u;
var controls = /[\u0000-\u0008\u000B-\u001A\u001C-\u001F\u007F-\u009F\u2028\u2029]/gu;
var escapes = /\u001B(?!\[[0-9;]{0,20}m)/gu;
var anywhere = /#(?=#(?:vso)?\[)/giu;
var agents = /#(?=#vso\[)/giu;
function withoutAgentCommands(text) {
  return text.replace(agents, "# ");
}
function withoutInnerCommands(text) {
  return text.replace(anywhere, "# ");
}
function safeOutput(text) {
  return text.replaceAll("\r\n", "\n").split("\n").map(safeLine).join("\n");
}
function safeLine(line) {
  const shown = withoutInnerCommands(line.replace(controls, picture).replace(escapes, "␛"));
  const start = leading.exec(shown)?.[0].length ?? 0;
  return shown.startsWith("::", start) ? `${shown.slice(0, start)}: ${shown.slice(start + 1)}` : shown;
}
function picture(character) {
  const code = character.charCodeAt(0);
  if (code < 32) return String.fromCharCode(9216 + code);
  return code === 127 ? "␡" : "�";
}

export {
  withoutAgentCommands,
  withoutInnerCommands,
  safeOutput
};
