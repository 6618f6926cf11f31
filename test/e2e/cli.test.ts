/** The command line as a process: commands, options, exit status, streams. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { agentCommands } from "../support/agent-commands.js";
import { runnerCommands } from "../support/runner-commands.js";
import type { CliResult } from "../support/cli.js";
import { inFolder, jsonReport, nodes, projectRoot, rulesAndPaths, runCli, stackTrace } from "../support/cli.js";

const formats = ["text", "json", "sarif", "markdown", "junit", "github", "gitlab", "azure"] as const;
const locales = ["en", "ko", "ja", "zh"] as const;

/** A cluster with one error (a scheme that AKS refuses) and one note or more, in one file. */
const bad = `resource "azurerm_kubernetes_cluster" "main" {
  name = "shop"

  http_proxy_config {
    http_proxy = "https://proxy.corp.example:3128/"
    no_proxy   = ["localhost", "127.0.0.1", ".svc", ".cluster.local"]
  }
}
`;
const good = bad.replace("https://", "http://");

/** Fails with the status and one sentence on standard error that holds `words`; nothing on standard output. */
function expectUsageError({ status, stdout, stderr }: CliResult, ...words: readonly string[]): void {
  for (const word of words) expect(stderr).toContain(word);
  expect(stderr).toMatch(/^proxylint: .+\n(?: {2}.+\n)?$/u);
  expect(stdout).toBe("");
  expect(status).toBe(2);
}

describe.each(nodes)("with %s", (_, node) => {
  it("says its version and its help, on standard output", async () => {
    const { version } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as { version: string };
    for (const option of ["--version", "-V"]) {
      expect(await runCli([option], { node })).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
    }
    const help = await runCli(["--help"], { node });
    expect(help).toEqual({ status: 0, stdout: (await runCli(["scan", "-h"], { node })).stdout, stderr: "" });
    for (const word of ["explain", "rules", "extract", "--format", "--plan", "Exit status"])
      expect(help.stdout).toContain(word);
  });

  it("exits with 0, 1, 2 and 3", async () => {
    await inFolder({ "bad.tf": bad }, async (cwd) => {
      const found = await runCli([], { cwd, node });
      expect([found.status, found.stderr]).toEqual([1, ""]);
      expect(found.stdout).toContain("error[aks/http-proxy-scheme]");
      expect((await runCli(["--fail-on", "never"], { cwd, node })).status).toBe(0);
      expectUsageError(await runCli(["--no-such-option"], { cwd, node }), "--no-such-option");
      const unwritable = await runCli(["-o", "missing/report.txt"], { cwd, node });
      expect([unwritable.status, unwritable.stdout]).toEqual([3, ""]);
      expect(unwritable.stderr).toMatch(/^proxylint: missing\/report\.txt cannot be written\n/u);
    });
    await inFolder({ "good.tf": good }, async (cwd) => {
      const nothing = await runCli(["."], { cwd, node });
      expect([nothing.status, nothing.stderr]).toEqual([0, ""]);
      expect(nothing.stdout.split("\n")).toHaveLength(2);
    });
  });

  it("extracts what policies see, with the place of each node", async () => {
    await inFolder({ "infra/bad.tf": bad }, async (cwd) => {
      const { status, stdout, stderr } = await runCli(["extract"], { cwd, node });
      expect([status, stderr]).toEqual([0, ""]);
      const { version, subjects, spans } = JSON.parse(stdout) as {
        version: number;
        subjects: readonly Readonly<{ kind: string; proxy: { http: { value: string } } }>[];
        spans: readonly Readonly<Record<string, { path: string; start: { line: number; column: number } }>>[];
      };
      expect(version).toBe(1);
      expect(subjects.map(({ kind }) => kind)).toEqual(["aks-cluster", "proxy-settings"]);
      expect(subjects[0]?.proxy.http.value).toBe("https://proxy.corp.example:3128/");
      expect(spans[0]?.["/proxy/http/url/scheme"]).toMatchObject({
        path: "infra/bad.tf",
        start: { line: 5, column: 19 },
      });
      // Each pointer leads to a node of its subject.
      for (const [index, map] of spans.entries()) {
        for (const pointer of Object.keys(map)) expect(at(subjects[index], pointer), pointer).toBeTypeOf("object");
      }
    });
  });
});

