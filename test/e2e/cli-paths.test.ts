/** Which files a run looks at: paths of the command line, sub-folders, git, plans. */
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CliResult } from "../support/cli.js";
import { git, inFolder, jsonReport, rulesAndPaths, runCli } from "../support/cli.js";

const bad = `resource "azurerm_kubernetes_cluster" "main" {
  name = "shop"

  http_proxy_config {
    http_proxy = "https://proxy.corp.example:3128/"
    no_proxy   = ["localhost", "127.0.0.1", ".svc", ".cluster.local"]
  }
}
`;
const rule = "aks/http-proxy-scheme";

const plan = JSON.stringify({
  format_version: "1.2",
  terraform_version: "1.9.8",
  resource_changes: [
    {
      address: "azurerm_kubernetes_cluster.main",
      mode: "managed",
      type: "azurerm_kubernetes_cluster",
      name: "main",
      change: {
        actions: ["create"],
        after: {
          name: "planned",
          http_proxy_config: [
            { http_proxy: "https://proxy.corp.example:3128/", no_proxy: ["localhost", "127.0.0.1", ".svc"] },
          ],
        },
      },
    },
  ],
});

/** Paths of the findings of the rule above, in the report's order. */
async function found(cwd: string, ...args: readonly string[]): Promise<readonly string[]> {
  const run = await runCli(["--format", "json", ...args], { cwd });
  expect(run.stderr).toBe("");
  return rulesAndPaths(jsonReport(run)).flatMap((line) =>
    line.startsWith(`${rule}@`) ? [line.slice(rule.length + 1)] : [],
  );
}

function expectRefused({ status, stdout, stderr }: CliResult, words: string): void {
  expect(stderr).toContain(words);
  expect([status, stdout]).toEqual([2, ""]);
}

describe("paths", () => {
  it("are files and folders, one or several, in any spelling", async () => {
    const files = { "a/one.tf": bad, "a/b/two.tf": bad, "c/three.tf": bad, "readme.md": "http_proxy" };
    await inFolder(files, async (cwd) => {
      const all = ["a/b/two.tf", "a/one.tf", "c/three.tf"];
      expect(await found(cwd)).toEqual(all);
      expect(await found(cwd, ".")).toEqual(all);
      expect(await found(cwd, "./")).toEqual(all);
      expect(await found(cwd, cwd)).toEqual(all);
      expect(await found(cwd, "scan", "a")).toEqual(all.slice(0, 2));
      expect(await found(cwd, "a/")).toEqual(all.slice(0, 2));
      expect(await found(cwd, "./a/../a//b/")).toEqual(["a/b/two.tf"]);
      expect(await found(cwd, join(cwd, "c"))).toEqual(["c/three.tf"]);
      expect(await found(cwd, "a/one.tf")).toEqual(["a/one.tf"]);
      expect(await found(cwd, "c", "a/one.tf", "a/one.tf", "a")).toEqual(all);
    });
  });

  it("are taken from the current folder, which is also what reported paths are relative to", async () => {
    await inFolder({ "infra/aks/main.tf": bad, "infra/other.tf": bad }, async (folder) => {
      git(folder, "init", "-q");
      git(folder, "add", ".");
      expect(await found(join(folder, "infra"))).toEqual(["aks/main.tf", "other.tf"]);
      expect(await found(join(folder, "infra"), "aks")).toEqual(["aks/main.tf"]);
    });
  });

  it("may name one folder outside, which becomes the root, and no file or second folder there", async () => {
    await inFolder({ "in/a.tf": bad, "out/b.tf": bad, "out/sub/c.tf": bad }, async (folder) => {
      const cwd = join(folder, "in");
      expect(await found(cwd, "../out")).toEqual(["b.tf", "sub/c.tf"]);
      expectRefused(await runCli(["../out/b.tf"], { cwd }), "lies outside of");
      expectRefused(await runCli([".", "../out"], { cwd }), "lies outside of");
    });
  });

  it("have spaces, umlauts, line breaks and leading dashes in their names", async () => {
    const names = ["-x/a.tf", "a\nb/c d.tf", "münchen/größe.tf", "語/名.tf", "'\"$(x)/y.tf"].sort();
    await inFolder(Object.fromEntries(names.map((name) => [name, bad])), async (cwd) => {
      expect(await found(cwd)).toEqual(names);
      git(cwd, "init", "-q");
      git(cwd, "add", ".");
      expect(await found(cwd)).toEqual(names);
      for (const name of names) expect(await found(cwd, "--", name)).toEqual([name]);
      const text = await runCli(["--", "a\nb"], { cwd });
      expect(text.stdout).toMatch(/--> a.{1,6}b\/c d\.tf:5:19$/mu);
    });
  });
});

