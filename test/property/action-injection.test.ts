/**
 * Whatever a repository holds, through all that the action renders on GitHub: nothing in it is a command to the runner,
 * a marker, a link or structure, and no password comes through.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { ScanReport } from "../../src/finding/finding.js";
import type { FindingDraft } from "../../src/finding/order.js";
import { keepCheckRun } from "../../src/github/results/check-run.js";
import { commentBody, markerOf } from "../../src/github/comment/comment-body.js";
import { suggestionBody, suggestionMarkerOf } from "../../src/github/suggestions/suggestion-body.js";
import { renderAnnotations, renderMarkdown, renderReport, renderSarif, safeOutput } from "../../src/report/index.js";
import { withoutAgentCommands } from "../../src/report/safe-output.js";
import { attacks, commandAttacks, planted, secret, unseen } from "../support/attacks.js";
import { markdownFaults } from "../support/markdown-faults.js";
import { memoryGithub } from "../support/memory-github.js";
import { annotationsOf } from "../support/runner/annotations.js";
import { commandIn, linesOf } from "../support/runner/command.js";
import { reportOf, sampleCatalogue } from "../support/sample-report.js";
import { sarifFaults } from "../support/sarif-faults.js";

const address = `http://deploy:${secret}@proxy.corp.example:3128/`;
const glue = [
  "",
  " ",
  "\t",
  "\r",
  "\n",
  "\r\n",
  "\u00a0",
  "\u2028",
  '"',
  "`",
  "# ",
  "::",
  "##[",
  "%0A",
  "\u001b[1m",
  "a",
];
const parts = [...attacks, ...glue, ` ${address} `];
const text = fc.array(fc.constantFrom(...parts), { maxLength: 6 }).map((chosen) => chosen.join(""));
/** Names of files have no slash of their own here. */
const path = fc
  .array(fc.constantFrom(...attacks, ...glue), { minLength: 1, maxLength: 3 })
  .map((chosen) => `d/${chosen.join("").replaceAll(/[/\0]/gu, "-")}x.tf`);

const draft: fc.Arbitrary<FindingDraft> = fc
  .tuple(text, path, fc.nat(40), fc.nat(40))
  .chain(([content, file, one, other]) => {
    const [start, end] = [Math.min(one, other, content.length), Math.min(Math.max(one, other), content.length)];
    const place = { source: { path: file, text: content }, start, end };
    const noted = fc.array(fc.record({ place: fc.constant(place), note: text }), { maxLength: 1 });
    return fc.record({
      rule: fc.constantFrom("aks/tls-to-proxy", "scan/parse-error"),
      severity: fc.constantFrom("error", "warning", "note"),
      message: text,
      why: text,
      remedy: text,
      place: fc.constant(place),
      via: noted,
      related: noted,
      subject: fc.record({ kind: fc.constantFrom("aks-cluster", "file"), name: text }),
      args: fc.record({ value: text }),
      variants: fc.array(text, { maxLength: 1 }),
      state: fc.constantFrom("new", "unchanged"),
    });
  });
/** One in a few is suppressed, for a reason of theirs. */
const drafts = fc.tuple(draft, text, fc.nat(3)).map(([plain, reason, chance]): FindingDraft => {
  const suppressed = { kind: "comment", reason, owner: `@${reason}`, place: plain.place } as const;
  return chance === 0 ? { ...plain, suppressed } : plain;
});
const reports = fc.array(drafts, { minLength: 1, maxLength: 6 }).map((all): ScanReport => reportOf(all));
const voice = { locale: "en", catalogue: sampleCatalogue, tool: { name: "proxylint", version: "0.0.0" } } as const;

/** What the runner takes for commands in what a step prints. */
function commandsIn(printed: string) {
  return linesOf(printed).flatMap((line) => commandIn(line) ?? []);
}

function expectClean(said: string): void {
  expect(said).not.toMatch(unseen);
  expect(said).not.toContain(secret);
}

