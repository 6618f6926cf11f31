/** Properties of configurations: whatever stands in one, it is taken or refused in words; one that is taken can be run. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readRuleSet } from "../../scripts/lib/rule-folders.js";
import { root } from "../../scripts/lib/run.js";
import { globMatcher } from "../../src/config/glob.js";
import { disabledRules, ruleSettingAt } from "../../src/config/index.js";
import type { LoadedConfig } from "../../src/config/load.js";
import { loadConfig } from "../../src/config/load.js";
import { effectiveSettings } from "../../src/config/effective.js";
import { ConfigError } from "../../src/errors.js";
import { treeScan } from "../support/example-scan.js";
import { memoryTree } from "../support/memory-tree.js";

const path = ".proxylint.yaml";
const catalogue = { rules: readRuleSet().rules.map(({ entry }) => entry) };
const rules = catalogue.rules.map(({ id }) => id);
const names = [...rules, ...new Set(rules.map((id) => id.split("/")[0] ?? id))];

/** The configuration, or undefined when it is refused with a place for everything that is wrong. */
function taken(text: string): LoadedConfig | undefined {
  try {
    return loadConfig(memoryTree({ [path]: text }), { path, rules });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const [head, ...lines] = error.message.split("\n  ");
    expect(head).toBe("the configuration is wrong");
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/^\.proxylint\.yaml:\d+:\d+: \S|^and \d+ more$/u);
    return undefined;
  }
}

const keys = [
  "extends",
  "rules",
  "include",
  "ignore",
  "overrides",
  "paths",
  "fail-on",
  "min-severity",
  "locale",
  "baseline",
  "suppressions",
  "rule",
  "reason",
  "until",
  "allow-suppressions",
  "organisation",
  "allowed-proxies",
  "ca",
  "policies",
] as const;