function at(root: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce((node, key) => (node as Readonly<Record<string, unknown>>)[key], root);
}

describe("options of scan", () => {
  it.each(formats)("--format %s goes to standard output, and unchanged to a file", async (format) => {
    await inFolder({ "bad.tf": bad }, async (cwd) => {
      const printed = await runCli(["--format", format], { cwd });
      expect([printed.status, printed.stderr]).toEqual([1, ""]);
      expect(printed.stdout).toMatch(/http-proxy-scheme[^]*\n$/u);
      const written = await runCli([`--format=${format}`, "--output", "report"], { cwd });
      expect(written).toEqual({ status: 1, stdout: "", stderr: "" });
      expect(readFileSync(join(cwd, "report"), "utf8")).toBe(printed.stdout);
    });
  });

  it.each(locales)("--locale %s says it in that language, and finds the same", async (locale) => {
    await inFolder({ "bad.tf": bad }, async (cwd) => {
      const run = await runCli(["--locale", locale, "--format", "json"], { cwd });
      expect(rulesAndPaths(jsonReport(run))).toEqual(["aks/http-proxy-scheme@bad.tf"]);
      const [finding] = jsonReport(run).findings;
      const script = {
        en: /^[\p{ASCII}]+$/u,
        ko: /\p{Script=Hangul}/u,
        ja: /\p{Script=Hiragana}/u,
        zh: /\p{Script=Han}/u,
      };
      expect(finding?.message).toMatch(script[locale]);
      expect((await runCli(["--locale", locale], { cwd })).stdout).toContain(finding?.message ?? "no finding");
    });
  });

  it("--min-severity hides, and --fail-on decides; what makes a run fail is never hidden", async () => {
    // The note is about what is missing: no host of the proxy's own network is exempt.
    await inFolder({ "note.json": unresolved }, async (cwd) => {
      const counts = async (...args: readonly string[]): Promise<readonly unknown[]> => {
        const run = await runCli([...args, "--format", "json"], { cwd });
        return [run.status, jsonReport(run).findings.length, jsonReport(run).summary.notes];
      };
      expect(await counts()).toEqual([0, 0, 1]);
      expect(await counts("--min-severity", "note")).toEqual([0, 1, 1]);
      expect(await counts("--fail-on", "warning")).toEqual([0, 0, 1]);
      expect(await counts("--fail-on", "note")).toEqual([1, 1, 1]);
      expect(await counts("--fail-on", "never", "--min-severity", "note")).toEqual([0, 1, 1]);
    });
    await inFolder({ "bad.tf": bad }, async (cwd) => {
      for (const level of ["error", "warning", "note"]) {
        expect((await runCli(["--fail-on", level, "--min-severity", "error"], { cwd })).status).toBe(1);
      }
    });
  });

  it("--stats speaks on standard error", async () => {
    await inFolder({ "good.tf": good }, async (cwd) => {
      const { status, stdout, stderr } = await runCli(["--stats"], { cwd });
      expect([status, stdout]).toEqual([0, (await runCli([], { cwd })).stdout]);
      expect(stderr).toMatch(/^proxylint: 1 files, \d+ ms, \d+ MB at most\n$/u);
    });
  });

  it("has no colours where there is no terminal, and takes --no-color and NO_COLOR", async () => {
    await inFolder({ "bad.tf": bad }, async (cwd) => {
      const plain = await runCli([], { cwd });
      expect(plain.stdout).not.toContain("\u001B");
      expect(await runCli(["--no-color"], { cwd })).toEqual(plain);
      expect(await runCli([], { cwd, environment: { NO_COLOR: "1" } })).toEqual(plain);
      const forced = { FORCE_COLOR: "1" };
      expect((await runCli([], { cwd, environment: forced })).stdout).toContain("\u001B[");
      // Node itself may remark on the two of them, on standard error.
      expect((await runCli([], { cwd, environment: { ...forced, NO_COLOR: "1" } })).stdout).toBe(plain.stdout);
      await runCli(["-o", "report"], { cwd, environment: forced });
      expect(readFileSync(join(cwd, "report"), "utf8")).toBe(plain.stdout);
    });
  });
});

