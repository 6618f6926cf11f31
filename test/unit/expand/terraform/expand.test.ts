/** Root modules as objects: values, origins, references, instances, variants and what is unknown. */
import { describe, expect, it } from "vitest";

import { expandTerraform } from "../../../../src/expand/terraform/index.js";
import type { Expansion, Value } from "../../../../src/model/index.js";
import { at, chain, plain, treeOf } from "./support.js";

function expand(files: Readonly<Record<string, string>>, paths?: readonly string[]): Expansion {
  const candidates = paths ?? Object.keys(files).filter((path) => /\.tf(?:\.json)?$/.test(path));
  return expandTerraform(candidates, treeOf(files));
}

/** The value of `x` in a cluster of a root of one file. */
function valueOf(expression: string, rest = ""): Value | undefined {
  const [object] = expand({
    "main.tf": `resource "azurerm_kubernetes_cluster" "a" {\n  x = ${expression}\n}\n${rest}`,
  }).objects;
  return at(object, "x");
}

function textChain(value: Value | undefined): readonly string[] {
  const piece = value?.kind === "text" ? value.text[0] : undefined;
  return chain((piece ?? value)?.origin ?? { place: { source: { path: "", text: "" }, start: 0, end: 0 }, via: [] });
}

const split = {
  "main.tf": `
variable "proxy" { type = string }
locals {
  no_proxy = concat(["localhost", "127.0.0.1"], [".corp.example"])
}
module "aks" {
  source   = "./modules/aks"
  proxy    = var.proxy
  no_proxy = local.no_proxy
}
`,
  "pools.tf": `
resource "azurerm_kubernetes_cluster_node_pool" "win" {
  name                  = "win"
  os_type               = "Windows"
  kubernetes_cluster_id = module.aks.cluster_id
}
`,
  "terraform.tfvars": 'proxy = "http://proxy.corp.example:3128"\n',
  "modules/aks/main.tf": `
variable "proxy" {}
variable "no_proxy" { type = set(string) }
resource "azurerm_kubernetes_cluster" "main" {
  name = "c"
  http_proxy_config {
    http_proxy = var.proxy
    no_proxy   = var.no_proxy
  }
}
`,
  "modules/aks/outputs.tf": 'output "cluster_id" {\n  value = azurerm_kubernetes_cluster.main.id\n}\n',
};

describe("a pool in one module and its cluster in another", () => {
  it("are two objects of one root, joined by the address behind the id", () => {
    const expansion = expand(split);
    expect(expansion.objects.map(({ type, address, root, presence }) => [type, address, root, presence.kind])).toEqual([
      ["azurerm_kubernetes_cluster_node_pool", "azurerm_kubernetes_cluster_node_pool.win", ".", "certain"],
      ["azurerm_kubernetes_cluster", "module.aks.azurerm_kubernetes_cluster.main", ".", "certain"],
    ]);
    const id = at(expansion.objects[0], "kubernetes_cluster_id");
    expect(id).toMatchObject({
      kind: "unknown",
      reference: { address: "module.aks.azurerm_kubernetes_cluster.main", attribute: "id" },
    });
  });

  it("show the way of the proxy from the variable file to the argument", () => {
    const proxy = at(expand(split).objects[1], "http_proxy_config", 0, "http_proxy");
    expect(plain(proxy)).toBe("http://proxy.corp.example:3128");
    expect(textChain(proxy)).toEqual([
      "terraform.tfvars:1 http://proxy.corp.example:3128",
      'main.tf:2 variable "proxy"',
      "main.tf:8 var.proxy",
      "modules/aks/main.tf:7 var.proxy",
    ]);
  });

  it("show the way of each entry of a list", () => {
    const list = at(expand(split).objects[1], "http_proxy_config", 0, "no_proxy");
    expect(list).toMatchObject({ kind: "list", set: true });
    expect(plain(list)).toEqual([".corp.example", "127.0.0.1", "localhost"]);
    expect(textChain(list?.kind === "list" ? list.items[2] : undefined)).toEqual([
      "main.tf:4 localhost",
      "main.tf:9 local.no_proxy",
      "modules/aks/main.tf:8 var.no_proxy",
    ]);
  });

  it("stand at their heads, blocks at theirs, names at theirs", () => {
    const [, cluster] = expand(split).objects;
    expect(chain(cluster?.origin ?? expect.fail())).toEqual([
      'modules/aks/main.tf:4 resource "azurerm_kubernetes_cluster" "main"',
    ]);
    const block = at(cluster, "http_proxy_config", 0);
    expect(chain(block?.origin ?? expect.fail())).toEqual(["modules/aks/main.tf:6 http_proxy_config"]);
    const entry = block?.kind === "map" ? block.entries.get("http_proxy") : undefined;
    expect(chain(entry?.keyOrigin ?? expect.fail())).toEqual(["modules/aks/main.tf:7 http_proxy"]);
  });

  it("are found from either file", () => {
    const both = expand(split).objects.map(({ address }) => address);
    expect(expand(split, ["modules/aks/main.tf"]).objects.map(({ address }) => address)).toEqual(both);
    expect(expand(split, ["pools.tf"]).objects.map(({ address }) => address)).toEqual(both);
  });
});

