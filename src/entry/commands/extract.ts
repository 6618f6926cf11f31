/** What `extract` prints: the subjects as policies see them, and apart from them where each node came from. */
import type { Subject } from "../../model/index.js";
import { originOfNode } from "../../model/index.js";
import type { Origin } from "../../text/index.js";
import { positionAt } from "../../text/index.js";

/** Version 1 of the extract: `subjects` are inputs of policies, `spans` has one map of JSON pointers for each. */
export function extractJson(subjects: readonly Subject[]): string {
  const spans = subjects.map((subject) => Object.fromEntries(spansBelow(subject, "")));
  return `${JSON.stringify({ version: 1, subjects, spans }, undefined, 2)}\n`;
}

function spansBelow(node: unknown, pointer: string): readonly (readonly [string, unknown])[] {
  if (typeof node !== "object" || node === null) return [];
  const origin = originOfNode(node);
  const own = origin === undefined ? [] : [[pointer, locationOf(origin)] as const];
  const below = Object.entries(node).flatMap(([key, value]) =>
    spansBelow(value, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`),
  );
  return [...own, ...below];
}

function locationOf({ place }: Origin): unknown {
  return {
    path: place.source.path,
    start: positionAt(place.source, place.start),
    end: positionAt(place.source, place.end),
  };
}
