/**
 * Old findings stay quiet and new ones are stopped: a repository of two hundred findings, and scripted edits of it, each
 * judged beside the baseline and beside the commit before.
 */
import { afterAll, afterEach, describe, expect, it } from "vitest";

import type { Files, Report, ReportedFinding } from "../support/gate-repository.js";
import { azFile, gateFiles, GateRepository, terraformRoot } from "../support/gate-repository.js";

const before = gateFiles();
const repository = new GateRepository(before);
const baselineRun = repository.run("baseline");
repository.commit();
const total = repository.report().findings.length;

afterEach(() => {
  repository.reset();
});
afterAll(() => {
  repository.remove();
});

/** What an edit must give: `PATH RULE` for each finding that is new or fixed. */
interface Edit {
  readonly name: string;
  readonly files: Files;
  readonly added?: readonly string[];
  readonly fixed?: readonly string[];
}

function text(path: string): string {
  const content = before[path];
  if (content === undefined) throw new Error(`${path} is no file of the repository`);
  return content;
}

/** One file with one text in place of another; a text that is not there is a mistake of the test. */
function replaced(path: string, ...pairs: readonly (readonly [from: string, to: string])[]): Files {
  let content = text(path);
  for (const [from, to] of pairs) {
    if (!content.includes(from)) throw new Error(`${from} is not in ${path}`);
    content = content.replaceAll(from, to);
  }
  return { [path]: content };
}

/** Every file of a kind, changed. */
function everywhere(kind: RegExp, change: (content: string) => string): Files {
  return Object.fromEntries(
    Object.entries(before)
      .filter(([path]) => kind.test(path))
      .map(([path, content]) => [path, change(content)]),
  );
}

function json(path: string, change: (template: { resources: ArmResource[] }) => void): Files {
  const template = JSON.parse(text(path)) as { resources: ArmResource[] };
  change(template);
  return { [path]: `${JSON.stringify(template, undefined, 2)}\n` };
}

type ArmResource = { name: string; properties: Record<string, unknown> & { agentPoolProfiles: unknown[] } };

function poolsOf({ resources: [cluster] }: { resources: ArmResource[] }): unknown[] {
  if (cluster === undefined) throw new Error("there is no cluster");
  return cluster.properties.agentPoolProfiles;
}

const shop = (number: number, file = "main.tf"): string => `terraform/shop-0${number}/${file}`;
const clusterRules = (path: string): readonly string[] => [
  `${path} aks/no-proxy-wildcard`,
  `${path} aks/tls-to-proxy`,
  `${path} no-proxy/cidr-host-bits`,
  `${path} no-proxy/covers-proxy`,
  `${path} no-proxy/missing-cluster-suffixes`,
  `${path} no-proxy/trailing-dot`,
];
const windowsPool = `
resource "azurerm_kubernetes_cluster_node_pool" "extra" {
  name                  = "extra"
  kubernetes_cluster_id = azurerm_kubernetes_cluster.main.id
  os_type               = "Windows"
}
`;