describe("a pool that reads its cluster back through a data source", () => {
  const files = (name: string): Readonly<Record<string, string>> => ({
    "main.tf": `resource "random_pet" "p" {}
module "aks" {
  source = "./aks"
  name   = "aks-\${random_pet.p.id}"
}
data "azurerm_kubernetes_cluster" "this" {
  name                = ${name}
  resource_group_name = "rg"
}
resource "azurerm_kubernetes_cluster_node_pool" "win" {
  kubernetes_cluster_id = data.azurerm_kubernetes_cluster.this.id
}
`,
    "aks/main.tf":
      'variable "name" {}\nresource "azurerm_kubernetes_cluster" "this" {\n name = var.name\n resource_group_name = "rg"\n}\noutput "name" {\n value = azurerm_kubernetes_cluster.this.name\n}\n',
  });
  const referenceOf = (name: string): unknown => {
    const pool = expand(files(name)).objects.find(({ type }) => type.endsWith("node_pool"));
    const id = at(pool, "kubernetes_cluster_id");
    return id?.kind === "unknown" ? id.reference : undefined;
  };

  it("hangs on the cluster when the names are the same, unknown parts too", () => {
    const address = "module.aks.azurerm_kubernetes_cluster.this";
    expect(referenceOf("module.aks.name")).toEqual({ address, attribute: "id" });
    expect(referenceOf('"aks-${random_pet.p.id}"')).toEqual({ address, attribute: "id" });
  });

  it("hangs on nothing when the names may differ", () => {
    expect(referenceOf('"aks-other"')).toBeUndefined();
    expect(referenceOf('"aks-${random_pet.q.id}"')).toBeUndefined();
  });
});

