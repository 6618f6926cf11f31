/** Suppressions through the whole program: they follow the value, say why, end, and are seen when they are wrong. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { afterEach, describe, expect, it } from "vitest";

import type { Files, Report, ReportedFinding } from "../support/gate-repository.js";
import { armTemplate, azFile, GateRepository, sharedModule, terraformRoot } from "../support/gate-repository.js";

const repositories: GateRepository[] = [];

function repositoryOf(files: Files): GateRepository {
  const repository = new GateRepository(files);
  repositories.push(repository);
  return repository;
}

afterEach(() => {
  for (const repository of repositories.splice(0)) repository.remove();
});

const main = "terraform/shop/main.tf";
const variables = "terraform/shop/variables.tf";
const terraform = terraformRoot("shop");

function edited(files: Files, path: string, from: string | RegExp, to: string): Files {
  const before = files[path] ?? "";
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${String(from)} is not in ${path}`);
  return { ...files, [path]: after };
}

function suppressedIn({ findings }: Report): readonly string[] {
  return findings.filter(({ suppressed }) => suppressed !== undefined).map(({ rule }) => rule);
}

function aboutSuppressions({ findings }: Report): readonly ReportedFinding[] {
  return findings.filter(({ rule }) => rule.startsWith("scan/suppression-"));
}

const scheme = "aks/http-proxy-scheme";
const windows = "aks/windows-node-pool";

describe("a comment covers a value", () => {
  const ignore = (rule: string): string => `proxylint-ignore ${rule}: known`;
  const cases: readonly (readonly [name: string, files: Files, rule: string])[] = [
    ["where it is written", edited(terraform, variables, '3128"', `3128" # ${ignore(scheme)}`), scheme],
    ["in the variable that has it", edited(terraform, variables, "variable", `# ${ignore(scheme)}\nvariable`), scheme],
    ["at the attribute that uses it", edited(terraform, main, "var.proxy", `var.proxy # ${ignore(scheme)}`), scheme],
    [
      "at the block that uses it",
      edited(terraform, main, "  http_proxy_config", `  # ${ignore(scheme)}\n  http_proxy_config`),
      scheme,
    ],
    ["at the resource that uses it", edited(terraform, main, "resource", `# ${ignore(scheme)}\nresource`), scheme],
    [
      "at the cluster, for a pool of it",
      edited(terraform, main, "resource", `# ${ignore(windows)}\nresource`),
      windows,
    ],
    [
      "at the pool itself",
      edited(terraform, main, /(?=resource "azurerm_kubernetes_cluster_node_pool")/u, `# ${ignore(windows)}\n`),
      windows,
    ],
    [
      "in the head of its file",
      edited(terraform, main, /^/u, `# ${ignore(windows).replace("ignore", "ignore-file")}\n`),
      windows,
    ],
    [
      "in a template, above its key",
      edited(armTemplate("store"), "arm/store.json", '"defaultValue"', `/* ${ignore(scheme)} */\n"defaultValue"`),
      scheme,
    ],
    [
      "in a template, at the resource",
      edited(armTemplate("store"), "arm/store.json", /\n +\{\n(?= +"type": "Micro)/u, `\n// ${ignore(windows)}\n{\n`),
      windows,
    ],
    [
      "in a file for the az command",
      edited(azFile("depot"), "az/depot/aks-proxy.json", '  "httpProxy"', `  // ${ignore(scheme)}\n  "httpProxy"`),
      scheme,
    ],
    [
      "in a module",
      edited(
        sharedModule(["blue"]),
        "modules/aks/main.tf",
        'variable "gateway"',
        `# ${ignore(scheme)}\nvariable "gateway"`,
      ),
      scheme,
    ],
  ];
  it.each(cases)("%s", (_name, files, rule) => {
    const report = repositoryOf(files).report();
    const own = report.findings.filter((finding) => finding.rule === rule);
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ suppressed }) => suppressed?.reason === "known")).toBe(true);
    expect(new Set(suppressedIn(report))).toEqual(new Set([rule]));
    expect(aboutSuppressions(report)).toEqual([]);
    expect(report.summary["suppressed"]).toBe(own.length);
  });

  it("also when the plan of the configuration is scanned", () => {
    const after = {
      name: "shop",
      http_proxy_config: [{ http_proxy: "proxy.corp.example:3128", no_proxy: ["localhost"] }],
    };
    const change = { actions: ["create"], after, after_unknown: {}, after_sensitive: {} };
    const resource = { mode: "managed", type: "azurerm_kubernetes_cluster", name: "main" };
    const plan = {
      format_version: "1.2",
      terraform_version: "1.9.8",
      resource_changes: [{ address: "azurerm_kubernetes_cluster.main", ...resource, change }],
    };
    const files = edited(terraform, variables, '  default = "proxy.corp.example:3128"\n', "");
    const commented = edited(files, main, "resource", `# proxylint-ignore ${scheme}: known\nresource`);
    const repository = repositoryOf({ ...commented, "terraform/shop/plan.json": JSON.stringify(plan) });
    const report = repository.report();
    expect(report.findings.filter(({ rule }) => rule === scheme).map(({ suppressed }) => suppressed?.reason)).toEqual([
      "known",
    ]);
    expect(aboutSuppressions(report)).toEqual([]);
  });

  it("but not for another cluster that uses the same value", () => {
    const calls = sharedModule(["blue", "green"]);
    const blue = edited(
      calls,
      "live/blue/main.tf",
      /\}\n$/u,
      `  gateway = var.gateway\n}\n\nvariable "gateway" {\n  default = "gateway.corp.example:8080"\n}\n`,
    );
    expect(
      repositoryOf(blue)
        .report()
        .findings.filter(({ rule }) => rule === scheme),
    ).toHaveLength(2);
    const inCall = (names: readonly string[]): Files => {
      const two = sharedModule(["blue", "green"]);
      const shared = { ...two, "live/blue/main.tf": "", "live/green/main.tf": "" };
      const call = (name: string): string =>
        `${names.includes(name) ? `# proxylint-ignore ${scheme}: known\n` : ""}module "${name}" {\n  source  = "../../modules/aks"\n  name    = "${name}"\n  gateway = local.gateway\n}\n`;
      const locals = 'locals {\n  gateway = "gateway.corp.example:8080"\n}\n';
      return { ...shared, "live/both/main.tf": `${locals}\n${call("blue")}\n${call("green")}` };
    };
    expect(suppressedIn(repositoryOf(inCall(["blue"])).report())).toEqual([]);
    expect(aboutSuppressions(repositoryOf(inCall(["blue"])).report())).toEqual([]);
    expect(suppressedIn(repositoryOf(inCall(["blue", "green"])).report())).toEqual([scheme]);
  });
});

