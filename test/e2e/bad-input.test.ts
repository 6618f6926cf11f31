/** Hostile and broken files: a run always ends, with status 0 or 1, says what it left out, and shows no stack. */
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CliResult, Files, JsonReport } from "../support/cli.js";
import { git, inFolder, jsonReport, runCli, stackTrace } from "../support/cli.js";

/** Continuous integration is slow; what takes a second here must not take this long there. */
const limit = { timeout: 200_000 };
const milliseconds = 90_000;

const good = `resource "azurerm_kubernetes_cluster" "main" {
  name = "shop"

  http_proxy_config {
    http_proxy = "http://proxy.corp.example:3128/"
    no_proxy   = ["localhost", "127.0.0.1", ".svc", ".cluster.local"]
  }
}
`;
const bad = good.replace("http://", "https://");
const badRule = "aks/http-proxy-scheme";

const head =
  '"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#","contentVersion":"1.0.0.0"';
const cluster = (httpProxy: string): object => ({
  type: "Microsoft.ContainerService/managedClusters",
  apiVersion: "2026-01-01",
  name: "shop",
  properties: {
    httpProxyConfig: {
      httpProxy,
      httpsProxy: "http://proxy.corp.example:3128/",
      noProxy: ["localhost", "127.0.0.1", ".svc", ".cluster.local"],
    },
  },
});
const template = (...resources: readonly object[]): string => `{${head},"resources":${JSON.stringify(resources)}}`;
const badTemplate = template(cluster("https://proxy.corp.example:3128/"));

/** The report of a run in `cwd`, which has ended well and says nothing beside it. */
async function scanned(cwd: string): Promise<JsonReport> {
  const run = await runCli(["--format", "json", "--min-severity", "note"], { cwd, milliseconds });
  expectWellEnded(run);
  return jsonReport(run);
}

function expectWellEnded({ status, stdout, stderr }: CliResult): void {
  expect([0, 1]).toContain(status);
  expect(stderr).toBe("");
  expect(stdout).not.toMatch(stackTrace);
}

/** `rule@path` of the findings, without repeats. */
function summary({ findings }: JsonReport): readonly string[] {
  return [...new Set(findings.map(({ rule, location }) => `${rule}@${location.path}`))];
}

/** As `scanned`, of a folder with `files` and a bad file beside them, whose finding must not be lost. */
async function besideBad(files: Files, prepare?: (cwd: string) => void): Promise<readonly string[]> {
  return await inFolder({ ...files, "zz/bad.tf": bad }, async (cwd) => {
    prepare?.(cwd);
    const found = summary(await scanned(cwd));
    expect(found).toContain(`${badRule}@zz/bad.tf`);
    return found.filter((line) => line !== `${badRule}@zz/bad.tf`);
  });
}

describe("files that cannot be read", limit, () => {
  it("for want of permission", async () => {
    const found = await besideBad({ "a.json": badTemplate }, (cwd) => {
      chmodSync(join(cwd, "a.json"), 0);
    });
    // The root user may read everything; the reader's own tests have the reason.
    const isRoot = process.getuid?.() === 0;
    expect(found).toEqual([isRoot ? `${badRule}@a.json` : "scan/not-scanned@a.json"]);
  });

  it("for their size", async () => {
    const huge = Buffer.alloc(50 * 1024 * 1024, " ");
    huge.write(badTemplate.slice(0, -1));
    huge.write("}", huge.length - 1);
    expect(await besideBad({ "a.json": huge })).toEqual(["scan/not-scanned@a.json"]);
  });

  it("as they are no text", async () => {
    const binary = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0xff, 0xfe, ...Buffer.from("http_proxy"), 0]);
    const invalid = Buffer.concat([Buffer.from(badTemplate), Buffer.from([0x20, 0xc3, 0x28])]);
    expect(
      await besideBad({ "binary.json": binary, "invalid.json": invalid, "silent.json": Buffer.from([0xff, 0]) }),
    ).toEqual(["scan/not-scanned@binary.json", "scan/not-scanned@invalid.json"]);
  });

  it("as they are no files", async () => {
    const found = await besideBad({ "a.json/b.tf": bad }, (cwd) => {
      execFileSync("mkfifo", [join(cwd, "x.json")]);
      symlinkSync("/etc/passwd", join(cwd, "link.json"));
      symlinkSync("/", join(cwd, "everything"));
      symlinkSync(".", join(cwd, "self"));
    });
    expect(found).toEqual([`${badRule}@a.json/b.tf`]);
  });

  it("as they became no files after git listed them", async () => {
    const found = await besideBad(
      { "fifo.json": badTemplate, "folder.json": badTemplate, "link.json": badTemplate, "gone.json": "" },
      (cwd) => {
        git(cwd, "init", "-q");
        git(cwd, "add", ".");
        for (const name of ["fifo", "folder", "link", "gone"]) execFileSync("rm", [join(cwd, `${name}.json`)]);
        execFileSync("mkfifo", [join(cwd, "fifo.json")]);
        mkdirSync(join(cwd, "folder.json"));
        symlinkSync("/etc/passwd", join(cwd, "link.json"));
      },
    );
    expect(found).toEqual(["scan/not-scanned@fifo.json", "scan/not-scanned@folder.json", "scan/not-scanned@link.json"]);
  });
});

