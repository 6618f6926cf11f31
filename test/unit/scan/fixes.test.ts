/** When the fix of a finding is safe: who else uses the characters decides, and where they stand. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { readRuleSet } from "../../../scripts/lib/rule-folders.js";
import { root } from "../../../scripts/lib/run.js";
import type { FindingFix } from "../../../src/finding/index.js";
import { treeScan } from "../../support/example-scan.js";
import { memoryTree } from "../../support/memory-tree.js";

const rules = readRuleSet().rules.map(({ entry }) => entry);
const scanTree = treeScan(readFileSync(join(root, "dist/policy.wasm")), { rules });

/** The fixes of the findings of `rule` in a module of these files. */
async function fixesOf(rule: string, files: Readonly<Record<string, string>>): Promise<readonly FindingFix[]> {
  const { report } = await scanTree(memoryTree(files));
  return report.findings.filter((finding) => finding.rule === rule).flatMap(({ fix }) => fix ?? []);
}

function cluster(name: string, bypass: string, address = '"http://proxy.corp.example:3128/"'): string {
  return `resource "azurerm_kubernetes_cluster" "${name}" {
  name                = "aks-${name}"
  location            = "northeurope"
  resource_group_name = "rg"
  dns_prefix          = "aks"

  default_node_pool {
    name    = "system"
    vm_size = "Standard_D4s_v5"
  }

  http_proxy_config {
    http_proxy  = ${address}
    https_proxy = ${address}
    no_proxy    = ${bypass}
  }
}
`;
}

const suffixes = "no-proxy/missing-cluster-suffixes";
const list = (entries: string): string => `locals {\n  bypass = [${entries}]\n}\n`;
const short = list('"localhost", "127.0.0.1", ".svc"');

describe("a value of one cluster", () => {
  it("is safe to edit where it is declared", async () => {
    const [fix] = await fixesOf(suffixes, { "main.tf": cluster("a", "local.bypass"), "locals.tf": short });
    expect(fix).toMatchObject({ safe: true, description: "Add: .cluster.local" });
    expect(fix?.edits.map(({ place, text }) => [place.source.path, text])).toEqual([
      ["locals.tf", ', ".cluster.local"'],
    ]);
  });

  it("has no edit where a function makes it", async () => {
    const bypass = 'concat(local.bypass, [".corp.example"])';
    expect(await fixesOf(suffixes, { "main.tf": cluster("a", bypass), "locals.tf": short })).toEqual([]);
  });

  it("has no edit where a function changed its characters", async () => {
    const files = { "main.tf": cluster("a", '[".svc", ".cluster.local", replace("#.corp.example", "#", "*")]') };
    expect(await fixesOf("aks/no-proxy-wildcard", files)).toEqual([]);
  });
});

describe("a value that two clusters share", () => {
  const both = (second: string): string => cluster("a", "local.bypass") + second;

  it("is safe to edit when both need it", async () => {
    const fixes = await fixesOf(suffixes, { "main.tf": both(cluster("b", "local.bypass")), "locals.tf": short });
    expect(fixes.map(({ safe }) => safe)).toEqual([true]);
  });

  it("is a suggestion when one of them does not need it", async () => {
    const files = { "main.tf": both(cluster("b", "local.bypass", '""')), "locals.tf": short };
    const fixes = await fixesOf(suffixes, files);
    expect(fixes.map(({ safe, edits }) => [safe, edits.length])).toEqual([[false, 1]]);
  });

  it("is safe to edit in the entries that both have", async () => {
    const files = { "main.tf": both(cluster("b", "local.bypass")), "locals.tf": list('".svc", "*.corp.example"') };
    const fixes = await fixesOf("aks/no-proxy-wildcard", files);
    expect(fixes.map(({ safe }) => safe)).toEqual([true]);
  });
});
