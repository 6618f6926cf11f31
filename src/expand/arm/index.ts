/** Expands ARM templates into the resources that they declare. */
import { parseJson } from "../../parse/json.js";
import type { DeclaredObject, Expansion, FileTree, Omission, ParseProblem } from "../../model/index.js";
import type { Source } from "../../text/index.js";
import { literalParameters, maximumVariants, parameterFilesOf } from "./parameter-files.js";
import type { FoundTemplate } from "./recognise.js";
import { findTemplate } from "./recognise.js";
import { walkTemplate } from "./resources.js";
import { newSession } from "./scope.js";
import type { GivenParameters } from "./template-scope.js";
import { templateScope } from "./template-scope.js";
import type { TypeFilter } from "./walk.js";
import { mayBeTemplate, mayDeclareClusters } from "./words.js";

export type { TypeFilter } from "./walk.js";

/** AKS clusters and what belongs to them. */
const containerService: TypeFilter = (type) => type.startsWith("microsoft.containerservice/");

/** All resources of the types wanted that the templates among `paths` declare. */
export function expandArm(paths: readonly string[], tree: FileTree, wants: TypeFilter = containerService): Expansion {
  const roots = paths.map((path) => ({ path, read: readTemplate(path, tree, wants) }));
  const problems = new Map<string, ParseProblem>();
  const omissions = new Map<string, Omission>();
  const linked: Links = new Map();
  const found: DeclaredObject[] = [];
  for (const { path, read } of roots) {
    if (read === undefined) continue;
    for (const problem of read.problems) keepProblem(problem, problems);
    const shared: Shared = { tree, wants, linked, problems, omissions };
    found.push(...expandRoot(path, read.found, shared));
  }
  // A template that another one runs is judged there, with the values it is given.
  const objects = found.filter((object) => !isRunByAnother(object.root, linked));
  return { objects, problems: [...problems.values()], omissions: [...omissions.values()] };
}

/** Roots that run a file as a linked template, by the file's path. */
type Links = Map<string, Set<string>>;

/** Two that run each other are both kept, so that neither hides the other. */
function isRunByAnother(path: string, links: Links): boolean {
  const roots = [...(links.get(path) ?? [])];
  return roots.some((root) => root !== path && links.get(root)?.has(path) !== true);
}

type ReadTemplate = Readonly<{ found: FoundTemplate; problems: readonly ParseProblem[] }>;

function readTemplate(path: string, tree: FileTree, wants: TypeFilter): ReadTemplate | undefined {
  const source = tree.read(path);
  if (source === undefined || !isWorthParsing(source, wants)) return undefined;
  const { root, problems } = parseJson(source);
  const found = root === undefined ? undefined : findTemplate(root);
  return found === undefined ? undefined : { found, problems };
}

function isWorthParsing({ text }: Source, wants: TypeFilter): boolean {
  return wants === containerService ? mayDeclareClusters(text) : mayBeTemplate(text);
}

type Shared = Readonly<{
  tree: FileTree;
  wants: TypeFilter;
  linked: Links;
  problems: Map<string, ParseProblem>;
  omissions: Map<string, Omission>;
}>;

function keepProblem(problem: ParseProblem, problems: Map<string, ParseProblem>): void {
  const { source, start, end } = problem.origin.place;
  problems.set(`${source.path}\n${start}\n${end}\n${problem.message}`, problem);
}

function expandRoot(path: string, found: FoundTemplate, shared: Shared): readonly DeclaredObject[] {
  const files = parameterFilesOf(path, found.template, shared.tree);
  if (files.length >= maximumVariants) {
    shared.omissions.set(`${path}\nvariants`, {
      path,
      reason: `only its first ${maximumVariants} parameter files were read`,
    });
  }
  const beside = found.parameters === undefined ? new Map<string, () => never>() : literalParameters(found.parameters);
  if (files.length === 0) return expandVariant(path, found, shared, beside);
  return files.flatMap((file) => expandVariant(path, found, shared, file.given, file.path));
}

function expandVariant(
  path: string,
  found: FoundTemplate,
  shared: Shared,
  given: GivenParameters,
  variant?: string,
): readonly DeclaredObject[] {
  const session = newSession((problem) => {
    keepProblem(problem, shared.problems);
  });
  const scope = templateScope({ template: found.template, id: found.pointer, session, given });
  const objects: DeclaredObject[] = [];
  const omit = (omission: Omission): void => {
    shared.omissions.set(`${omission.path}\n${omission.reason}`, omission);
  };
  const link = (file: string): void => {
    shared.linked.set(file, new Set([...(shared.linked.get(file) ?? []), path]));
  };
  walkTemplate(
    found.template,
    { scope, path, pointer: found.pointer, presence: { kind: "certain" }, decided: new Map(), depth: 0 },
    {
      tree: shared.tree,
      root: path,
      wants: shared.wants,
      objects,
      omit,
      link,
      ...(variant === undefined ? {} : { variant }),
    },
  );
  if (session.steps <= 0) omit({ path, reason: "the template takes more steps to evaluate than are spent on one" });
  return objects;
}
