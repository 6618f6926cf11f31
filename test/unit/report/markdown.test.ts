/** The Markdown report. */
import { describe, expect, it } from "vitest";

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

      | Cluster | Errors | Warnings | Notes |
      | --- | ---: | ---: | ---: |
      | \`shop\` | 2 | 1 | 1 |

      ### ❌ Windows pool behind a proxy · \`aks/windows-node-pool\`

      - **why**: AKS refuses Windows node pools in clusters with an HTTP proxy.
      - **fix**: Move the Windows workloads to a cluster without a proxy, or remove \`http_proxy_config\`.

      ❌ cluster shop has an HTTP proxy and the Windows node pool win (\`infra/main.tf:13:27\`)

      \`\`\`text
         |
      13 |   os_type               = "Windows"
         |                           ^^^^^^^^^
         |
        --> infra/main.tf:4:3
         |
       4 |   http_proxy_config {
         |   ----------------- the proxy is set here
         |
      \`\`\`

      ### ❌ Password in the proxy address · \`aks/proxy-credentials\`

      - **why**: AKS does not support proxy authentication, and everybody who can read the repository can read the password.
      - **fix**: Let the proxy know the nodes by their addresses, and change the password.

      ❌ the proxy address of cluster shop holds a user name and a password (\`infra/prod.tfvars:2:18\`)

      \`\`\`text
        |
      2 | proxy  = "http://********************@proxy.corp.example:3128"
        |                  ^^^^^^^^^^^^^^^^^^^^
        |
      \`\`\`

      - **value**: \`infra/prod.tfvars:2:18 -> infra/variables.tf:1 var.proxy -> infra/main.tf:5\`
      - **seen with**: \`infra/prod.tfvars\`

      ### ⚠️ Wildcard in the bypass list · \`aks/bypass-wildcard\`

      - **why**: Only Go programs know \`*.\`; curl, apt and Python never match the entry.
      - **fix**: Write .corp.example.

      ⚠️ \`*.corp.example\` never matches on AKS nodes (\`infra/main.tf:7:20\`)

      \`\`\`text
        |
      7 |     no_proxy    = ["*.corp.example", "10.0.0.0/8"]
        |                    ^^^^^^^^^^^^^^^^
        |
      \`\`\`

      ### ℹ️ TLS to the proxy · \`aks/tls-to-proxy\`

      - **why**: Most proxies speak plain HTTP on their port.

      ℹ️ the proxy is spoken to over TLS (\`infra/main.tf:6:19\`)

      \`\`\`text
        |
      6 |     https_proxy = "https://proxy.corp.example:3129/"
        |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        |
      \`\`\`

      ### ⚠️ Unreadable file · \`scan/parse-error\`

      - **why**: It was not checked.
      - **fix**: Mend the JSON.

      ⚠️ this file cannot be read as JSON: a value is missing (\`charts/values.json:2:14\`)

      \`\`\`text
        |
      2 |   "httpProxy":
        |              ^^
        |
      \`\`\`
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
    expect(text).toContain("| `east` |  | 1 |  |");
  });

  it("links places to the files of the commit", () => {
    const source = { path: "a (1)/x y.tf", text: "one\ntwo\n" };
    const fileBase = "https://github.com/example/shop/blob/0123abc/";
    const link = (chars: string): string =>
      renderMarkdown(reportOf([draftAt(placeOfText(source, chars))]), { fileBase, root: "infra" });
    expect(link("two")).toContain(`([\`a (1)/x y.tf:2:1\`](${fileBase}infra/a%20%281%29/x%20y.tf#L2))`);
    expect(link("one\ntwo")).toContain("x%20y.tf#L1-L2))");
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

      | Cluster | Errors | Warnings | Notes |
      | --- | ---: | ---: | ---: |
      | <code>a&#124;b&#96;c</code> |  | 1 |  |

      ### ⚠️ \`url/path\`

      - **why**: Clients drop it.
      - **fix**: Leave the path out.

      ⚠️ \`<img\` \`src=x>\` \`[a](https://evil.example\`) \`@team\` \`#12\` \`*b*\` <code>&#124;</code> c (<code>&#96;&lt;/details&gt;&#64;team&#124;x&#46;tf&#58;1&#58;8</code>)

      \`\`\`\`text
        |
      1 | x: \`\`\` </details> ‹!-- proxylint --> @team #1
        |        ^^^^^^^^^^
        |
      \`\`\`\`
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
    const shown = text.match(/^(?:- )?(?:❌|⚠️) .*finding \d+/gmu)?.length ?? 0;
    expect(shown + left).toBe(3000);
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
