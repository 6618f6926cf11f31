/**
 * The logging commands that the agent of Azure DevOps would act on in printed text.
 *
 * Modelled on its Command.cs and CommandStringConvertor.cs: the first `##vso[` of a line begins a command, wherever it
 * stands; it ends at the next `]`; properties are parted by `;`; the percent sign is unescaped last. `##[` only formats
 * a line, and is listed under the name `[`.
 */

/** One command; properties by their names. */
export type AgentCommand = {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
};

/** The commands in `output`, in order. */
export function agentCommands(output: string): readonly AgentCommand[] {
  return output.split(/\r\n|\r|\n/u).flatMap((line) => commandIn(line) ?? []);
}

function commandIn(line: string): AgentCommand | undefined {
  const start = line.search(/##vso\[/iu);
  if (start < 0) return line.includes("##[") ? { name: "[", properties: {}, data: line } : undefined;
  const end = line.indexOf("]", start);
  // One that is never closed is none, but nothing of ours may even begin one.
  const head = line.slice(start + 6, end < 0 ? undefined : end);
  const space = head.indexOf(" ");
  const listed = space < 0 ? [] : head.slice(space + 1).split(";");
  const properties = listed.flatMap((part): readonly (readonly [string, string])[] => {
    const equals = part.indexOf("=");
    return equals < 0 ? [] : [[part.slice(0, equals).trim(), unescaped(part.slice(equals + 1))]];
  });
  return {
    name: space < 0 ? head : head.slice(0, space),
    properties: Object.fromEntries(properties),
    data: end < 0 ? "" : unescaped(line.slice(end + 1)),
  };
}

function unescaped(text: string): string {
  const escapes = { "%3B": ";", "%0D": "\r", "%0A": "\n", "%5D": "]", "%AZP25": "%" };
  return Object.entries(escapes).reduce((plain, [from, to]) => plain.replaceAll(from, to), text);
}