describe("what is not known", () => {
  it.each([
    ["var.a", 'variable "a" {}', { unknown: "var.a has no value in this repository" }],
    ['"http://${var.a}:1"', 'variable "a" {}', "http://<var.a has no value in this repository>:1"],
    [
      "data.azurerm_subnet.s.id",
      'data "azurerm_subnet" "s" {}',
      { unknown: "data.azurerm_subnet.s is read only when Terraform runs" },
    ],
    ["random_id.x.hex", 'resource "random_id" "x" {}', { unknown: "random_id.x.hex is known only after apply" }],
    [
      "module.r.out",
      'module "r" {\n source = "Azure/aks/azurerm"\n}',
      { unknown: "module.r.out is known only after apply" },
    ],
    ["local.a", "locals {\n a = local.b\n b = local.a\n}", { unknown: "local.a depends on itself" }],
    ["timestamp()", "", { unknown: "timestamp() gives another value at each run" }],
    ["terraform.workspace", "", { unknown: "terraform.workspace is known only when Terraform runs" }],
    ['file("none.txt")', "", { unknown: "the file none.txt is not in this repository" }],
    ["provider::x::f(1)", "", { unknown: "provider::x::f() is not computed here" }],
    ['[for a in var.a : "${a}.x"]', 'variable "a" {}', [{ more: "var.a has no value in this repository" }]],
    ['concat(["a"], var.a)', 'variable "a" {}', ["a", { more: "var.a has no value in this repository" }]],
    ['join(",", ["a", var.a, "b"])', 'variable "a" {}', "a,<var.a has no value in this repository>,b"],
    [
      'split(",", "a,${var.a},b")',
      'variable "a" {}',
      ["a", "<var.a has no value in this repository>", "b", { more: "var.a has no value in this repository" }],
    ],
    ['format("http://%s:%d", var.a, 3128)', 'variable "a" {}', "http://<var.a has no value in this repository>:3128"],
    [
      "merge({ a = 1, b = 2 }, var.a, { b = 3 })",
      'variable "a" {}',
      { a: { unknown: "var.a has no value in this repository" }, b: 3, more: "var.a has no value in this repository" },
    ],
    ['lower("A${var.a}")', 'variable "a" {}', { unknown: "var.a has no value in this repository" }],
    ['startswith("http://${var.a}", "https")', 'variable "a" {}', false],
    ['"http://${var.a}" == ""', 'variable "a" {}', false],
    ["var.a || true", 'variable "a" {}', true],
    ["[1, 2][7]", "", { unknown: "there is no element 7 in this list" }],
    ["no_such_thing.x.y", "", { unknown: "no_such_thing.x is not declared" }],
  ])("%s", (expression, rest, expected) => {
    expect(plain(valueOf(expression, rest))).toEqual(expected);
  });

  it("has one identity wherever it is used", () => {
    const files = {
      "main.tf":
        'variable "a" {}\nlocals {\n b = var.a\n}\nresource "azurerm_kubernetes_cluster" "a" {\n x = var.a\n y = local.b\n z = random_id.r.hex\n w = random_id.r.hex\n}\nresource "random_id" "r" {}\n',
    };
    const [object] = expand(files).objects;
    const ids = ["x", "y", "z", "w"].map((name) => {
      const value = at(object, name);
      return value?.kind === "unknown" ? value.id : undefined;
    });
    expect(ids).toEqual(["var.a", "var.a", "random_id.r.hex", "random_id.r.hex"]);
  });

  it("is sensitive where its variable is", () => {
    expect(valueOf("var.a", 'variable "a" {\n sensitive = true\n default = "x"\n}')).toMatchObject({
      kind: "text",
      sensitive: true,
    });
    expect(valueOf('"a${sensitive("b")}"')).toMatchObject({ kind: "text", sensitive: true });
    expect(valueOf('nonsensitive("${sensitive("b")}")')).not.toHaveProperty("sensitive");
  });
});

describe("conditions that cannot be decided", () => {
  it("give both branches, and one identity for a condition and its opposite", () => {
    const rest = 'variable "on" {}\n';
    expect(plain(valueOf('var.on ? "a" : "b"', rest))).toEqual({ if: "var.on", then: "a", else: "b" });
    expect(plain(valueOf('!var.on ? "a" : "b"', rest))).toEqual({ if: "var.on", then: "b", else: "a" });
    expect(plain(valueOf('[var.on ? "a" : "b", var.on ? 1 : 2]', rest))).toEqual([
      { if: "var.on", then: "a", else: "b" },
      { if: "var.on", then: 1, else: 2 },
    ]);
  });

  it("are carried through templates and functions, decided alike everywhere", () => {
    const rest = 'variable "tls" {}\n';
    expect(plain(valueOf('"${var.tls ? "https" : "http"}://p:${var.tls ? 443 : 80}"', rest))).toEqual({
      if: "var.tls",
      then: "https://p:443",
      else: "http://p:80",
    });
    expect(plain(valueOf('concat(["a"], var.tls ? ["b"] : [])', rest))).toEqual({
      if: "var.tls",
      then: ["a", "b"],
      else: ["a"],
    });
    expect(plain(valueOf('join(",", ["a", var.tls ? "b" : "c"])', rest))).toEqual({
      if: "var.tls",
      then: "a,b",
      else: "a,c",
    });
  });

  it("make an object conditional by its count", () => {
    const { objects } = expand({
      "main.tf":
        'variable "on" {}\nresource "azurerm_kubernetes_cluster" "a" {\n count = var.on ? 1 : 0\n}\nresource "azurerm_kubernetes_cluster" "b" {\n count = var.on ? 0 : 1\n}\n',
    });
    expect(
      objects.map(({ address, presence }) => [
        address,
        presence.kind === "conditional" ? presence.condition : "certain",
      ]),
    ).toEqual([
      ["azurerm_kubernetes_cluster.a[0]", "var.on"],
      ["azurerm_kubernetes_cluster.b[0]", "!(var.on)"],
    ]);
  });
});