describe("what the action renders of a hostile repository", () => {
  it("has no command in its log", () => {
    fc.assert(
      fc.property(reports, text, (report, more) => {
        const printed = safeOutput(`${renderReport("text", report, voice)}\n${more.replaceAll(address, "")}\n`);
        expect(commandsIn(printed)).toEqual([]);
        expect(printed).not.toMatch(/##(?:vso)?\[/iu);
        expect(printed).not.toContain(secret);
      }),
      { numRuns: 150 },
    );
  });

  it("has annotations of the action alone, each about a file that is there", () => {
    fc.assert(
      fc.property(reports, (report) => {
        const { commands, remark } = renderAnnotations(report, { catalogue: sampleCatalogue });
        const seen = commandsIn([...commands, remark].join("\n"));
        expect(seen).toHaveLength(commands.length);
        const paths = new Set(report.findings.map(({ place }) => withoutAgentCommands(place.source.path)));
        for (const { name, form, properties, data } of seen) {
          expect([["error", "warning", "notice"].includes(name), form]).toEqual([true, "v2"]);
          expect(properties.get("title")).toMatch(/^(?:[^:]+ \()?[a-z]+\/[a-z-]+\)?$/u);
          expect(paths).toContain(properties.get("file"));
          // Facts: a message is cut at 4,096 characters.
          expect(data.length).toBeLessThanOrEqual(4096);
          expectClean(data);
        }
        expect(annotationsOf(seen).dropped).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("has one marker in a comment, and none in a summary", async () => {
    await fc.assert(
      fc.asyncProperty(reports, async (report) => {
        const summary = renderMarkdown(report, { catalogue: sampleCatalogue });
        const { text: body, hash } = commentBody(report, "all", { catalogue: sampleCatalogue });
        expect(markerOf(body)?.hash).toBe(hash);
        expect([summary, body].map((markdown) => markdown.split("<!--").length - 1)).toEqual([0, 1]);
        for (const markdown of [summary, body]) {
          expect(await markdownFaults(markdown, { links: [] })).toEqual([]);
          expectClean(markdown);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("has suggestions that are one block behind one marker, whatever their lines are", async () => {
    const lines = fc.array(
      text.map((line) => line.replaceAll(/[\r\n]/gu, "")),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(reports, lines, async ({ findings }, after) => {
        const suggestion = { path: "main.tf", start: 1, end: 1, before: ["x"], after, findings };
        const body = suggestionBody(suggestion, "0123456789ab", "en");
        if (body === undefined) return;
        expect(suggestionMarkerOf(body.text)).toEqual(body.marker);
        expect(await markdownFaults(body.text, { links: [] })).toEqual(["code in suggestion"]);
        const fence = /^(`{3,})suggestion\n([^]*)\n\1\n$/mu.exec(body.text);
        expect(fence?.[2]).toBe(after.join("\n"));
      }),
      { numRuns: 100 },
    );
  });

  it("has a check run in which nothing acts", async () => {
    await fc.assert(
      fc.asyncProperty(reports, text, async (report, job) => {
        const github = memoryGithub({
          "GET /repos/{owner}/{repo}/commits/{ref}/check-runs": () => ({ check_runs: [] }),
          "POST /repos/{owner}/{repo}/check-runs": () => ({ id: 1 }),
        });
        const options = { headSha: "a".repeat(40), suffix: job.replaceAll(address, ""), catalogue: sampleCatalogue };
        await keepCheckRun(github.api, { owner: "octo", repo: "infra" }, report, options);
        const { name, output } = github.writes()[0]?.parameters ?? {};
        const { title, summary, annotations } = output as Readonly<{
          title: string;
          summary: string;
          annotations: readonly Readonly<Record<string, unknown>>[];
        }>;
        expect(await markdownFaults(summary, { links: [] })).toEqual([]);
        for (const said of [String(name), title, summary]) expectClean(said);
        for (const { path: _, ...annotation } of annotations) expectClean(Object.values(annotation).join("\n"));
      }),
      { numRuns: 60 },
    );
  });

  it("has SARIF of plain texts", () => {
    fc.assert(
      fc.property(reports, (report) => {
        const sarif = renderSarif(report, { ...voice, category: "infra" });
        expect(sarifFaults(sarif)).toEqual([]);
        expect(sarif).not.toContain(secret);
        const { runs } = JSON.parse(sarif) as { runs: { results: { message: { text: string } }[] }[] };
        for (const { message } of runs[0]?.results ?? []) {
          expect(message.text).not.toMatch(/\]\(|(?<!\{)\{\d+\}/u);
          expectClean(message.text);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("the model of the runner", () => {
  it.each(commandAttacks.filter((attack) => !/^(?:%0A|##vso|\u2028|\u001b)/u.test(attack)))(
    "sees what fires in %j",
    (attack) => {
      expect(commandsIn(attack).map(({ data }) => data)).toContain(planted);
    },
  );
});
