/** What each violation over all examples must be: at a place of its own, said in every language, without a secret. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { locales, placeholdersOf } from "../../scripts/lib/rule-files.js";
import { readRuleSet } from "../../scripts/lib/rule-folders.js";
import { root } from "../../scripts/lib/run.js";
import { follow } from "../../src/model/index.js";
import { loadPolicies } from "../../src/policy/index.js";
import { allExamples, exampleScan } from "../support/example-scan.js";

const { rules } = readRuleSet();
const entries = new Map(rules.map(({ id, entry }) => [id, entry]));
const wasm = readFileSync(join(root, "dist/policy.wasm"));
const engine = loadPolicies(wasm);
const scanExample = exampleScan(wasm, { rules: [...entries.values()] });
const bad = allExamples(rules).filter(([, example]) => example.bad);

/** Shorter characters that are secret may stand anywhere by chance. */
const shortestSecret = 3;

describe("violations of examples", () => {
  it.each(bad)("%s: each path has an origin of its own", async (_name, example) => {
    const { subjects } = await scanExample(example);
    const paths = subjects.flatMap((subject) =>
      engine
        .evaluate(subject)
        .flatMap(({ rule, path, related = [] }) =>
          [path, ...related.map((other) => other.path)].map((one) => ({ subject, rule, path: one })),
        ),
    );
    const vague = paths.filter(({ subject, path }) => !follow(subject, path).exact);
    expect(vague.map(({ rule, path }) => `${rule} ${path.join(".")}`)).toEqual([]);
  });

  it.each(bad)("%s: each text has all its values in every language", async (_name, example) => {
    const { report } = await scanExample(example);
    const missing = report.findings.flatMap(({ rule, args }) =>
      locales.flatMap((locale) => {
        const text = entries.get(rule)?.texts[locale];
        const names = text === undefined ? ["(no text)"] : [...placeholdersOf(text)];
        return names.filter((name) => !(name in args)).map((name) => `${rule} ${locale} {${name}}`);
      }),
    );
    expect(missing).toEqual([]);
  });

  it.each(bad)("%s: nothing said holds a secret", async (_name, example) => {
    const { report } = await scanExample(example);
    const secrets = report.secrets
      .map(({ source, start, end }) => source.text.slice(start, end))
      .filter((secret) => secret.length >= shortestSecret);
    const said = report.findings.flatMap(({ args, message, why, remedy, related }) => [
      ...Object.values(args),
      message,
      why,
      remedy,
      ...related.map(({ note }) => note),
    ]);
    expect(said.filter((text) => secrets.some((secret) => text.includes(secret)))).toEqual([]);
    // User-info in an address is masked where it is no reference: `***@`.
    expect(said.filter((text) => /\/\/[^/\s@]*[^/\s@*][^/\s@]*@/u.test(text))).toEqual([]);
  });
});
