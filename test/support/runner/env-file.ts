/** Files of names and values, such as GITHUB_OUTPUT, as actions/runner reads them (FileCommandManager.cs). */

/** The pairs of `text`; throws where the runner fails the step. */
export function readEnvFile(text: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const lines = text.split("\n");
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (line === "") continue;
    const equals = line.indexOf("=");
    const heredoc = line.indexOf("<<");
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const delimiter = line.slice(heredoc + 2);
      if (heredoc === 0 || delimiter === "") throw new Error(`invalid format ${JSON.stringify(line)}`);
      const end = lines.indexOf(delimiter, index + 1);
      if (end < 0) throw new Error(`no line ${JSON.stringify(delimiter)} ends the value`);
      pairs.set(line.slice(0, heredoc), lines.slice(index + 1, end).join("\n"));
      index = end;
    } else {
      if (equals <= 0) throw new Error(`invalid format ${JSON.stringify(line)}`);
      pairs.set(line.slice(0, equals), line.slice(equals + 1));
    }
  }
  return pairs;
}
