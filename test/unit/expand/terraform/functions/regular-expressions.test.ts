/** Configuration that chooses by patterns, as published modules do, and patterns that are written to take for ever. */
import { describe, expect, it } from "vitest";
import { expandTerraform } from "../../../../../src/expand/terraform/index.js";
import { at, plain, treeOf } from "../support.js";

function proxyOf(value: string, locals = ""): unknown {
  const text = `
locals {
${locals}
}
resource "azurerm_kubernetes_cluster" "blue" {
  name = "aks-blue"
  http_proxy_config {
    http_proxy = ${value}
  }
}
`;
  const [object] = expandTerraform(["main.tf"], treeOf({ "main.tf": text })).objects;
  return plain(at(object, "http_proxy_config", 0, "http_proxy"));
}

describe("a pattern in a configuration", () => {
  it("keeps the keys that a long list of alternatives names", () => {
    const keys = Array.from({ length: 60 }, (_, index) => `"settingNumber${index}"`).join(", ");
    const locals = `
  wanted = [${keys}, "httpProxy"]
  all    = { httpProxy = "http://proxy.corp.example:3128/", other = "x" }
  kept   = { for k, v in local.all : k => v if can(regex("^(\${join("|", local.wanted)})$", k)) }`;
    expect(proxyOf('local.kept["httpProxy"]', locals)).toBe("http://proxy.corp.example:3128/");
    expect(proxyOf('lookup(local.kept, "other", "left out")', locals)).toBe("left out");
  });

  it("ends in time on groups that a backtracking machine would try in every combination", () => {
    const before = performance.now();
    const pattern = `^${"(a|a)".repeat(40)}b$`;
    expect(proxyOf(`can(regex("${pattern}", "${"a".repeat(41)}")) ? "yes" : "no"`)).toBe("no");
    expect(performance.now() - before).toBeLessThan(3000);
  });
});
