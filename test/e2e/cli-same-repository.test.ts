/** One cluster with a Windows pool behind a proxy, written in three ways: each says the same, where its author wrote it. */
import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { JsonFinding, JsonReport } from "../support/cli.js";
import { inFolder, jsonReport, projectRoot, runCli } from "../support/cli.js";

const repositories = join(projectRoot, "test/fixtures/repos");

async function reportOf(cwd: string): Promise<JsonReport> {
  const run = await runCli(["--format", "json", "--min-severity", "note"], { cwd });
  expect([run.status, run.stderr]).toEqual([1, ""]);
  return jsonReport(run);
}

type Location = JsonFinding["location"];

/** `path:line "the characters"`. */
function shown(folder: string, { path, start, end }: Location): string {
  const line = readFileSync(join(folder, path), "utf8").split("\n")[start.line - 1] ?? "";
  const text = start.line === end.line ? line.slice(start.column - 1, end.column - 1) : line.slice(start.column - 1);
  return `${path}:${String(start.line)} ${text}`;
}

/** Rule, place, the way there, and what else matters, of each finding but notes about what is only known later. */
function described(folder: string, { findings }: JsonReport): readonly object[] {
  const judged = findings.filter(({ rule }) => rule !== "scan/unresolved");
  return judged.map(({ rule, location, via, related, subject }) => ({
    rule,
    at: shown(folder, location),
    via: via.map((step) => shown(folder, step.location)),
    related: related.map((place) => shown(folder, place.location)),
    subject: `${subject.kind} ${subject.name}`,
  }));
}

/** Where the pool's cluster gets its proxy: the block, or the addresses in it. */
const aProxyPlace: unknown = expect.arrayContaining([expect.stringMatching(/proxy/iu)]);

describe("the same repository", () => {
  it("as Terraform: a pool in one module, its cluster in another, the proxy from a variable file", async () => {
    const folder = join(repositories, "same-terraform");
    expect(described(folder, await reportOf(folder))).toEqual([
      {
        rule: "aks/windows-node-pool",
        at: "modules/windows-pool/main.tf:9 Windows",
        via: [],
        related: aProxyPlace,
        subject: "aks-cluster aks-orders",
      },
      {
        rule: "aks/http-proxy-scheme",
        at: "terraform.tfvars:1 https",
        via: ['variables.tf:1 variable "proxy"', "main.tf:5 var.proxy", "modules/aks/main.tf:26 var.proxy"],
        related: [],
        subject: "aks-cluster aks-orders",
      },
    ]);
  });

  it("as ARM: two templates that share a name, the proxy from a parameter file", async () => {
    const folder = join(repositories, "same-arm");
    expect(described(folder, await reportOf(folder))).toEqual([
      {
        rule: "aks/http-proxy-scheme",
        at: "cluster.parameters.json:5 https",
        via: ["cluster.json:6 proxy", "cluster.json:21 parameters('proxy')"],
        related: [],
        subject: "aks-cluster aks-orders",
      },
      {
        rule: "aks/windows-node-pool",
        at: "windows-pool.json:14 Windows",
        via: [],
        related: aProxyPlace,
        subject: "aks-cluster aks-orders",
      },
    ]);
  });

  it("as a plan alone", async () => {
    const folder = join(repositories, "same-plan");
    expect(described(folder, await reportOf(folder))).toEqual([
      {
        rule: "aks/http-proxy-scheme",
        at: "plan.json:19 https",
        via: [],
        related: [],
        subject: "aks-cluster aks-orders",
      },
      {
        rule: "aks/windows-node-pool",
        at: "plan.json:39 Windows",
        via: [],
        related: aProxyPlace,
        subject: "aks-cluster aks-orders",
      },
    ]);
  });

  it("as a plan beside its configuration: one finding each, where the configuration says it", async () => {
    await inFolder({}, async (folder) => {
      cpSync(join(repositories, "same-terraform"), folder, { recursive: true });
      cpSync(join(repositories, "same-plan/plan.json"), join(folder, "plan.json"));
      const alone = join(repositories, "same-terraform");
      expect(described(folder, await reportOf(folder))).toEqual(described(alone, await reportOf(alone)));
    });
  });

  it("as a plan beside a configuration without values: the place is the configuration's, the value the plan's", async () => {
    await inFolder({}, async (folder) => {
      cpSync(join(repositories, "same-terraform"), folder, { recursive: true });
      cpSync(join(repositories, "same-plan/plan.json"), join(folder, "plan.json"));
      rmSync(join(folder, "terraform.tfvars"));
      const report = await reportOf(folder);
      expect(described(folder, report)).toEqual([
        {
          rule: "aks/windows-node-pool",
          at: "modules/windows-pool/main.tf:9 Windows",
          via: [],
          related: aProxyPlace,
          subject: "aks-cluster aks-orders",
        },
        {
          rule: "aks/http-proxy-scheme",
          at: 'variables.tf:1 variable "proxy"',
          via: ["main.tf:5 var.proxy", "modules/aks/main.tf:26 var.proxy"],
          related: ["plan.json:19 https"],
          subject: "aks-cluster aks-orders",
        },
      ]);
      const [scheme] = report.findings.filter(({ rule }) => rule === "aks/http-proxy-scheme");
      expect(scheme?.related[0]?.note).toContain("plan");
    });
  });
});
