/** The pages of the project: their links, their examples, and what they say of the program. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { pictureOfFinding } from "../../scripts/lib/picture.js";
import { root } from "../../scripts/lib/run.js";
import { version } from "../../src/entry/version.js";

const folder = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "CHANGELOG.md",
  "docs/rules/README.md",
  ...folder.map((name) => `docs/${name}`),
];

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** A page without its code, in which `#` begins a comment. */
function prose(path: string): string {
  return read(path).replaceAll(/^```[^]*?^```/gmu, "");
}

/** The headings of a page, as GitHub makes anchors of them. */
function headingsOf(path: string): readonly string[] {
  const titles = [...prose(path).matchAll(/^#+ (.*)$/gmu)].map((match) => match[1] ?? "");
  return titles.map((title) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\- ]/gu, "")
      .replaceAll(" ", "-"),
  );
}

describe("the pages", () => {
  it.each(pages)("%s links only to files that are there", (page) => {
    const targets = [...read(page).matchAll(/\]\(([^)#]+)[^)]*\)/g)].map((match) => match[1] ?? "");
    const local = targets.filter((target) => !/^[a-z]+:/.test(target));
    expect(local.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
  });

  it.each(pages)("%s links only to headings that are there", (page) => {
    const targets = [...prose(page).matchAll(/\]\(([^):]*#[^)]+)\)/g)].map((match) => match[1] ?? "");
    const lost = targets.filter((target) => {
      const [path = "", heading = ""] = target.split("#");
      return !headingsOf(path === "" ? page : join(dirname(page), path)).includes(heading);
    });
    expect(lost).toEqual([]);
  });

  it("show the rule that they explain as it is", () => {
    expect(read("CONTRIBUTING.md")).toContain(read("policies/rules/aks/availability-set/rule.rego"));
  });

  it("name scripts that are there", () => {
    const scripts = Object.keys((JSON.parse(read("package.json")) as { scripts: object }).scripts);
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/npm run ([a-z:-]+)/g)].map((match) => match[1] ?? ""),
    );
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });

  it("show a finding as the program prints it", () => {
    expect(read("docs/finding.svg")).toBe(pictureOfFinding());
  });

  it("have the version of the package", () => {
    expect(version).toBe((JSON.parse(read("package.json")) as { version: string }).version);
  });

  it("name every input and output of the action", () => {
    const inputs = [...read("action.yml").matchAll(/^ {2}([a-z-]+):$/gm)].map((match) => match[1] ?? "");
    expect(inputs.length).toBeGreaterThan(10);
    expect(inputs.filter((name) => !read("docs/github.md").includes(`\`${name}\``))).toEqual([]);
  });
});
