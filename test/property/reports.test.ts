/** Reports of arbitrary findings: valid in every format, harmless to whoever reads along, and without secrets. */
import { readFileSync } from "node:fs";

import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { ScanReport } from "../../src/finding/finding.js";
import type { FindingDraft } from "../../src/finding/order.js";
import { renderAnnotations, renderReport, reportFormats, safeOutput } from "../../src/report/index.js";
import { withoutAgentCommands, withoutInnerCommands } from "../../src/report/safe-output.js";
import type { Place, Source } from "../../src/text/index.js";
import { positionAt } from "../../src/text/index.js";
import { agentCommands } from "../support/agent-commands.js";
import { reportOf, sampleCatalogue } from "../support/sample-report.js";
import { runnerCommands } from "../support/runner-commands.js";
import { sarifFaults } from "../support/sarif-faults.js";

/** Stands in files and messages wherever a generator likes, and must stand in no output. */
const password = "hunter2-Zq9xv";

const hostile = fc.constantFrom(
  ...[
    "::error::x",
    "##[error]x",
    "##[",
    "##vso[task.complete]",
    "::",
    "%0A",
    "%",
    "\r",
    "\n",
    "\r\n",
    "\t",
    " ",
    "\u001B[31m",
    "\u0000",
    "\u0085",
    "\u00A0",
  ],
  ...[
    "\u2028",
    "\u202E",
    "\u200B",
    "\uD800",
    "\uE000",
    "\uFFFE",
    "語",
    "👍",
    "e\u0301",
    "`",
    "```",
    "~~~",
    "|",
    "\\",
    "<b>",
    "</details>",
  ],
  ...[
    "<!--",
    "-->",
    "]]>",
    "&",
    "&amp;",
    '"',
    "'",
    "*",
    "_",
    "[a](b)",
    "](",
    "{0}",
    "{x}",
    "@team",
    "#12",
    "GH-1",
    "https://a.example",
    ",",
    ":",
  ],
  ...[
    "proxy",
    "http://10.0.0.1:3128",
    "a: b",
    "=",
    "x".repeat(300),
    "//u:",
    "@",
    "-----BEGIN PRIVATE KEY-----",
    "-----END PRIVATE KEY-----",
  ],
);
const words = fc.array(hostile, { maxLength: 8 }).map((parts) => parts.join(""));
const path = fc.array(
  fc.constantFrom("a", "ü b", "語", "%", "#", "a,b:c", "`|`", "@x", "</b>", "::", "##[error]x", "##vso[a.b]x;y]"),
  {
    minLength: 1,
    maxLength: 3,
  },
);

/** A file with the password in it at least once, and where. */
const file = fc.tuple(path, words, words, words).map(([segments, before, between, behind]) => {
  const text = `${before}${password}${between}${password}${behind}`;
  const source: Source = { path: segments.join("/"), text };
  const places = [before.length, before.length + password.length + between.length];
  return { source, secrets: places.map((start) => ({ source, start, end: start + password.length })) };
});

const texts = fc.tuple(words, fc.boolean()).map(([text, leak]) => (leak ? `${text}${password}${text}` : text));

function placeIn(source: Source): fc.Arbitrary<Place> {
  const offset = fc.nat({ max: source.text.length });
  return fc
    .tuple(offset, offset)
    .map(([one, other]) => ({ source, start: Math.min(one, other), end: Math.max(one, other) }));
}

function draftIn(sources: readonly Source[]): fc.Arbitrary<FindingDraft> {
  const place = fc.constantFrom(...sources).chain(placeIn);
  const noted = fc.record({ place, note: texts });
  return fc.record({
    rule: fc.constantFrom(...sampleCatalogue.rules.map(({ id }) => id), "organisation/own-rule"),
    severity: fc.constantFrom("error", "warning", "note"),
    message: texts,
    why: texts,
    remedy: texts,
    place,
    via: fc.array(noted, { maxLength: 3 }),
    related: fc.array(noted, { maxLength: 3 }),
    subject: fc.record({ kind: fc.constantFrom("aks-cluster", "proxy-settings", "file"), name: texts }),
    args: fc.dictionary(fc.constantFrom("a", "b"), texts),
    variants: fc.array(texts, { maxLength: 2 }),
  });
}

/** Drafts and the secrets of their files. Paths differ, as those of a tree do. */
const scans = fc
  .uniqueArray(file, { minLength: 1, maxLength: 3, selector: ({ source }) => source.path })
  .chain((files) =>
    fc.record({
      drafts: fc.array(draftIn(files.map(({ source }) => source)), { maxLength: 6 }),
      secrets: fc.constant(files.flatMap(({ secrets }) => secrets)),
    }),
  );
const reports = scans.map(({ drafts, secrets }) => reportOf(drafts, secrets));

const options = { tool: { name: "proxylint", version: "1.2.3" }, catalogue: sampleCatalogue } as const;
const locales = fc.constantFrom("en", "ko", "ja", "zh");
const formats = fc.constantFrom(...reportFormats);
const runs = { numRuns: 150 };

function render(format: (typeof reportFormats)[number], report: ScanReport): string {
  return renderReport(format, report, { ...options, locale: "en" });
}

