/** Which JSON files are taken for those of `az aks create --http-proxy-config`, and what is said of them. */
import { describe, expect, it } from "vitest";

import { expandAzFiles } from "../../../../src/expand/az-file/index.js";
import type { DeclaredObject } from "../../../../src/model/index.js";
import { memoryTree } from "../../../support/memory-tree.js";
import { covered, property, show } from "../arm/template-kit.js";

const address = "http://proxy.corp.example:3128/";
const whole = JSON.stringify({ httpProxy: address, httpsProxy: address, noProxy: ["localhost"] });
const plain = JSON.stringify({ httpProxy: address, httpsProxy: address, noProxy: "localhost" });

function expand(files: Readonly<Record<string, string>>) {
  return expandAzFiles(
    Object.keys(files).filter((path) => path.endsWith(".json")),
    memoryTree(files),
  );
}

function roots(files: Readonly<Record<string, string>>): readonly string[] {
  return expand(files).objects.map((object) => object.root);
}

describe("the file's content", () => {
  const taken: readonly (readonly [string, string])[] = [
    ["the four keys", whole],
    ["a CA and no list", JSON.stringify({ httpProxy: address, trustedCa: "eA==" })],
    ["a CA in another letter case", JSON.stringify({ httpsProxy: address, trustedCA: "eA==" })],
    ["a comment key", JSON.stringify({ "//": "why", httpProxy: address, noProxy: [] })],
    ["enabled", JSON.stringify({ httpProxy: address, noProxy: [], enabled: false })],
  ];
  it.each(taken)("is enough with %s", (_name, text) => {
    expect(roots({ "conf.json": text })).toEqual(["conf.json"]);
  });

  const left: readonly (readonly [string, string])[] = [
    [
      "an npm configuration",
      JSON.stringify({ proxy: address, "https-proxy": address, registry: "https://npm.corp.example/" }),
    ],
    ["a package", JSON.stringify({ name: "x", proxy: address, dependencies: {} })],
    ["a bower configuration", JSON.stringify({ directory: "x", proxy: address, "https-proxy": address })],
    ["variables of another tool", JSON.stringify({ http_proxy: address, https_proxy: address, no_proxy: "localhost" })],
    ["another product's file", plain],
    ["an API object", JSON.stringify({ apiVersion: "v1", kind: "Proxy", httpProxy: address, noProxy: [] })],
    ["a schema", JSON.stringify({ $schema: "x", httpProxy: {}, noProxy: [] })],
    [
      "other settings with a proxy among them",
      JSON.stringify({ httpProxy: address, noProxy: [], timeout: 1, retries: 2 }),
    ],
    ["a wrapped object that nothing names", JSON.stringify({ httpProxyConfig: { httpProxy: address } })],
    ["a list", JSON.stringify([{ httpProxy: address, noProxy: [] }])],
    ["a list of bypass entries alone", JSON.stringify({ noProxy: ["localhost"] })],
  ];
  it.each(left)("is not enough with %s", (_name, text) => {
    expect(expand({ "conf.json": text, "proxy.json": text })).toEqual({ objects: [], problems: [], omissions: [] });
  });

  it("that others have too is taken where AKS is spoken of, and no one else", () => {
    expect(roots({ "aks/proxy.json": plain })).toEqual(["aks/proxy.json"]);
    expect(roots({ "x/proxy.json": plain, "x/run.sh": "az aks create --name blue" })).toEqual(["x/proxy.json"]);
    expect(roots({ "aks/proxy.json": plain, "aks/up.sh": "gcloud container fleet register" })).toEqual([]);
    expect(roots({ "anthos/proxy.json": whole })).toEqual([]);
  });
});

