/** From the paths of a command line to a root and what is searched below it. */
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ScanScope } from "../../../src/entry/scope.js";
import { scopeOf } from "../../../src/entry/scope.js";
import { UsageError } from "../../../src/errors.js";
import { inFolder } from "../../support/cli.js";

const files = { "repo/a/x.tf": "", "repo/b.tf": "", "repo/plan.json": "", "other/y.tf": "", "other/plan.json": "" };

async function inRepository(use: (repo: string, folder: string) => void): Promise<void> {
  await inFolder(files, (folder) => {
    use(join(folder, "repo"), folder);
  });
}

function scope(root: string, fields: Partial<ScanScope> = {}): ScanScope {
  return { root, within: [], named: [], plans: [], ...fields };
}

describe("the scope", () => {
  it("is the folder, or paths in it", async () => {
    await inRepository((repo) => {
      expect(scopeOf(repo, [], [])).toEqual(scope(repo));
      expect(scopeOf(repo, ["."], [])).toEqual(scope(repo, { within: [""] }));
      expect(scopeOf(repo, ["a/", "./a/../b.tf"], [])).toEqual(scope(repo, { within: ["a", "b.tf"], named: ["b.tf"] }));
      expect(scopeOf(repo, [join(repo, "a/x.tf")], [])).toEqual(scope(repo, { within: ["a/x.tf"], named: ["a/x.tf"] }));
    });
  });

  it("is a single folder outside", async () => {
    await inRepository((repo, folder) => {
      const other = join(folder, "other");
      expect(scopeOf(repo, ["../other"], [])).toEqual(scope(other));
      expect(scopeOf(repo, [".."], [])).toEqual(scope(folder));
      expect(scopeOf(join(repo, "a"), [".."], [])).toEqual(scope(repo));
      const plans = ["plan.json"];
      expect(scopeOf(repo, ["../other"], ["../other/plan.json"])).toEqual(scope(other, { named: plans, plans }));
    });
  });

  it("has plans from anywhere, each once", async () => {
    await inRepository((repo, folder) => {
      const outside = join(folder, "other/plan.json");
      const plans = ["plan.json", outside];
      expect(scopeOf(repo, [], ["./plan.json", "../other/plan.json"])).toEqual(scope(repo, { named: plans, plans }));
      const both = scopeOf(repo, ["plan.json"], ["plan.json"]);
      expect(both).toEqual(scope(repo, { within: ["plan.json"], named: ["plan.json"], plans: ["plan.json"] }));
    });
  });

  it("follows links that stay inside, also to the folder itself", async () => {
    await inRepository((repo, folder) => {
      symlinkSync("a", join(repo, "link"));
      symlinkSync(".", join(repo, "self"));
      symlinkSync("repo", join(folder, "workspace"));
      expect(scopeOf(repo, ["link", "self"], [])).toEqual(scope(repo, { within: ["a", ""] }));
      const workspace = join(folder, "workspace");
      expect(scopeOf(workspace, ["a"], [])).toEqual(scope(workspace, { within: ["a"] }));
      expect(scopeOf(workspace, [join(workspace, "b.tf")], [])).toEqual(
        scope(workspace, { within: ["b.tf"], named: ["b.tf"] }),
      );
    });
  });

  it("is refused where it would leave the folder, or is not there", async () => {
    await inRepository((repo, folder) => {
      symlinkSync("../other", join(repo, "out"));
      symlinkSync("nowhere", join(repo, "dangling"));
      mkdirSync(join(folder, "repository"));
      const codes = [
        ["../other", "a"],
        ["../other/y.tf"],
        ["out"],
        ["out/y.tf"],
        ["../repository", "../other"],
        ["missing"],
        ["dangling"],
        [""],
        ["a\0b"],
      ].map((paths) => codeOf(() => scopeOf(repo, paths, [])));
      const outside = "path-outside-root";
      const missing = "path-not-found";
      expect(codes).toEqual([outside, outside, outside, outside, outside, missing, missing, missing, missing]);
      expect(codeOf(() => scopeOf(repo, [], ["missing.json"]))).toBe(missing);
    });
  });
});

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof UsageError ? error.code : String(error);
  }
  return "no error";
}