describe("instances", () => {
  const pool = (rest: string): string => `resource "azurerm_kubernetes_cluster_node_pool" "p" {\n${rest}\n}\n`;

  it("of count and for_each have addresses and values of their own", () => {
    const { objects } = expand({
      "main.tf": `${pool('for_each = { win = "Windows", lin = "Linux" }\nname = each.key\nos_type = each.value')}resource "azurerm_kubernetes_cluster" "c" {\n count = 2\n name = "c\${count.index}"\n}\n`,
    });
    expect(objects.map(({ address }) => address)).toEqual([
      'azurerm_kubernetes_cluster_node_pool.p["lin"]',
      'azurerm_kubernetes_cluster_node_pool.p["win"]',
      "azurerm_kubernetes_cluster.c[0]",
      "azurerm_kubernetes_cluster.c[1]",
    ]);
    expect(objects.map((object) => plain(object.name))).toEqual(["lin", "win", "c0", "c1"]);
    expect(textChain(at(objects[1], "os_type"))).toEqual(["main.tf:2 Windows", "main.tf:4 each.value"]);
  });

  it("of nothing are not there", () => {
    expect(expand({ "main.tf": pool("count = 0") + pool("for_each = {}").replace('"p"', '"q"') }).objects).toEqual([]);
  });

  it("of an unknown collection are one, whose parts are unknown", () => {
    const { objects } = expand({
      "main.tf": `variable "pools" {}\n${pool('for_each = var.pools\nname = each.key\nos_type = each.value.os_type\nmode = "User"')}`,
    });
    expect(objects.map(({ address, presence }) => [address, presence.kind])).toEqual([
      ["azurerm_kubernetes_cluster_node_pool.p[each.key]", "conditional"],
    ]);
    expect(plain(objects[0]?.body)).toMatchObject({
      mode: "User",
      os_type: { unknown: "var.pools has no value in this repository" },
    });
  });

  it("are reached by index, key and splat", () => {
    const { objects } = expand({
      "main.tf": `resource "azurerm_kubernetes_cluster" "c" {\n count = 1\n name = "c"\n}\nresource "azurerm_kubernetes_cluster" "m" {\n for_each = toset(["x"])\n name = each.key\n}\n${pool('a = azurerm_kubernetes_cluster.c[0].id\nb = one(azurerm_kubernetes_cluster.c[*].id)\nc = azurerm_kubernetes_cluster.m["x"].id\nd = azurerm_kubernetes_cluster.m["x"].name\ne = azurerm_kubernetes_cluster.c[0].kube_config[0].host')}`,
    });
    const last = objects.at(-1);
    const addresses = ["a", "b", "c", "e"].map((name) => {
      const value = at(last, name);
      return value?.kind === "unknown" ? value.reference : undefined;
    });
    expect(addresses).toEqual([
      { address: "azurerm_kubernetes_cluster.c[0]", attribute: "id" },
      { address: "azurerm_kubernetes_cluster.c[0]", attribute: "id" },
      { address: 'azurerm_kubernetes_cluster.m["x"]', attribute: "id" },
      { address: "azurerm_kubernetes_cluster.c[0]", attribute: "kube_config[0].host" },
    ]);
    expect(plain(at(last, "d"))).toBe("x");
  });

  it("of modules carry the key in the addresses below", () => {
    const { objects } = expand({
      "main.tf":
        'module "m" {\n source = "./m"\n for_each = { eu = "http://eu.corp.example:80" }\n proxy = each.value\n}\n',
      "m/main.tf": 'variable "proxy" {}\nresource "azurerm_kubernetes_cluster" "c" {\n p = var.proxy\n}\n',
    });
    expect(objects.map(({ address }) => address)).toEqual(['module.m["eu"].azurerm_kubernetes_cluster.c']);
    expect(plain(at(objects[0], "p"))).toBe("http://eu.corp.example:80");
  });
});