/** Text that is nearly a configuration. */
const nearlyYaml = fc
  .array(
    fc.oneof(
      fc.constantFrom(...keys, ...names.slice(0, 5)),
      fc.constantFrom(
        ": ",
        ":\n",
        "\n",
        "\n  ",
        "\n    - ",
        "- ",
        "{",
        "}",
        "[",
        "]",
        ", ",
        "#",
        "&a ",
        "*a",
        "|\n",
        ">",
        "!!str ",
        "'",
        '"',
        "\t",
        "---\n",
        "? ",
      ),
      fc.constantFrom("off", "error", "true", "5", "2026-02-30", "~", "<<", "__proto__", "**/*", "proxy:3128"),
      fc.string({ unit: "grapheme", maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

const setting = fc.constantFrom("off", "error", "warning", "note");
const settings = fc.dictionary(fc.constantFrom(...names), setting, { maxKeys: 6 });
const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
const glob = fc
  .array(fc.constantFrom("*", "**", "/", "?", "main", ".tf", "infra", ".", "😀"), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(""));
const entry = fc.constantFrom(".corp.example", "10.0.0.0/8", "10.1.0.4", "localhost", "*", "*.a.example", "fd00::/8");
const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Values of the right shape; not all of them have a meaning. */
const nearlyConfig = fc.record(
  {
    rules: settings,
    include: fc.array(glob, { maxLength: 3 }),
    ignore: fc.array(glob, { maxLength: 3 }),
    overrides: fc.array(fc.record({ paths: fc.array(glob, { minLength: 1, maxLength: 3 }), rules: settings }), {
      maxLength: 3,
    }),
    "fail-on": fc.constantFrom("error", "warning", "note", "never"),
    "min-severity": fc.constantFrom("error", "warning", "note"),
    locale: fc.constantFrom("en", "ko", "ja", "zh"),
    suppressions: fc.array(
      fc.record(
        { rule: fc.constantFrom(...names), path: glob, subject: text, reason: text, until: day, owner: text },
        { requiredKeys: ["rule", "reason"] },
      ),
      { maxLength: 3 },
    ),
    "allow-suppressions": fc.boolean(),
    "not-suppressible": fc.array(fc.constantFrom(...names), { maxLength: 3 }),
    organisation: fc.record(
      {
        "proxy-required": fc.boolean(),
        "allowed-proxies": fc.array(
          fc.constantFrom("proxy.corp.example", "proxy.corp.example:3128", "http://10.0.0.4:3128/", "[fd00::4]:3128"),
          { maxLength: 3 },
        ),
        "required-bypass": fc.array(entry, { maxLength: 4 }),
        "forbidden-bypass": fc.array(entry, { maxLength: 4 }),
      },
      { requiredKeys: [] },
    ),
    ca: fc.record({ "expires-soon-days": fc.integer({ min: 1, max: 3650 }) }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

const isPublished = new Ajv({ strict: false, validateFormats: false }).compile(
  JSON.parse(readFileSync(join(root, "schemas/config.schema.json"), "utf8")) as object,
);

describe("a configuration", () => {
  it("of any text is taken, or refused in words", () => {
    fc.assert(
      fc.property(nearlyYaml, (yaml) => {
        taken(yaml);
      }),
      { numRuns: 1500 },
    );
  });

  it("of any values is taken, or refused in words", () => {
    const anything = fc.dictionary(
      fc.oneof(fc.constantFrom(...keys), fc.string({ maxLength: 3 })),
      fc.jsonValue({ maxDepth: 4 }),
    );
    fc.assert(
      fc.property(anything, (values) => {
        taken(JSON.stringify(values));
      }),
      { numRuns: 1500 },
    );
  });

  it("that is taken is one for editors too", () => {
    const count = { taken: 0 };
    fc.assert(
      fc.property(nearlyConfig, (values) => {
        if (taken(JSON.stringify(values)) === undefined) return;
        count.taken += 1;
        expect(isPublished(values), JSON.stringify(isPublished.errors)).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(count.taken).toBeGreaterThan(50);
  });

  it("that is taken never makes a run fail", async () => {
    const scan = treeScan(readFileSync(join(root, "dist/policy.wasm")), catalogue);
    const files = {
      "infra/main.tf": readFileSync(
        join(root, "policies/rules/organisation/proxy-allowed/examples/bad-terraform/main.tf"),
      ),
      "plan.json": readFileSync(join(root, "policies/rules/aks/windows-node-pool/examples/bad-plan.json")),
    };
    const found = new Set<string>();
    await fc.assert(
      fc.asyncProperty(nearlyConfig, async (values) => {
        const yaml = JSON.stringify(values);
        const loaded = taken(yaml);
        if (loaded === undefined) return;
        const { report } = await scan(memoryTree({ ...files, [path]: yaml }));
        const disabled = disabledRules(loaded.config, catalogue.rules);
        for (const { rule, place } of report.findings) {
          found.add(rule);
          ruleSettingAt(loaded.config, rule, place.source.path);
          if (!rule.startsWith("scan/")) expect(disabled).not.toContain(rule);
        }
        expect(effectiveSettings(loaded.merged).entries.length).toBeGreaterThan(5);
      }),
      { numRuns: 200 },
    );
    // The organisation's values get through, and so does what is not switched off.
    expect([...found].sort()).toEqual(
      expect.arrayContaining(["aks/windows-node-pool", "organisation/bypass-required", "organisation/proxy-allowed"]),
    );
  });
});

describe("a glob", () => {
  it("answers for any path, as a slow reading of it does", () => {
    const names = fc
      .array(fc.constantFrom("main", ".tf", "infra", "x", "😀"), { minLength: 1, maxLength: 2 })
      .map((parts) => parts.join(""));
    const paths = fc.array(names, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));
    fc.assert(
      fc.property(glob, paths, (pattern, given) => {
        expect(globMatcher(pattern)(given), `${pattern} ${given}`).toBe(slowly(pattern, given));
      }),
      { numRuns: 2000 },
    );
  });
});

/** The same by trying every way, one name after the other. */
function slowly(glob: string, path: string): boolean {
  const names = glob.split("/").filter((name) => name !== "" && name !== ".");
  const wanted = glob.replace(/\/$/u, "").includes("/") ? names : ["**", ...names];
  const given = path.split("/");
  const folders = given.map((_, index) => given.slice(0, index + 1));
  return folders.some((part) => (part.length < given.length || !glob.endsWith("/")) && namesMatch(wanted, part));
}

function namesMatch([first, ...others]: readonly string[], names: readonly string[]): boolean {
  if (first === undefined) return names.length === 0;
  const [name, ...rest] = names;
  if (first === "**" && others.length > 0) {
    return namesMatch(others, names) || (name !== undefined && namesMatch([first, ...others], rest));
  }
  return (
    name !== undefined &&
    charactersMatch(Array.from(first === "**" ? "*" : first), Array.from(name)) &&
    namesMatch(others, rest)
  );
}

function charactersMatch([first, ...others]: readonly string[], characters: readonly string[]): boolean {
  if (first === undefined) return characters.length === 0;
  const [character, ...rest] = characters;
  if (first === "*")
    return (
      charactersMatch(others, characters) || (character !== undefined && charactersMatch([first, ...others], rest))
    );
  return character !== undefined && (first === "?" || first === character) && charactersMatch(others, rest);
}
