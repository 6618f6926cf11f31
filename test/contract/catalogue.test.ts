/** Every list of rules has the same rules: folders, packages, entry points, catalogue, schemas, index of documents. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { array, looseObject, optional, parse, string } from "valibot";
import { describe, expect, it } from "vitest";

import { catalogueFile } from "../../scripts/generate/catalogue.js";
import { configFiles } from "../../scripts/generate/config-files.js";
import { docsIndex } from "../../scripts/generate/docs-index.js";
import { entryPointFiles } from "../../scripts/generate/entry-points.js";
import { pagesFolder } from "../../scripts/generate/rule-pages.js";
import { schemaFiles } from "../../scripts/generate/schemas.js";
import { policyTool } from "../../scripts/lib/policy-tools.js";
import { schemaNames } from "../../scripts/lib/rule-files.js";
import { entryPoints, packageOfKind, readRuleSet, rulesFolder } from "../../scripts/lib/rule-folders.js";
import { capture, root } from "../../scripts/lib/run.js";
import type { Catalogue } from "../../src/finding/index.js";
import { compileModule } from "../../src/policy/module.js";

const rules = readRuleSet();
const judged = rules.rules.filter(({ host }) => !host);
const catalogue = JSON.parse(read("src/generated/catalogue.json")) as Catalogue;

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** What opa finds in the sources by itself. */
const annotations = looseObject({
  annotations: array(
    looseObject({
      path: array(looseObject({ value: string() })),
      annotations: looseObject({
        scope: string(),
        title: optional(string()),
        custom: optional(looseObject({ severity: string(), subject: string(), fix: string(), since: string() })),
      }),
    }),
  ),
});

describe("rule folders", () => {
  it("are whole", () => {
    expect(rules.problems.map(({ file, message }) => `${file} ${message}`)).toEqual([]);
    expect(judged.length).toBeGreaterThan(0);
  });

  it("have a package each, whose METADATA opa reads as we do", () => {
    const printed = capture(policyTool("opa"), ["inspect", "-a", "-f", "json", rulesFolder]);
    const found = parse(annotations, JSON.parse(printed)).annotations.flatMap(({ path, annotations }) => {
      const [, , ...names] = path.map(({ value }) => value);
      const { title, custom } = annotations;
      return custom === undefined ? [] : [{ id: names.join("/"), title, ...custom }];
    });
    const ours = judged.map(({ id, entry }) => ({
      id,
      title: entry.title,
      subject: entry.subject,
      severity: entry.severity,
    }));
    const sorted = found.sort((left, right) => (left.id < right.id ? -1 : 1));
    expect(sorted.map(({ id, title, subject, severity }) => ({ id, title, subject, severity }))).toEqual(ours);
  });
});

describe("generated files", () => {
  it("are what the folders give now", async () => {
    const files = [
      await catalogueFile(rules),
      await docsIndex(rules),
      ...entryPointFiles(rules),
      ...(await schemaFiles()),
      ...(await configFiles(rules)),
    ];
    for (const { path, content } of files) expect(existsSync(join(root, path)) && read(path), path).toBe(content);
  });

  it("catalogue has every rule once, sorted", () => {
    expect(catalogue.rules.map(({ id }) => id)).toEqual(rules.rules.map(({ id }) => id));
  });

  it("entry points judge each rule on its own subject", () => {
    const keys = schemaNames.flatMap((kind) => {
      const main = read(`policies/main/${packageOfKind(kind)}/main.rego`);
      return [...main.matchAll(/^findings\["([^"]+)"\]/gmu)].map((match) => `${match[1] ?? ""} ${kind}`);
    });
    expect(keys.sort()).toEqual(judged.map(({ id, entry }) => `${id} ${entry.subject}`).sort());
  });

  it("schemas are the kinds of subject, and no others", () => {
    expect(readdirSync(join(root, "policies/schemas")).sort()).toEqual(
      schemaNames.map((kind) => `${kind}.json`).sort(),
    );
    expect(readdirSync(join(root, "policies/main")).sort()).toEqual(schemaNames.map(packageOfKind).sort());
  });

  it("index of documents links every rule to its page", () => {
    const links = [...read(`${pagesFolder}/README.md`).matchAll(/^\| \[[^\]]+\]\(([^)]+)\)/gmu)].map(
      (match) => match[1] ?? "",
    );
    expect(links.sort()).toEqual(rules.rules.map(({ id }) => `${id}.md`).sort());
    for (const link of links) expect(existsSync(join(root, pagesFolder, link)), link).toBe(true);
  });

  it("the shipped module answers at each entry point", () => {
    const instance = compileModule(readFileSync(join(root, "dist/policy.wasm"))).start();
    for (const entry of entryPoints(schemaNames))
      expect(instance.evaluate(entry, "{}"), entry).toEqual([{ result: {} }]);
  });
});
