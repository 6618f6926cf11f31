/** What a configuration says of one rule: everywhere, in one file, and where it need not run at all. */
import { describe, expect, it } from "vitest";

import type { Config, RuleSetting } from "../../../src/config/index.js";
import { defaultConfig, disabledRules, ruleSettingAt } from "../../../src/config/index.js";

type Settings = Readonly<Record<string, RuleSetting>>;

function config(rules: Settings, overrides: readonly (readonly [path: string, Settings])[] = []): Config {
  return {
    ...defaultConfig,
    rules: new Map(Object.entries(rules)),
    overrides: overrides.map(([path, settings]) => ({ paths: [path], rules: new Map(Object.entries(settings)) })),
  };
}

describe("ruleSettingAt", () => {
  it.each<[string, Config, RuleSetting | undefined]>([
    ["nothing is said", config({}), undefined],
    ["a rule", config({ "url/path": "off" }), "off"],
    ["its family", config({ url: "note" }), "note"],
    ["a rule before its family", config({ url: "off", "url/path": "error" }), "error"],
    ["another rule", config({ "url/credentials": "off" }), undefined],
    ["a name that begins alike", config({ "url/path-x": "off", ur: "off" }), undefined],
    ["an override before the rule", config({ "url/path": "error" }, [["a/", { url: "off" }]]), "off"],
    ["an override for other files", config({ url: "note" }, [["c/", { url: "off" }]]), "note"],
    ["an override that names another rule", config({ url: "note" }, [["a/", { aks: "off" }]]), "note"],
    [
      "the last of two",
      config({}, [
        ["a/", { url: "off" }],
        ["a/b/", { url: "error" }],
      ]),
      "error",
    ],
    [
      "the last that names it",
      config({}, [
        ["a/", { url: "off" }],
        ["a/b/", { aks: "error" }],
      ]),
      "off",
    ],
  ])("%s", (_what, given, setting) => {
    expect(ruleSettingAt(given, "url/path", "a/b/main.tf")).toBe(setting);
  });
});

describe("disabledRules", () => {
  const rules = [
    { id: "url/path", default: "on" },
    { id: "organisation/proxy-required", default: "off" },
    { id: "organisation/bypass-required", default: "off" },
    { id: "own/rule", default: "off" },
  ] as const;
  const off = ["organisation/proxy-required", "organisation/bypass-required", "own/rule"];

  it.each<[string, Config, readonly string[]]>([
    ["by default", config({}), off],
    ["off", config({ "url/path": "off" }), ["url/path", ...off]],
    ["off by its family", config({ url: "off" }), ["url/path", ...off]],
    ["off in some files only", config({}, [["a/", { "url/path": "off" }]]), off],
    ["off, but not in some files", config({ url: "off" }, [["a/", { "url/path": "note" }]]), off],
    ["off twice", config({ url: "off" }, [["a/", { url: "off" }]]), ["url/path", ...off]],
    ["switched on", config({ "own/rule": "note" }), off.slice(0, 2)],
    ["switched on in some files", config({}, [["a/", { own: "note" }]]), off.slice(0, 2)],
    ["decided", { ...config({}), organisation: { proxyRequired: true } }, off.slice(1)],
    ["decided, and off", { ...config({ organisation: "off" }), organisation: { proxyRequired: true } }, off],
  ])("%s", (_what, given, disabled) => {
    expect(disabledRules(given, rules)).toEqual(disabled);
  });
});