describe("a command that names the file", () => {
  const commands: readonly (readonly [string, string, string])[] = [
    ["a path", "run.sh", "az aks create -n blue --http-proxy-config conf/p.json"],
    ["a path with =", "run.sh", "az aks create --http-proxy-config=conf/p.json"],
    ["a quoted path", "run.sh", 'az aks create --http-proxy-config "./conf/p.json"'],
    ["a path beside the script", "conf/run.sh", "az aks create --http-proxy-config p.json"],
    ["a path above the script", "scripts/run.sh", "az aks create --http-proxy-config ../conf/p.json"],
    ["a base name from elsewhere", "scripts/run.sh", "az aks create --http-proxy-config p.json"],
    ["a path behind a variable", "scripts/run.sh", "az aks create --http-proxy-config ${ROOT}/conf/p.json"],
    ["a variable", "run.sh", "FILE=conf/p.json\naz aks update --http-proxy-config $FILE"],
    ["a PowerShell variable", "run.ps1", '$file = "conf\\p.json"\naz aks create `\n  --http-proxy-config $file'],
    ["a pipeline", ".github/workflows/x.yml", "run: az aks create --http-proxy-config conf/p.json"],
    ["a file after @", "run.sh", "az aks create --http-proxy-config @conf/p.json"],
  ];
  it.each(commands)("makes it one, by %s", (_name, script, text) => {
    expect(roots({ "conf/p.json": plain, [script]: text })).toEqual(["conf/p.json"]);
  });

  it("means the file at its path and not another of that name", () => {
    const files = { "a/p.json": plain, "b/p.json": plain, "run.sh": "az aks create --http-proxy-config b/p.json" };
    expect(roots(files)).toEqual(["b/p.json"]);
  });

  it("makes a wrapped one of it, and one of any content", () => {
    const script = { "run.sh": "az aks create --http-proxy-config proxy.json" };
    const wrapped = JSON.stringify({ properties: { httpProxyConfig: { httpProxy: address } } });
    expect(roots({ ...script, "proxy.json": wrapped })).toEqual(["proxy.json"]);
    expect(roots({ ...script, "proxy.json": '{"proxy": "x"}' })).toEqual(["proxy.json"]);
  });

  it("in a text about commands does not make one of any content", () => {
    expect(roots({ "README.md": "--http-proxy-config proxy.json", "proxy.json": '{"proxy": "x"}' })).toEqual([]);
    expect(roots({ "README.md": "--http-proxy-config proxy.json", "proxy.json": plain })).toEqual(["proxy.json"]);
  });

  const named: readonly (readonly [string, string, string])[] = [
    ["--name", "az aks create --name blue --http-proxy-config p.json", "'blue'"],
    [
      "-n, over lines",
      "az aks create \\\n  -g group \\\n  --http-proxy-config p.json \\\n  -n 'blue' \\\n  --yes",
      "'blue'",
    ],
    ["--name=", "az aks create --http-proxy-config p.json --name=blue; echo --name red", "'blue'"],
    ["a variable", "az aks create --name $NAME --http-proxy-config p.json", "absent"],
    ["another command's name", "az group create --name group\naz aks create --http-proxy-config p.json", "absent"],
  ];
  it.each(named)("gives the cluster its name: %s", (_name, text, name) => {
    const [object] = expand({ "p.json": whole, "run.sh": text }).objects;
    expect(show(object?.name)).toBe(name);
    if (name !== "absent") expect(covered(object?.name?.origin)).toBe("blue");
  });

  it("gives no name when two commands differ", () => {
    const text = "az aks create -n blue --http-proxy-config p.json\naz aks create -n red --http-proxy-config p.json\n";
    expect(show(expand({ "p.json": whole, "run.sh": text }).objects[0]?.name)).toBe("absent");
  });
});

describe("the object", () => {
  function only(text: string): DeclaredObject | undefined {
    return expand({ "proxy.json": text, "run.sh": "az aks create --http-proxy-config proxy.json" }).objects[0];
  }

  it("is the map as it stands", () => {
    const object = only(whole);
    expect(object).toMatchObject({
      carrier: "az-file",
      type: "az-http-proxy-config",
      address: "az-http-proxy-config",
      root: "proxy.json",
      presence: { kind: "certain" },
    });
    expect(show(property(object, "noProxy"))).toBe("['localhost']");
    expect(covered(property(object, "httpProxy")?.origin)).toBe(address);
    expect(object).not.toHaveProperty("syntax");
  });

  it("keeps what a strict reader would refuse", () => {
    const object = only(`{'httpProxy': '${address}', // why\n noProxy: [],}`);
    expect(object?.syntax?.map((fault) => fault.kind)).toEqual([
      "single-quotes",
      "single-quotes",
      "comment",
      "unquoted-key",
      "trailing-comma",
    ]);
    expect(show(property(object, "httpProxy"))).toBe(`'${address}'`);
  });

  it("comes with the problems of its text", () => {
    const files = { "proxy.json": `{"httpProxy": "${address}" "noProxy": []}` };
    const { objects, problems } = expand(files);
    expect(objects).toHaveLength(1);
    expect(problems.map((problem) => problem.message)).toEqual(["a comma is missing before this"]);
  });

  it("is none when the file holds no object, which is a problem", () => {
    const { objects, problems } = expand({
      "proxy.json": '["proxy"]',
      "run.sh": "az aks create --http-proxy-config proxy.json",
    });
    expect(objects).toEqual([]);
    expect(problems.map((problem) => covered(problem.origin))).toEqual(['["proxy"]']);
  });
});