describe("git", () => {
  it("says which files there are: tracked and new ones, none that it ignores", async () => {
    // Each in a folder of its own: files of one folder are one Terraform module, and are judged together.
    const files = { "tracked/a.tf": bad, "new/b.tf": bad, "some/ignored.tf": bad, "build/out.tf": bad };
    await inFolder({ ...files, ".gitignore": "ignored.tf\nbuild/\n" }, async (cwd) => {
      expect(await found(cwd)).toEqual(["build/out.tf", "new/b.tf", "some/ignored.tf", "tracked/a.tf"]);
      git(cwd, "init", "-q");
      git(cwd, "add", "tracked", ".gitignore");
      expect(await found(cwd)).toEqual(["new/b.tf", "tracked/a.tf"]);
      // What is asked for by name is looked at all the same.
      expect(await found(cwd, "build")).toEqual(["build/out.tf"]);
      expect(await found(cwd, "build/")).toEqual(["build/out.tf"]);
      expect(await found(cwd, "some/ignored.tf")).toEqual(["some/ignored.tf"]);
      expect(await found(join(cwd, "build"))).toEqual(["out.tf"]);
      expect(await found(join(cwd, "build"), "..")).toEqual(["new/b.tf", "tracked/a.tf"]);
    });
  });

  it("is not misled by the variables of a hook, which name another repository", async () => {
    await inFolder(
      { "one/a.tf": bad, "two/b.tf": bad, "two/.gitignore": "ignored.tf", "two/ignored.tf": bad },
      async (folder) => {
        for (const name of ["one", "two"]) git(join(folder, name), "init", "-q");
        git(join(folder, "one"), "add", ".");
        const environment = { GIT_DIR: join(folder, "one/.git"), GIT_INDEX_FILE: join(folder, "one/.git/index") };
        const run = await runCli(["--format", "json"], { cwd: join(folder, "two"), environment });
        expect(rulesAndPaths(jsonReport(run))).toEqual([`${rule}@b.tf`]);
      },
    );
  });

  it("is not needed", async () => {
    await inFolder(
      { "a.tf": bad, "node_modules/x/b.tf": bad, ".terraform/c.tf": bad, ".github/d.tf": bad },
      async (cwd) => {
        const run = await runCli(["--format", "json"], { cwd, environment: { PATH: "/nowhere" } });
        expect(rulesAndPaths(jsonReport(run))).toEqual([`${rule}@.github/d.tf`, `${rule}@a.tf`]);
      },
    );
  });

  it("lists files that are no longer there, which are passed over", async () => {
    await inFolder({ "kept.tf": bad, "gone.tf": bad }, async (cwd) => {
      git(cwd, "init", "-q");
      git(cwd, "add", ".");
      const { rmSync } = await import("node:fs");
      rmSync(join(cwd, "gone.tf"));
      expect(await found(cwd)).toEqual(["kept.tf"]);
    });
  });
});

