/**
 * Workflow commands as actions/runner 2.336.0 reads them from a step's streams.
 *
 * Modelled on its ActionCommand.cs (both forms and their escapes), ActionCommandManager.cs (names) and
 * ProcessInvoker.cs (lines). Commands that the runner knows are taken out of the log; other lines stay in it.
 */

/** One command. Property names are in lower case: the runner compares them so. */
export type Command = Readonly<{
  name: string;
  properties: ReadonlyMap<string, string>;
  data: string;
  /** `v2` is `::name::`, `v1` is the older `##[name]`. */
  form: "v1" | "v2";
}>;

const registered: ReadonlySet<string> = new Set([
  "error",
  "warning",
  "notice",
  "debug",
  "group",
  "endgroup",
  "add-mask",
  "add-matcher",
  "remove-matcher",
  "echo",
  "stop-commands",
  "set-output",
  "save-state",
  "set-env",
  "add-path",
  "internal-set-repo-path",
]);

/** A stream's lines: ended by CR, LF or CRLF, as .NET's reader ends them. */
export function linesOf(stream: string): readonly string[] {
  const lines = stream.split(/\r\n|\r|\n/u);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

/** The command in `line`, if the runner sees one. */
export function commandIn(line: string): Command | undefined {
  return secondForm(line) ?? firstForm(line);
}

/** What .NET's TrimStart takes away; unlike JavaScript's \s it has U+0085 and lacks U+FEFF. */
const leadingSpace = /^[\t-\r\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*/u;

function secondForm(line: string): Command | undefined {
  const text = line.replace(leadingSpace, "");
  if (!text.startsWith("::")) return undefined;
  const end = text.indexOf("::", 2);
  if (end < 0) return undefined;
  const head = headOf(text.slice(2, end));
  if (head === undefined) return undefined;
  const properties = propertiesOf(head.rest, ",", (value) =>
    unescaped(value, { "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": "," }),
  );
  const data = unescaped(text.slice(end + 2), { "%0D": "\r", "%0A": "\n" });
  return { name: head.name, properties, data, form: "v2" };
}

function firstForm(line: string): Command | undefined {
  const start = line.indexOf("##[");
  const end = start < 0 ? -1 : line.indexOf("]", start);
  if (end < 0) return undefined;
  const head = headOf(line.slice(start + 3, end));
  if (head === undefined) return undefined;
  const escapes = { "%3B": ";", "%0D": "\r", "%0A": "\n", "%5D": "]" };
  const properties = propertiesOf(head.rest, ";", (value) => unescaped(value, escapes));
  return { name: head.name, properties, data: unescaped(line.slice(end + 1), escapes), form: "v1" };
}

function headOf(info: string): Readonly<{ name: string; rest: string }> | undefined {
  const space = info.indexOf(" ");
  const name = (space < 0 ? info : info.slice(0, space)).toLowerCase();
  if (!registered.has(name)) return undefined;
  return { name, rest: space < 0 ? "" : info.slice(space + 1).trim() };
}

function propertiesOf(text: string, separator: string, unescape: (value: string) => string): Command["properties"] {
  const properties = new Map<string, string>();
  for (const part of text.split(separator)) {
    const equals = part.indexOf("=");
    if (equals < 0 || equals === part.length - 1) continue;
    properties.set(part.slice(0, equals).trim().toLowerCase(), unescape(part.slice(equals + 1)));
  }
  return properties;
}

/** The percent sign itself comes last, as it was escaped first. */
function unescaped(text: string, escapes: Readonly<Record<string, string>>): string {
  let plain = text;
  for (const [from, to] of Object.entries(escapes)) plain = plain.replaceAll(from, to);
  return plain.replaceAll("%25", "%");
}
