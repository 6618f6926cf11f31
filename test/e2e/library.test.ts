/** The library: what it finds, that its types are true, and that the package holds what it needs and nothing else. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

import { afterAll, describe, expect, it } from "vitest";

import { packInto } from "../../scripts/lib/package.js";
import { capture, packageProgram, root, run } from "../../scripts/lib/run.js";
import type * as Real from "../../src/index.js";
import type * as Declared from "../../types/index.js";
import { runCli } from "../support/run-cli.js";
import { windowsTemplate } from "../support/runner/samples.js";

/** The declarations are kept by hand; a member that is missing or differs in the sources does not compile here. */
type Sources = typeof Real;
const declaredAsWritten: (sources: Sources) => typeof Declared = (sources) => sources;

const folder = mkdtempSync(join(tmpdir(), "proxylint-library-"));
const consumer = join(folder, "consumer");
const installed = join(consumer, "node_modules/proxylint");
const example = "examples/terraform-modules";
const windows = "aks/windows-node-pool";

const packed = installPackage();

/** Installs the package as npm packs it, beside nothing but Node's types; returns its files. */
function installPackage(): readonly string[] {
  const { file, paths } = packInto(folder);
  mkdirSync(installed, { recursive: true });
  capture("tar", ["-xzf", file, "-C", installed, "--strip-components=1"]);
  mkdirSync(join(consumer, "node_modules/@types"));
  for (const name of ["@types/node", "undici-types"]) {
    symlinkSync(join(root, "node_modules", name), join(consumer, "node_modules", name));
  }
  return paths;
}

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function library(): Promise<typeof Declared> {
  return (await import(pathToFileURL(join(installed, "dist/index.js")).href)) as typeof Declared;
}

/** The files of dist that `names` load, at once or later. */
function reachable(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const text = readFileSync(join(root, "dist", name), "utf8");
    open.push(...[...text.matchAll(/(?:from|import) ?\(?"\.\/([\w.-]+\.js)"/gu)].map((match) => match[1] ?? ""));
  }
  return [...seen].sort();
}

describe("the package", () => {
  it("holds what its programs load, and nothing else", () => {
    const code = reachable(["bundle-worker.js", "cli.js", "index.js"]).map((name) => `dist/${name}`);
    const data = ["catalogue.json", "licenses.txt", "pages.json", "policy.wasm"];
    const schemas = ["policies/schemas", "schemas"].flatMap((path) =>
      readdirSync(join(root, path)).map((name) => `${path}/${name}`),
    );
    expect(packed).toEqual(
      [
        ...code,
        ...data.map((name) => `dist/${name}`),
        ...schemas,
        ...["LICENSE", "README.md", "package.json", "policies/capabilities.json", "types/index.d.ts"],
      ].sort(),
    );
    expect(packed).not.toContain("dist/action.js");
  });

  it("asks for nothing else to be installed, and has nothing that runs at an installation", () => {
    const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as object;
    expect(Object.keys(manifest).filter((key) => /dependencies|scripts|overrides/iu.test(key))).toEqual([]);
    expect(manifest).toMatchObject({ name: "proxylint", bin: { proxylint: "dist/cli.js" }, engines: { node: ">=20" } });
  });

  it("runs its command line without anything else installed", () => {
    const ended = run(process.execPath, [join(installed, "dist/cli.js"), "rules", "--family", "url"], {
      cwd: consumer,
    });
    expect(ended.stdout).toContain("url/malformed");
    expect(ended.status).toBe(0);
  });

  it("gives its schemas by their paths", () => {
    const require = createRequire(join(consumer, "index.js"));
    for (const path of packed.filter((name) => name.endsWith(".json") && !name.startsWith("dist/"))) {
      expect(require.resolve(`proxylint/${path}`)).toBe(join(installed, path));
    }
  });
});