const edits: readonly Edit[] = [
  { name: "nothing", files: {} },
  {
    name: "comments and empty lines at every head",
    files: everywhere(/\.tf$/u, (content) => `# Owned by the platform team.\n\n\n${content}`),
  },
  { name: "line ends of Windows", files: everywhere(/\.(?:tf|json)$/u, (content) => content.replaceAll("\n", "\r\n")) },
  { name: "deeper indentation", files: everywhere(/\.tf$/u, (content) => content.replaceAll(/^ +/gmu, "$&$&")) },
  {
    name: "other spaces around equal signs",
    files: everywhere(/\.tf$/u, (content) => content.replaceAll(/ +=/gu, " =")),
  },
  {
    name: "lists on one line",
    files: everywhere(/\.tf$/u, (content) =>
      content.replaceAll(/\[\s*([^[\]]*?),?\s*\]/gu, (_, list: string) => `[${list.replaceAll(/,\s+/gu, ", ")}]`),
    ),
  },
  { name: "JSON on one line", files: everywhere(/\.json$/u, (content) => JSON.stringify(JSON.parse(content))) },
  {
    name: "JSON with tabs",
    files: everywhere(/\.json$/u, (content) => JSON.stringify(JSON.parse(content), undefined, "\t")),
  },
  {
    name: "a comment inside a list",
    files: replaced(shop(1), ['      "10.0.0.1/8"', '      # The data centre.\n      "10.0.0.1/8"']),
  },
  {
    name: "a variable renamed",
    files: {
      ...replaced(shop(1), ["var.proxy", "var.corporate_proxy"]),
      ...replaced(shop(1, "variables.tf"), ['variable "proxy"', 'variable "corporate_proxy"']),
    },
  },
  {
    name: "a parameter renamed",
    files: replaced(
      "arm/store-01.json",
      ["parameters('proxy')", "parameters('gateway')"],
      ['"proxy": {', '"gateway": {'],
    ),
  },
  {
    name: "a resource renamed",
    files: replaced(
      shop(1),
      ['"azurerm_kubernetes_cluster" "main"', '"azurerm_kubernetes_cluster" "this"'],
      ["azurerm_kubernetes_cluster.main.id", "azurerm_kubernetes_cluster.this.id"],
    ),
  },
  {
    name: "resources in another order",
    files: {
      [shop(2)]: text(shop(2))
        .split(/\n(?=resource )/u)
        .reverse()
        .join("\n"),
    },
  },
  {
    name: "keys in another order",
    files: json("arm/store-02.json", ({ resources: [cluster] }) => {
      if (cluster !== undefined)
        cluster.properties = Object.fromEntries(
          Object.entries(cluster.properties).reverse(),
        ) as ArmResource["properties"];
    }),
  },
  {
    name: "entries in another order",
    files: replaced(shop(3), [
      '      "*.corp.example",\n      "10.0.0.1/8",\n      "db.corp.example.",\n',
      '      "db.corp.example.",\n      "*.corp.example",\n      "10.0.0.1/8",\n',
    ]),
  },
  {
    name: "pools in another order",
    files: json("arm/store-03.json", (template) => {
      poolsOf(template).reverse();
    }),
  },
  {
    name: "an attribute that has nothing to do with it",
    files: replaced(shop(4), ["  location ", '  sku_tier            = "Standard"\n  location ']),
  },
  {
    name: "a sound file more",
    files: { "terraform/aaa/main.tf": 'resource "azurerm_resource_group" "main" {\n  name = "https_proxy"\n}\n' },
  },
  { name: "a file renamed", files: { [shop(5)]: "", [shop(5, "cluster.tf")]: text(shop(5)) } },
  {
    name: "a folder renamed",
    files: Object.fromEntries(
      ["main.tf", "variables.tf"].flatMap((file) => [
        [shop(6, file), ""],
        [`terraform/europe/${file}`, text(shop(6, file))],
      ]),
    ),
  },
  {
    name: "two files in one",
    files: { [shop(7)]: `${text(shop(7))}\n${text(shop(7, "variables.tf"))}`, [shop(7, "variables.tf")]: "" },
  },
  {
    name: "a default in a variable file",
    files: {
      ...replaced(shop(8, "variables.tf"), ['  default = "proxy.corp.example:3128"\n', ""]),
      [shop(8, "terraform.tfvars")]: 'proxy = "proxy.corp.example:3128"\n',
    },
  },
  {
    name: "a variable put in place",
    files: { ...replaced(shop(9), ["var.proxy", '"proxy.corp.example:3128"']), [shop(9, "variables.tf")]: "" },
  },
  { name: "a cluster renamed", files: replaced(shop(4), ['"shop-04"', '"shop-four"']) },
  { name: "a cluster of a template renamed", files: replaced("arm/store-04.json", ['"store-04"', '"store-four"']) },
  {
    name: "a new entry that is wrong",
    files: replaced(shop(5), ['      "10.0.0.1/8"', '      "*.other.example",\n      "10.0.0.1/8"']),
    added: [`${shop(5)} aks/no-proxy-wildcard`],
  },
  {
    name: "a new cluster with old mistakes",
    files: terraformRoot("shop-99"),
    added: [
      ...clusterRules("terraform/shop-99/main.tf"),
      "terraform/shop-99/main.tf aks/windows-node-pool",
      "terraform/shop-99/variables.tf aks/http-proxy-scheme",
    ],
  },
  {
    name: "a copy of a file",
    files: azFile("depot-99"),
    added: [...clusterRules("az/depot-99/aks-proxy.json"), "az/depot-99/aks-proxy.json aks/http-proxy-scheme"],
  },
  {
    name: "a cluster more that uses a module's wrong default",
    files: { "live/amber/main.tf": 'module "aks" {\n  source = "../../modules/aks"\n  name   = "amber"\n}\n' },
    added: ["modules/aks/main.tf aks/http-proxy-scheme"],
  },
  {
    name: "a Windows pool before the others",
    files: json("arm/store-05.json", (template) => {
      poolsOf(template).splice(1, 0, { name: "win0", osType: "Windows", count: 1 });
    }),
    added: ["arm/store-05.json aks/windows-node-pool"],
  },
  {
    name: "one mistake repaired",
    files: replaced(shop(6), ["https://proxy.corp.example:3129/", "http://proxy.corp.example:3129/"]),
    fixed: [`${shop(6)} aks/tls-to-proxy`],
  },
  {
    name: "a file removed",
    files: { "az/depot-02/aks-proxy.json": "" },
    fixed: [...clusterRules("az/depot-02/aks-proxy.json"), "az/depot-02/aks-proxy.json aks/http-proxy-scheme"],
  },
  {
    name: "one module call fewer",
    files: { "live/green/main.tf": "" },
  },
  {
    name: "a mistake that moves from one cluster to another",
    files: {
      ...replaced(shop(7), ['"Windows"', '"Linux"']),
      [shop(8)]: `${text(shop(8))}${windowsPool}`,
    },
    added: [`${shop(8)} aks/windows-node-pool`],
    fixed: [`${shop(7)} aks/windows-node-pool`],
  },
  {
    name: "a wrong value in place of another",
    files: replaced(shop(9), ["10.0.0.1/8", "10.0.0.2/8"]),
    added: [`${shop(9)} no-proxy/cidr-host-bits`],
    fixed: [`${shop(9)} no-proxy/cidr-host-bits`],
  },
  {
    name: "many at a time",
    files: {
      ...everywhere(/\.json$/u, (content) => JSON.stringify(JSON.parse(content))),
      [shop(1)]: "",
      [shop(1, "cluster.tf")]: `# Moved.\n${text(shop(1))}${windowsPool}`,
      ...replaced(shop(2), ['"Windows"', '"Linux"']),
    },
    added: [`${shop(1, "cluster.tf")} aks/windows-node-pool`],
    fixed: [`${shop(2)} aks/windows-node-pool`],
  },
];