describe("files that are read although they are odd", limit, () => {
  it("UTF-16 with a mark, of both orders, and UTF-8 with one", async () => {
    const wide = Buffer.from(`\uFEFF${badTemplate}`, "utf16le");
    const files = { "a.json": wide, "b.json": Buffer.from(wide).swap16(), "c.json": `\uFEFF${badTemplate}` };
    expect(await besideBad(files)).toEqual(["a", "b", "c"].map((name) => `${badRule}@${name}.json`));
  });

  it("empty ones, and ones of white space", async () => {
    expect(await besideBad({ "a.tf": "", "b.json": "", "c.tf.json": "", "d.tfvars": "", "e.tf": "\n \t\r\n" })).toEqual(
      [],
    );
  });

  it("a 5 MB line of Terraform", async () => {
    const list = `["localhost", "127.0.0.1", ".svc", ".cluster.local", ${'"a.corp.example", '.repeat(270_000)}]`;
    const line = bad.replace(/\[.*\]/u, list).replaceAll(/\n\s*/gu, " ");
    const oneLine = `locals { x = "${"a".repeat(5 * 1024 * 1024)}" }`;
    const found = await besideBad({ "a.tf": oneLine, "b/list.tf": line });
    expect(found.filter((rule) => !rule.includes("no-proxy/"))).not.toEqual([]);
  });
});

describe("files that are nested", limit, () => {
  it("a JSON 100,000 deep", async () => {
    const deep = `${'{"http_proxy":'.repeat(100_000)}1${"}".repeat(100_000)}`;
    const lists = `{"httpProxy":${"[".repeat(100_000)}`;
    const found = await besideBad({ "deep.json": deep, "lists.json": lists, "proxy.json": deep });
    expect(found.every((line) => line.startsWith("scan/"))).toBe(true);
  });

  it("a template with 10,000 templates inside each other", async () => {
    const opened = `{${head},"resources":[{"type":"Microsoft.Resources/deployments","apiVersion":"2022-09-01","name":"n","properties":{"mode":"Incremental","template":`;
    const deep = opened.repeat(10_000) + badTemplate + "}}]}".repeat(10_000);
    const found = await besideBad({ "deep.json": deep });
    expect(found).toContain("scan/not-scanned@deep.json");
    expect(found.every((line) => line.startsWith("scan/"))).toBe(true);
  });

  it.each([5, 50])("a template %i templates deep: judged or left out, and never in silence", async (depth) => {
    const opened = `{${head},"resources":[{"type":"Microsoft.Resources/deployments","apiVersion":"2022-09-01","name":"n","properties":{"mode":"Incremental","template":`;
    const found = await besideBad({ "deep.json": opened.repeat(depth) + badTemplate + "}}]}".repeat(depth) });
    expect(found).toContain(depth === 5 ? `${badRule}@deep.json` : "scan/not-scanned@deep.json");
  });

  it("an expression 10,000 calls deep", async () => {
    const arm = template(cluster(`[${"concat(".repeat(10_000)}'x'${")".repeat(10_000)}]`));
    const terraform = good
      .replace('"http://', `${"upper(".repeat(10_000)}"http://`)
      .replace('3128/"', `3128/"${")".repeat(10_000)}`);
    const found = await besideBad({
      "a.json": arm,
      "b/a.tf": terraform,
      "c/a.tf": `x = ${"[".repeat(100_000)} # http_proxy`,
    });
    expect(found.every((line) => line.startsWith("scan/"))).toBe(true);
    expect(found).toContain("scan/unresolved@a.json");
  });

  it("a Terraform module that calls itself, directly and through another", async () => {
    const call = (source: string): string => `module "next" {\n  source = "${source}"\n}\n`;
    const found = await besideBad({
      "self/main.tf": bad + call("./"),
      "round/a/main.tf": bad + call("../b"),
      "round/b/main.tf": bad.replace('"main"', '"other"') + call("../a"),
      "root/main.tf": call("../round/a"),
    });
    expect(found).toContain(`${badRule}@self/main.tf`);
    expect(found.every((line) => line.startsWith(badRule) || line.startsWith("scan/"))).toBe(true);
  });

  it("values that name each other in a ring", async () => {
    const ring = 'locals {\n  a = local.b\n  b = local.a\n  c = "${local.c}x"\n}\n';
    const terraform = ring + good.replace('"http://proxy.corp.example:3128/"', "local.a");
    const variables = `{${head},"variables":{"a":"[variables('b')]","b":"[variables('a')]"},"resources":${JSON.stringify([cluster("[variables('a')]")])}}`;
    const found = await besideBad({ "a.json": variables, "b/main.tf": terraform });
    expect(found.filter((line) => line.startsWith("scan/unresolved"))).toEqual([
      "scan/unresolved@a.json",
      "scan/unresolved@b/main.tf",
    ]);
  });

  it("values that double a thousand times", async () => {
    const doubling = Array.from(
      { length: 1000 },
      (_, index) => `  a${String(index + 1)} = "\${local.a${String(index)}}\${local.a${String(index)}}"`,
    );
    const terraform = `locals {\n  a0 = "x"\n${doubling.join("\n")}\n}\n${good.replace('"http://proxy.corp.example:3128/"', "local.a1000")}`;
    const variables = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [
        `a${String(index + 1)}`,
        `[concat(variables('a${String(index)}'), variables('a${String(index)}'))]`,
      ]),
    );
    const arm = `{${head},"variables":${JSON.stringify({ a0: "x", ...variables })},"resources":${JSON.stringify([cluster("[variables('a200')]")])}}`;
    const found = await besideBad({ "a.json": arm, "b/main.tf": terraform });
    expect(found.every((line) => line.startsWith("scan/"))).toBe(true);
  });
});