describe("the library", () => {
  it("finds in a folder what the command line finds there", async () => {
    const { openProxylint, treeOfFolder } = await library();
    const proxylint = openProxylint();
    const report = await proxylint.scan(treeOfFolder(join(root, example)));
    expect(report.findings.length).toBeGreaterThan(0);
    expect(proxylint.render("json", report)).toBe(
      runCli(["--min-severity", "note", "--format", "json"], { cwd: join(root, example) }).stdout,
    );
  });

  it("finds in memory what it finds on the disk", async () => {
    const { openProxylint, treeOfFiles, treeOfFolder } = await library();
    const proxylint = openProxylint();
    const disk = treeOfFolder(join(root, example));
    const files = disk.paths.map((path): [string, Uint8Array] => [path, readFileSync(join(root, example, path))]);
    const [one, other] = [await proxylint.scan(disk), await proxylint.scan(treeOfFiles(Object.fromEntries(files)))];
    expect(proxylint.render("text", other)).toBe(proxylint.render("text", one));
  });

  it("looks at what it is asked to look at, in the language that it is asked for", async () => {
    const { openProxylint, positionAt, treeOfFiles } = await library();
    const proxylint = openProxylint();
    const az = (address: string): string =>
      JSON.stringify({ httpProxy: address, httpsProxy: "", noProxy: ["localhost"], trustedCa: "" }, undefined, 1);
    const tree = treeOfFiles({
      "a/proxy.json": az("http://proxy.corp.example:99999/"),
      "b/proxy.json": az("http://[/"),
    });
    const report = await proxylint.scan(tree, { paths: ["a"], locale: "ko", now: 1_795_000_000 });
    const [finding] = report.findings.filter(({ rule }) => rule === "url/malformed");
    expect(report.findings.every(({ place }) => place.source.path === "a/proxy.json")).toBe(true);
    expect(finding?.message).toMatch(/\p{Script=Hangul}/u);
    expect(finding === undefined ? undefined : positionAt(finding.place.source, finding.place.start).line).toBe(2);
  });

  it("goes by the configuration, the comments and the baseline of the tree, when it is asked to", async () => {
    const { openProxylint, treeOfFiles } = await library();
    const proxylint = openProxylint();
    const tree = treeOfFiles({
      "main.json": windowsTemplate(1),
      ".proxylint.yaml": `fail-on: never\nsuppressions:\n  - rule: ${windows}\n    reason: it leaves soon\n`,
      "strict.yaml": `rules:\n  ${windows}: note\n`,
    });
    const statesOf = async (config: boolean | string, suppressions = true): Promise<unknown> => {
      const { findings, settings, summary } = await proxylint.scan(tree, { config, suppressions });
      const found = findings.find(({ rule }) => rule === windows);
      return [found?.severity, found?.suppressed?.reason, settings.failOn, summary.errors];
    };
    expect(await statesOf(false)).toEqual(["error", undefined, "error", 1]);
    expect(await statesOf(true)).toEqual(["error", "it leaves soon", "never", 0]);
    expect(await statesOf(true, false)).toEqual(["error", undefined, "never", 1]);
    expect(await statesOf("strict.yaml")).toEqual(["note", undefined, "error", 0]);
    await expect(statesOf("nowhere.yaml")).rejects.toThrow("nowhere.yaml");
  });

  it("holds a tree beside the one before it, by the settings of that", async () => {
    const { openProxylint, treeOfFiles } = await library();
    const proxylint = openProxylint();
    const base = treeOfFiles({ "main.json": windowsTemplate(1), "gone.json": windowsTemplate(1, "gone") });
    const loosened = { ".proxylint.yaml": `rules:\n  ${windows}: "off"\n` };
    const tree = treeOfFiles({ "main.json": windowsTemplate(2), ...loosened });
    const only = await proxylint.scan(tree, { base, config: true });
    const states = only.findings.filter(({ rule }) => rule === windows).map(({ state }) => state);
    expect(states).toEqual(["unchanged", "new"]);
    expect(only.summary.change).toMatchObject({ judged: "new", newErrors: 1 });
    expect(only.fixed?.filter(({ rule }) => rule === windows)).toHaveLength(1);
    expect(only.findings.filter(({ rule, tolerated }) => rule === windows && tolerated)).toHaveLength(1);
    const all = await proxylint.scan(tree, { base, config: true, judged: "all" });
    expect(all.findings.some(({ tolerated }) => tolerated)).toBe(false);
    expect(all.summary.change).toMatchObject({ judged: "all", newErrors: 1 });
  });

  it("never passes because it looked at nothing", async () => {
    const { openProxylint, treeOfFiles, treeOfFolder } = await library();
    const proxylint = openProxylint();
    const tree = treeOfFiles({ "infra/main.json": windowsTemplate(1) });
    await expect(proxylint.scan(tree, { paths: ["infro"] })).rejects.toMatchObject({ code: "path-not-found" });
    await expect(proxylint.scan(tree, { paths: ["inf"] })).rejects.toMatchObject({ code: "path-not-found" });
    expect(() => treeOfFolder(join(root, "nowhere"))).toThrow("is no folder");
    for (const path of ["infra", "infra/", "./infra", "infra/main.json", "."]) {
      const { findings } = await proxylint.scan(tree, { paths: [path] });
      expect(findings.map(({ rule }) => rule)).toContain(windows);
    }
  });

  it("says which rules there are", async () => {
    const { openProxylint } = await library();
    const { rules, version } = openProxylint();
    const listed = JSON.parse(runCli(["rules", "--format", "json"]).stdout) as { rules: readonly { id: string }[] };
    expect(rules.map(({ id }) => id)).toEqual(listed.rules.map(({ id }) => id));
    expect(version).toBe((JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version);
  });
});

describe("the types", () => {
  it("are those of the sources", async () => {
    const { openProxylint, treeOfFiles, treeOfFolder, positionAt, ...others } = declaredAsWritten(
      (await import(pathToFileURL(join(root, "dist/index.js")).href)) as Sources,
    );
    expect([openProxylint, treeOfFiles, treeOfFolder, positionAt].map((one) => typeof one)).toEqual(
      Array(4).fill("function"),
    );
    expect(others).toEqual({});
  });

  it.each([
    [
      "accept the page's own example",
      /```ts\n([^]*?)```/u.exec(readFileSync(join(root, "docs/library.md"), "utf8"))?.[1] ?? "",
      "",
    ],
    [
      "refuse a format that does not exist",
      `import { openProxylint, treeOfFiles } from "proxylint";\nconst p = openProxylint();\np.render("xml", await p.scan(treeOfFiles({})));\n`,
      `"xml"`,
    ],
    [
      "refuse an option that does not exist",
      `import { openProxylint, treeOfFiles } from "proxylint";\nawait openProxylint().scan(treeOfFiles({}), { language: "ko" });\n`,
      "language",
    ],
  ])(
    "%s",
    (name, source, trouble) => {
      const file = join(consumer, name.replaceAll(/\W/gu, "-"), "index.ts");
      mkdirSync(dirname(file));
      writeFileSync(file, source);
      const settings = {
        strict: true,
        module: "nodenext",
        target: "es2022",
        types: ["node"],
        noEmit: true,
        skipLibCheck: false,
      };
      writeFileSync(
        join(dirname(file), "tsconfig.json"),
        JSON.stringify({ compilerOptions: settings, files: ["index.ts"] }),
      );
      writeFileSync(join(consumer, "package.json"), JSON.stringify({ type: "module" }));
      const [node, compiler] = packageProgram("typescript/bin/tsc");
      const { status, stdout } = run(node, [compiler, "--project", dirname(file)]);
      expect(source).toContain("proxylint");
      if (trouble === "") expect(stdout).toBe("");
      else expect(stdout).toContain(trouble);
      expect(status === 0).toBe(trouble === "");
    },
    60_000,
  );
});
