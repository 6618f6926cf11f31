/** Compares two syntax trees. */

/**
 * Where `ours` first differs from `theirs`, as path and both values; undefined when they are the same. The spans of
 * bodies are left out: the grammar's end at comments, ours at braces.
 */
export function firstDifference(ours: unknown, theirs: unknown, path = ""): string | undefined {
  if (Object.is(ours, theirs)) return undefined;
  if (!isRecord(ours) || !isRecord(theirs)) return `${path}: ${shown(ours)}, the oracle has ${shown(theirs)}`;
  const isBody = "attributes" in ours && "blocks" in ours;
  const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  for (const key of keys) {
    if (isBody && (key === "start" || key === "end")) continue;
    const difference = firstDifference(ours[key], theirs[key], path === "" ? key : `${path}.${key}`);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function shown(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value).slice(0, 200);
}