describe("what is wrong with a suppression is a finding", () => {
  it("when it covers nothing, and --fix takes it out", () => {
    const before = terraform[main] ?? "";
    const files = edited(terraform, main, "  location", "  # proxylint-ignore url/path: none here\n  location");
    const repository = repositoryOf(
      edited(files, main, "var.proxy", `var.proxy # proxylint-ignore url/path: nor here`),
    );
    const found = aboutSuppressions(repository.report());
    expect(found.map(({ rule, severity, location }) => [rule, severity, location.start.line])).toEqual([
      ["scan/suppression-unused", "warning", 3],
      ["scan/suppression-unused", "warning", 15],
    ]);
    repository.run("--fix");
    const after = readFileSync(join(repository.folder, main), "utf8");
    expect(after).not.toContain("proxylint-ignore");
    expect(after.split("\n").slice(0, 16)).toEqual(before.split("\n").slice(0, 16));
  });

  it("when one of its rules covers nothing", () => {
    const files = edited(terraform, variables, '3128"', `3128" # proxylint-ignore url/path, ${scheme}: known`);
    const found = aboutSuppressions(repositoryOf(files).report());
    expect(found.map(({ rule, message }) => [rule, message])).toEqual([
      ["scan/suppression-unused", "This suppression of url/path suppresses nothing."],
    ]);
  });

  it("when its day is over, and the finding counts again", () => {
    const comment = `proxylint-ignore ${scheme}: known until 2020-02-29`;
    const report = repositoryOf(edited(terraform, variables, "variable", `# ${comment}\nvariable`)).report();
    expect(suppressedIn(report)).toEqual([]);
    expect(aboutSuppressions(report).map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
      ["scan/suppression-expired", "error", `This suppression of ${scheme} expired on 2020-02-29.`],
    ]);
  });

  it("when it is malformed, with the nearest rule", () => {
    const comment = "proxylint-ignore aks/http-proxy-shceme: known";
    const report = repositoryOf(edited(terraform, variables, "variable", `# ${comment}\nvariable`)).report();
    expect(aboutSuppressions(report).map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
      [
        "scan/suppression-malformed",
        "error",
        `This suppression has no effect: there is no rule aks/http-proxy-shceme; the nearest is ${scheme}.`,
      ],
    ]);
  });

  it("in files without any other word of proxies too", () => {
    const files = { ...terraform, "terraform/shop/outputs.tf": '# proxylint-ignore url/path: gone\noutput "x" {}\n' };
    expect(aboutSuppressions(repositoryOf(files).report()).map(({ location }) => location.path)).toEqual([
      "terraform/shop/outputs.tf",
    ]);
  });
});

