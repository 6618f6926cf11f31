/** `--fix` as a process: what it writes, what it leaves alone, and what it says. */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { runCli } from "../support/run-cli.js";
import type { CliResult } from "../support/run-cli.js";

const base = mkdtempSync(join(tmpdir(), "proxylint-fix-"));
afterAll(() => {
  rmSync(base, { recursive: true });
});

/** A file for the CLI whose list has these entries, written as they stand here. */
function proxyFile(entries: string, address = "http://proxy.corp.example:3128/"): string {
  return `{
  "httpProxy": "${address}",
  "httpsProxy": "http://proxy.corp.example:3128/",
  "noProxy": [${entries}]
}
`;
}

const sound = '"localhost", "127.0.0.1", ".svc", ".cluster.local"';
const faulty = `${sound}, "*.corp.example"`;
const mended = `${sound}, ".corp.example"`;

/** A repository of its own. */
interface Repository {
  readonly folder: string;
  readonly put: (path: string, content: string | Uint8Array) => void;
  readonly get: (path: string) => string;
  readonly fix: (...args: readonly string[]) => CliResult;
}

function repository(): Repository {
  const folder = mkdtempSync(join(base, "repository-"));
  return {
    folder,
    put: (path, content) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    },
    get: (path) => readFileSync(join(folder, path), "utf8"),
    fix: (...args) => runCli(["--fix", ...args], { cwd: folder }),
  };
}

describe("--fix", () => {
  it("makes the safe fixes and reports what is left", () => {
    const { folder, put, get, fix } = repository();
    put("aks-proxy.json", proxyFile(faulty));
    expect(runCli([], { cwd: folder }).status).toBe(1);
    const { status, stdout, stderr } = fix();
    expect(get("aks-proxy.json")).toBe(proxyFile(mended));
    expect(stdout).toContain("no problems");
    expect(stderr).toBe("proxylint: fixed 1 finding in 1 file\n");
    expect(status).toBe(0);
  });

  it("does nothing where nothing is to fix, and leaves no file behind", () => {
    const { folder, put, fix } = repository();
    put("aks-proxy.json", proxyFile(sound));
    const before = statSync(join(folder, "aks-proxy.json"));
    const { status, stderr } = fix();
    expect(status).toBe(0);
    expect(stderr).toBe("proxylint: fixed 0 findings in 0 files\n");
    expect(statSync(join(folder, "aks-proxy.json")).mtimeMs).toBe(before.mtimeMs);
    expect(readdirSync(folder)).toEqual(["aks-proxy.json"]);
  });

  it("shows a suggestion and does not make it", () => {
    const { put, get, fix } = repository();
    const text = proxyFile(sound, "https://proxy.corp.example:3128/");
    put("aks-proxy.json", text);
    const { status, stdout } = fix();
    expect(get("aks-proxy.json")).toBe(text);
    expect(stdout).toContain("Replace: https → http\n");
    expect(status).toBe(1);
  });

  it("leaves alone what is not shown", () => {
    const { put, get, fix } = repository();
    const text = proxyFile(sound, "http://proxy.corp.example:3128");
    put("aks-proxy.json", text);
    fix();
    expect(get("aks-proxy.json")).toBe(text);
    fix("--min-severity", "note");
    expect(get("aks-proxy.json")).toBe(proxyFile(sound));
  });

  it("keeps mode, byte order mark and line ends", () => {
    const { folder, put, get, fix } = repository();
    const written = (entries: string): string =>
      `\uFEFF${proxyFile(entries).replaceAll("\n", "\r\n").replaceAll("  ", "\t")}`;
    put("aks-proxy.json", written(faulty));
    chmodSync(join(folder, "aks-proxy.json"), 0o640);
    fix();
    expect(get("aks-proxy.json")).toBe(written(mended));
    expect(statSync(join(folder, "aks-proxy.json")).mode & 0o777).toBe(0o640);
  });

  it("edits no UTF-16 text, and says so", () => {
    const { folder, put, fix } = repository();
    const bytes = Buffer.from(`\uFEFF${proxyFile(faulty)}`, "utf16le");
    put("aks-proxy.json", bytes);
    const { status, stdout, stderr } = fix();
    expect(readFileSync(join(folder, "aks-proxy.json")).equals(bytes)).toBe(true);
    expect(stdout).toContain("aks/no-proxy-wildcard");
    expect(stderr).toContain("not edited: aks-proxy.json: it is UTF-16 text");
    expect(status).toBe(1);
  });

  it("writes through no link", () => {
    const { folder, fix } = repository();
    const outside = mkdtempSync(join(tmpdir(), "proxylint-outside-"));
    writeFileSync(join(outside, "aks-proxy.json"), proxyFile(faulty));
    symlinkSync(outside, join(folder, "linked"));
    symlinkSync(join(outside, "aks-proxy.json"), join(folder, "aks-proxy.json"));
    fix();
    expect(readFileSync(join(outside, "aks-proxy.json"), "utf8")).toBe(proxyFile(faulty));
    expect(lstatSync(join(folder, "aks-proxy.json")).isSymbolicLink()).toBe(true);
    rmSync(outside, { recursive: true });
  });

  it("edits no plan", () => {
    const { put, get, fix } = repository();
    const example = "policies/rules/no-proxy/port/examples/bad-plan.json";
    const text = readFileSync(join(import.meta.dirname, "../..", example), "utf8");
    put("plan.json", text);
    fix();
    expect(get("plan.json")).toBe(text);
  });

  it("fixes a variable where its value stands", () => {
    const { put, get, fix } = repository();
    put("main.tf", terraform("var.bypass"));
    put("variables.tf", 'variable "bypass" {\n  type = list(string)\n}\n');
    put(
      "terraform.tfvars",
      `bypass = [\n  "localhost",\n  "127.0.0.1",\n  ".svc", # services\n  "*.corp.example"\n]\n`,
    );
    fix();
    expect(get("main.tf")).toBe(terraform("var.bypass"));
    expect(get("terraform.tfvars")).toBe(
      'bypass = [\n  "localhost",\n  "127.0.0.1",\n  ".svc", # services\n  ".corp.example",\n  ".cluster.local"\n]\n',
    );
  });

  it("leaves a file that may not be written, and fixes the others", () => {
    const { folder, put, get, fix } = repository();
    put("a/aks-proxy.json", proxyFile(faulty));
    put("b/aks-proxy.json", proxyFile(faulty));
    chmodSync(join(folder, "a/aks-proxy.json"), 0o444);
    const isRoot = process.getuid?.() === 0;
    const { stderr } = fix();
    expect(get("b/aks-proxy.json")).toBe(proxyFile(mended));
    // Whoever may write everything does.
    if (!isRoot) expect(stderr).toContain("not edited: a/aks-proxy.json: it may not be written");
  });
});