/** What CI would see of a report: two formats are printed as they are. */
function printed(format: (typeof reportFormats)[number], report: ScanReport): string {
  const text = render(format, report);
  return format === "github" || format === "azure" ? text : safeOutput(text);
}

describe("reports of arbitrary findings", () => {
  it("show no secret in any format", () => {
    fc.assert(
      fc.property(reports, formats, locales, fc.boolean(), (report, format, locale, color) => {
        expect(renderReport(format, report, { ...options, locale, color })).not.toContain(password);
      }),
      { numRuns: 600 },
    );
  });

  it("do not depend on the order in which findings were made", () => {
    fc.assert(
      fc.property(scans, formats, ({ drafts, secrets }, format) => {
        const forwards = render(format, reportOf(drafts, secrets));
        expect(render(format, reportOf([...drafts].reverse(), [...secrets].reverse()))).toBe(forwards);
      }),
      runs,
    );
  });

  it("hold no command for a CI runner, once printed through the one writer", () => {
    fc.assert(
      fc.property(reports, formats, (report, format) => {
        if (format !== "github") expect(runnerCommands(printed(format, report))).toEqual([]);
        else expect(runnerCommands(render(format, report))).toHaveLength(renderAnnotations(report).commands.length);
      }),
      runs,
    );
  });

  it("hold no command for the agent of Azure DevOps but one an error or warning of its own format", () => {
    fc.assert(
      fc.property(reports, formats, (report, format) => {
        const commands = agentCommands(printed(format, report));
        if (format !== "azure") {
          expect(commands.filter(({ name }) => name !== "[")).toEqual([]);
          return;
        }
        const expected = report.findings.filter(({ severity }) => severity !== "note");
        expect(commands.map(({ properties }) => properties["sourcepath"]).sort()).toEqual(
          expected.map(({ place }) => withoutInnerCommands(place.source.path)).sort(),
        );
        expect(new Set(commands.map(({ name }) => name)).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 400 },
    );
  });

  it("are annotations that a runner reads as they were meant", () => {
    fc.assert(
      fc.property(reports, (report) => {
        const { commands } = renderAnnotations(report);
        const read = runnerCommands(commands.join("\n"));
        const placesOf = (of: readonly { file?: string; line?: string; title?: string }[]): readonly string[] =>
          of.map(({ file: name, line, title }) => JSON.stringify([name, line, title])).sort();
        const expected = report.findings.map(({ place, rule }) => ({
          file: withoutAgentCommands(place.source.path),
          line: String(positionAt(place.source, place.start).line),
          title: rule,
        }));
        expect(placesOf(read.map(({ properties }) => properties))).toEqual(placesOf(expected));
        for (const command of commands) expect(command.slice(command.indexOf("::", 2)).length).toBeLessThan(4096);
      }),
      runs,
    );
  });

  it("are JSON that the published schema accepts", () => {
    const schema = JSON.parse(
      readFileSync(new URL("../../schemas/report.schema.json", import.meta.url), "utf8"),
    ) as object;
    const validate = new Ajv().compile(schema);
    fc.assert(
      fc.property(reports, (report) => {
        const value: unknown = JSON.parse(render("json", report));
        expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
        expect(value).toHaveProperty("findings.length", report.findings.length);
      }),
      runs,
    );
  });

  it("are SARIF that code scanning takes", () => {
    fc.assert(
      fc.property(reports, (report) => {
        expect(sarifFaults(render("sarif", report))).toEqual([]);
      }),
      runs,
    );
  });

  it("are well-formed XML", () => {
    fc.assert(
      fc.property(reports, (report) => {
        const xml = render("junit", report);
        expect(xml).not.toMatch(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|&(?!(?:amp|lt|gt|quot|#35);)/u);
        expect(openElements(xml)).toEqual([]);
        expect(xml.match(/<testcase /gu)).toHaveLength(Math.max(1, report.findings.length));
      }),
      runs,
    );
  });

  it("are lines of a terminal without unseen characters", () => {
    fc.assert(
      fc.property(reports, (report) => {
        const text = render("text", report);
        expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u00A0\u2028\u202E\u200B\uD800\uE000]/u);
        const heads = text.match(/^(?:error|warning|note)\[[a-z-]+\/[a-z-]+\]: /gmu) ?? [];
        expect(heads).toHaveLength(report.findings.length);
      }),
      runs,
    );
  });
});

/** Elements that are still open at the end of `xml`, or closed without being open. */
function openElements(xml: string): readonly string[] {
  const open: string[] = [];
  for (const [, close, name = "", self] of xml.matchAll(/<(\/?)([a-z-]+)(?:\s+[a-z]+="[^"<]*")*\s*(\/?)>/gu)) {
    if (close === "/") {
      if (open.pop() !== name) return [`</${name}>`];
    } else if (self !== "/") open.push(name);
  }
  // Whatever is no tag by the pattern above must not look like one.
  const rest = xml.replace(/^<\?xml[^>]*\?>/u, "").replaceAll(/<\/?[a-z-]+(?:\s+[a-z]+="[^"<]*")*\s*\/?>/gu, "");
  return rest.includes("<") ? [...open, "stray <"] : open;
}