const unresolved = JSON.stringify({
  $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  contentVersion: "1.0.0.0",
  parameters: { proxy: { type: "string" } },
  resources: [
    {
      type: "Microsoft.ContainerService/managedClusters",
      apiVersion: "2026-01-01",
      name: "shop",
      properties: {
        httpProxyConfig: {
          httpProxy: "[parameters('proxy')]",
          httpsProxy: "[parameters('proxy')]",
          noProxy: ["localhost", "127.0.0.1", ".svc", ".cluster.local"],
        },
      },
    },
  ],
});

describe("usage errors name the nearest right word", () => {
  it.each([
    [["--frmat", "json"], "unknown option --frmat", "--format"],
    [["--fail-no", "error"], "unknown option --fail-no", "--fail-on"],
    [["-x"], "unknown option -x", "--help"],
    [["--color"], "unknown option --color", "--no-color"],
    [["--no-stats"], "unknown option --no-stats", "--stats"],
    [["--format", "jsno"], "--format has no value jsno", "Did you mean json?"],
    [["--format"], "--format needs a value", "--format VALUE"],
    [["--stats=yes"], "--stats takes no value", "--stats alone"],
    [["--locale", "jp"], "--locale has no value jp", "Did you mean ja?"],
    [["--min-severity", "warn"], "--min-severity has no value warn", "error, warning, note"],
    [["--min-severity", "never"], "--min-severity has no value never", "error, warning, note"],
    [["scna"], "scna is no command", "proxylint scan?"],
    [["explian", "url/path"], "explian is no command", "proxylint explain?"],
    [["rulse"], "rulse is no command", "proxylint rules?"],
    [["no-such-thing-at-all"], "is no command, and no file or folder", "--help"],
    [["scan", "missing.tf"], "missing.tf does not exist", "current folder"],
    [["--", "scan"], "scan does not exist", "current folder"],
    [["scan", ""], "a path is empty", "current folder"],
    [["--plan", "missing.json"], "missing.json does not exist", "current folder"],
    [["explain"], "explain takes one rule", "proxylint rules"],
    [
      ["explain", "aks/windows-nodepool"],
      "there is no rule aks/windows-nodepool",
      "Did you mean aks/windows-node-pool?",
    ],
    [["explain", "qqqqqqqq"], "there is no rule qqqqqqqq", "proxylint rules lists all rules"],
    [["explain", "url/path", "--stats"], "explain has no option --stats", "--locale"],
    [["rules", "--format", "sarif"], "--format has no value sarif", "text, json"],
    [["rules", "url"], "rules takes no url", "proxylint rules"],
    [["extract", "--no-color"], "extract has no option --no-color", "--plan"],
  ] as const)("%j", async (args, message, remedy) => {
    await inFolder({ "good.tf": good }, async (cwd) => {
      expectUsageError(await runCli(args, { cwd }), message, remedy);
    });
  });

  it("and never shows a terminal's control characters", async () => {
    const { stderr } = await runCli(["--format", "\u001B]0;title\u0007\r\n::error::x"]);
    expect(stderr).not.toMatch(/[\u0007\r]|\u001B\]|^::/mu);
  });
});

describe("rules and explain", () => {
  type Rules = { readonly version: number; readonly rules: readonly { id: string; severity: string; text: object }[] };

  it("list every rule, as lines and as JSON", async () => {
    const { stdout, stderr, status } = await runCli(["rules"]);
    const json = JSON.parse((await runCli(["rules", "--format", "json", "--locale", "ko"])).stdout) as Rules;
    expect([status, stderr, json.version]).toEqual([0, "", 1]);
    const listed = stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split(/\s+/u, 1)[0]);
    expect(listed).toEqual(json.rules.map(({ id }) => id));
    expect(listed).toContain("aks/windows-node-pool");
    expect(JSON.stringify(json.rules[0]?.text)).toMatch(/\p{Script=Hangul}/u);
  });

  it("explain a rule by its id, or by its name alone where that is enough", async () => {
    const whole = await runCli(["explain", "aks/windows-node-pool"]);
    expect([whole.status, whole.stderr]).toEqual([0, ""]);
    expect(whole.stdout).toMatch(/^error\[aks\/windows-node-pool\]: /u);
    expect(await runCli(["explain", "windows-node-pool"])).toEqual(whole);
    expect((await runCli(["explain", "windows-node-pool", "--locale", "ja"])).stdout).toMatch(/\p{Script=Hiragana}/u);
    // Two families have one of this name.
    expectUsageError(await runCli(["explain", "tls-to-proxy"]), "tls-to-proxy");
  });
});

