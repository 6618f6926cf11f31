/**
 * Each rule that says it has a fix has one, in every format of its examples that can carry it; what cannot is named here
 * with the reason. A plan carries none: the next one would show the same again.
 */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";

import { describe, expect, it } from "vitest";

import { readRuleSet } from "../../scripts/lib/rule-folders.js";
import { root } from "../../scripts/lib/run.js";
import { allExamples, exampleScan } from "../support/example-scan.js";

/** Examples whose finding has no fix, by rule and file. */
const without: Readonly<Record<string, string>> = {
  "aks/cli-file-not-json bad-az.json": "which of the two spellings was meant is not known of every fault",
  "aks/custom-ca-bundle bad-arm.json": "which certificate stays in the element is a decision",
  "aks/custom-ca-bundle bad-terraform": "which certificate stays in the element is a decision",
  "aks/https-proxy-scheme bad-arm.json": "socks5 has no counterpart among what AKS takes",
  "aks/https-proxy-scheme bad-az.json": "socks5 has no counterpart among what AKS takes",
  "aks/http-proxy-scheme bad-terraform.tf": "socks5 has no counterpart among what AKS takes",
  "aks/no-proxy-wildcard bad-az.json": "a star inside of a name has no counterpart",
  "aks/unknown-proxy-field bad-arm.json": "the key is near to none of the schema",
  "aks/unknown-proxy-field bad-terraform.tf": "the key is near to none of the schema",
  "ca/glued-certificates bad-terraform": "the seam stands in a certificate file, which is not edited",
  "ca/not-pem bad-arm.json": "the content has to be made anew from the certificate",
  "ca/not-pem bad-az.json": "the content has to be made anew from the certificate",
  "ca/not-pem bad-terraform.tf": "the content has to be made anew from the certificate",
  "no-proxy/missing-cluster-suffixes bad-terraform.tf": "there is no list to add to",
  "url/malformed bad-arm.json": "what the address should be is not known",
  "url/malformed bad-az.json": "what the address should be is not known",
  "url/malformed bad-terraform.tf": "what the address should be is not known",
};

const { rules } = readRuleSet();
const scanExample = exampleScan(readFileSync(join(root, "dist/policy.wasm")), {
  rules: rules.map(({ entry }) => entry),
});
const bad = allExamples(rules).filter(([, { bad }]) => bad);

describe("rules with a fix", () => {
  it.each(bad)("%s", async (name, example, rule) => {
    const { report } = await scanExample(example);
    const own = report.findings.filter((finding) => finding.rule === rule.id);
    const isPlan = basename(example.path).startsWith("bad-plan");
    const has = own.map(({ fix }) => (fix === undefined ? "none" : fix.safe ? "safe" : "suggest"));
    const carries = rule.entry.fix !== "none" && !isPlan && without[name] === undefined;
    expect(has).toEqual(own.map(() => (carries ? rule.entry.fix : "none")));
  });

  it("are without one only where an example shows it", () => {
    const names = bad.map(([name]) => name);
    expect(Object.keys(without).filter((name) => !names.includes(name))).toEqual([]);
  });
});
