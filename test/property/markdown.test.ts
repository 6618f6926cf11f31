/** Markdown reports of hostile files, read by an independent parser: nothing in them comes from content but text. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Finding, ScanReport } from "../../src/finding/finding.js";
import type { FindingDraft } from "../../src/finding/order.js";
import { commentBody } from "../../src/github/comment/comment-body.js";
import { renderMarkdown } from "../../src/report/index.js";
import { headingDepths, markdownFaults } from "../support/markdown-faults.js";
import { reportOf, sampleCatalogue } from "../support/sample-report.js";

const attacks = [
  ..."`|*_~[]()<>#!$&@\\^:;-+=>.0".split(""),
  ...["```", "````", "~~~", "\n", "\n\n", "\r", "\t", "  ", "    ", "---", "===", "- ", "1. ", "> ", "# ", "* * *"],
  ...["@octo", "@octo/team", "#1", "GH-1", "octo/repo#1", "0123abc", "deadbeefdeadbeefdeadbeefdeadbeefdeadbeef"],
  ...[
    "www.evil.example",
    "http://evil.example",
    "mailto:a@evil.example",
    "<http://evil.example>",
    "ftp://evil.example",
  ],
  ...[
    "</details>",
    "<details>",
    "<!--",
    "-->",
    "<img src=x>",
    "<script>",
    "</code>",
    "<summary>",
    "<!-- proxylint -->",
  ],
  ...["[a](http://evil.example)", "![a](x)", "[^1]", "[^1]: x", "[a]: http://evil.example", "- [x] done", "[!NOTE]"],
  ...[
    ":smile:",
    "$x$",
    "$$",
    "$`x`$",
    "&lt;",
    "&#64;",
    "&amp;",
    "\u202E",
    "\u200B",
    "\u00A0",
    "\uD800",
    "\u2028",
    "語",
  ],
  ...["| a | b |", "| --- | --- |", "\n| a |\n| - |\n", "```suggestion", "a", "proxy"],
];
const text = fc.array(fc.constantFrom(...attacks), { maxLength: 10 }).map((parts) => parts.join(""));
const path = fc.array(fc.constantFrom(...attacks.filter((part) => !/[\r\n/]/u.test(part))), {
  minLength: 1,
  maxLength: 4,
});

const draft: fc.Arbitrary<FindingDraft> = fc
  .tuple(text, path, fc.nat(30), fc.nat(30))
  .chain(([content, segments, one, other]) => {
    const source = { path: `d/${segments.join("")}`, text: content };
    const place = {
      source,
      start: Math.min(one, other, content.length),
      end: Math.min(Math.max(one, other), content.length),
    };
    const noted = fc.array(fc.record({ place: fc.constant(place), note: text }), { maxLength: 2 });
    return fc.record({
      rule: fc.constantFrom("aks/tls-to-proxy", "scan/parse-error", "own/rule"),
      severity: fc.constantFrom("error", "warning", "note"),
      message: text,
      why: text,
      remedy: text,
      place: fc.constant(place),
      via: noted,
      related: noted,
      subject: fc.record({ kind: fc.constantFrom("aks-cluster", "file"), name: text }),
      uses: fc.array(fc.record({ subject: text, places: fc.constant([]) }), { maxLength: 3 }),
      args: fc.constant({}),
      variants: fc.array(text, { maxLength: 2 }),
      state: fc.constantFrom("new", "unchanged"),
    });
  });

const reports = fc
  .tuple(fc.array(draft, { maxLength: 8 }), fc.array(draft, { maxLength: 3 }))
  .map(([now, before]): ScanReport => {
    const report = reportOf(now);
    const fixed: readonly Finding[] = reportOf(before).findings;
    const change = {
      judged: "new" as const,
      newErrors: 1,
      newWarnings: 0,
      newNotes: 0,
      unchanged: 1,
      fixed: fixed.length,
    };
    return { ...report, fixed, summary: { ...report.summary, change } };
  });

const links = {
  fileBase: "https://github.example/shop/blob/c0ffee/",
  pages: "https://github.example/rules/",
  summaryLink: "https://github.example/run/1",
};
const sizes = fc.constantFrom(600, 3000, 20_000, 1_000_000);

describe("Markdown of hostile files", () => {
  it("has no link, HTML, mention or structure of theirs, whole or cut", async () => {
    await fc.assert(
      fc.asyncProperty(reports, sizes, fc.boolean(), async (report, size, isBrief) => {
        const limit = { unit: "bytes", size } as const;
        const markdown = renderMarkdown(report, { ...links, catalogue: sampleCatalogue, limit, isBrief });
        expect(await markdownFaults(markdown, { links: Object.values(links) })).toEqual([]);
        expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(size);
        const [first, ...others] = await headingDepths(markdown);
        expect(first).toBe(2);
        expect(others.every((depth) => depth === 3)).toBe(true);
        expect(others).toHaveLength(markdown.match(/^### (?:❌|⚠️|ℹ️|✅) /gmu)?.length ?? 0);
      }),
      { numRuns: 400 },
    );
  });

  it("is a comment with one marker", async () => {
    await fc.assert(
      fc.asyncProperty(reports, async (report) => {
        const { text: body } = commentBody(report, "all", links);
        expect(body.match(/<!--/gu)).toHaveLength(1);
        expect(await markdownFaults(body, { links: Object.values(links) })).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ["a link", "[a](http://evil.example)", "link http://evil.example"],
    ["an address", "see http://evil.example", "link http://evil.example"],
    ["HTML", "a <b>x</b>", "html <b>"],
    ["an open fold", "<details><summary>x</summary>\n\nx", "details left open"],
    ["a mention", "ask @octo", "text ask @octo"],
    ["a picture", "![a](x)", "image"],
    ["a quote", "> a", "blockquote"],
  ])("is told by a judge that sees %s", async (_name, markdown, fault) => {
    expect(await markdownFaults(markdown, { links: [] })).toContain(fault);
  });
});
