/** The Markdown report. */
import { describe, expect, it } from "vitest";

import type { FindingDraft } from "../../../src/finding/order.js";
import { code, fence, prose } from "../../../src/report/markdown-escape.js";
import { commentLimit, renderMarkdown, summaryLimit } from "../../../src/report/markdown.js";
import {
  draftAt,
  mainFile,
  placeOfText,
  reportOf,
  sampleCatalogue,
  samplePassword,
  sampleReport,
} from "../../support/sample-report.js";

describe("renderMarkdown", () => {
  it("gives the verdict, a table, findings by rule, and what could not be checked last", () => {
    expect(renderMarkdown(sampleReport(), { catalogue: sampleCatalogue })).toMatchInlineSnapshot(`
      "## ❌ This proxy configuration will be refused or will break

      2 errors, 2 warnings, 1 note in 2 clusters (12 files)

      | Cluster | ❌ | ⚠️ | ℹ️ |
      | --- | ---: | ---: | ---: |
      | ❌ \`shop\` | 2 | 1 | 1 |
      | ✅ 1 cluster without findings |  |  |  |

      ### ❌ Windows pool behind a proxy

      \`infra/main.tf:13:27\`: cluster shop has an HTTP proxy and the Windows node pool win

      \`\`\`text
      13 | os_type               = "Windows"
         |                         ^^^^^^^^^
        --> infra/main.tf:4:3
       4 | http_proxy_config {
         | ----------------- the proxy is set here
      \`\`\`

      - **Why**: AKS refuses Windows node pools in clusters with an HTTP proxy.
      - **Fix**: Move the Windows workloads to a cluster without a proxy, or remove \`http_proxy_config\`.
      - **Rule**: \`aks/windows-node-pool\`

      ### ❌ Password in the proxy address

      \`infra/prod.tfvars:2:18\`: the proxy address of cluster shop holds a user name and a password

      \`\`\`text
      2 | proxy  = "http://********************@proxy.corp.example:…
        |                  ^^^^^^^^^^^^^^^^^^^^
      \`\`\`

      - **Why**: AKS does not support proxy authentication, and everybody who can read the repository can read the password.
      - **Fix**: Let the proxy know the nodes by their addresses, and change the password.
      - **Value**: \`infra/prod.tfvars:2:18\` → \`infra/variables.tf:1 var.proxy\` → \`infra/main.tf:5\`
      - **Seen with**: \`infra/prod.tfvars\`
      - **Rule**: \`aks/proxy-credentials\`

      ### ⚠️ Wildcard in the bypass list

      \`infra/main.tf:7:20\`: \`*.corp.example\` never matches on AKS nodes

      \`\`\`text
      7 | no_proxy    = ["*.corp.example", "10.0.0.0/8"]
        |                ^^^^^^^^^^^^^^^^
      \`\`\`

      - **Why**: Only Go programs know \`*.\`; curl, apt and Python never match the entry.
      - **Fix**: Write .corp.example.
      - **Rule**: \`aks/bypass-wildcard\`

      ### ℹ️ TLS to the proxy

      \`infra/main.tf:6:19\`: the proxy is spoken to over TLS

      \`\`\`text
      6 | https_proxy = "https://proxy.corp.example:3129/"
        |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      \`\`\`

      - **Why**: Most proxies speak plain HTTP on their port.
      - **Rule**: \`aks/tls-to-proxy\`

      <details><summary>What could not be checked (1)</summary>

      - ⚠️ this file cannot be read as JSON: a value is missing (\`charts/values.json:2:14\`) Mend the JSON.

      </details>
      "
    `);
  });

  it("says that all is well", () => {
    expect(renderMarkdown(reportOf([]))).toBe("## ✅ No problems found\n\nno problems in 2 clusters (12 files)\n");
  });

  it("shows one cause of several clusters once", () => {
    const place = placeOfText(mainFile, '"Windows"');
    const drafts = ["east", "west"].map((name) => draftAt(place, { subject: { kind: "aks-cluster", name } }));
    const text = renderMarkdown(reportOf(drafts));
    expect(text.match(/```text/gu)).toHaveLength(1);
    expect(text).toContain("- **Clusters**: `east`, `west`");
    expect(text).toContain("| ⚠️ `east` | 1 |");
  });

  it("shows one wrong value in several files once, with its places", () => {
    const drafts = [1, 2, 3, 4, 5, 6].map((nth) => {
      const at = placeOfText({ path: `env/${nth}.tfvars`, text: 'no_proxy = ["*.a"]\n' }, "*.a");
      return draftAt(at, {
        message: nth === 6 ? "it is worse here" : "a wildcard",
        subject: { kind: "file", name: "" },
      });
    });
    const text = renderMarkdown(reportOf(drafts));
    expect(text.match(/^###|^```text/gmu)).toHaveLength(2);
    expect(text).toContain("<details><summary>Also at 5 other places</summary>\n\n- `env/2.tfvars:1:14`\n- ");
    expect(text).toContain("\n- `env/6.tfvars:1:14`: it is worse here\n\n</details>");
    expect(renderMarkdown(reportOf(drafts.slice(0, 2)))).toContain("Also at 1 other place:\n\n- `env/2.tfvars:1:14`\n");
  });

  it("keeps two blocks of one kind apart, and two rules about one value", () => {
    const source = { path: "a.tf", text: "a {\n}\nb {\n}\n" };
    const blocks = ["a {\n}", "b {\n}"].map((chars) => draftAt(placeOfText(source, chars)));
    const rules = ["url/path", "url/port"].map((rule) => draftAt(placeOfText(source, "a"), { rule }));
    expect(renderMarkdown(reportOf([...blocks, ...rules])).match(/^### /gmu)).toHaveLength(4);
  });

  it("names all clusters that a value reaches, and counts them in the table", () => {
    const uses = ["east", "west"].map((subject) => ({ subject, places: [] }));
    const text = renderMarkdown(reportOf([draftAt(placeOfText(mainFile, '"Windows"'), { uses })]));
    expect(text).toContain("- **Clusters**: `main`, `east`, `west`");
    expect(text).toContain("| Cluster | ⚠️ |\n| --- | ---: |\n| ⚠️ `main` | 1 |\n");
    expect(text).toContain("| ⚠️ `west` | 1 |");
  });

  it("says how many clusters have no findings, and nothing where that is not sure", () => {
    const summary = (drafts: readonly FindingDraft[], subjects: number): string => {
      const report = reportOf(drafts);
      return renderMarkdown({ ...report, summary: { ...report.summary, subjects } });
    };
    const first = draftAt(placeOfText(mainFile, '"Windows"'));
    const second = draftAt(placeOfText({ path: "b/main.tf", text: '"Windows"' }, '"Windows"'));
    expect(summary([first], 4)).toContain("| ✅ 3 clusters without findings |  |");
    expect(summary([first], 2)).toContain("| ✅ 1 cluster without findings |  |");
    // Both are called main: they may be two clusters.
    expect(summary([first, second], 2)).not.toContain("without findings");
    expect(summary([first, { ...second, baseline: true }], 4)).not.toContain("without findings");
  });

  it("has what could not be checked folded at the end, and no green verdict beside it", () => {
    const at = placeOfText(mainFile, "shop");
    const parse = draftAt(at, { rule: "scan/parse-error", severity: "error", remedy: "Mend it." });
    const text = renderMarkdown(reportOf([parse]));
    expect(text).toMatch(/^## ❌ No problems found in what could be checked\n/u);
    expect(text).toContain("<details><summary>What could not be checked (1)</summary>\n\n- ❌ the proxy");
    expect(text).toContain("(`infra/main.tf:2:11`) Mend it.\n\n</details>\n");
    expect(renderMarkdown(reportOf([{ ...parse, severity: "note" }]))).toMatch(/^## ✅ No problems found\n/u);
  });

  it("links the ids of rules that have a page, and the job summary", () => {
    const report = reportOf([
      draftAt(placeOfText(mainFile, "shop"), { rule: "aks/tls-to-proxy" }),
      draftAt(placeOfText(mainFile, "name"), { rule: "own/rule" }),
    ]);
    const pages = "https://example.org/rules/";
    const text = renderMarkdown(report, { pages, catalogue: sampleCatalogue, summaryLink: "https://ci.example/run/1" });
    expect(text).toContain("- **Rule**: [`aks/tls-to-proxy`](https://example.org/rules/aks/tls-to-proxy.md)\n");
    expect(text).toContain("- **Rule**: `own/rule`\n");
    expect(text.endsWith("\n[All findings are in the job summary](https://ci.example/run/1)\n")).toBe(true);
    expect(renderMarkdown(report, { summaryLink: "javascript:x" })).not.toContain("job summary");
  });

  it("links places to the files of the commit", () => {
    const source = { path: "a (1)/x y.tf", text: "one\ntwo\n" };
    const fileBase = "https://github.com/example/shop/blob/0123abc/";
    const link = (chars: string): string =>
      renderMarkdown(reportOf([draftAt(placeOfText(source, chars))]), { fileBase, root: "infra" });
    expect(link("two")).toContain(`[\`a (1)/x y.tf:2:1\`](${fileBase}infra/a%20%281%29/x%20y.tf#L2): `);
    expect(link("one\ntwo")).toContain("x%20y.tf#L1-L2): ");
  });

  it("never speaks in the voice of a file", () => {
    const source = { path: "`</details>@team|x.tf", text: "x: ``` </details> <!-- proxylint --> @team #1\n" };
    const draft = draftAt(placeOfText(source, "</details>"), {
      message: "<img src=x> [a](https://evil.example) @team #12 *b* | c",
      subject: { kind: "aks-cluster", name: "a|b`c" },
    });
    expect(renderMarkdown(reportOf([draft]))).toMatchInlineSnapshot(`
      "## ⚠️ This proxy configuration works only in part or by luck

      1 warning in 2 clusters (12 files)

      | Cluster | ⚠️ |
      | --- | ---: |
      | ⚠️ <code>a&#124;b&#96;c</code> | 1 |
      | ✅ 1 cluster without findings |  |

      ### ⚠️ \`url/path\`

      <code>&#96;&lt;/details&gt;</code><code>&#64;team&#124;x&#46;tf&#58;1&#58;8</code>: \`<img\` \`src=x>\` \`[a](https://evil.example\`) \`@team\` \`#12\` \`*b*\` <code>&#124;</code> c

      \`\`\`\`text
      1 | x: \`\`\` </details> ‹!-- proxylint --> @team #1
        |        ^^^^^^^^^^
      \`\`\`\`

      - **Why**: Clients drop it.
      - **Fix**: Leave the path out.
      - **Rule**: \`url/path\`
      "
    `);
  });

  const many = Array.from({ length: 3000 }, (_, index) =>
    draftAt(
      {
        source: { path: `f${index % 50}.yaml`, text: `${"語".repeat(30)}\n`.repeat(70) },
        start: index % 60,
        end: (index % 60) + 3,
      },
      {
        severity: index % 3 === 0 ? "error" : "warning",
        rule: `url/rule-${index % 7}`,
        message: `finding ${index} 語`,
      },
    ),
  );

  it.each([
    ["a comment", commentLimit],
    ["a summary", summaryLimit],
    ["few bytes", { unit: "bytes", size: 3000 } as const],
    ["hardly any", { unit: "characters", size: 400 } as const],
  ])("stays within the limit of %s and counts what is left out", (_name, limit) => {
    const report = reportOf(many);
    const text = renderMarkdown(report, { limit });
    expect(limit.unit === "bytes" ? Buffer.byteLength(text) : text.length).toBeLessThanOrEqual(limit.size);
    const left = Number(/^(\d+) more findings? do/mu.exec(text)?.[1] ?? 0);
    const shown = text.match(/^.*`.*\bfinding \d+ 語/gmu)?.length ?? 0;
    const counted = [...text.matchAll(/(\d+) more$/gmu)].reduce((sum, [, more]) => sum + Number(more), 0);
    expect(shown + counted + left).toBe(3000);
    expect(text.startsWith("## ❌")).toBe(true);
    expect((text.match(/^```/gmu) ?? []).length % 2).toBe(0);
  });

  it("shows no password", () => {
    expect(renderMarkdown(sampleReport())).not.toContain(samplePassword);
  });
});

describe("prose", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["plain words", "Write .corp.example, not 10.0.0.0/8!", "Write .corp.example, not 10.0.0.0/8!"],
    ["words that Markdown would format", "*.corp.example and http_proxy", "`*.corp.example` and `http_proxy`"],
    ["code that was meant as code", "set `a b` to `c`", "set `a b` to `c`"],
    ["an address at the end of a sentence", "use http://proxy:3128.", "use `http://proxy:3128`."],
    ["an address in brackets and quotes", '("http://proxy:3128")', '("`http://proxy:3128`")'],
    ["mentions", "ask @octo/team", "ask `@octo/team`"],
    ["issues", "see #12, GH-3 and a/b#4", "see `#12`, `GH-3` and `a/b#4`"],
    ["commits", "at deadbeef1", "at `deadbeef1`"],
    ["emoji names and formulas", ":smile: $x$", "`:smile:` `$x$`"],
    ["HTML", "<b>x</b>", "`<b>x</b>`"],
    ["a lone backtick", "a ` b", "a <code>&#96;</code> b"],
    ["Chinese around an address", "请改为http://proxy。", "请改为`http://proxy`。"],
    ["line ends and unseen characters", "a\n# b\u202E", "a # `b<U+202E>`"],
  ];
  it.each(cases)("shows %s", (_name, text, expected) => {
    expect(prose(text)).toBe(expected);
  });
});

describe("code", () => {
  it.each([
    ["a", "`a`"],
    ["a|b", "<code>a&#124;b</code>"],
    ["a`b", "<code>a&#96;b</code>"],
    ["a\\", "<code>a&#92;</code>"],
    [" a", "<code> a</code>"],
    ["<b>&` ", "<code>&lt;b&gt;&amp;&#96; </code>"],
    ["@a|b@c", "<code>&#64;a&#124;b</code><code>&#64;c</code>"],
    ["a]:b", "<code>a&#93;&#58;b</code>"],
    ["<!-- a", "<code>&lt;&#33;-- a</code>"],
    ["www.x|", "<code>www&#46;x&#124;</code>"],
  ])("shows %j", (text, expected) => {
    expect(code(text)).toBe(expected);
  });
});

describe("fence", () => {
  it("is longer than any run of backticks inside", () => {
    expect(fence(["a ```` b", "~~~"])).toBe("`````text\na ```` b\n~~~\n`````");
    expect(fence(["a"])).toBe("```text\na\n```");
  });
});
