/** Which files a tree has: git's list where there is one, else a walk. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listFiles, walkFiles } from "../../../src/discover/list-files.js";
import type { Files } from "../../support/cli.js";
import { git, inFolder } from "../../support/cli.js";

const environment = { PATH: process.env["PATH"], HOME: "/nonexistent" };

async function listed(files: Files, prepare: (folder: string) => void): Promise<readonly string[]> {
  return await inFolder(files, (folder) => {
    prepare(folder);
    return listFiles(folder, environment);
  });
}

function init(folder: string): void {
  git(folder, "init", "-q");
}

describe("git's list", () => {
  it("has tracked and new files, and none that are ignored", async () => {
    const files = { "a.tf": "", "b/c.tf": "", "ignored.tf": "", ".gitignore": "ignored.tf\n", ".github/x.yml": "" };
    const paths = await listed(files, (folder) => {
      init(folder);
      git(folder, "add", "a.tf");
    });
    expect(paths).toEqual([".github/x.yml", ".gitignore", "a.tf", "b/c.tf"]);
  });

  it("has a file that is ignored and tracked, each once, and the names as they are", async () => {
    const names = ["a b.tf", "größe.tf", "line\nbreak.tf", 'quo"te.tf', "tab\t.tf"];
    const paths = await listed(
      { ...Object.fromEntries(names.map((name) => [name, ""])), ".gitignore": "*.tf" },
      (folder) => {
        init(folder);
        git(folder, "add", "-f", ".");
      },
    );
    expect(paths).toEqual([".gitignore", ...names].sort());
  });

  it("has each side of a merge that conflicts once", async () => {
    const paths = await listed({ "a.tf": "one\n" }, (folder) => {
      init(folder);
      git(folder, "add", ".");
      git(folder, "commit", "-q", "-m", "one");
      git(folder, "checkout", "-q", "-b", "other");
      writeFileSync(join(folder, "a.tf"), "two\n");
      git(folder, "commit", "-q", "-a", "-m", "two");
      git(folder, "checkout", "-q", "main");
      writeFileSync(join(folder, "a.tf"), "three\n");
      git(folder, "commit", "-q", "-a", "-m", "three");
      expect(() => git(folder, "merge", "other")).toThrow();
    });
    expect(paths).toEqual(["a.tf"]);
  });

  it("is of the folder, not of the repository around it", async () => {
    await inFolder({ "in/a.tf": "", "out.tf": "" }, (folder) => {
      init(folder);
      expect(listFiles(join(folder, "in"), environment)).toEqual(["a.tf"]);
    });
  });

  it("gives way to a walk in a folder that is ignored as a whole, and in one that is empty", async () => {
    await inFolder({ "build/a.tf": "", ".gitignore": "build/\n" }, (folder) => {
      init(folder);
      expect(listFiles(join(folder, "build"), environment)).toEqual(["a.tf"]);
      mkdirSync(join(folder, "empty"));
      expect(listFiles(join(folder, "empty"), environment)).toEqual([]);
    });
  });

  it("is not that of another repository which variables name", async () => {
    await inFolder({ "one/a.tf": "", "two/b.tf": "" }, (folder) => {
      for (const name of ["one", "two"]) init(join(folder, name));
      const stray = { ...environment, GIT_DIR: join(folder, "one/.git"), GIT_WORK_TREE: join(folder, "one") };
      expect(listFiles(join(folder, "two"), stray)).toEqual(["b.tf"]);
    });
  });
});

describe("a walk", () => {
  it("leaves out links, what others wrote, and git's own files", async () => {
    const files = {
      "b.tf": "",
      "a/c.tf": "",
      ".hidden/d.tf": "",
      "node_modules/e.tf": "",
      "x/vendor/f.tf": "",
      ".git/config": "",
    };
    await inFolder(files, (folder) => {
      symlinkSync("b.tf", join(folder, "link.tf"));
      symlinkSync(".", join(folder, "self"));
      expect(walkFiles(folder)).toEqual([".hidden/d.tf", "a/c.tf", "b.tf"]);
      expect(walkFiles(join(folder, "node_modules"))).toEqual(["e.tf"]);
      expect(walkFiles(join(folder, "missing"))).toEqual([]);
    });
  });

  it("ends in folders that are nested without an end", async () => {
    await inFolder({ "a.tf": "" }, (folder) => {
      const deep = join(folder, ...Array.from({ length: 200 }, () => "d"));
      mkdirSync(deep, { recursive: true });
      writeFileSync(join(deep, "z.tf"), "");
      writeFileSync(join(folder, "d/y.tf"), "");
      expect(walkFiles(folder)).toEqual(["a.tf", "d/y.tf"]);
    });
  });

  it("is there where git is not, or breaks", async () => {
    await inFolder({ "a.tf": "" }, (folder) => {
      expect(listFiles(folder, { PATH: "/nowhere" })).toEqual(["a.tf"]);
      init(folder);
      rmSync(join(folder, ".git/HEAD"));
      expect(listFiles(folder, environment)).toEqual(["a.tf"]);
    });
  });

  it("lists 100,000 files in seconds", { timeout: 180_000 }, async () => {
    await inFolder({}, (folder) => {
      for (let index = 0; index < 1000; index += 1) {
        const place = join(folder, `d${String(index % 100)}`, `e${String(index)}`);
        mkdirSync(place, { recursive: true });
        for (let file = 0; file < 100; file += 1) writeFileSync(join(place, `f${String(file)}.txt`), "");
      }
      const started = performance.now();
      expect(walkFiles(folder)).toHaveLength(100_000);
      expect(performance.now() - started).toBeLessThan(20_000);
    });
  });
});
