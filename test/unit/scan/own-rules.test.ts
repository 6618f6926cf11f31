/** Rules of the user's own in a scan: the same subjects, the same worlds, findings of their own. */
import { describe, expect, it } from "vitest";

import { defaultConfig } from "../../../src/config/index.js";
import type { RuleEntry } from "../../../src/finding/index.js";
import type { Subject } from "../../../src/model/index.js";
import type { ExtraPolicies, ScanOptions } from "../../../src/scan/index.js";
import { scan } from "../../../src/scan/index.js";
import { memoryTree } from "../../support/memory-tree.js";

const text = { message: "{message}", why: "Because.", remedy: "" };
const rule: RuleEntry = {
  id: "acme/one",
  title: "One",
  description: "Because.",
  severity: "warning",
  subject: "any",
  fix: "none",
  default: "on",
  since: "",
  sources: [],
  texts: { en: text, ko: text, ja: text, zh: text },
};

/** A cluster whose HTTP proxy depends on a parameter that has no value. */
const template = JSON.stringify({
  $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  contentVersion: "1.0.0.0",
  parameters: { isDirect: { type: "bool" } },
  resources: [
    {
      type: "Microsoft.ContainerService/managedClusters",
      apiVersion: "2025-05-01",
      name: "platform",
      location: "northeurope",
      properties: {
        httpProxyConfig: {
          httpProxy: "[if(parameters('isDirect'), 'http://one.corp.example:3128/', 'http://two.corp.example:3128/')]",
          httpsProxy: "http://proxy.corp.example:3128/",
        },
      },
    },
  ],
});

/** What own rules say, and the subjects that they were asked about. */
async function findingsOf(
  say: (subject: Subject) => readonly Readonly<{ path: readonly string[]; message: string }>[],
  options: Partial<ScanOptions> = {},
): Promise<Readonly<{ said: readonly string[]; asked: readonly Subject[] }>> {
  const asked: Subject[] = [];
  const extraPolicies: ExtraPolicies = {
    rules: [rule],
    evaluate: (subjects) => {
      asked.push(...subjects);
      const answers = subjects.map((subject) =>
        say(subject).map(({ path, message }) => ({ rule: rule.id, path, args: { message } })),
      );
      return Promise.resolve(answers);
    },
  };
  const { report, catalogue } = await scan(memoryTree({ "main.json": template }), {
    candidates: ["main.json"],
    catalogue: { rules: [] },
    locale: "en",
    now: 1_795_000_000,
    loadPolicies: () => Promise.resolve({ evaluate: () => [] }),
    extraPolicies,
    ...options,
  });
  expect(catalogue.rules).toEqual([rule]);
  return { said: report.findings.map(({ message, severity }) => `${severity}: ${message}`), asked };
}

const isSettings = ({ kind }: Subject): boolean => kind === "proxy-settings";
const hostOf = (subject: Subject): string =>
  subject.kind === "proxy-settings" ? (subject.proxy.http?.url?.host?.value ?? "unknown") : "";

describe("rules of one's own", () => {
  it("judge the subjects of every world", async () => {
    const { asked } = await findingsOf(() => []);
    expect(asked.filter(isSettings).map(hostOf).sort()).toEqual(["one.corp.example", "two.corp.example"]);
  });

  it("are heard when they hold in all worlds", async () => {
    const always = { path: ["proxy", "https"], message: "always" };
    const { said } = await findingsOf((subject) =>
      isSettings(subject)
        ? [always, ...(hostOf(subject).startsWith("one") ? [{ ...always, path: ["proxy", "http"] }] : [])]
        : [],
    );
    expect(said).toEqual(["warning: always"]);
  });

  it("may say two things of one place", async () => {
    const { said } = await findingsOf((subject) =>
      isSettings(subject) ? ["first", "second"].map((message) => ({ path: ["proxy", "https"], message })) : [],
    );
    expect(said).toEqual(["warning: first", "warning: second"]);
  });

  it("are silent when they are switched off", async () => {
    const config = { ...defaultConfig, rules: new Map([[rule.id, "off" as const]]) };
    const { said } = await findingsOf(() => [{ path: [], message: "never" }], { config });
    expect(said).toEqual([]);
  });
});