describe("the configuration suppresses", () => {
  const item = (lines: string): Files => ({
    ...terraform,
    ...terraformRoot("other"),
    ".proxylint.yaml": `suppressions:\n  - ${lines}\n`,
  });
  it.each([
    ["a rule", "rule: aks/windows-node-pool\n    reason: known", 2],
    ["a rule in files", "rule: aks/windows-node-pool\n    reason: known\n    path: terraform/shop/**", 1],
    ["a rule for a subject", "rule: aks/windows-node-pool\n    reason: known\n    subject: other", 1],
    ["a family in files", "rule: no-proxy\n    reason: known\n    path: terraform/shop/**", 4],
    [
      "a rule where the value is used",
      "rule: aks/http-proxy-scheme\n    reason: known\n    path: terraform/shop/main.tf",
      1,
    ],
  ])("%s", (_name, lines, count) => {
    const report = repositoryOf(item(lines)).report();
    expect(suppressedIn(report)).toHaveLength(count);
    expect(aboutSuppressions(report)).toEqual([]);
    expect(report.findings.find(({ suppressed }) => suppressed)?.suppressed).toMatchObject({ kind: "configuration" });
  });

  it.each([
    ["covers nothing", "rule: url/path\n    reason: known", "scan/suppression-unused"],
    ["is over", "rule: aks/windows-node-pool\n    reason: known\n    until: 2020-01-31", "scan/suppression-expired"],
  ])("and is a finding when it %s", (_name, lines, rule) => {
    const report = repositoryOf(item(lines)).report();
    expect(suppressedIn(report)).toEqual([]);
    expect(aboutSuppressions(report).map((one) => [one.rule, one.location.path, one.location.start.line])).toEqual([
      [rule, ".proxylint.yaml", 2],
    ]);
  });

  it("is not said to be unused where only a part of the tree is looked at", () => {
    const repository = repositoryOf(
      item("rule: aks/windows-node-pool\n    reason: known\n    path: terraform/other/**"),
    );
    expect(aboutSuppressions(repository.report("terraform/shop"))).toEqual([]);
  });
});

describe("who may suppress", () => {
  const commented = edited(
    terraform,
    main,
    /(?=resource "azurerm_kubernetes_cluster_node_pool")/u,
    `# proxylint-ignore ${windows}: known\n`,
  );

  it("is shown all with --no-suppressions", () => {
    const repository = repositoryOf(commented);
    expect(suppressedIn(repository.report())).toEqual([windows]);
    expect(suppressedIn(repository.report("--no-suppressions"))).toEqual([]);
    expect(repository.report("--no-suppressions").summary["suppressed"]).toBeUndefined();
  });

  it.each([
    ["no comment, when comments may not", "allow-suppressions: false"],
    ["no comment, for a protected rule", `not-suppressible: [${windows}]`],
    ["no comment, for a protected family", "not-suppressible: [aks]"],
    [
      "no item, for a protected rule",
      `not-suppressible: [${windows}]\nsuppressions:\n  - rule: ${windows}\n    reason: known`,
    ],
  ])("%s", (_name, config) => {
    const report = repositoryOf({ ...commented, ".proxylint.yaml": `${config}\n` }).report();
    expect(suppressedIn(report)).toEqual([]);
    expect(aboutSuppressions(report)).toEqual([]);
  });

  it("no baseline either, for a protected rule", () => {
    const repository = repositoryOf({ ...terraform, ".proxylint.yaml": "baseline: .proxylint-baseline\n" });
    repository.run("baseline");
    expect(repository.run().status).toBe(0);
    repository.write({ ".proxylint.yaml": `baseline: .proxylint-baseline\nnot-suppressible: [${windows}]\n` });
    expect(repository.run().status).toBe(1);
  });
});

