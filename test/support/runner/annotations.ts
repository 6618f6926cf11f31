/**
 * Annotations as actions/runner makes them of commands: which places it believes, how much of a message it keeps, and
 * how many it takes (ActionCommandManager.cs, ExecutionContext.cs). The rest is lost without a word.
 */
import type { Command } from "./command.js";

/** An annotation of a step. Lines and columns from 1; absent ones were not given or not believed. */
export type Annotation = Readonly<{
  level: "error" | "warning" | "notice";
  message: string;
  title?: string;
  file?: string;
  line?: number;
  endLine?: number;
  column?: number;
  endColumn?: number;
}>;

/** What a step's commands became. */
export type StepAnnotations = Readonly<{ shown: readonly Annotation[]; dropped: readonly Annotation[] }>;

const perLevel = 10;
const messageLength = 4096;

/** The annotations of `commands`, in their order. */
export function annotationsOf(commands: readonly Command[]): StepAnnotations {
  const used = { error: 0, warning: 0, notice: 0 };
  const shown: Annotation[] = [];
  const dropped: Annotation[] = [];
  for (const command of commands) {
    const level = command.name;
    if (level !== "error" && level !== "warning" && level !== "notice") continue;
    used[level] += 1;
    (used[level] <= perLevel ? shown : dropped).push(annotationOf(level, command));
  }
  return { shown, dropped };
}

function annotationOf(level: Annotation["level"], { properties, data }: Command): Annotation {
  const file = properties.get("file");
  const title = properties.get("title");
  return {
    level,
    message: data.slice(0, messageLength),
    ...(title === undefined ? {} : { title }),
    ...(file === undefined ? {} : { file }),
    ...believedPlace(properties),
  };
}

type LinePlace = Pick<Annotation, "line" | "endLine" | "column" | "endColumn">;

function believedPlace(properties: Command["properties"]): LinePlace {
  let line = numberOf(properties.get("line"));
  let endLine = numberOf(properties.get("endline"));
  let column = numberOf(properties.get("col"));
  let endColumn = numberOf(properties.get("endcolumn"));
  if (endLine !== undefined) line ??= endLine;
  if (endColumn !== undefined) column ??= endColumn;
  if (line === undefined || (endLine !== undefined && endLine !== line)) column = endColumn = undefined;
  if (line !== undefined && endLine !== undefined && endLine < line) line = endLine = undefined;
  if (column !== undefined && endColumn !== undefined && endColumn < column) column = endColumn = undefined;
  return {
    ...(line === undefined ? {} : { line }),
    ...(endLine === undefined ? {} : { endLine }),
    ...(column === undefined ? {} : { column }),
    ...(endColumn === undefined ? {} : { endColumn }),
  };
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/u.test(text.trim()) ? Number(text) : undefined;
}
