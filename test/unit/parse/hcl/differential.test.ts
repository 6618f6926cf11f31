/** Our parser against the grammar for tree-sitter, kinds, characters and offsets, on every Terraform file that we keep. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { parseHcl } from "../../../../src/parse/hcl/index.js";
import { projectRoot } from "../../../support/cli.js";
import { firstDifference } from "../../../support/hcl-oracle/first-difference.js";
import { loadHclOracle } from "../../../support/hcl-oracle/index.js";

const oracle = await loadHclOracle();
const folders = ["examples", "policies/rules", "test/data"];
const files = folders.flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:tf|tfvars)$/.test(name))
    .map((name) => `${folder}/${name}`),
);

describe("files as the oracle reads them", () => {
  it("are all there", () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it.each(files)("%s", (path) => {
    const text = readFileSync(join(projectRoot, path), "utf8");
    const ours = parseHcl({ path, text });
    const theirs = oracle.body(text);
    expect(ours.problems.length > 0).toBe(theirs.hasErrors);
    if (!theirs.hasErrors) expect(firstDifference(ours.body, theirs.tree)).toBeUndefined();
  });

  it("are told apart by what differs", () => {
    const theirs = oracle.body("a = [1, b]\n").tree;
    expect(firstDifference(parseHcl({ path: "a.tf", text: "a = [1, c]\n" }).body, theirs)).toBe(
      'attributes.0.value.items.1.name: "c", the oracle has "b"',
    );
  });
});
