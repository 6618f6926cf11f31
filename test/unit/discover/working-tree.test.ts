/** The search for files that matter, and the tree that they are read from. */
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Discovery, SearchScope } from "../../../src/discover/index.js";
import { discover } from "../../../src/discover/index.js";
import { OwnFolders } from "../../../src/discover/own-folders.js";
import type { BytesReader, FileBytes } from "../../../src/discover/read-file.js";
import type { Files } from "../../support/cli.js";
import { inFolder } from "../../support/cli.js";

const environment = { PATH: "/nowhere" };
const proxy = "http_proxy = 1";
const pool = 'resource "azurerm_kubernetes_cluster_node_pool" "x" {}';

/** Searches a folder with `files`; reads are answered by `answers` where there is one for the file's name. */
async function searched(
  files: Files,
  scope: Partial<SearchScope> = {},
  answers: Readonly<Record<string, FileBytes>> = {},
): Promise<Discovery> {
  return await inFolder(files, (folder) => {
    const newReader = (): BytesReader => ({
      read: (path) => answers[path.slice(folder.length + 1)] ?? bytes(files[path.slice(folder.length + 1)]),
    });
    return discover(folder, { within: [], named: [], ...scope }, { environment, newReader });
  });
}

function bytes(content: string | Uint8Array | undefined): FileBytes {
  return content === undefined ? { kind: "missing" } : { kind: "bytes", bytes: Buffer.from(content) };
}

describe("Terraform files without calls", () => {
  const call = 'module "x" { source = "./x" }';

  it("are those that name no source in the tree", async () => {
    const files = {
      "a.tf": call,
      "b.tofu": 'resource "x" "y" { source = "x/y/z" }',
      "c.tf.json": '{"module": {"x": {"source": "../x"}}}',
      "d.tf.json": '{"module": {"x": {"source": "x/y/z"}}}',
      "e.json": "{}",
    };
    expect([...(await searched(files)).callless]).toEqual(["b.tofu", "d.tf.json"]);
  });

  it("are not known outside of what is searched, nor where nothing could be read", async () => {
    const files = { "a/x.tf": "x = 1", "b/x.tf": "x = 1", "a/y.tf": "x = 1" };
    const { callless } = await searched(files, { within: ["a"] }, { "a/y.tf": { kind: "left-out", reason: "it" } });
    expect([...callless]).toEqual(["a/x.tf"]);
  });
});

describe("candidates", () => {
  it("are files whose names and words say that they may declare something", async () => {
    const files = {
      "a.tf": proxy,
      "b.json": '{"httpProxy":1}',
      "c.tf": "x = 1",
      "d.md": proxy,
      "e.tofu": proxy,
      "F.JSON": "no_proxy",
    };
    expect((await searched(files)).candidates).toEqual(["F.JSON", "a.tf", "b.json", "e.tofu"]);
  });

  it("are clusters and pools too, where anything speaks of proxies", async () => {
    expect((await searched({ "pool.tf": pool })).candidates).toEqual([]);
    expect((await searched({ "pool.tf": pool, "a.json": "HTTPS_PROXY" })).candidates).toEqual(["a.json", "pool.tf"]);
  });

  it("lie at or below the paths that are asked for", async () => {
    const files = { "a/x.tf": proxy, "ab/x.tf": proxy, "a.tf": proxy };
    expect((await searched(files, { within: ["a"] })).candidates).toEqual(["a/x.tf"]);
    expect((await searched(files, { within: ["a.tf", "ab"] })).candidates).toEqual(["a.tf", "ab/x.tf"]);
    expect((await searched(files, { within: [""] })).candidates).toEqual(["a.tf", "a/x.tf", "ab/x.tf"]);
  });

  it("are what is named, whatever it is called and says", async () => {
    const files = { "plan.out": "{}", "a.tf": "x" };
    expect((await searched(files, { named: ["plan.out"], within: ["a.tf"] })).candidates).toEqual(["plan.out"]);
  });
});

describe("what is left out", () => {
  it("is said with the reason, and is no candidate", async () => {
    const { candidates, omissions } = await searched(
      { "a.tf": proxy, "b.tf": proxy, "c.tf": proxy },
      {},
      {
        "b.tf": { kind: "left-out", reason: "it may not be read" },
        "c.tf": { kind: "missing" },
      },
    );
    expect(candidates).toEqual(["a.tf"]);
    expect(omissions).toEqual([{ path: "b.tf", reason: "it may not be read" }]);
  });

  it("is bytes that are no text, where they speak of proxies", async () => {
    const binary = Buffer.from([0xff, 0x00, 0xc3, 0x28]);
    const files = { "a.json": Buffer.concat([binary, Buffer.from("no_proxy")]), "b.json": binary };
    const { candidates, omissions } = await searched(files);
    expect(candidates).toEqual([]);
    expect(omissions).toEqual([{ path: "a.json", reason: "it is neither UTF-8 nor UTF-16 text" }]);
  });
});

describe("the tree", () => {
  it("reads the files of its list once, and nothing else", async () => {
    const { tree } = await searched({ "a.tf": "ü", "b/c.bin": Buffer.from([0xff]) });
    expect(tree.paths).toEqual(["a.tf", "b/c.bin"]);
    expect([tree.has("a.tf"), tree.has("b"), tree.has("../x")]).toEqual([true, false, false]);
    expect(tree.read("a.tf")).toEqual({ path: "a.tf", text: "ü" });
    expect(tree.read("a.tf")).toBe(tree.read("a.tf"));
    expect([tree.read("b/c.bin"), tree.read("/etc/passwd"), tree.readBytes("../x")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(tree.readBytes("b/c.bin")?.text).toBe("\u00FF");
  });

  it("has no text for a file that goes away between search and reading", async () => {
    let reads = 0;
    await inFolder({ "a.tf": proxy }, (folder) => {
      const newReader = (): BytesReader => ({
        read: () => (++reads === 1 ? bytes(proxy) : { kind: "missing" }),
      });
      const { tree, candidates } = discover(folder, { within: [], named: [] }, { environment, newReader });
      expect([candidates, tree.has("a.tf"), tree.read("a.tf")]).toEqual([["a.tf"], true, undefined]);
    });
  });

  it("reads nothing through a folder that is a link", async () => {
    await inFolder({ "root/a/b/x.tf": proxy, "outside/b/x.tf": proxy }, (folder) => {
      const root = join(folder, "root");
      symlinkSync("../outside", join(root, "out"));
      symlinkSync("a", join(root, "in"));
      const folders = new OwnFolders(root);
      const paths = ["x.tf", "a/b/x.tf", "out/b/x.tf", "in/b/x.tf", "out/b/deeper/x.tf", "none/x.tf"];
      expect(paths.map((path) => folders.hold(path))).toEqual([true, true, false, false, false, true]);
      const { omissions, tree } = discover(root, { within: [], named: ["out/b/x.tf"] }, { environment });
      expect(omissions).toEqual([{ path: "out/b/x.tf", reason: "it is a symbolic link" }]);
      expect([tree.read("out/b/x.tf"), tree.read("a/b/x.tf")?.text]).toEqual([undefined, proxy]);
    });
  });
});