function named(findings: readonly ReportedFinding[]): readonly string[] {
  return findings.map(({ location, rule }) => `${location.path} ${rule}`).sort();
}

function counting({ findings }: Report): readonly ReportedFinding[] {
  return findings.filter(({ baseline, suppressed, state }) => {
    return baseline === undefined && suppressed === undefined && state !== "unchanged";
  });
}

describe("a repository of old findings", () => {
  it("has some two hundred, and a baseline for all", () => {
    expect(total).toBeGreaterThan(190);
    expect(baselineRun).toMatchObject({ status: 0, stderr: "" });
    const { summary } = repository.report("--baseline", ".proxylint-baseline");
    expect(summary).toMatchObject({ errors: 0, warnings: 0, notes: 0, baselined: total });
  });
});

describe("each edit beside the baseline", () => {
  it.each(edits)("$name", ({ files, added = [], fixed = [] }) => {
    repository.write(files);
    const report = repository.report("--baseline", ".proxylint-baseline");
    const [stale, found] = parted(counting(report), ({ rule }) => rule === "scan/suppression-unused");
    expect(named(found)).toEqual([...added].sort());
    expect(report.summary["baselined"]).toBe(total - fixed.length - changedInPlace(added));
    // What is repaired is said in one note, with the number of entries.
    const entries = fixed.length + (files["live/green/main.tf"] === "" ? 1 : 0);
    expect(stale.map(({ message, severity }) => [severity, /\d+/u.exec(message)?.[0]])).toEqual(
      entries === 0 ? [] : [["note", String(entries)]],
    );
  });
});

/** A finding of old that now is about one more cluster counts anew, and none is repaired. */
function changedInPlace(added: readonly string[]): number {
  return added.filter((one) => one.startsWith("modules/")).length;
}

function parted<T>(items: readonly T[], test: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

describe("each edit beside the commit before", () => {
  it.each(edits)("$name", ({ files, added = [], fixed = [] }) => {
    repository.write(files);
    const report = repository.report("--base", "HEAD");
    expect(named(counting(report))).toEqual([...added].sort());
    expect(named(report.fixed ?? [])).toEqual([...fixed].sort());
    const changed = changedInPlace(added);
    expect(report.summary.change).toMatchObject({ unchanged: total - fixed.length - changed, fixed: fixed.length });
  });

  it("tells the new one from those that are like it", () => {
    const edit = edits.find(({ name }) => name === "a Windows pool before the others");
    repository.write(edit?.files ?? {});
    const [found, ...others] = counting(repository.report("--base", "HEAD"));
    expect(others).toEqual([]);
    expect(found?.message).toContain("win0");
  });
});