describe("dynamic blocks", () => {
  const cluster = (each: string): string =>
    `variable "p" {}\nresource "azurerm_kubernetes_cluster" "c" {\n dynamic "http_proxy_config" {\n  for_each = ${each}\n  iterator = it\n  content {\n   http_proxy = it.value\n   kind = "fixed"\n  }\n }\n}\n`;

  it.each([
    ['["http://a:1"]', [{ http_proxy: "http://a:1", kind: "fixed" }]],
    ["[]", []],
    ['var.p == null ? [] : ["x"]', { if: "==(null,var.p)", then: [], else: [{ http_proxy: "x", kind: "fixed" }] }],
    [
      "var.p",
      [
        { http_proxy: { unknown: "var.p has no value in this repository" }, kind: "fixed" },
        { more: "var.p has no value in this repository" },
      ],
    ],
  ])("for %s", (each, expected) => {
    expect(plain(at(expand({ "main.tf": cluster(each) }).objects[0], "http_proxy_config"))).toEqual(expected);
  });
});

describe("variable files", () => {
  const main =
    'variable "p" {}\nvariable "q" { default = "d" }\nresource "azurerm_kubernetes_cluster" "c" {\n p = var.p\n q = var.q\n}\n';
  const values = (files: Readonly<Record<string, string>>): unknown =>
    expand({ "main.tf": main, ...files }).objects.map((object) => [
      object.variant,
      plain(at(object, "p")),
      plain(at(object, "q")),
    ]);

  it("are loaded in Terraform's order", () => {
    expect(
      values({
        "b.auto.tfvars": 'p = "b"',
        "a.auto.tfvars": 'p = "a"\nq = "a"',
        "terraform.tfvars": 'p = "t"\nq = "t"',
      }),
    ).toEqual([[undefined, "b", "a"]]);
  });

  it("make variants, and no base when the root is not complete without them", () => {
    expect(values({ "prod.tfvars": 'p = "prod"', "env/dev.tfvars": 'p = "dev"' })).toEqual([
      ["env/dev.tfvars", "dev", "d"],
      ["prod.tfvars", "prod", "d"],
    ]);
  });

  it("make variants beside the base when it is complete", () => {
    expect(values({ "terraform.tfvars": 'p = "base"', "prod.tfvars": 'q = "prod"' })).toEqual([
      [undefined, "base", "d"],
      ["prod.tfvars", "base", "prod"],
    ]);
  });

  it("of other roots and of other variables do not count", () => {
    expect(
      values({
        "unrelated.tfvars": "z = 1",
        "docs/x.tfvars": 'p = "no"',
        "other/main.tf": "",
        "other/dev.tfvars": 'p = "no"',
      }),
    ).toEqual([[undefined, { unknown: "var.p has no value in this repository" }, "d"]]);
  });
});

describe("folders", () => {
  const cluster = 'variable "p" { default = "x" }\nresource "azurerm_kubernetes_cluster" "c" {\n p = var.p\n}\n';

  it("that are called are evaluated through their callers only", () => {
    const { objects } = expand({
      "m/main.tf": cluster,
      "examples/a/main.tf":
        'module "m" {\n source                                       = "../../m"\n p = "given"\n}\n',
    });
    expect(objects.map(({ root, address }) => [root, address])).toEqual([
      ["examples/a", "module.m.azurerm_kubernetes_cluster.c"],
    ]);
  });

  it("that nobody calls are roots", () => {
    expect(expand({ "modules/m/main.tf": cluster }).objects.map(({ root }) => root)).toEqual(["modules/m"]);
  });

  it("without calls are not read to find some", () => {
    const files = {
      "m/main.tf": cluster,
      "a/main.tf": 'module "m" {\n source = "../m"\n}\n',
      "b/main.tf": "locals {}\n",
    };
    const tree = treeOf(files);
    const read: string[] = [];
    const watched = { ...tree, read: (path: string) => (read.push(path), tree.read(path)) };
    const { objects } = expandTerraform(["m/main.tf"], watched, new Set(["m/main.tf", "b/main.tf"]));
    expect(objects.map(({ root }) => root)).toEqual(["a"]);
    expect([...new Set(read)].sort()).toEqual(["a/main.tf", "m/main.tf"]);
  });

  it("that call each other in a circle are a problem with its place, once", () => {
    const { objects, problems } = expand({
      "a/main.tf": `module "b" {\n source = "../b"\n}\n${cluster}`,
      "b/main.tf": 'module "a" {\n source = "../a"\n}\n',
    });
    expect(problems.map(({ message, origin }) => [message, chain(origin)[0]])).toEqual([
      ["this module calls itself, directly or through others", 'b/main.tf:1 module "a"'],
    ]);
    expect(objects.map(({ address }) => address)).toEqual(["azurerm_kubernetes_cluster.c"]);
  });

  it("have overrides laid over what they override", () => {
    const { objects } = expand({
      "main.tf": 'resource "azurerm_kubernetes_cluster" "c" {\n a = 1\n b = 1\n k {}\n}\n',
      "x_override.tf": 'resource "azurerm_kubernetes_cluster" "c" {\n b = 2\n k {\n  z = 1\n }\n}\n',
    });
    expect(plain(objects[0]?.body)).toEqual({ a: 1, b: 2, k: [{ z: 1 }] });
  });

  it("may need each other's outputs crosswise", () => {
    const { objects } = expand({
      "main.tf":
        'module "a" {\n source = "./a"\n from_b = module.b.first\n}\nmodule "b" {\n source = "./b"\n from_a = module.a.first\n}\nresource "azurerm_kubernetes_cluster" "c" {\n x = module.a.second\n}\n',
      "a/main.tf":
        'variable "from_b" {}\noutput "first" {\n value = "one"\n}\noutput "second" {\n value = var.from_b\n}\n',
      "b/main.tf": 'variable "from_a" {}\noutput "first" {\n value = "${var.from_a} two"\n}\n',
    });
    expect(plain(at(objects[0], "x"))).toBe("one two");
  });
});

