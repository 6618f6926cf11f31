/** What holds of every scan, tried on repositories put together from the examples of the rules. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRuleSet } from "../../scripts/lib/rule-folders.js";
import { extractJson } from "../../src/entry/commands/extract.js";
import type { Finding } from "../../src/finding/index.js";
import { renderReport } from "../../src/report/index.js";
import type { ScanResult } from "../../src/scan/index.js";
import type { Place } from "../../src/text/index.js";
import { projectRoot } from "../support/cli.js";
import { builtCatalogue, memoryScan } from "../support/memory-scan.js";

const scanTexts = memoryScan();

/** Every example that is one file, with its text. */
const examples = readRuleSet()
  .rules.flatMap((rule) => rule.examples)
  .filter(({ isFolder }) => !isFolder)
  .map(({ path, bad }) => ({ path, bad, text: readFileSync(join(projectRoot, path), "utf8") }));

type Texts = Readonly<Record<string, string>>;

/** A few examples as one repository, each in a folder of its own. */
const repositories: fc.Arbitrary<Texts> = fc
  .subarray(examples, { minLength: 1, maxLength: 5 })
  .map((chosen) =>
    Object.fromEntries(chosen.map(({ path, text }, index) => [`folder-${String(index)}/${basename(path)}`, text])),
  );

const runs = { numRuns: 60 };
const limit = { timeout: 120_000 };

/** Everything that a result says, as one text. */
function said(result: ScanResult): string {
  const { report, subjects } = result;
  const json = renderReport("json", report, {
    locale: "en",
    tool: { name: "proxylint", version: "0.0.0" },
    catalogue: builtCatalogue,
  });
  return json + extractJson(subjects);
}

function placesOf({ place, via, related }: Finding): readonly Place[] {
  return [place, ...via.map((step) => step.place), ...related.map((other) => other.place)];
}

describe("a scan", limit, () => {
  it("says the same twice, and in whatever order the files come", async () => {
    const shuffled = repositories.chain((files) =>
      fc.record({
        files: fc.constant(files),
        keys: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ files, keys }) => {
        const first = said(await scanTexts(files));
        expect(said(await scanTexts(files))).toBe(first);
        const order = (paths: readonly string[]): readonly string[] =>
          [...paths]
            .map((path, index) => ({ path, key: keys[index % 12] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ path }) => path);
        const other = await scanTexts(files, { order });
        expect(said({ ...other, subjects: [] })).toBe(said({ ...(await scanTexts(files)), subjects: [] }));
      }),
      runs,
    );
  });

  it("points at characters that are there, in the file that is named", async () => {
    await fc.assert(
      fc.asyncProperty(repositories, async (files) => {
        const { report } = await scanTexts(files);
        for (const finding of report.findings) {
          for (const { source, start, end } of placesOf(finding)) {
            expect(files).toHaveProperty([source.path]);
            expect(source.text).toBe(files[source.path]);
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(source.text.length);
          }
          expect(finding.fingerprint).toMatch(/^[0-9a-f]{32}$/u);
        }
        const fingerprints = report.findings.map(({ fingerprint }) => fingerprint);
        expect(new Set(fingerprints).size).toBe(fingerprints.length);
      }),
      runs,
    );
  });

  it("is not changed by files that have nothing to do with it", async () => {
    const extension = fc.constantFrom("tf", "json", "tfvars", "md", "yaml", "sh", "txt");
    const words = fc.constantFrom(
      "resource",
      '"x"',
      "{",
      "}",
      "[",
      "\n",
      "= 1",
      "<<EOT",
      "$",
      "proxy",
      "managedClusters",
    );
    const unrelated = fc.dictionary(
      fc
        .tuple(fc.constantFrom("aaa", "other/deep", "zzz"), fc.nat({ max: 9 }), extension)
        .map(([folder, number, end]) => `${folder}/file-${String(number)}.${end}`),
      fc.oneof(
        fc.string(),
        fc.array(words).map((parts) => parts.join(" ")),
      ),
      { minKeys: 1, maxKeys: 4 },
    );
    const findings = ({ report }: ScanResult): readonly string[] =>
      report.findings.map(({ rule, place, message, fingerprint, variants }) =>
        JSON.stringify([rule, place.source.path, place.start, place.end, message, fingerprint, variants]),
      );
    await fc.assert(
      fc.asyncProperty(repositories, unrelated, async (files, others) => {
        expect(findings(await scanTexts({ ...others, ...files }))).toEqual(findings(await scanTexts(files)));
      }),
      runs,
    );
  });

  it("says of several repositories side by side what it says of each", async () => {
    // Plans are put beside the configuration of their cluster, wherever it is: the examples share a few names.
    const withoutPlans = repositories.map((files) =>
      Object.fromEntries(Object.entries(files).filter(([, text]) => !text.includes('"resource_changes"'))),
    );
    const rulesAt = (folder: string, { report }: ScanResult): readonly string[] =>
      report.findings
        .filter(({ place }) => place.source.path.startsWith(`${folder}/`))
        .map(({ rule, place, args }) => JSON.stringify([rule, place.source.path, place.start, place.end, args]));
    await fc.assert(
      fc.asyncProperty(withoutPlans, async (files) => {
        const together = await scanTexts(files);
        for (const [path, text] of Object.entries(files)) {
          const folder = path.slice(0, path.indexOf("/"));
          expect(rulesAt(folder, together)).toEqual(rulesAt(folder, await scanTexts({ [path]: text })));
        }
      }),
      runs,
    );
  });
});

/** A scalar of an example, as offsets with its quotes. */
type Scalar = Readonly<{ path: string; text: string; start: number; end: number }>;

/** What stands for a value that nobody can know before it is deployed. */
const unknowable = { json: `"[reference('elsewhere').outputs.value]"`, tf: "data.external.elsewhere.result.value" };

/** Values of ARM templates, behind a colon or in a list; of Terraform, behind an equals sign or in a list. */
const scalars: readonly Scalar[] = examples
  .filter(({ path, bad, text }) => bad && (path.endsWith(".tf") || text.includes("deploymentTemplate.json#")))
  .flatMap(({ path, text }) =>
    [...text.matchAll(/(?<=[:=[,]\s{0,80})"(?:[^"\\\n]|\\.)*"(?!\s*:)/gu)].map((match) => ({
      path: basename(path),
      text,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );

describe("a value that is unknown", limit, () => {
  it("is never what a finding stands on", async () => {
    expect(scalars.length).toBeGreaterThan(200);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...scalars), async ({ path, text, start, end }) => {
        const instead = path.endsWith(".tf") ? unknowable.tf : unknowable.json;
        const changed = text.slice(0, start) + instead + text.slice(end);
        const { report } = await scanTexts({ [path]: changed });
        const onIt = report.findings.filter(
          ({ rule, place }) => !rule.startsWith("scan/") && place.start >= start && place.end <= start + instead.length,
        );
        expect(onIt.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
