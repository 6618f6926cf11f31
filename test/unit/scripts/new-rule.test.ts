/** Makes rules in a copy of the policies, and puts them through everything that a rule goes through. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { capabilities } from "../../../scripts/build/policy.js";
import { policyTool } from "../../../scripts/lib/policy-tools.js";
import { readRuleSet } from "../../../scripts/lib/rule-folders.js";
import { nodePath, root, run } from "../../../scripts/lib/run.js";
import type { Ended } from "../../../scripts/lib/run.js";

const copies: string[] = [];

/** A repository with the library, one family and nothing generated. */
function copyOfPolicies(): string {
  const copy = mkdtempSync(join(tmpdir(), "proxylint-new-rule-"));
  copies.push(copy);
  for (const path of ["lib/cell", "lib/proxy", "lib/aks", "rules/aks/family.rego", "rules/aks/windows-node-pool"]) {
    cpSync(join(root, "policies", path), join(copy, "policies", path), { recursive: true });
  }
  mkdirSync(join(copy, "policies/schemas"));
  return copy;
}

function script(name: string, copy: string, ...args: readonly string[]): Ended {
  return run(nodePath(), ["--import", "tsx", join(root, "scripts", name), "--root", copy, ...args]);
}

function opa(copy: string, ...args: readonly string[]): Ended {
  return run(policyTool("opa"), args, { cwd: copy });
}

afterAll(() => {
  for (const copy of copies) rmSync(copy, { recursive: true });
});

describe("new-rule", () => {
  it.each([
    ["aks/brand-new", "aks-cluster", "aks_cluster"],
    ["brand-new/rule", "proxy-settings", "proxy_settings"],
  ])("makes %s, which passes every check but for the words", { timeout: 60_000 }, (id, subject, main) => {
    const copy = copyOfPolicies();
    const made = script("new-rule.ts", copy, id);
    expect(made.stderr).toBe("");
    expect(made.status).toBe(0);

    const { rules, problems } = readRuleSet(copy);
    expect(rules.find((rule) => rule.id === id)?.entry.subject).toBe(subject);
    const own = problems.filter(({ file }) => file.includes(id));
    expect(own.filter(({ incomplete }) => !incomplete)).toEqual([]);
    expect(own.filter(({ message }) => !/TODO|bad-\*/u.test(message))).toEqual([]);
    expect(own.map(({ file }) => file).filter((file) => file.includes("messages.yaml"))).toHaveLength(1);

    expect(script("generate.ts", copy, "--keep-going").stdout).toMatch(/2 rules/u);
    expect(readFileSync(join(copy, `policies/main/${main}/main.rego`), "utf8")).toContain(`findings["${id}"]`);

    const folders = ["policies/lib", `policies/rules/${id}`];
    expect(opa(copy, "fmt", "--list", "--fail", "policies/lib", "policies/rules", "policies/main")).toMatchObject({
      status: 0,
    });
    const checked = opa(
      copy,
      "check",
      "--strict",
      "--capabilities",
      join(root, capabilities),
      "--schema",
      "policies/schemas",
      ...folders,
    );
    expect(checked).toMatchObject({ status: 0, stderr: "" });
    const linted = run(policyTool("regal"), ["lint", "--config-file", join(root, ".regal/config.yaml"), ...folders], {
      cwd: copy,
    });
    expect(linted.stdout).toMatch(/No violations found/u);
    const tested = opa(copy, "test", "--format", "json", ...folders);
    const results = JSON.parse(tested.stdout) as readonly Readonly<{ package: string; sub_results?: object }>[];
    const table = results.find(
      (result) => result.package.includes(id.replace("/", ".")) || result.package.includes("brand-new"),
    );
    expect(Object.keys(table?.sub_results ?? {}).length).toBeGreaterThanOrEqual(4);
    expect(tested.status).toBe(0);
  });

  it.each([
    ["a name with capitals", ["url/Path"], /FAMILY\/NAME/u],
    ["no family", ["path"], /FAMILY\/NAME/u],
    ["a folder that exists", ["aks/windows-node-pool"], /exists already/u],
    ["the program's own family", ["scan/late"], /program itself/u],
    ["an unknown subject", ["url/path", "--subject", "moon"], /there are proxy-settings/u],
  ])("refuses %s", { timeout: 30_000 }, (_what, args, message) => {
    const refused = script("new-rule.ts", copyOfPolicies(), ...args);
    expect(refused.stderr).toMatch(message);
    expect(refused.status).toBe(1);
  });
});