describe("other forms", () => {
  it("modules of a registry are objects of their inputs", () => {
    const [object] = expand({
      "main.tf":
        'module "aks" {\n source = "Azure/aks/azurerm"\n version = "9.0"\n http_proxy_config = { http_proxy = "http://p:1" }\n}\n',
    }).objects;
    expect(object).toMatchObject({ type: "module:Azure/aks/azurerm", address: "module.aks" });
    expect(plain(at(object, "http_proxy_config"))).toEqual({ http_proxy: "http://p:1" });
  });

  it("azapi resources are the resource that they make, from an object or from JSON", () => {
    const body = '{\n  properties = { httpProxyConfig = { httpProxy = "http://p:1" } }\n }';
    const text = (form: string): string =>
      `resource "azapi_resource" "c" {\n type = "Microsoft.ContainerService/managedClusters@2025-01-01"\n name = "c"\n body = ${form}\n}\nresource "azapi_resource" "pool" {\n type = "Microsoft.ContainerService/managedClusters/agentPools@2025-01-01"\n parent_id = azapi_resource.c.id\n body = {}\n}\nresource "azapi_resource" "other" {\n type = "Microsoft.Storage/storageAccounts@2025-01-01"\n}\n`;
    for (const form of [body, `jsonencode(${body})`]) {
      const { objects } = expand({ "main.tf": text(form) });
      expect(objects.map(({ type, parent }) => [type, parent])).toEqual([
        ["Microsoft.ContainerService/managedClusters", undefined],
        ["Microsoft.ContainerService/managedClusters/agentPools", "azapi_resource.c"],
      ]);
      expect(plain(objects[0]?.apiVersion)).toBe("2025-01-01");
      expect(plain(objects[0]?.body)).toEqual({
        name: "c",
        properties: { httpProxyConfig: { httpProxy: "http://p:1" } },
      });
      expect(textChain(at(objects[0], "properties", "httpProxyConfig", "httpProxy"))).toEqual(["main.tf:5 http://p:1"]);
    }
  });

  it("a CA through base64encode keeps the places of the file", () => {
    const files = {
      "main.tf":
        'resource "azurerm_kubernetes_cluster" "c" {\n a = base64encode(file("${path.module}/ca.pem"))\n b = filebase64("ca.pem")\n}\n',
      "ca.pem": "CERT",
    };
    const [object] = expand(files).objects;
    for (const name of ["a", "b"]) {
      const value = at(object, name);
      expect(plain(value)).toBe("Q0VSVA==");
      const piece = value?.kind === "text" ? value.text[0] : undefined;
      expect(piece?.kind === "encoded" ? piece.inner.map((inner) => chain(inner.origin)[0]) : []).toEqual([
        "ca.pem:1 CERT",
      ]);
    }
  });

  it("ignored changes are the words that name arguments", () => {
    const [object] = expand({
      "main.tf":
        'resource "azurerm_kubernetes_cluster" "c" {\n lifecycle {\n  ignore_changes = [http_proxy_config[0].no_proxy, tags]\n }\n}\n',
    }).objects;
    expect(plain(at(object, "lifecycle", 0, "ignore_changes"))).toEqual(["http_proxy_config[0].no_proxy", "tags"]);
  });
});

