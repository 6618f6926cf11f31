/** What deciding never does: hide another rule, lose a finding, or depend on the order of files, entries and keys. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { root } from "../../scripts/lib/run.js";
import type { Config, ConfiguredSuppression } from "../../src/config/index.js";
import { defaultConfig } from "../../src/config/index.js";
import type { Decisions } from "../../src/decide/index.js";
import { decide, entriesOf } from "../../src/decide/index.js";
import type { Catalogue, Finding, ScanReport } from "../../src/finding/index.js";
import { withFingerprints } from "../../src/finding/index.js";
import { renderJson } from "../../src/report/json.js";
import type { Source } from "../../src/text/index.js";
import { placeOf } from "../../src/text/index.js";
import { draftAt } from "../support/sample-report.js";

const catalogue = JSON.parse(readFileSync(join(root, "src/generated/catalogue.json"), "utf8")) as Catalogue;
const ruleIds = ["aks/windows-node-pool", "aks/tls-to-proxy", "url/path", "no-proxy/port", "scan/unresolved"];
const now = Date.UTC(2026, 10, 21) / 1000;

const lineOf = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("a = 1", "b {", "}", "", "# prose", 'c = "x # y"') },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom("#", "//", "  #", "d = 1 #", "e { #"),
        fc.constantFrom("proxylint-ignore", "proxylint-ignore-file", "proxylint-disable"),
        fc.subarray([...ruleIds, "zzz", "scan/suppression-unused"], { minLength: 1, maxLength: 2 }),
        fc.constantFrom(": known", ":", "", ": known until 2020-01-31", ": known until 2099-01-31", ": until soon"),
      )
      .map(([mark, word, named, reason]) => `${mark} ${word} ${named.join(", ")}${reason}`),
  },
);

const sources: fc.Arbitrary<readonly Source[]> = fc
  .array(fc.array(lineOf, { maxLength: 12 }), { minLength: 1, maxLength: 3 })
  .map((files) => files.map((lines, index) => ({ path: `f${String(index)}.tf`, text: `${lines.join("\n")}\n` })));

function findingsIn(files: readonly Source[]): fc.Arbitrary<readonly Finding[]> {
  const place = fc
    .constantFrom(...files)
    .chain((source) => fc.nat({ max: source.text.length - 1 }).map((start) => placeOf(source, start, start + 1)));
  const draft = fc
    .record({
      place,
      rule: fc.constantFrom(...ruleIds),
      name: fc.constantFrom("one", "two"),
      uses: fc.array(fc.record({ subject: fc.constantFrom("one", "two"), places: fc.array(place, { maxLength: 2 }) }), {
        maxLength: 2,
      }),
    })
    .map(({ name, ...parts }) => draftAt(parts.place, { ...parts, subject: { kind: "aks-cluster", name } }));
  return fc.array(draft, { maxLength: 12 }).map((drafts) => withFingerprints(drafts, []));
}

function itemsFor(source: Source): fc.Arbitrary<ConfiguredSuppression> {
  return fc.record(
    {
      rule: fc.constantFrom(...ruleIds, "aks"),
      reason: fc.constant("known"),
      place: fc.constant(placeOf(source, 0, 1)),
      path: fc.constantFrom("f0.tf", "*.tf"),
      subject: fc.constantFrom("one", "two"),
      until: fc.constantFrom("2020-01-31", "2099-01-31"),
    },
    { requiredKeys: ["rule", "reason", "place"] },
  );
}

const world = sources.chain((files) =>
  fc.record({
    files: fc.constant(files),
    findings: findingsIn(files),
    suppressions: fc.array(itemsFor({ path: ".proxylint.yaml", text: "x" }), { maxLength: 3 }),
    allowSuppressions: fc.boolean(),
    notSuppressible: fc.subarray([...ruleIds, "aks"], { maxLength: 2 }),
    inBaseline: fc.array(fc.nat({ max: 11 }), { maxLength: 4 }),
  }),
);
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

function reportOf(findings: readonly Finding[]): ScanReport {
  return { findings, summary: { files: 1, subjects: 1, errors: 0, warnings: 0, notes: 0 }, secrets: [] };
}

function decisionsOf(given: World, parts: Partial<Decisions> = {}): Decisions {
  const { suppressions, allowSuppressions, notSuppressible } = given;
  const config: Config = { ...defaultConfig, suppressions, allowSuppressions, notSuppressible };
  const known = given.inBaseline.flatMap((index) => given.findings[index] ?? []);
  const place = placeOf({ path: ".proxylint-baseline", text: "x" }, 0, 1);
  const entries = known.flatMap(entriesOf).map((entry) => ({ ...entry, place }));
  return {
    config,
    catalogue,
    locale: "en",
    now,
    marked: given.files,
    suppressions: true,
    wholeTree: true,
    baseline: { entries, reportStale: true },
    present: { hasPath: () => true, subjects: ["one", "two"] },
    ...parts,
  };
}

function isOwn({ rule }: Finding): boolean {
  return rule.startsWith("scan/suppression-");
}

describe("deciding", () => {
  it("keeps every finding, with nothing changed but its standing", () => {
    fc.assert(
      fc.property(world, (given) => {
        const { findings } = decide(reportOf(given.findings), decisionsOf(given));
        const kept = findings
          .filter((finding) => !isOwn(finding))
          .map(({ suppressed: _, baseline: __, ...rest }) => rest);
        expect(new Set(kept.map((finding) => JSON.stringify(finding)))).toEqual(
          new Set(given.findings.map((finding) => JSON.stringify(finding))),
        );
      }),
    );
  });

  it("suppresses only by what names the rule, counts today and may", () => {
    fc.assert(
      fc.property(world, (given) => {
        const { findings } = decide(reportOf(given.findings), decisionsOf(given));
        for (const { rule, suppressed, baseline } of findings) {
          if (given.notSuppressible.some((name) => rule === name || rule.startsWith(`${name}/`))) {
            expect([suppressed, baseline]).toEqual([undefined, undefined]);
          }
          if (suppressed === undefined) continue;
          const { source, start, end } = suppressed.place;
          const comment = source.text.slice(start, end);
          if (suppressed.kind === "comment") {
            expect(given.allowSuppressions).toBe(true);
            expect(comment).toMatch(/^proxylint-ignore(?:-file)? /u);
            expect(comment.slice(0, comment.indexOf(":"))).toContain(rule);
          } else {
            const own = given.suppressions.filter((item) => rule === item.rule || rule.startsWith(`${item.rule}/`));
            expect(own.some(({ until = "2099-01-31" }) => until > "2026")).toBe(true);
          }
          expect(suppressed.until ?? "2099-01-31").not.toBe("2020-01-31");
        }
      }),
    );
  });

  it("hides no other rule: one suppression more never takes away a finding of another", () => {
    fc.assert(
      fc.property(world, fc.constantFrom(...ruleIds), (given, rule) => {
        const item: ConfiguredSuppression = { rule, reason: "more", place: placeOf({ path: "c", text: "x" }, 0, 1) };
        const before = decide(reportOf(given.findings), decisionsOf(given));
        const more = { ...given, suppressions: [...given.suppressions, item] };
        const after = decide(reportOf(given.findings), decisionsOf(more));
        const others = ({ findings }: ScanReport): readonly string[] =>
          findings
            .filter((finding) => finding.rule !== rule && finding.suppressed === undefined && !isOwn(finding))
            .map(({ fingerprint }) => fingerprint);
        expect(others(after)).toEqual(others(before));
      }),
    );
  });

  it("gives the same report whatever the order of findings, files, items and entries", () => {
    fc.assert(
      fc.property(world, (given) => {
        const reversed: World = {
          ...given,
          files: [...given.files].reverse(),
          findings: [...given.findings].reverse(),
          suppressions: [...given.suppressions].reverse(),
          notSuppressible: [...given.notSuppressible].reverse(),
        };
        const decisions = decisionsOf(given);
        const back = decisionsOf(
          { ...reversed, inBaseline: [] },
          {
            baseline: { entries: [...(decisions.baseline?.entries ?? [])].reverse(), reportStale: true },
          },
        );
        expect(renderJson(decide(reportOf(reversed.findings), back))).toBe(
          renderJson(decide(reportOf(given.findings), decisions)),
        );
      }),
    );
  });
});
