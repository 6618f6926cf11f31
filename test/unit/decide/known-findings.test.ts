/** Which findings are known: by fingerprint, and where one thing was renamed. */
import { describe, expect, it } from "vitest";

import { entriesOf } from "../../../src/decide/baseline-file.js";
import type { Present } from "../../../src/decide/known-findings.js";
import { matchKnown } from "../../../src/decide/known-findings.js";
import type { Finding, FindingDraft } from "../../../src/finding/index.js";
import { withFingerprints } from "../../../src/finding/index.js";
import { draftAt, placeOfText } from "../../support/sample-report.js";

function findingIn(path: string, cluster: string, parts: Partial<FindingDraft> = {}, chars = "bad"): Finding {
  const place = placeOfText({ path, text: `x = ${chars}\n` }, chars);
  const [finding] = withFingerprints(
    [draftAt(place, { subject: { kind: "aks-cluster", name: cluster }, ...parts })],
    [],
  );
  if (finding === undefined) throw new Error("there is no finding");
  return finding;
}

const use = (subject: string): { subject: string; places: [] } => ({ subject, places: [] });

function isKnown(now: Finding, then: Finding, present: Partial<Present> = {}): boolean {
  const world = { hasPath: () => true, subjects: ["main", "other"], ...present };
  return matchKnown([now], entriesOf(then), world).known.has(now);
}

describe("matchKnown", () => {
  const old = findingIn("a/main.tf", "main");
  const gone = (path: string): Partial<Present> => ({ hasPath: (one) => one !== path });

  it.each([
    ["the same", old, {}, true],
    ["another rule", findingIn("a/main.tf", "main", { rule: "url/other" }), {}, false],
    ["other characters", findingIn("a/main.tf", "main", {}, "worse"), {}, false],
    ["another pool", findingIn("a/main.tf", "main", { args: { pool: "win" } }), {}, false],
    ["a file renamed in its folder", findingIn("a/cluster.tf", "main"), {}, true],
    ["a file moved, the old one gone", findingIn("b/main.tf", "main"), gone("a/main.tf"), true],
    ["a like file, the old one still there", findingIn("b/main.tf", "main"), {}, false],
    ["a cluster renamed", findingIn("a/main.tf", "fresh"), { subjects: ["fresh", "other"] }, true],
    ["another cluster of the file", findingIn("a/main.tf", "other"), {}, false],
    ["cluster and file renamed", findingIn("b/main.tf", "fresh"), { ...gone("a/main.tf"), subjects: ["fresh"] }, false],
  ])("%s", (_name, now, present, known) => {
    expect(isKnown(now, old, present)).toBe(known);
  });

  it("a finding that reaches one more cluster is not known, one that reaches one fewer is", () => {
    const both = findingIn("a/main.tf", "main", { uses: [use("main"), use("other")] });
    expect(isKnown(both, old)).toBe(false);
    expect(isKnown(old, both)).toBe(true);
  });

  it("one known finding matches once", () => {
    const copies = [findingIn("b/main.tf", "main"), findingIn("c/main.tf", "main")];
    const world = { hasPath: (path: string) => path !== "a/main.tf", subjects: ["main"] };
    const { known, gone: rest } = matchKnown(copies, entriesOf(old), world);
    expect([known.size, rest]).toEqual([1, []]);
  });

  it("takes the same one of several, in whatever order they are handed in", () => {
    const copies = [findingIn("a/b.tf", "main"), findingIn("a/c.tf", "main"), findingIn("a/d.tf", "main")];
    const entries = [...entriesOf(old), ...entriesOf(old)];
    const world = { hasPath: () => true, subjects: ["main"] };
    const pathsKnown = (findings: readonly Finding[]): readonly string[] =>
      [...matchKnown(findings, entries, world).known.keys()].map(({ place }) => place.source.path).sort();
    expect(pathsKnown(copies)).toEqual(["a/b.tf", "a/c.tf"]);
    expect(pathsKnown([...copies].reverse())).toEqual(["a/b.tf", "a/c.tf"]);
  });

  it("what is renamed does not take the place of what is the same", () => {
    const moved = findingIn("a/a.tf", "main");
    const { known } = matchKnown([moved, old], entriesOf(old), { hasPath: () => true, subjects: ["main"] });
    expect([...known.keys()]).toEqual([old]);
  });
});