describe("files that are cut off", limit, () => {
  const kinds: Files = {
    "main.tf": bad,
    "azuredeploy.json": badTemplate,
    "aks-proxy.json":
      '{"httpProxy":"http://proxy.corp.example:3128/","httpsProxy":"http://proxy.corp.example:3128/","noProxy":["localhost"]}',
    "plan.json": JSON.stringify({
      format_version: "1.2",
      terraform_version: "1.9.8",
      resource_changes: [
        {
          address: "azurerm_kubernetes_cluster.main",
          mode: "managed",
          type: "azurerm_kubernetes_cluster",
          change: { after: { name: "x", http_proxy_config: [{ http_proxy: "https://proxy.corp.example:3128/" }] } },
        },
      ],
    }),
    "main.tf.json": JSON.stringify({
      resource: { azurerm_kubernetes_cluster: { main: { http_proxy_config: [{ http_proxy: "x" }] } } },
    }),
  };

  it.each(Object.keys(kinds))("%s, anywhere", async (name) => {
    const whole = String(kinds[name]);
    const cuts = Array.from({ length: 40 }, (_, index) => Math.floor((whole.length * (index + 1)) / 41));
    const files = Object.fromEntries(cuts.map((cut) => [`${String(cut)}/${name}`, whole.slice(0, cut)]));
    await besideBad(files);
  });

  it("a heredoc without an end, of 3 MB", async () => {
    const lines = "http_proxy = ${var.x} %{ if true }\n".repeat(90_000);
    const found = await besideBad({
      "a.tf": `${bad}locals {\n  x = <<EOT\n${lines}`,
      "b/b.tf": `locals {\n  x = <<-EOT\n${lines}`,
    });
    // Read as far as it goes, or left out for what it would cost: said in either case.
    for (const path of ["a.tf", "b/b.tf"]) {
      expect(found.join("\n")).toMatch(new RegExp(`^scan/(?:parse-error|not-scanned)@${path}$`, "mu"));
    }
  });

  it("many strings, braces and comments without an end", async () => {
    const many = {
      "a.tf": `http_proxy = ${'"${'.repeat(20_000)}`,
      "b/b.tf": `http_proxy = ${"{".repeat(50_000)}`,
      "c/c.tf": `/* http_proxy ${"/*".repeat(500_000)}`,
      "d.json": `{"httpProxy": ${'"\\"'.repeat(200_000)}`,
      "e.json": `/* "httpProxy" ${"*".repeat(1_000_000)}`,
      "f.json": template(cluster(`[${"(".repeat(50_000)}]`), cluster(`[${"'".repeat(50_001)}]`)),
    };
    const found = await besideBad(many);
    expect(found.every((line) => line.startsWith("scan/"))).toBe(true);
  });
});

