/** Globs: what each sign stands for, folders, and time. */
import { describe, expect, it } from "vitest";

import { globFault, globMatcher } from "../../../src/config/glob.js";
import { matchesAny } from "../../../src/config/index.js";

describe("globMatcher", () => {
  it.each([
    ["main.tf", "main.tf", true],
    ["main.tf", "infra/eu/main.tf", true],
    ["main.tf", "main.tf.json", false],
    ["/main.tf", "main.tf", true],
    ["/main.tf", "infra/main.tf", false],
    ["./main.tf", "infra/main.tf", false],
    ["*.tf", "infra/main.tf", true],
    ["*.tf", "main.tfvars", false],
    ["infra/*.tf", "infra/main.tf", true],
    ["infra/*.tf", "infra/eu/main.tf", false],
    ["infra/*.tf", "old/infra/main.tf", false],
    ["infra/**/*.tf", "infra/main.tf", true],
    ["infra/**/*.tf", "infra/eu/west/main.tf", true],
    ["infra/**", "infra/eu/main.tf", true],
    ["infra/**", "infra", false],
    ["**/eu/main.tf", "eu/main.tf", true],
    ["**/eu/main.tf", "infra/eu/main.tf", true],
    ["**/eu/main.tf", "infra/neu/main.tf", false],
    ["**", "any/thing.json", true],
    ["infra", "infra/eu/main.tf", true],
    ["infra", "old/infra/main.tf", true],
    ["infra", "infrastructure/main.tf", false],
    ["infra/", "infra/main.tf", true],
    ["infra/", "infra", false],
    ["old/infra/", "old/infra/main.tf", true],
    ["old/infra/", "infra/main.tf", false],
    ["ma?n.tf", "main.tf", true],
    ["ma?n.tf", "man.tf", false],
    ["infra?main.tf", "infra/main.tf", false],
    ["a*b*c", "aXbYc", true],
    ["a*b*c", "aXcYb", false],
    ["a**c", "abbc", true],
    ["a**c", "ab/c", false],
    ["[ab].tf", "[ab].tf", true],
    ["[ab].tf", "a.tf", false],
    ["?.tf", "😀.tf", true],
  ])("%s and %s: %s", (glob, path, expected) => {
    expect(globMatcher(glob)(path)).toBe(expected);
  });

  it.each([
    ["*a".repeat(250), `${"a".repeat(2000)}b`],
    [`${"**/a/".repeat(100)}b`, `${"a/".repeat(1000)}c`],
  ])("takes no more time than the lengths give", (glob, path) => {
    const started = performance.now();
    expect(globMatcher(glob)(path)).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe("matchesAny", () => {
  it("is true for one of several, and false for none", () => {
    expect(matchesAny(["a", "b"])("b")).toBe(true);
    expect(matchesAny([])("b")).toBe(false);
  });
});

describe("globFault", () => {
  it.each(["!infra", "infra\\eu", "../infra", "infra/../..", "/", ".", "./"])("refuses %s", (glob) => {
    expect(globFault(glob)).toMatch(/^a glob /u);
  });

  it.each(["infra", "infra/", "/infra", "**", "a..b"])("takes %s", (glob) => {
    expect(globFault(glob)).toBeUndefined();
  });
});