describe("JSON syntax", () => {
  it("gives the same objects as HCL, with the places of the JSON", () => {
    const main = {
      variable: { host: { type: "string" }, extra: { type: "list(string)", default: ["localhost"] } },
      locals: { proxy: "http://${var.host}:3128" },
      resource: {
        azurerm_kubernetes_cluster: {
          c: {
            name: "a\tb",
            tags: { a: "b" },
            http_proxy_config: { http_proxy: "${local.proxy}", no_proxy: '${concat(var.extra, [".corp.example"])}' },
            dynamic: { identity: { for_each: ["x"], content: { type: "${identity.value}" } } },
          },
        },
      },
    };
    const files = {
      "main.tf.json": JSON.stringify(main, undefined, 2),
      "terraform.tfvars.json": '{"host": "proxy.corp.example"}',
    };
    const { objects, problems } = expand(files);
    expect(problems).toEqual([]);
    expect(objects.map(({ address }) => address)).toEqual(["azurerm_kubernetes_cluster.c"]);
    expect(plain(objects[0]?.body)).toEqual({
      name: "a\tb",
      tags: { a: "b" },
      http_proxy_config: [{ http_proxy: "http://proxy.corp.example:3128", no_proxy: ["localhost", ".corp.example"] }],
      identity: [{ type: "x" }],
    });
    const proxy = at(objects[0], "http_proxy_config", 0, "http_proxy");
    const host = proxy?.kind === "text" ? proxy.text[1] : undefined;
    expect(chain(host?.origin ?? expect.fail())).toEqual([
      "terraform.tfvars.json:1 proxy.corp.example",
      'main.tf.json:3 variable "host"',
      "main.tf.json:14 var.host",
      "main.tf.json:24 local.proxy",
    ]);
  });

  it("takes strings of variable files as they stand", () => {
    const files = {
      "main.tf": 'variable "p" {}\nresource "azurerm_kubernetes_cluster" "c" {\n p = var.p\n}\n',
      "terraform.tfvars.json": '{"p": "${x}"}',
    };
    expect(plain(at(expand(files).objects[0], "p"))).toBe("${x}");
  });
});

describe("hostile configuration", () => {
  it("with 200 unresolved values is expanded", () => {
    const lines = Array.from(
      { length: 200 },
      (_, index) =>
        ` a${index} = "x\${var.v${index}}\${data.a.b${index}.c}" == local.nothing ? var.w${index} : [for k in var.v${index} : k]`,
    );
    const [object] = expand({
      "main.tf": `resource "azurerm_kubernetes_cluster" "c" {\n${lines.join("\n")}\n}\n`,
    }).objects;
    expect(object?.body.entries.size).toBe(200);
  });

  it("that doubles at each step stops with the reason", () => {
    const locals = Array.from({ length: 60 }, (_, index) => ` l${index + 1} = [local.l${index}, local.l${index}]`);
    const started = expand({
      "main.tf": `locals {\n l0 = "x"\n${locals.join("\n")}\n}\nresource "azurerm_kubernetes_cluster" "c" {\n x = local.l60\n y = join(",", flatten(local.l60))\n}\n`,
    });
    expect(started.objects).toHaveLength(1);
  });

  it("with conditions in every item does not explode", () => {
    const variables = Array.from({ length: 40 }, (_, index) => `variable "c${index}" {}`).join("\n");
    const items = Array.from({ length: 40 }, (_, index) => `var.c${index} ? "a${index}" : "b${index}"`).join(", ");
    expect(plain(valueOf(`join(",", [${items}])`, variables))).toBeDefined();
  });

  it("nested deeply is cut with the reason", () => {
    expect(JSON.stringify(plain(valueOf(`${"[".repeat(500)}1${"]".repeat(500)}`)))).toContain("nested deeper than");
  });
});
