/**
 * A repository with about two hundred findings in every format, and git to make commits of it.
 *
 * Each cluster has the same mistakes under another name, as the clusters of one team mostly have.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import type { CliResult } from "./run-cli.js";
import { runCli } from "./run-cli.js";

/** Contents of files by path. */
export type Files = Readonly<Record<string, string>>;

/** A Terraform root with literal values, a variable with a default, and a variable file. */
export function terraformRoot(name: string): Files {
  return {
    [`terraform/${name}/main.tf`]: `resource "azurerm_kubernetes_cluster" "main" {
  name                = "${name}"
  location            = "westeurope"
  resource_group_name = "rg-${name}"
  dns_prefix          = "${name}"

  default_node_pool {
    name       = "system"
    vm_size    = "Standard_D4s_v5"
    node_count = 1
  }

  http_proxy_config {
    http_proxy  = var.proxy
    https_proxy = "https://proxy.corp.example:3129/"
    no_proxy = [
      "*.corp.example",
      "10.0.0.1/8",
      "db.corp.example.",
    ]
  }
}

resource "azurerm_kubernetes_cluster_node_pool" "win" {
  name                  = "win"
  kubernetes_cluster_id = azurerm_kubernetes_cluster.main.id
  vm_size               = "Standard_D4s_v5"
  os_type               = "Windows"
}
`,
    [`terraform/${name}/variables.tf`]: `variable "proxy" {
  type    = string
  default = "proxy.corp.example:3128"
}
`,
  };
}

/** An ARM template with its parameters beside it. */
export function armTemplate(name: string): Files {
  const template = {
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    contentVersion: "1.0.0.0",
    parameters: { proxy: { type: "string", defaultValue: "proxy.corp.example:3128" } },
    resources: [
      {
        type: "Microsoft.ContainerService/managedClusters",
        apiVersion: "2024-09-01",
        name,
        location: "westeurope",
        properties: {
          dnsPrefix: name,
          agentPoolProfiles: [
            { name: "system", osType: "Linux", mode: "System", count: 1 },
            { name: "win1", osType: "Windows", count: 1 },
            { name: "win2", osType: "Windows", count: 1 },
          ],
          httpProxyConfig: {
            httpProxy: "[parameters('proxy')]",
            httpsProxy: "https://proxy.corp.example:3129/",
            noProxy: ["*.corp.example", "10.0.0.1/8", "db.corp.example."],
          },
        },
      },
    ],
  };
  return { [`arm/${name}.json`]: `${JSON.stringify(template, undefined, 2)}\n` };
}

/** The file of `az aks create --http-proxy-config`, with the script that names it. */
export function azFile(name: string): Files {
  const settings = {
    httpProxy: "proxy.corp.example:3128",
    httpsProxy: "https://proxy.corp.example:3129/",
    noProxy: ["*.corp.example", "10.0.0.1/8", "db.corp.example."],
  };
  return {
    [`az/${name}/aks-proxy.json`]: `${JSON.stringify(settings, undefined, 2)}\n`,
    [`az/${name}/create.sh`]: `az aks create --name ${name} --resource-group rg --http-proxy-config aks-proxy.json\n`,
  };
}

/** A plan, as \`terraform show -json\` prints it. */
export function terraformPlan(name: string): Files {
  const after = {
    name,
    default_node_pool: [{ name: "system", vm_size: "Standard_D4s_v5", type: "AvailabilitySet" }],
    http_proxy_config: [
      { http_proxy: "proxy.corp.example:3128", https_proxy: null, no_proxy: ["*.corp.example", "10.0.0.1/8"] },
    ],
  };
  const change = { actions: ["create"], after, after_unknown: {}, after_sensitive: {} };
  const resource = { mode: "managed", type: "azurerm_kubernetes_cluster", name: "main" };
  const plan = {
    format_version: "1.2",
    terraform_version: "1.9.8",
    resource_changes: [{ address: "azurerm_kubernetes_cluster.main", ...resource, change }],
  };
  return { [`plans/${name}.json`]: `${JSON.stringify(plan, undefined, 2)}\n` };
}

