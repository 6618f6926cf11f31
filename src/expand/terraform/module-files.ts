/**
 * The files that functions of a module read: paths are as seen from the root module's folder, where Terraform runs.
 */
import type { Source } from "../../text/index.js";
import { parseHclTemplate } from "../../parse/hcl/index.js";
import type { HclExpression } from "../../parse/hcl/index.js";
import type { ConfigurationReader } from "./configuration.js";
import { joinPath, resolvePath } from "./paths.js";
import type { ModuleFiles } from "./scope.js";

/** Files as the functions of a root in `folder` see them. */
export function moduleFiles(reader: ConfigurationReader, folder: string): ModuleFiles {
  const { tree } = reader;
  const within = (path: string): string | undefined => (path.startsWith("/") ? undefined : resolvePath(folder, path));
  return {
    text: (path) => readBy(tree.read.bind(tree), within(path)),
    bytes: (path) => readBy(tree.readBytes.bind(tree), within(path)),
    exists: (path) => {
      const found = within(path);
      return found !== undefined && tree.has(found);
    },
    template: (source) => templateOf(source, reader),
    set: (base, pattern) => filesIn(reader, within(base), pattern),
  };
}

function readBy(read: (path: string) => Source | undefined, path: string | undefined): Source | undefined {
  return path === undefined ? undefined : read(path);
}

function templateOf(source: Source, reader: ConfigurationReader): HclExpression | undefined {
  const known = reader.templates.get(source);
  if (known !== undefined) return known;
  const parsed = parseHclTemplate(source);
  if (parsed === undefined) return undefined;
  reader.templates.set(source, parsed.template);
  for (const problem of parsed.problems) reader.problem(problem);
  return parsed.template;
}

/** Only patterns of one `*` in the name; others are beyond what is worth it. */
function filesIn(
  reader: ConfigurationReader,
  folder: string | undefined,
  pattern: string,
): readonly string[] | undefined {
  if (folder === undefined || !/^[\w./-]*\*?[\w.-]*$/.test(pattern) || pattern.includes("..")) return undefined;
  const [before = "", after = ""] = pattern.split("*");
  const start = joinPath(folder, before);
  const found = reader.tree.paths.filter(
    (path) => path.startsWith(start) && path.endsWith(after) && path.length >= start.length + after.length,
  );
  const names = found.map((path) => (folder === "" ? path : path.slice(folder.length + 1)));
  return pattern.includes("*")
    ? names.filter((name) => !name.slice(before.length, name.length - after.length).includes("/"))
    : names.filter((name) => name === pattern);
}
