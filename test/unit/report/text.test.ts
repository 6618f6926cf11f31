/** The report as a reader at a terminal sees it. */
import { describe, expect, it } from "vitest";

import { withMinimumSeverity } from "../../../src/finding/summary.js";
import { renderText } from "../../../src/report/text.js";
import { draftAt, placeOfText, reportOf, samplePassword, sampleReport } from "../../support/sample-report.js";

/** The frame alone of one finding at `chars` in `text`. */
function frameAt(text: string, chars: string, width = 60, occurrence = 1): string {
  const source = { path: "f.yaml", text };
  const report = reportOf([draftAt(placeOfText(source, chars, occurrence), { message: "m", why: "", remedy: "" })]);
  return renderText(report, { width }).split("\n\n")[0] ?? "";
}

describe("renderText", () => {
  it("shows findings in order, with frames, reasons and a total", () => {
    expect(renderText(sampleReport())).toMatchInlineSnapshot(`
      "warning[scan/parse-error]: this file cannot be read as JSON: a value is missing
       --> charts/values.json:2:14
        |
      2 |   "httpProxy":
        |              ^^
        |
        = why: It was not checked.
        = fix: Mend the JSON.

      note[aks/tls-to-proxy]: the proxy is spoken to over TLS
       --> infra/main.tf:6:19
        |
      6 |     https_proxy = "https://proxy.corp.example:3129/"
        |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        |
        = why: Most proxies speak plain HTTP on their port.

      warning[aks/bypass-wildcard]: *.corp.example never matches on AKS nodes
       --> infra/main.tf:7:20
        |
      7 |     no_proxy    = ["*.corp.example", "10.0.0.0/8"]
        |                    ^^^^^^^^^^^^^^^^
        |
        = why: Only Go programs know \`*.\`; curl, apt and Python never match the entry.
        = fix: Write .corp.example.

      error[aks/windows-node-pool]: cluster shop has an HTTP proxy and the Windows node pool win
        --> infra/main.tf:13:27
         |
      13 |   os_type               = "Windows"
         |                           ^^^^^^^^^
         |
        --> infra/main.tf:4:3
         |
       4 |   http_proxy_config {
         |   ----------------- the proxy is set here
         |
         = why: AKS refuses Windows node pools in clusters with an HTTP proxy.
         = fix: Move the Windows workloads to a cluster without a proxy, or remove http_proxy_config.

      error[aks/proxy-credentials]: the proxy address of cluster shop holds a user name and a password
       --> infra/prod.tfvars:2:18
        |
      2 | proxy  = "http://********************@proxy.corp.example:3128"
        |                  ^^^^^^^^^^^^^^^^^^^^
        |
        = why: AKS does not support proxy authentication, and everybody who can read the repository can
               read the password.
        = fix: Let the proxy know the nodes by their addresses, and change the password.
        = value: infra/prod.tfvars:2:18 -> infra/variables.tf:1 var.proxy -> infra/main.tf:5
        = seen with: infra/prod.tfvars

      2 errors, 2 warnings, 1 note in 2 clusters (12 files)
      "
    `);
  });

  it("says what it does not show", () => {
    const lines = renderText(withMinimumSeverity(sampleReport(), "error")).trimEnd().split("\n");
    expect(lines.at(-1)).toBe("2 errors in 2 clusters (12 files); not shown: 2 warnings, 1 note");
  });

  it("says when nothing was found, and when there was nothing to look at", () => {
    expect(renderText(reportOf([]))).toBe("no problems in 2 clusters (12 files)\n");
    const empty = { ...reportOf([]), summary: { files: 1, subjects: 0, errors: 0, warnings: 0, notes: 0 } };
    expect(renderText(empty)).toBe("no proxy configuration of a managed cluster (1 file)\n");
  });

  it("uses colours only on request, and the same text otherwise", () => {
    const colored = renderText(sampleReport(), { color: true });
    expect(colored).toContain("\u001B[1;31merror[aks/windows-node-pool]\u001B[0m");
    expect(colored.replaceAll(/\u001B\[[0-9;]*m/gu, "")).toBe(renderText(sampleReport()));
    expect(renderText(sampleReport())).not.toContain("\u001B");
  });

  it("speaks the language asked for", () => {
    const last = (["ko", "ja", "zh"] as const).map((locale) =>
      renderText(sampleReport(), { locale }).trimEnd().split("\n").at(-1),
    );
    expect(last).toEqual([
      "오류 2개, 경고 2개, 참고 1개 (클러스터 2개, 파일 12개)",
      "エラー 2 件、警告 2 件、注記 1 件 (クラスター 2 個、ファイル 12 個)",
      "2 个错误、2 个警告、1 条提示(2 个集群、12 个文件)",
    ]);
  });

  it("shows no password", () => {
    expect(renderText(sampleReport())).not.toContain(samplePassword);
  });
});

describe("code frames", () => {
  it("underlines behind tabs and wide characters", () => {
    expect(frameAt("a:\n\t代理: http://x # 👍", "http://x")).toMatchInlineSnapshot(`
      "warning[url/path]: m
       --> f.yaml:2:6
        |
      2 |     代理: http://x # 👍
        |           ^^^^^^^^
        |"
    `);
    expect(frameAt("e\u0301e\u0301 👍 bad", "bad")).toMatchInlineSnapshot(`
      "warning[url/path]: m
       --> f.yaml:1:9
        |
      1 | éé 👍 bad
        |       ^^^
        |"
    `);
  });

  it("makes unseen characters visible and keeps the underline in place", () => {
    expect(frameAt("a: \u202E\u001B[31m\u200B bad", "bad")).toMatchInlineSnapshot(`
      "warning[url/path]: m
       --> f.yaml:1:12
        |
      1 | a: <U+202E>␛[31m<U+200B> bad
        |                          ^^^
        |"
    `);
  });

  it("cuts long lines around the finding", () => {
    const line = `${"x".repeat(300)} TARGET ${"y".repeat(300)}`;
    expect(frameAt(line, "TARGET")).toMatchInlineSnapshot(`
      "warning[url/path]: m
       --> f.yaml:1:302
        |
      1 | …xxxxxxxxxxxxxxxx TARGET yyyyyyyyyyyyyyyyyyyyyyyyyyyyy…
        |                   ^^^^^^
        |"
    `);
    expect(frameAt(`TARGET ${"y".repeat(300)}`, "TARGET")).toMatchInlineSnapshot(`
      "warning[url/path]: m
       --> f.yaml:1:1
        |
      1 | TARGET yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy…
        | ^^^^^^
        |"
    `);
    expect(frameAt(`${"x".repeat(300)} TARGET`, "TARGET")).toMatchInlineSnapshot(`
      "warning[url/path]: m
       --> f.yaml:1:302
        |
      1 | …xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx TARGET
        |                                                 ^^^^^^
        |"
    `);
    expect(frameAt(`a: ${"z".repeat(300)}`, "z".repeat(300))).toMatchInlineSnapshot(`
      "warning[url/path]: m
       --> f.yaml:1:4
        |
      1 | a: zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz…
        |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        |"
    `);
  });

  it("draws blocks over several lines", () => {
    expect(frameAt("a:\n  b: 1\n  c: 2\nd: 3\n", "a:\n  b: 1\n  c: 2\n")).toMatchInlineSnapshot(`
      "warning[url/path]: m
       --> f.yaml:1:1
        |
      1 | / a:
      2 | |   b: 1
      3 | |   c: 2
        | |______^
        |"
    `);
    expect(frameAt("x = [\n  1,\n]\n", "[\n  1,\n]")).toMatchInlineSnapshot(`
      "warning[url/path]: m
       --> f.yaml:1:5
        |
      1 |   x = [
        |  _____^
      2 | |   1,
      3 | | ]
        | |_^
        |"
    `);
    const long = `[\n${"  1,\n".repeat(9)}]`;
    expect(frameAt(`x = ${long}\n`, long)).toMatchInlineSnapshot(`
      "warning[url/path]: m
        --> f.yaml:1:5
         |
       1 |   x = [
         |  _____^
       2 | |   1,
       3 | |   1,
      ...  |
      10 | |   1,
      11 | | ]
         | |_^
         |"
    `);
  });

  it("shows a place without characters", () => {
    const source = { path: "f.yaml", text: "a:\n" };
    const report = reportOf([draftAt({ source, start: 2, end: 2 }, { why: "", remedy: "" })]);
    expect(renderText(report)).toContain("1 | a:\n  |   ^\n");
    const nothing = reportOf([
      draftAt({ source: { path: "x.bin", text: "" }, start: 0, end: 0 }, { why: "", remedy: "" }),
    ]);
    expect(renderText(nothing).split("\n\n")[0]).toBe(
      "warning[url/path]: the proxy address has a path\n --> x.bin:1:1",
    );
  });

  it("shows related places near by in the same frame, others in their own", () => {
    const source = { path: "f.yaml", text: `http: http://a\nhttps: http://b\n${"#\n".repeat(20)}other: 1\n` };
    const draft = draftAt(placeOfText(source, "http://b"), {
      why: "",
      remedy: "",
      related: [
        { place: placeOfText(source, "http://a"), note: "differs from this" },
        { place: placeOfText(source, "other: 1"), note: "and this" },
        { place: placeOfText({ path: "g.yaml", text: "x: y" }, "y"), note: "and that" },
      ],
    });
    expect(renderText(reportOf([draft]))).toMatchInlineSnapshot(`
      "warning[url/path]: the proxy address has a path
        --> f.yaml:2:8
         |
       1 | http: http://a
         |       -------- differs from this
       2 | https: http://b
         |        ^^^^^^^^
         |
        --> f.yaml:23:1
         |
      23 | other: 1
         | -------- and this
         |
        --> g.yaml:1:4
         |
       1 | x: y
         |    - and that
         |

      1 warning in 2 clusters (12 files)
      "
    `);
  });

  it("takes a line of megabytes in no time", () => {
    const started = performance.now();
    const frame = frameAt(`${"語\t".repeat(500_000)}TARGET${"\u0301".repeat(500_000)}`, "TARGET");
    expect(frame.length).toBeLessThan(2000);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
