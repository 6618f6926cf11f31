/** Rules of a user's own, from their sources to the report; and that other tools say the same of the same input. */
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { policyTool } from "../../scripts/lib/policy-tools.js";
import { capture, root } from "../../scripts/lib/run.js";
import { builtBundle, manifest, ownRule, packed } from "../support/bundles.js";
import { commandIn, linesOf } from "../support/runner/command.js";
import { actionNode, runAction } from "../support/runner/run-action.js";
import { runCli } from "../support/run-cli.js";

const folder = mkdtempSync(join(tmpdir(), "proxylint-own-rules-"));
const bundle = join(folder, "own-rules.tar.gz");
const example = "examples/own-rules";
capture("sh", [`${example}/build.sh`, bundle], { env: { OPA: policyTool("opa") } });

afterAll(() => {
  rmSync(folder, { recursive: true });
});

type Violation = Readonly<{ path: readonly (string | number)[]; message: string }>;
type Located = Readonly<{ path: string; start: { line: number; column: number } }>;
type Report = Readonly<{
  findings: readonly Readonly<{
    rule: string;
    severity: string;
    message: string;
    location: Located;
    subject: Readonly<{ name: string }>;
  }>[];
}>;

/** A repository of its own with the example's file and `files`. */
function repository(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = mkdtempSync(join(folder, "repository-"));
  copyFileSync(join(root, example, "main.tf"), join(path, "main.tf"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

function findingsOf(stdout: string): Report["findings"] {
  return (JSON.parse(stdout) as Report).findings;
}

describe("the example's rule", () => {
  it("is on the page as it is", () => {
    const page = readFileSync(join(root, "docs/own-rules.md"), "utf8");
    expect(page).toContain(readFileSync(join(root, example, "policy/one_proxy.rego"), "utf8").trim());
  });

  it.each([
    ["the tests' own Node", process.execPath],
    ["Node 24", actionNode],
  ])("is reported on %s with its own words at its own place", (_name, node) => {
    const { status, stdout, stderr } = runCli([example, "--policy", bundle, "--format", "json"], { node });
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(findingsOf(stdout)).toMatchObject([
      {
        rule: "acme/one-proxy",
        severity: "error",
        message: "HTTPS goes through proxy-b.corp.example, HTTP through proxy-a.corp.example.",
        location: { path: "examples/own-rules/main.tf", start: { line: 20, column: 27 } },
      },
    ]);
  });

  it("is silent without the bundle", () => {
    expect(runCli([example, "--min-severity", "note"]).status).toBe(0);
  });

  it("says the same under opa eval on the extract", () => {
    const extract = runCli(["extract", example]).stdout;
    writeFileSync(join(folder, "extract.json"), extract);
    const query =
      '[violation | some subject in input.subjects; some violation in data.acme["one-proxy"].report with input as subject]';
    const printed = capture(policyTool("opa"), [
      ...["eval", "--format", "raw", "--input", join(folder, "extract.json")],
      ...["--data", join(root, example, "policy"), query],
    ]);
    const violations = JSON.parse(printed) as readonly Violation[];
    const { stdout } = runCli([example, "--policy", bundle, "--format", "json"]);
    expect(violations.map(({ message }) => message)).toEqual(findingsOf(stdout).map(({ message }) => message));
    const { subjects, spans } = JSON.parse(extract) as {
      subjects: readonly { kind: string }[];
      spans: readonly Record<string, Located>[];
    };
    const index = subjects.findIndex(({ kind }) => kind === "proxy-settings");
    const places = violations.map(({ path }) => spans[index]?.[`/${path.join("/")}`]);
    expect(places).toEqual(findingsOf(stdout).map(({ location }) => location));
  });

  it("says the same in the way of conftest", () => {
    writeFileSync(join(folder, "extract.json"), runCli(["extract", example]).stdout);
    const page = readFileSync(join(root, "docs/own-rules.md"), "utf8");
    const adapter = /```rego\n(package main\n[^]*?)```/u.exec(page)?.[1] ?? "";
    mkdirSync(join(folder, "conftest"));
    writeFileSync(join(folder, "conftest/main.rego"), adapter);
    cpSync(join(root, example, "policy"), join(folder, "conftest/policy"), { recursive: true });
    const printed = capture(policyTool("opa"), [
      ...["eval", "--format", "raw", "--input", join(folder, "extract.json")],
      ...["--data", join(folder, "conftest"), "data.main.deny"],
    ]);
    expect(JSON.parse(printed)).toEqual([
      "HTTPS goes through proxy-b.corp.example, HTTP through proxy-a.corp.example.",
    ]);
  });

  it("is what the built-in rules say there, all of them", () => {
    writeFileSync(join(folder, "examples.json"), runCli(["extract", "examples"]).stdout);
    const page = readFileSync(join(root, "docs/own-rules.md"), "utf8");
    const adapter = [...page.matchAll(/```rego\n(package main\n[^]*?)```/gu)].at(1)?.[1] ?? "";
    mkdirSync(join(folder, "built-in"));
    writeFileSync(join(folder, "built-in/main.rego"), adapter);
    const printed = capture(policyTool("opa"), [
      ...["eval", "--format", "raw", "--input", join(folder, "examples.json"), "--data", join(folder, "built-in")],
      ...["--data", "policies/lib", "--data", "policies/rules", "--ignore", "*.json", "--ignore", "*.yaml"],
      "data.main.deny",
    ]);
    const { stdout } = runCli(["examples", "--min-severity", "note", "--format", "json"]);
    const own = findingsOf(stdout).filter(({ rule }) => !rule.startsWith("scan/"));
    const said = own.map(({ rule, subject }) => `${rule}: ${subject.name}`);
    expect(said.length).toBeGreaterThan(10);
    expect(JSON.parse(printed)).toEqual([...new Set(said)].sort());
  });
});

describe("a bundle of the configuration", () => {
  const configured = (more = ""): string =>
    repository({
      ".proxylint.yaml": `policies:\n  - policy/own.tar.gz\n${more}`,
      "policy/own.tar.gz": readFileSync(bundle),
    });

  it("is run", () => {
    const { status, stdout } = runCli(["--format", "json"], { cwd: configured() });
    expect(findingsOf(stdout).map(({ rule }) => rule)).toEqual(["acme/one-proxy"]);
    expect(status).toBe(1);
  });

  it("may be switched off by rule", () => {
    const { status, stdout } = runCli(["--format", "json"], { cwd: configured("rules:\n  acme/one-proxy: off\n") });
    expect({ status, findings: findingsOf(stdout) }).toEqual({ status: 0, findings: [] });
  });

  it("must be there", () => {
    const cwd = repository({ ".proxylint.yaml": "policies:\n  - policy/own.tar.gz\n" });
    const { status, stderr } = runCli([], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain("policies names policy/own.tar.gz, which cannot be read");
  });

  it("is run by the action, whose log holds no command of the bundle's", async () => {
    const message = String.raw`"\n::error title=hidden::from a rule\n##[set-output name=result]passed"`;
    const own = builtBundle({ "one.rego": ownRule("one", `violation := {"message": ${message}}`) });
    const step = await runAction({
      files: {
        "main.tf": readFileSync(join(root, example, "main.tf")),
        ".proxylint.yaml": "policies: [own.tar.gz]\n",
        "own.tar.gz": own,
      },
    });
    expect(step.status).toBe(0);
    expect(step.outputs.get("warnings")).toBe("2");
    expect(step.commands.filter(({ properties }) => properties.get("title") === "hidden")).toEqual([]);
    expect(step.commands.map(({ name }) => name)).not.toContain("set-output");
  });
});

describe("a bundle that does not behave", () => {
  const commands = String.raw`\n::warning::from a module\n##[error]from a module`;
  const cases: Readonly<Record<string, readonly [bundle: () => Uint8Array, message: string]>> = {
    loops: [
      () => builtBundle({ "one.rego": ownRule("one", `violation := {"message": replace(input.kind, "", "x")}`) }),
      "did not come to an end within 5 s",
    ],
    "calls for time": [
      () => builtBundle({ "one.rego": ownRule("one", `violation := {"message": sprintf("%d", [time.now_ns()])}`) }),
      "calls sprintf, time.now_ns, which modules do not have",
    ],
    "answers with commands": [
      () => builtBundle({ "one.rego": ownRule("one", `violation := {"path": "${commands}"}`) }),
      "rule acme/one does not answer with violations (0.path: ",
    ],
    "prints and breaks": [
      () =>
        builtBundle({
          "one.rego": ownRule(
            "one",
            `print("${commands}"); x := {k: v | some k in ["a"]; some v in [1, 2]}; violation := {"message": x.a}`,
          ),
        }),
      "rule acme/one broke (in/one.rego:8:",
    ],
    "names itself as a command": [
      () =>
        packed({
          "/.manifest": manifest({ title: "One" }, "acme/\n::error::from a manifest/report"),
          "/policy.wasm": "",
        }),
      "gives no rule id",
    ],
    "is a program for something else": [
      () =>
        packed({
          "/.manifest": manifest({ title: "One", custom: { severity: "error" } }),
          "/policy.wasm": Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0),
        }),
      "its module cannot be started",
    ],
  };

  it.each(Object.entries(cases))("ends the run when it %s", (_name, [make, message]) => {
    const cwd = repository({ "own.tar.gz": make() });
    const { status, stdout, stderr, milliseconds } = runCli(["--policy", "own.tar.gz"], { cwd, env: { CI: "true" } });
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
    expect(stderr.split("\n").length).toBe(3);
    expect([...linesOf(stdout), ...linesOf(stderr)].flatMap((line) => commandIn(line) ?? [])).toEqual([]);
    expect(milliseconds).toBeLessThan(15_000);
  });
});
