/** The engine on a policy that is compiled for the purpose: it answers rightly, wrongly or not at all, as it is asked. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterAll, describe, expect, it, vi } from "vitest";

import { compilePolicy } from "../../../scripts/build/policy.js";
import { InternalError } from "../../../src/errors.js";
import { loadPolicies } from "../../../src/policy/index.js";
import { aksCluster } from "../../support/subjects.js";

/** What the policy does is asked for by the cluster's name. */
const sources: Readonly<Record<string, string>> = {
  "policies/main/aks_cluster/main.rego": `package main.aks_cluster

findings["url/one"] := violations if {
	not data.run.disabled["url/one"]
	violations := data.rules.url.one.report
	count(violations) > 0
}

findings["url/broken"] := violations if {
	input.name == "break"
	violations := {{"path": [], "args": {"value": data.rules.url.broken.value}}}
}

findings["url/unsound"] := violations if {
	input.name == "number for an argument"
	violations := {{"path": [], "args": {"value": 1}}}
}

findings["url/unsound"] := violations if {
	input.name == "negative index"
	violations := {{"path": [-1], "args": {}}}
}
`,
  "policies/rules/url/one/rule.rego": `package rules.url.one

report contains {"path": path, "args": {"z": "last", "a": input.name}} if {
	input.name != "nothing"
	some path in [["pools", 10], ["pools", 9, "name"], ["pools", 9], ["name"]]
}

report contains {"path": ["name"], "args": {"a": "0"}, "related": related} if {
	input.name == "related"
	related := {{"path": ["z"], "note": "b"}, {"path": ["z"], "note": "a"}, {"path": ["y"], "note": "b"}}
}
`,
  "policies/rules/url/broken/rule.rego": `package rules.url.broken

value := "one" if input.name == "break"

value := "two" if count(input.name) == 5
`,
};

const folder = mkdtempSync(join(tmpdir(), "proxylint-engine-"));
const wasm = compileSources();

function compileSources(): Uint8Array {
  const files = Object.entries(sources).map(([path, text]) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  });
  return compilePolicy(files, ["main/aks_cluster/findings"]);
}

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("loadPolicies", () => {
  it("gives violations by rule, path and arguments, indices as numbers", () => {
    const violations = loadPolicies(wasm).evaluate(aksCluster({ name: "some" }));
    const args = { a: "some", z: "last" };
    expect(violations).toEqual([
      { rule: "url/one", path: ["name"], args },
      { rule: "url/one", path: ["pools", 9], args },
      { rule: "url/one", path: ["pools", 9, "name"], args },
      { rule: "url/one", path: ["pools", 10], args },
    ]);
    expect(Object.keys(violations[0]?.args ?? {})).toEqual(["a", "z"]);
  });

  it("sorts related nodes by path, the outer before the inner, and note", () => {
    const [first] = loadPolicies(wasm).evaluate(aksCluster({ name: "related" }));
    expect(first?.related).toEqual([
      { path: ["y"], note: "b" },
      { path: ["z"], note: "a" },
      { path: ["z"], note: "b" },
    ]);
  });

  it("does not evaluate rules that are disabled, and forgets that at the next subject", () => {
    const engine = loadPolicies(wasm);
    const count = (disabled: readonly string[]): number =>
      engine.evaluate(aksCluster({ name: "some" }), { disabled }).length;
    expect([count([]), count(["url/one"]), count(["url/other"]), count([])]).toEqual([4, 0, 4, 4]);
  });

  it("has nothing to say when no rule fires", () => {
    expect(loadPolicies(wasm).evaluate(aksCluster({ name: "nothing" }))).toEqual([]);
  });

  it.each([
    ["half of a pair", "\ud800 half", "\uFFFD half"],
    ["the other half", "half \udc00", "half \uFFFD"],
    ["a whole pair", "\u{1F600}", "\u{1F600}"],
    ["a backslash before the letters", "\\ud800", "\\ud800"],
    ["an empty text", "", ""],
    ["markup", '"}],{', '"}],{'],
  ])("gives back a text with %s", (_what, name, wanted) => {
    expect(loadPolicies(wasm).evaluate(aksCluster({ name }))[0]?.args).toEqual({ a: wanted, z: "last" });
  });

  it("names the rule that breaks, and judges the next subject as before", () => {
    const engine = loadPolicies(wasm);
    const judge = (name: string) => () => engine.evaluate(aksCluster({ name }), { disabled: ["url/one"] });
    expect(judge("break")).toThrow(InternalError);
    expect(judge("break")).toThrow(/url\/broken broke/u);
    expect(judge("some")()).toEqual([]);
    expect(engine.evaluate(aksCluster({ name: "some" }))).toHaveLength(4);
  });

  it("stops a subject that wants more memory than there is for one, and judges the next as before", () => {
    const engine = loadPolicies(wasm);
    const name = "x".repeat(30_000_000);
    expect(() => engine.evaluate(aksCluster({ name }))).toThrow(expect.objectContaining({ code: "policy-trap" }));
    expect(engine.evaluate(aksCluster({ name: "some" }))).toHaveLength(4);
  });

  it.each(["number for an argument", "negative index"])("refuses an answer with a %s", (name) => {
    const refused = (): unknown => loadPolicies(wasm).evaluate(aksCluster({ name }));
    expect(refused).toThrow(expect.objectContaining({ code: "policy-result" }));
    expect(refused).toThrow(/url\/unsound/u);
  });

  it("refuses a subject that has no entry point", () => {
    const settings = { ...aksCluster(), kind: "proxy-settings" } as unknown as ReturnType<typeof aksCluster>;
    expect(() => loadPolicies(wasm).evaluate(settings)).toThrow(/main\/proxy_settings\/findings/u);
  });

  it("refuses bytes that are no module", () => {
    expect(() => loadPolicies(new Uint8Array([1, 2, 3]))).toThrow(InternalError);
  });

  it("lets a module print nothing", () => {
    const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
    const engine = loadPolicies(printingModule());
    expect(() => engine.evaluate(aksCluster())).toThrow(/interface 0\.0/u);
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  });
});

/** A module that does nothing but ask the host to print, as soon as it is started. */
function printingModule(): Uint8Array {
  const name = (text: string): number[] => [text.length, ...Buffer.from(text)];
  const section = (id: number, ...content: number[]): number[] => [id, content.length, ...content];
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    // Types: a function that takes a number, and one that takes nothing.
    ...section(1, 2, 0x60, 1, 0x7f, 0, 0x60, 0, 0),
    ...section(2, 2, ...name("env"), ...name("memory"), 2, 0, 1, ...name("env"), ...name("opa_println"), 0, 0),
    ...section(3, 1, 1),
    ...section(8, 1),
    // The start function calls opa_println with address 0.
    ...section(10, 1, 6, 0, 0x41, 0, 0x10, 0, 0x0b),
  ]);
}