describe("what cannot be resolved", limit, () => {
  it("fires nothing, and is said once a cluster", async () => {
    const clusters = Array.from({ length: 200 }, (_, index) => ({
      ...cluster(`[reference('x${String(index)}').outputs.proxy.value]`),
      name: `shop-${String(index)}`,
    }));
    await inFolder({ "azuredeploy.json": template(...clusters) }, async (cwd) => {
      const { findings } = await scanned(cwd);
      expect(findings.map(({ rule }) => rule)).toEqual(Array.from({ length: 200 }, () => "scan/unresolved"));
      expect(new Set(findings.map(({ subject }) => subject.name)).size).toBe(200);
    });
  });

  it("is one note for 200 unknown values of one cluster", async () => {
    const unknown = Array.from({ length: 200 }, (_, index) => `[reference('x${String(index)}').host]`);
    const one = cluster("[reference('x').proxy]") as {
      properties: { httpProxyConfig: { noProxy: readonly string[] } };
    };
    one.properties.httpProxyConfig.noProxy = unknown;
    await inFolder({ "azuredeploy.json": template(one) }, async (cwd) => {
      expect((await scanned(cwd)).findings.map(({ rule }) => rule)).toEqual(["scan/unresolved"]);
    });
  });
});

describe("a hostile .git/config", limit, () => {
  it("runs nothing", async () => {
    await inFolder({ "main.tf": bad, ".gitattributes": "* filter=x diff=x textconv=x\n" }, async (cwd) => {
      const marker = join(cwd, "..", `${cwd.split("/").at(-1) ?? ""}-marker`);
      const script = join(cwd, "run.sh");
      writeFileSync(script, `#!/bin/sh\ntouch "${marker}"\n`);
      chmodSync(script, 0o755);
      git(cwd, "init", "-q");
      git(cwd, "add", "main.tf");
      const hooks = join(cwd, "hooks");
      mkdirSync(hooks);
      for (const hook of [
        "post-index-change",
        "pre-commit",
        "fsmonitor-watchman",
        "post-checkout",
        "reference-transaction",
      ]) {
        writeFileSync(join(hooks, hook), `#!/bin/sh\ntouch "${marker}"\n`);
        chmodSync(join(hooks, hook), 0o755);
      }
      writeFileSync(
        join(cwd, ".git/config"),
        `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tfsmonitor = ${script}\n\thooksPath = ${hooks}\n\tsshCommand = ${script}\n\tpager = ${script}\n\teditor = ${script}\n\tuntrackedCache = true\n` +
          `[pager]\n\tls-files = ${script}\n[alias]\n\tls-files = !${script}\n[filter "x"]\n\tclean = ${script}\n\tsmudge = ${script}\n\tprocess = ${script}\n\trequired = true\n` +
          `[diff "x"]\n\ttextconv = ${script}\n\tcommand = ${script}\n[credential]\n\thelper = !${script}\n[protocol "ext"]\n\tallow = always\n` +
          `[remote "origin"]\n\turl = ext::${script}\n\tpromisor = true\n[extensions]\n\tpartialClone = origin\n`,
      );
      // The trap is armed: git itself runs it, whatever else it makes of it.
      try {
        git(cwd, "status");
      } catch {
        // A filter that does not answer is an error.
      }
      expect(existsSync(marker)).toBe(true);
      execFileSync("rm", [marker]);
      const report = await scanned(cwd);
      expect(summary(report)).toEqual([`${badRule}@main.tf`]);
      expect(existsSync(marker)).toBe(false);
    });
  });

  it("fetches nothing for an index that is only partly there", async () => {
    await inFolder({ "in/main.tf": bad, "out/other.txt": "other" }, async (cwd) => {
      const marker = join(cwd, "..", `${cwd.split("/").at(-1) ?? ""}-marker`);
      git(cwd, "init", "-q");
      git(cwd, "add", ".");
      git(cwd, "commit", "-q", "-m", "x");
      git(cwd, "sparse-checkout", "set", "--cone", "--sparse-index", "in");
      const tree = git(cwd, "rev-parse", "HEAD:out").trim();
      execFileSync("rm", ["-f", join(cwd, ".git/objects", tree.slice(0, 2), tree.slice(2))]);
      git(cwd, "config", "protocol.ext.allow", "always");
      git(cwd, "config", "remote.origin.url", `ext::sh -c touch% ${marker}`);
      git(cwd, "config", "remote.origin.promisor", "true");
      git(cwd, "config", "core.repositoryformatversion", "1");
      git(cwd, "config", "extensions.partialClone", "origin");
      // Listing alone makes git run the command of the repository's choice.
      try {
        git(cwd, "ls-files");
      } catch {
        // There is nothing at the other end.
      }
      const wasArmed = existsSync(marker);
      execFileSync("rm", ["-f", marker]);
      const report = await scanned(cwd);
      expect(summary(report)).toEqual([`${badRule}@in/main.tf`]);
      expect({ wasArmed, ranNow: existsSync(marker) }).toEqual({ wasArmed: true, ranNow: false });
    });
  });

  it("or a .git that is broken leaves a walk", async () => {
    for (const content of ["gitdir: /nowhere\n", "not git\n"]) {
      await inFolder({ "main.tf": bad, ".git": content }, async (cwd) => {
        expect(summary(await scanned(cwd))).toEqual([`${badRule}@main.tf`]);
      });
    }
  });
});