describe("reports", () => {
  const files = edited(
    terraform,
    main,
    /(?=resource "azurerm_kubernetes_cluster_node_pool")/u,
    `# proxylint-ignore ${windows}: known until 2099-01-31 owner @a\n`,
  );

  it("leave out what is suppressed where people read, and count it", () => {
    const repository = repositoryOf(files);
    for (const format of ["text", "markdown", "github"]) {
      const { stdout } = repository.run("--format", format);
      expect(stdout).toContain("1 suppressed");
      expect(stdout).not.toContain(windows);
    }
  });

  it("carry it where programs read", () => {
    const repository = repositoryOf(files);
    repository.run("baseline");
    const sarif = JSON.parse(repository.run("--format", "sarif", "--baseline", ".proxylint-baseline").stdout) as {
      runs: { results: { ruleId: string; suppressions?: object[]; baselineState?: string }[] }[];
    };
    const results = sarif.runs[0]?.results ?? [];
    expect(results.find(({ ruleId }) => ruleId === windows)?.suppressions).toMatchObject([
      {
        kind: "inSource",
        status: "accepted",
        justification: "known",
        properties: { until: "2099-01-31", owner: "@a" },
      },
    ]);
    expect(results.find(({ ruleId }) => ruleId === scheme)).toMatchObject({
      baselineState: "unchanged",
      suppressions: [{ kind: "external" }],
    });
    const junit = repository.run("--format", "junit", "--baseline", ".proxylint-baseline").stdout;
    expect(junit).toContain('<skipped message="known"/>');
    expect(junit).toContain('<skipped message="in the baseline"/>');
    expect(junit).toContain('failures="0"');
  });
});

describe("the baseline command", () => {
  it("sorts by file, and leaves out what is suppressed and what is wrong with suppressions", () => {
    const bad = edited(terraform, variables, "variable", "# proxylint-ignore zzz: x\nvariable");
    const repository = repositoryOf(edited(bad, main, "resource", `# proxylint-ignore ${windows}: known\nresource`));
    expect(repository.run("baseline").stdout).toBe(".proxylint-baseline: 7 entries\n");
    const lines = readFileSync(join(repository.folder, ".proxylint-baseline"), "utf8").trimEnd().split("\n");
    expect(lines[0]).toMatch(/^# .* written by proxylint \d+\.\d+\.\d+\./u);
    const entries = lines.filter((line) => !line.startsWith("#")).map((line) => line.split(" "));
    for (const [fingerprint] of entries) expect(fingerprint).toMatch(/^[0-9a-f]{32}$/u);
    const places = entries.map(([, rule = "", path = ""]) => `${path} ${rule}`);
    expect(places).toEqual([...places].sort());
    expect(places.join()).not.toContain(windows);
    expect(repository.run("--baseline", ".proxylint-baseline").status).toBe(1);
  });

  it("writes the same again, and keeps entries of what was not looked at", () => {
    const repository = repositoryOf({ ...terraform, ...terraformRoot("other") });
    repository.run("baseline");
    const read = (): string => readFileSync(join(repository.folder, ".proxylint-baseline"), "utf8");
    const first = read();
    expect(repository.run("baseline").stdout).toBe(".proxylint-baseline: 16 entries, 16 before\n");
    expect(read()).toBe(first);
    repository.run("baseline", "terraform/shop");
    expect(read()).toBe(first);
  });

  it("takes out with --prune what matches nothing, and adds nothing", () => {
    const repository = repositoryOf(terraform);
    repository.run("baseline");
    repository.write(edited(terraform, main, '"Windows"', '"Linux"'));
    repository.write({ ...terraformRoot("other") });
    expect(repository.run("baseline", "--prune").stdout).toBe(".proxylint-baseline: 7 entries, 8 before\n");
    const report = repository.report("--baseline", ".proxylint-baseline");
    expect(report.summary["baselined"]).toBe(7);
    expect(aboutSuppressions(report)).toEqual([]);
  });

  it.each([
    ["no line of its form", "x\n", "x:1: this is no entry of a baseline"],
    ["a merge conflict", "# a\n<<<<<<< HEAD\n", "x:2: this is no entry of a baseline"],
  ])("refuses a file with %s", (_name, text, says) => {
    const repository = repositoryOf({ ...terraform, x: text });
    const { status, stderr } = repository.run("--baseline", "x");
    expect(status).toBe(2);
    expect(stderr).toContain(says);
  });

  it("needs its file to be there", () => {
    const { status, stderr } = repositoryOf(terraform).run("--baseline", "none");
    expect(status).toBe(2);
    expect(stderr).toContain("there is no baseline none");
  });

  it("asks for a base with --changed-only", () => {
    const { status, stderr } = repositoryOf(terraform).run("--changed-only");
    expect(status).toBe(2);
    expect(stderr).toContain("--base REV");
  });
});
