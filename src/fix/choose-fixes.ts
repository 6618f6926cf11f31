/**
 * Which fixes are made at once, and the text that they make of a file. Knows nothing of rules.
 *
 * All edits of a fix are made or none. Of two fixes that touch the same characters the first in the total order is made
 * and the other waits: what it would do may be different then. Two fixes that want the very same are one.
 */
import type { Finding, FindingFix } from "../finding/index.js";
import type { Place } from "../text/index.js";

type Edit = FindingFix["edits"][number];

/** The findings among `findings`, in their order, whose fixes can be made together. */
export function chooseFixes(findings: readonly Finding[]): readonly Finding[] {
  const taken = new Map<string, Edit[]>();
  const chosen: Finding[] = [];
  for (const finding of findings) {
    const edits = finding.fix?.edits ?? [];
    const isFree = edits.every((edit) => {
      const others = taken.get(edit.place.source.path) ?? [];
      return (
        others.some((other) => isSameEdit(edit, other)) || !others.some((other) => touches(edit.place, other.place))
      );
    });
    if (edits.length === 0 || !isFree) continue;
    chosen.push(finding);
    for (const edit of edits) addTo(taken, edit);
  }
  return chosen;
}

function addTo(taken: Map<string, Edit[]>, edit: Edit): void {
  const { path } = edit.place.source;
  const edits = taken.get(path);
  if (edits === undefined) taken.set(path, [edit]);
  else if (!edits.some((other) => isSameEdit(edit, other))) edits.push(edit);
}

function isSameEdit(left: Edit, right: Edit): boolean {
  return left.text === right.text && left.place.start === right.place.start && left.place.end === right.place.end;
}

/** Spans that share a character; an insertion also at the edge of another edit, where the order would decide. */
function touches(left: Place, right: Place): boolean {
  const isInsertion = left.start === left.end || right.start === right.end;
  return isInsertion
    ? left.start <= right.end && right.start <= left.end
    : left.start < right.end && right.start < left.end;
}

/** The texts of the files that `findings` edit, by path. The fixes must have been chosen to be made together. */
export function editedTexts(findings: readonly Finding[]): ReadonlyMap<string, string> {
  const byPath = new Map<string, Edit[]>();
  for (const { fix } of findings) for (const edit of fix?.edits ?? []) addTo(byPath, edit);
  return new Map([...byPath].map(([path, edits]) => [path, editedText(edits)]));
}

function editedText(edits: readonly Edit[]): string {
  const text = edits[0]?.place.source.text ?? "";
  const parts: string[] = [];
  let done = 0;
  for (const edit of [...edits].sort((left, right) => left.place.start - right.place.start)) {
    parts.push(text.slice(done, edit.place.start), edit.text);
    done = edit.place.end;
  }
  return parts.join("") + text.slice(done);
}