/** Two roots that share a module, whose default is wrong. */
export function sharedModule(roots: readonly string[]): Files {
  const call = (name: string): string => `module "aks" {
  source = "../../modules/aks"
  name   = "${name}"
}
`;
  return {
    "modules/aks/main.tf": `variable "name" {
  type = string
}

variable "gateway" {
  type    = string
  default = "gateway.corp.example:8080"
}

resource "azurerm_kubernetes_cluster" "this" {
  name = var.name

  http_proxy_config {
    http_proxy = var.gateway
    no_proxy   = ["localhost", "127.0.0.1", "169.254.169.254", "168.63.129.16", ".svc", ".cluster.local"]
  }
}
`,
    ...Object.fromEntries(roots.map((name) => [`live/${name}/main.tf`, call(name)])),
  };
}

/** The whole repository. */
export function gateFiles(): Files {
  const names = (prefix: string, count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(2, "0")}`);
  return Object.assign(
    {},
    ...names("shop", 9).map(terraformRoot),
    ...names("store", 9).map(armTemplate),
    ...names("depot", 6).map(azFile),
    ...names("yard", 2).map(terraformPlan),
    sharedModule(["blue", "green"]),
  ) as Files;
}

/** A finding of the JSON report, as far as tests look at it. */
export type ReportedFinding = Readonly<{
  rule: string;
  severity: string;
  message: string;
  fingerprint: string;
  location: Readonly<{ path: string; start: Readonly<{ line: number; column: number }> }>;
  subject: Readonly<{ kind: string; name: string }>;
  state?: string;
  baseline?: boolean;
  suppressed?: Readonly<{ kind: string; reason: string; until?: string; owner?: string }>;
}>;

/** The JSON report, as far as tests look at it. */
export type Report = Readonly<{
  summary: Readonly<Record<string, number>> & Readonly<{ change?: Readonly<Record<string, number>> }>;
  findings: readonly ReportedFinding[];
  fixed?: readonly ReportedFinding[];
}>;

/** A git repository in a temporary folder. */
export class GateRepository {
  readonly folder = mkdtempSync(join(tmpdir(), "proxylint-gate-"));

  constructor(files: Files) {
    this.git("init", "--quiet", "--initial-branch=main");
    this.write(files);
    this.commit();
  }

  /** Runs git as somebody who has no configuration. */
  git(...args: readonly string[]): string {
    const who = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
    return execFileSync("git", [...who, ...args], {
      cwd: this.folder,
      encoding: "utf8",
      env: { PATH: process.env["PATH"], HOME: this.folder, GIT_CONFIG_NOSYSTEM: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
  }

  /** Writes files; an empty text removes one. */
  write(files: Files): void {
    for (const [path, text] of Object.entries(files)) {
      const place = join(this.folder, path);
      mkdirSync(dirname(place), { recursive: true });
      if (text === "") rmSync(place, { force: true });
      else writeFileSync(place, text);
    }
  }

  /** Commits everything. */
  commit(): void {
    this.git("add", "--all");
    this.git("commit", "--quiet", "--allow-empty", "--message=change");
  }

  /** Runs the program here. */
  run(...args: readonly string[]): CliResult {
    return runCli(args, { cwd: this.folder });
  }

  /** The report of a run that worked. */
  report(...args: readonly string[]): Report {
    const { stdout, stderr } = this.run("--format", "json", "--min-severity", "note", ...args);
    if (stdout === "") throw new Error(stderr);
    return JSON.parse(stdout) as Report;
  }

  /** Back to the last commit. */
  reset(): void {
    this.git("reset", "--quiet", "--hard");
    this.git("clean", "--quiet", "-fdx");
  }

  /** Removes the folder. */
  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
