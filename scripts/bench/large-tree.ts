/**
 * Makes repositories of any size for the benchmark: mostly files of other kinds, some infrastructure, a few clusters.
 *
 * The same scale gives the same files. 100 is about 94,000 files and 770 MB.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Files at scale 1. */
const filesAtScaleOne = 940;
/** One file in so many declares a cluster with a proxy: 20 clusters at scale 100. */
const clusterEvery = 4700;

/** A repository at `scale` below `folder`, made once. Returns its path. */
export function largeTree(folder: string, scale: number): string {
  const root = join(folder, `tree-${scale}x`);
  if (existsSync(join(root, ".git", "complete"))) return root;
  mkdirSync(root, { recursive: true });
  for (let index = 0; index < filesAtScaleOne * scale; index += 1) writeOne(root, index);
  git(root, "init", "-q");
  git(root, "add", "-A");
  writeFileSync(join(root, ".git", "complete"), "");
  return root;
}

function git(root: string, ...args: readonly string[]): void {
  const { status } = spawnSync("git", args, { cwd: root, stdio: "inherit" });
  if (status !== 0) throw new Error(`git ${args.join(" ")} failed`);
}

function writeOne(root: string, index: number): void {
  const folder = join(root, `team-${Math.floor(index / 2000)}`, `service-${Math.floor(index / 50)}`);
  if (index % 50 === 0) mkdirSync(folder, { recursive: true });
  const [name, text] = index % clusterEvery === 0 ? cluster(index) : ordinary(index);
  writeFileSync(join(folder, name), text);
}

function cluster(index: number): readonly [string, string] {
  return [
    `aks-${index}.tf`,
    `resource "azurerm_kubernetes_cluster" "main" {
  name                = "aks-${index}"
  location            = "westeurope"
  resource_group_name = "rg-platform"
  dns_prefix          = "aks-${index}"

  default_node_pool {
    name       = "system"
    vm_size    = "Standard_D4s_v5"
    node_count = 3
  }

  http_proxy_config {
    http_proxy  = "http://proxy.corp.example:3128/"
    https_proxy = "http://proxy.corp.example:3128/"
    no_proxy    = ["localhost", "127.0.0.1", ".svc", ".cluster.local", ".corp.example"]
  }
}
`,
  ];
}

/** Sizes go from 2 to 14 kB, as source files do. */
function ordinary(index: number): readonly [string, string] {
  const lines = 40 + (index % 7) * 40;
  switch (index % 10) {
    case 0:
    case 1:
      return [`values-${index}.json`, json(lines)];
    case 2:
      return [`network-${index}.tf`, terraform(lines)];
    case 3:
    case 4:
      return [
        `deployment-${index}.yaml`,
        "spec:\n" + "  - name: worker\n    image: registry.corp.example/worker:1.2.3\n".repeat(lines / 2),
      ];
    default:
      return [`module-${index}.ts`, "export const answer = (input: number): number => input * 2 + 40;\n".repeat(lines)];
  }
}

function json(lines: number): string {
  const entries = Array.from(
    { length: lines },
    (_, line) => `  "setting-${line}": {"enabled": true, "limit": ${line}}`,
  );
  return `{\n${entries.join(",\n")}\n}\n`;
}

function terraform(lines: number): string {
  return Array.from(
    { length: Math.ceil(lines / 5) },
    (_, block) =>
      `resource "azurerm_subnet" "subnet_${block}" {\n  name             = "subnet-${block}"\n  address_prefixes = ["10.${block % 256}.0.0/24"]\n}\n\n`,
  ).join("");
}