describe("links", () => {
  it("in a repository are not followed, and are said to be left out", async () => {
    await inFolder({ "repo/main.tf": bad, "outside/secret.json": plan, "outside/more/x.tf": bad }, async (folder) => {
      const cwd = join(folder, "repo");
      symlinkSync("../outside/secret.json", join(cwd, "link.json"));
      symlinkSync("../outside/more", join(cwd, "folder"));
      expect(await found(cwd)).toEqual(["main.tf"]);
      git(cwd, "init", "-q");
      git(cwd, "add", ".");
      const run = await runCli(["--format", "json", "--min-severity", "note"], { cwd });
      const report = jsonReport(run);
      expect(rulesAndPaths(report)).toEqual(["scan/not-scanned@link.json", `${rule}@main.tf`]);
      expect(report.findings[0]?.message).toContain("symbolic link");
    });
  });

  it("that are named are followed within the root, and never out of it", async () => {
    await inFolder({ "repo/real/main.tf": bad, "outside/x.tf": bad }, async (folder) => {
      const cwd = join(folder, "repo");
      symlinkSync("real", join(cwd, "inside"));
      symlinkSync("real/main.tf", join(cwd, "file.tf"));
      symlinkSync("../outside", join(cwd, "leads-out"));
      symlinkSync("/", join(cwd, "everything"));
      expect(await found(cwd, "inside")).toEqual(["real/main.tf"]);
      expect(await found(cwd, "file.tf")).toEqual(["real/main.tf"]);
      expectRefused(await runCli(["leads-out"], { cwd }), "leads through a link");
      expectRefused(await runCli(["leads-out/x.tf"], { cwd }), "leads through a link");
      expectRefused(await runCli(["everything"], { cwd }), "leads through a link");
    });
  });

  it("that replace a folder of git's index do not lead out of the root", async () => {
    await inFolder({ "repo/sub/main.tf": bad, "outside/main.tf": bad }, async (folder) => {
      const cwd = join(folder, "repo");
      git(cwd, "init", "-q");
      git(cwd, "add", ".");
      const { rmSync } = await import("node:fs");
      rmSync(join(cwd, "sub"), { recursive: true });
      symlinkSync("../outside", join(cwd, "sub"));
      const run = await runCli(["--format", "json", "--min-severity", "note"], { cwd });
      expect(rulesAndPaths(jsonReport(run)).filter((line) => line.startsWith(rule))).toEqual([]);
    });
  });

  it("lead to a root, as a workspace may", async () => {
    await inFolder({ "repo/main.tf": bad }, async (folder) => {
      symlinkSync("repo", join(folder, "workspace"));
      expect(await found(folder, "workspace")).toEqual(["repo/main.tf"]);
      mkdirSync(join(folder, "elsewhere"));
      expect(await found(join(folder, "elsewhere"), "../workspace")).toEqual(["main.tf"]);
    });
  });
});

describe("plans", () => {
  it("are named, several times, by any path, outside and ignored by git", async () => {
    const files = { "repo/plans/one.json": plan, "repo/two.plan": plan, "elsewhere/three.txt": plan };
    await inFolder({ ...files, "repo/.gitignore": "plans/\n*.plan\n" }, async (folder) => {
      const cwd = join(folder, "repo");
      git(cwd, "init", "-q");
      const outside = join(folder, "elsewhere/three.txt");
      expect(await found(cwd)).toEqual([]);
      expect(await found(cwd, "--plan", "plans/one.json")).toEqual(["plans/one.json"]);
      expect(await found(cwd, "--plan=./two.plan")).toEqual(["two.plan"]);
      expect(await found(cwd, "--plan", "../elsewhere/three.txt")).toEqual([outside]);
      const all = [outside, "plans/one.json", "two.plan"];
      expect(await found(cwd, "--plan", outside, "--plan", join(cwd, "two.plan"), "--plan", "plans/one.json")).toEqual(
        all,
      );
    });
  });

  it("are recognised by their content where nobody names them", async () => {
    await inFolder({ "out/tfplan.json": plan }, async (cwd) => {
      expect(await found(cwd)).toEqual(["out/tfplan.json"]);
    });
  });

  it("in UTF-16, as PowerShell writes them, are read", async () => {
    const wide = Buffer.from(`\uFEFF${plan}`, "utf16le");
    const swapped = Buffer.from(wide).swap16();
    await inFolder({ "little.json": wide, "big.json": swapped }, async (cwd) => {
      expect(await found(cwd)).toEqual(["big.json", "little.json"]);
      expect(await found(cwd, "--plan", "big.json", "little.json")).toEqual(["big.json", "little.json"]);
    });
  });

  it("that are none, or cannot be read, are refused: silence would look like a good plan", async () => {
    await inFolder(
      { "state.json": '{"format_version":"1.0","values":{}}', tfplan: Buffer.from("PK\u0003\u0004\u0000\u0000") },
      async (cwd) => {
        expectRefused(await runCli(["--plan", "state.json"], { cwd }), "state.json is no Terraform plan");
        expectRefused(await runCli(["--plan", "tfplan"], { cwd }), "tfplan is no Terraform plan");
        mkdirSync(join(cwd, "folder"));
        const folder = await runCli(["--plan", "folder"], { cwd });
        expect([folder.status, folder.stdout]).toEqual([3, ""]);
        expect(folder.stderr).toContain("folder was not read: it is a folder");
      },
    );
  });
});