describe("--fix --dry-run", () => {
  it("prints a diff that git applies, and changes nothing", () => {
    const { folder, put, get, fix } = repository();
    const text = proxyFile(faulty).trimEnd();
    put("aks-proxy.json", text);
    const { status, stdout, stderr } = fix("--dry-run");
    expect(get("aks-proxy.json")).toBe(text);
    expect(stderr).toBe("proxylint: would fix 1 finding in 1 file; nothing was written\n");
    expect(status).toBe(1);
    execFileSync("git", ["apply", "-"], { cwd: folder, input: stdout });
    expect(get("aks-proxy.json")).toBe(proxyFile(mended).trimEnd());
  });

  it("shows no secret that stands beside a fix", () => {
    const { put, fix } = repository();
    put("aks-proxy.json", proxyFile(faulty, "http://robot:hunter2secret@proxy.corp.example:3128/"));
    const { stdout } = fix("--dry-run");
    expect(stdout).toContain('".corp.example"');
    expect(stdout).not.toContain("hunter2secret");
  });

  it("needs --fix", () => {
    const { folder } = repository();
    const { status, stderr } = runCli(["--dry-run"], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain("--fix");
    expect(existsSync(folder)).toBe(true);
  });
});

function terraform(bypass: string): string {
  return `resource "azurerm_kubernetes_cluster" "orders" {
  name                = "aks-orders"
  location            = "northeurope"
  resource_group_name = "rg-orders"
  dns_prefix          = "aks-orders"

  default_node_pool {
    name       = "system"
    node_count = 3
    vm_size    = "Standard_D4s_v5"
  }

  http_proxy_config {
    http_proxy  = "http://proxy.corp.example:3128/"
    https_proxy = "http://proxy.corp.example:3128/"
    no_proxy    = ${bypass}
  }
}
`;
}
