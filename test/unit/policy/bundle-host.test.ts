/** Bundles in their worker: what they say, and that nothing they do keeps a run from ending. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { root } from "../../../scripts/lib/run.js";
import { ConfigError } from "../../../src/errors.js";
import { readBundle } from "../../../src/policy/bundle.js";
import type { PolicyBundle } from "../../../src/policy/bundle.js";
import { judgeWithBundle } from "../../../src/policy/bundle-host.js";
import { builtBundle, manifest, ownRule, packed } from "../../support/bundles.js";
import { aksCluster } from "../../support/subjects.js";

const folder = mkdtempSync(join(tmpdir(), "proxylint-worker-"));
const worker = pathToFileURL(join(folder, "bundle-worker.mjs"));
const patience = { start: 10_000, subject: 400, run: 10_000 };

beforeAll(async () => {
  const banner = `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`;
  await build({
    entryPoints: [join(root, "src/entry/bundle-worker.ts")],
    outfile: join(folder, "bundle-worker.mjs"),
    bundle: true,
    platform: "node",
    format: "esm",
    mainFields: ["module", "main"],
    banner: { js: banner },
    logLevel: "error",
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function bundleOf(files: Readonly<Record<string, string>>): PolicyBundle {
  return readBundle("own.tar.gz", builtBundle(files), ["aks"]);
}

async function troubleWith(bundle: PolicyBundle, limits = patience): Promise<ConfigError> {
  const trouble: unknown = await judgeWithBundle(bundle, [aksCluster()], { worker, limits }).catch(
    (error: unknown) => error,
  );
  if (trouble instanceof ConfigError) return trouble;
  throw new Error(`no ConfigError: ${String(trouble)}`);
}

describe("a bundle", () => {
  it("judges each subject by each rule, with its own data", async () => {
    const bundle = bundleOf({
      "one.rego": ownRule(
        "one",
        `
  not input.name in data.known
  violation := {"path": ["name"], "message": $"{input.name} is not known", "related": [{"path": [], "note": "here"}]}
`,
      ),
      "two.rego": ownRule("two", `input.name == "b"; violation := {}`),
      "data.json": JSON.stringify({ known: ["c"] }),
    });
    const subjects = ["a", "b", "c"].map((name) => aksCluster({ name }));
    const answers = await judgeWithBundle(bundle, subjects, { worker, limits: patience });
    expect(answers.map((found) => found.map(({ rule, path, message }) => [rule.id, path, message]))).toEqual([
      [["acme/one", ["name"], "a is not known"]],
      [
        ["acme/one", ["name"], "b is not known"],
        ["acme/two", [], undefined],
      ],
      [],
    ]);
    expect(answers[0]?.[0]?.related).toEqual([{ path: [], note: "here" }]);
  });
});

describe("a bundle that does not behave", () => {
  const loop = `x := replace(input.name, "", "y"); violation := {"path": [], "message": x}`;
  const doubled = Array.from({ length: 26 }, (_, index) => `x${index + 1} := concat("-", [x${index}, x${index}])`);
  const flood = ["", 'x0 := "as long as a word"', ...doubled, 'violation := {"message": x26}', ""].join("\n  ");
  const cases: Readonly<Record<string, readonly [body: string, message: string]>> = {
    "that loops": [loop, "own.tar.gz did not come to an end within 0.4 s"],
    "that answers with something else": [
      `violation := "no"`,
      'own.tar.gz: rule acme/one does not answer with violations (0: Invalid type: Expected Object but received "no")',
    ],
    "that answers with a key of its own": [
      `violation := {"severity": "error"}`,
      'own.tar.gz: rule acme/one does not answer with violations (0.severity: Invalid key: Expected never but received "severity")',
    ],
    "that answers with too much": [
      `some a in numbers.range(1, 1001); violation := {"path": [a]}`,
      "own.tar.gz: rule acme/one does not answer with violations (the answer: Invalid length: Expected <=1000 but received 1001)",
    ],
    "that calls what modules do not have": [
      `violation := {"message": sprintf("%d", [time.now_ns()])}`,
      "own.tar.gz calls sprintf, time.now_ns, which modules do not have",
    ],
    "that contradicts itself": [
      `x := {k: v | some k in ["a"]; some v in [1, 2]}; violation := {"message": x.a}`,
      "own.tar.gz: rule acme/one broke (in/one.rego:8:36: object insert conflict)",
    ],
  };

  it.each(Object.entries(cases))("%s", async (_name, [body, message]) => {
    const trouble = await troubleWith(bundleOf({ "one.rego": ownRule("one", body) }));
    expect(trouble.message).toBe(message);
    expect(trouble.remedy).toBeTruthy();
  });

  it("that wants all memory", async () => {
    const bundle = bundleOf({ "one.rego": ownRule("one", flood) });
    const trouble = await troubleWith(bundle, { ...patience, subject: 20_000 });
    expect(trouble.message).toBe("own.tar.gz: rule acme/one needs too much memory");
  });

  it("whose module is none", async () => {
    const about = { title: "One", custom: { severity: "note" } };
    const bundle = readBundle("own.tar.gz", packed({ ".manifest": manifest(about), "policy.wasm": "no module" }), []);
    const trouble = await troubleWith(bundle);
    expect(trouble.message).toMatch(/^own\.tar\.gz: its module cannot be started \(/u);
  });

  it("has a limit for all subjects together", async () => {
    const bundle = bundleOf({ "one.rego": ownRule("one", loop) });
    const trouble = await troubleWith(bundle, { start: 10_000, subject: 10_000, run: 200 });
    expect(trouble.message).toBe("own.tar.gz did not come to an end within 0.2 s");
  });
});
