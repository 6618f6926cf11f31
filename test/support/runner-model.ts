/**
 * What a GitHub runner makes of printed text, after its rules: lines end at CR, LF and CRLF; `::name properties::data`
 * behind white space is a command, and so is `##[name properties]data` anywhere in a line. Only names that the runner
 * knows count.
 */

/** One command that a runner would act on. */
export type RunnerCommand = {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
};

const known = new Set(
  "error warning notice debug group endgroup add-mask add-matcher remove-matcher echo stop-commands set-output save-state internal-set-repo-path set-env add-path".split(
    " ",
  ),
);

/** The commands in `output`, in order. */
export function runnerCommands(output: string): readonly RunnerCommand[] {
  return output.split(/\r\n|\r|\n/u).flatMap((line) => {
    const command = currentForm(line) ?? olderForm(line);
    return command === undefined ? [] : [command];
  });
}

function currentForm(line: string): RunnerCommand | undefined {
  const text = line.replace(/^[\s\u0085]+/u, "");
  const end = text.startsWith("::") ? text.indexOf("::", 2) : -1;
  return end < 0 ? undefined : commandOf(text.slice(2, end), ",", text.slice(end + 2));
}

function olderForm(line: string): RunnerCommand | undefined {
  const start = line.indexOf("##[");
  const end = start < 0 ? -1 : line.indexOf("]", start);
  return end < 0 ? undefined : commandOf(line.slice(start + 3, end), ";", line.slice(end + 1));
}

function commandOf(head: string, separator: string, data: string): RunnerCommand | undefined {
  const space = head.indexOf(" ");
  const name = (space < 0 ? head : head.slice(0, space)).toLowerCase();
  if (!known.has(name)) return undefined;
  const pairs =
    space < 0
      ? []
      : head
          .slice(space + 1)
          .trim()
          .split(separator);
  const properties = pairs.flatMap((pair) => {
    const equals = pair.indexOf("=");
    return equals > 0 ? [[pair.slice(0, equals), unescaped(pair.slice(equals + 1), true)] as const] : [];
  });
  return { name, properties: Object.fromEntries(properties), data: unescaped(data, false) };
}

function unescaped(text: string, property: boolean): string {
  const plain = text.replaceAll("%0D", "\r").replaceAll("%0A", "\n");
  return (property ? plain.replaceAll("%3A", ":").replaceAll("%2C", ",") : plain).replaceAll("%25", "%");
}