describe("in continuous integration", () => {
  const hostile =
    `# \n::error::forged\n${bad.replace("proxy.corp.example", "proxy.corp.example/##[error]x##vso[task.complete]y")}`.replace(
      "http_proxy =",
      "http_proxy =\n::set-output name=x::y\n",
    );
  const variables = [{ CI: "true" }, { GITHUB_ACTIONS: "true" }, { TF_BUILD: "True" }];

  it.each(formats.filter((format) => format !== "github"))("%s holds no command for the runner", async (format) => {
    // A broken line of the file is shown in the frame of what is wrong around it.
    await inFolder({ "bad.tf": hostile, "::error::name.tf": bad }, async (cwd) => {
      for (const environment of variables) {
        const { stdout, stderr } = await runCli(["--format", format, "--min-severity", "note"], { cwd, environment });
        expect(stdout.length).toBeGreaterThan(100);
        expect(runnerCommands(stdout)).toEqual([]);
        expect(runnerCommands(stderr)).toEqual([]);
        const known = format === "azure" ? ["task.logissue"] : [];
        expect([...new Set(agentCommands(`${stdout}\n${stderr}`).map(({ name }) => name))]).toEqual(known);
      }
    });
  });

  it("leaves the report as it is elsewhere", async () => {
    await inFolder({ "bad.tf": bad.replace("proxy.corp", "##[x].corp") }, async (cwd) => {
      expect((await runCli([], { cwd })).stdout).toContain("##[x].corp");
      expect((await runCli([], { cwd, environment: { CI: "1" } })).stdout).toContain("# #[x].corp");
    });
  });

  it("says github's annotations as they are", async () => {
    await inFolder({ "bad.tf": bad }, async (cwd) => {
      const { stdout } = await runCli(["--format", "github"], { cwd, environment: { GITHUB_ACTIONS: "true" } });
      expect(runnerCommands(stdout).map(({ name, properties }) => [name, properties["title"]])).toEqual([
        ["error", expect.stringMatching(/^[A-Z].+ \(aks\/http-proxy-scheme\)$/u)],
      ]);
    });
  });

  it("says the commands of Azure DevOps as they are", async () => {
    await inFolder({ "bad.tf": bad }, async (cwd) => {
      const { stdout } = await runCli(["--format", "azure"], { cwd, environment: { TF_BUILD: "True" } });
      expect(
        agentCommands(stdout).map(({ name, properties }) => [name, properties["type"], properties["code"]]),
      ).toEqual([["task.logissue", "error", "aks/http-proxy-scheme"]]);
    });
  });
});

describe("its own files", () => {
  it("are said to be missing, with status 3 and no stack", async () => {
    await inFolder({ "bad.tf": bad }, async (cwd) => {
      const copy = join(cwd, "program");
      const { cpSync, rmSync } = await import("node:fs");
      cpSync(join(projectRoot, "dist"), copy, { recursive: true });
      rmSync(join(copy, "policy.wasm"));
      expect(existsSync(join(copy, "cli.js"))).toBe(true);
      const { execFile } = await import("node:child_process");
      const run = await new Promise<{ code: unknown; stdout: string; stderr: string }>((settle) => {
        execFile(process.execPath, [join(copy, "cli.js"), "bad.tf"], { cwd }, (error, stdout, stderr) => {
          settle({ code: error?.code, stdout, stderr });
        });
      });
      expect([run.code, run.stdout]).toEqual([3, ""]);
      expect(run.stderr).toContain("policy.wasm cannot be read");
      expect(run.stderr).not.toMatch(stackTrace);
    });
  });
});
