/** Reading a configuration: what it means, how files extend each other, and everything that may be wrong with one. */
import { describe, expect, it } from "vitest";

import { findConfig } from "../../../src/config/index.js";
import type { Config } from "../../../src/config/index.js";
import { loadConfig } from "../../../src/config/load.js";
import { ConfigError } from "../../../src/errors.js";
import { memoryTree } from "../../support/memory-tree.js";

const rules = ["aks/windows-node-pool", "aks/windows-profile", "ca/expires-soon", "no-proxy/wildcard", "url/path"];
const name = ".proxylint.yaml";

function load(text: string, others: Readonly<Record<string, string>> = {}): Config {
  return loadConfig(memoryTree({ [name]: text, ...others }), { path: name, rules }).config;
}

function errorOf(text: string, others: Readonly<Record<string, string>> = {}): ConfigError {
  try {
    load(text, others);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error("it was taken");
}

/** The lines behind the first, which says only that something is wrong. */
function linesOf(text: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
  const [head, ...lines] = errorOf(text, others).message.split("\n  ");
  expect(head).toBe("the configuration is wrong");
  return lines;
}

describe("loadConfig", () => {
  it("reads every setting", () => {
    const { suppressions, ...config } = load(`
      rules: { aks/windows-profile: off, url: note }
      include: [infra/]
      ignore: ["**/testdata/"]
      overrides: [{ paths: [sandbox/], rules: { url/path: error } }]
      fail-on: never
      min-severity: note
      locale: ja
      baseline: .proxylint-baseline
      suppressions:
        - { rule: ca, reason: renewed in spring, path: "legacy/**", subject: edge, until: 2027-01-31, owner: platform }
      allow-suppressions: false
      not-suppressible: [url/path]
      organisation:
        proxy-required: true
        allowed-proxies: ["proxy.corp.example:3128"]
        required-bypass: [.corp.example]
        forbidden-bypass: [10.0.0.0/8]
      ca: { expires-soon-days: 60 }
      policies: [rules.tar.gz]`);
    expect(config).toEqual({
      rules: new Map([
        ["aks/windows-profile", "off"],
        ["url", "note"],
      ]),
      include: ["infra/"],
      ignore: ["**/testdata/"],
      overrides: [{ paths: ["sandbox/"], rules: new Map([["url/path", "error"]]) }],
      failOn: "never",
      minSeverity: "note",
      locale: "ja",
      baseline: ".proxylint-baseline",
      allowSuppressions: false,
      notSuppressible: ["url/path"],
      organisation: {
        proxyRequired: true,
        allowedProxies: ["proxy.corp.example:3128"],
        requiredBypass: [".corp.example"],
        forbiddenBypass: ["10.0.0.0/8"],
      },
      expiresSoonDays: 60,
      policies: ["rules.tar.gz"],
    });
    const [{ place, ...suppression } = { place: undefined }] = suppressions;
    expect(suppression).toEqual({
      rule: "ca",
      reason: "renewed in spring",
      path: "legacy/**",
      subject: "edge",
      until: "2027-01-31",
      owner: "platform",
    });
    expect(place?.source.text.slice(place.start, place.end)).toMatch(/^\{ rule: ca, .* platform \}$/u);
  });

  it.each(["", "# nothing\n", "---\n", "{}"])("takes %j for no settings", (text) => {
    expect(load(text)).toMatchObject({ rules: new Map(), allowSuppressions: true, suppressions: [] });
  });

  it("takes a date in quotes and a mapping in JSON", () => {
    const [suppression] = load(
      '{"suppressions": [{"rule": "url/path", "reason": "x", "until": "2028-02-29"}]}',
    ).suppressions;
    expect(suppression?.until).toBe("2028-02-29");
  });

  it("takes rules of other families beside bundles", () => {
    expect(load("policies: [own.tar.gz]\nrules: { own/naming: off }").rules.get("own/naming")).toBe("off");
  });
});

describe("extends", () => {
  it("joins lists, merges mappings and lets the file above win", () => {
    const config = load("extends: policy/base.yaml\nignore: [a]\nfail-on: note\nrules: { url: off }", {
      "policy/base.yaml": "extends: ../root.yaml\nignore: [b]\nrules: { url: error, aks: note }",
      "root.yaml": "fail-on: error\nlocale: ko\norganisation: { proxy-required: true }\nignore: [c]",
    });
    expect(config).toMatchObject({
      ignore: ["c", "b", "a"],
      failOn: "note",
      locale: "ko",
      organisation: { proxyRequired: true },
      rules: new Map([
        ["url", "off"],
        ["aks", "note"],
      ]),
    });
  });

  it("says which files a configuration was made from", () => {
    const tree = memoryTree({ [name]: "extends: a.yaml", "a.yaml": "" });
    expect(loadConfig(tree, { path: name, rules }).files).toEqual([name, "a.yaml"]);
  });

  it("says what is wrong in each of the files", () => {
    expect(linesOf("extends: a.yaml\nfail-on: x", { "a.yaml": "locale: xx" })).toEqual([
      `${name}:2:10: fail-on: expected error, warning, note or never, found x`,
      "a.yaml:1:9: locale: expected en, ko, ja or zh, found xx",
    ]);
  });

  const chain = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [`${index}.yaml`, `extends: ${index + 1}.yaml`]),
  );
  it.each([
    { what: "itself", text: `extends: ${name}`, others: {}, says: "extends itself in the end" },
    { what: "a cycle", text: "extends: a.yaml", others: { "a.yaml": `extends: ./${name}` }, says: "itself in the end" },
    { what: "what is not there", text: "extends: a.yaml", others: {}, says: "a.yaml does not exist" },
    { what: "a file above the root", text: "extends: ../a.yaml", others: {}, says: "lies outside of the repository" },
    { what: "an absolute path", text: "extends: /etc/passwd", others: {}, says: "expected a file of this repository" },
    {
      what: "an address",
      text: "extends: https://x.example/a",
      others: {},
      says: "expected a file of this repository",
    },
    { what: "a file that is no text", text: "extends: a", others: { a: "\uD800" }, says: "does not exist|expected" },
    { what: "too long a row", text: "extends: 0.yaml", others: chain, says: "more than 8 files extend each other" },
  ])("refuses $what", ({ text, others, says }) => {
    expect(linesOf(text, others).join("\n")).toMatch(new RegExp(says, "u"));
  });
});

describe("what is wrong", () => {
  it("is said at once, in order, with place, key and what was expected", () => {
    expect(
      linesOf(
        [
          "rules:",
          "  aks/windows-nodepool: off",
          "  url: of",
          "fail_on: error",
          "locale: 5",
          "suppressions:",
          "  - rule: url/path",
          "    reasn: x",
          "ca: { expires-soon-days: 1.5 }",
        ].join("\n"),
      ),
    ).toEqual([
      `${name}:2:3: rules: there is no rule aks/windows-nodepool; did you mean aks/windows-node-pool?`,
      `${name}:3:8: rules.url: expected off, error, warning or note, found of; did you mean off?`,
      `${name}:4:1: there is no setting fail_on; did you mean fail-on?`,
      `${name}:5:9: locale: expected en, ko, ja or zh, found 5`,
      `${name}:7:5: suppressions.0: reason is missing: expected a mapping with rule and reason`,
      `${name}:8:5: suppressions.0: there is no setting reasn; did you mean reason?`,
      `${name}:9:26: ca.expires-soon-days: expected a whole number of days, found 1.5`,
    ]);
  });

  it.each([
    ["an unknown rule by its name alone", "rules: { windows-profile: off }", "did you mean aks/windows-profile?"],
    ["an unknown family", "rules: { akss: off }", "there is no rule akss; did you mean aks?"],
    ["a rule of ours beside bundles", "policies: [x]\nrules: { aks/x: off }", "2:10: rules: there is no rule aks/x"],
    ["a rule that nothing suppresses", "not-suppressible: [url/pth]", "1:20: not-suppressible.0: .* mean url/path?"],
    ["a truth value for off", "rules: { url: false }", "rules.url: expected off, error, warning or note, found false"],
    ["a list for a mapping", "rules: [url]", "1:8: rules: expected a mapping of rules .*, found a list"],
    ["a list for a mapping of settings", "ca: []", "1:5: ca: expected a mapping, found a list"],
    [
      "a list for an item",
      "suppressions: [[]]",
      "suppressions.0: expected a mapping with rule and reason, found a list",
    ],
    ["a mapping for a list", "ignore: { a: b }", "ignore: expected a list of globs, found a mapping"],
    ["a text for a list", "ignore: a", "ignore: expected a list of globs, found a"],
    ["a number for a text", "baseline: 5", "baseline: expected a text, found 5"],
    ["nothing for a value", "fail-on:", "1:9: fail-on: expected .*, found nothing"],
    ["a key alone", "{ fail-on }", "1:3: fail-on: expected .*, found nothing"],
    [
      "an empty reason",
      'suppressions: [{ rule: url, reason: " " }]',
      'reason: expected a text that is not empty, found " "',
    ],
    [
      "a day that is none",
      "suppressions: [{ rule: url, reason: x, until: 2026-02-30 }]",
      "until: expected a day of the calendar, found 2026-02-30",
    ],
    [
      "a leap day that is none",
      "suppressions: [{ rule: url, reason: x, until: 2027-02-29 }]",
      "expected a day of the calendar",
    ],
    [
      "a month that is none",
      "suppressions: [{ rule: url, reason: x, until: 2027-13-31 }]",
      "^\\S+ suppressions.0.until: expected a date such as 2027-01-31, found 2027-13-31$",
    ],
    [
      "another form of date",
      "suppressions: [{ rule: url, reason: x, until: 31.01.2027 }]",
      "expected a date such as 2027-01-31",
    ],
    ["a year for a date", "suppressions: [{ rule: url, reason: x, until: 2027 }]", "expected a date such as"],
    [
      "a glob that goes up",
      "include: [../a]",
      "include.0: expected a glob that stays below the root of the scan, found ../a",
    ],
    ["a path that goes up", "baseline: a/../../b", "baseline: expected a path below the root of the scan"],
    ["an override without files", "overrides: [{ paths: [], rules: {} }]", "expected at least one glob, found a list"],
    [
      "a proxy with a path",
      "organisation: { allowed-proxies: [http://p.example/x] }",
      "expected host, host:port or an address",
    ],
    [
      "an entry with a port",
      'organisation: { required-bypass: ["a.example:80"] }',
      "expected one host, domain, address or range",
    ],
    ["too many items", `ignore: [${"a,".repeat(1001)}]`, "ignore: expected at most 1000 globs"],
    ["too many days", "ca: { expires-soon-days: 4000 }", "expected a number of days from 1 to 3650, found 4000"],
    ["another shape", "- a", "1:1: expected a mapping of settings"],
    ["a key that is there twice", "locale: en\nlocale: ko", "2:1: the key locale is there twice, first in line 1"],
    [
      "a rule that is there twice",
      "rules:\n  url: off\n  url: note",
      "3:3: rules: the key url is there twice, first in line 2",
    ],
    ["an alias", "ignore: &a [b]\ninclude: *a", "2:10: include: aliases .* are not known here"],
    ["a merge key", "<<: { locale: ko }", "there is no setting <<"],
    ["a tag", "locale: !own ko", "this is no YAML: Unresolved tag"],
    ["binary data", "baseline: !!binary aGk=", "baseline: expected a plain value"],
    ["a key that is no text", "1: x", "a key must be a text"],
    ["tabs", "ca:\n\texpires-soon-days: 3", "2:1: this is no YAML: Tabs are not allowed"],
    ["a second document", "locale: ko\n---\nlocale: ja", "2:1: this is no YAML: Source contains multiple documents"],
    ["a dangerous key", "__proto__: { locale: ko }", "there is no setting __proto__"],
    ["deep nesting", `rules: ${"{ a: ".repeat(40)}1${" }".repeat(40)}`, "nests more than 16 levels"],
    ["bottomless nesting", "[".repeat(100_000), "it nests too deeply"],
    ["5 MB", `# ${"x".repeat(5_000_000)}`, "1:1: it has 4883 kB; a configuration has at most 256 kB"],
  ])("%s", (_what, text, says) => {
    expect(linesOf(text).join("\n")).toMatch(new RegExp(says.replaceAll("?", "\\?"), "u"));
  });

  it("never repeats a password", () => {
    const { message } = errorOf('organisation: { allowed-proxies: ["http://user:hunter2@proxy.corp.example:3128/"] }');
    expect(message).toContain("without user name, password");
    expect(message).not.toContain("hunter2");
  });

  it("shows nothing that a terminal or a runner would act on", () => {
    const { message } = errorOf('"\\e[31m\\n::error::x\\u202e": 1');
    expect(message.split("\n")).toHaveLength(2);
    expect(message).not.toMatch(/[\u001b\u202e]/u);
  });

  it("is listed up to a bound", () => {
    const lines = linesOf(Array.from({ length: 5000 }, (_, index) => `key${index}: 1`).join("\n"));
    expect(lines).toHaveLength(51);
    expect(lines.at(-1)).toBe("and 4950 more");
  });

  it("has the code of the first", () => {
    expect(errorOf("rules: { x/y: off }\nlocal: x").code).toBe("config-unknown-rule");
    expect(errorOf("local: x\nrules: { x/y: off }").code).toBe("config-unknown-key");
  });

  it("is a file that is not there, or no text", () => {
    const files = memoryTree({ "bytes.yaml": new Uint8Array([0xff, 0xfe, 0x00]) });
    expect(() => loadConfig(files, { path: "other.yaml", rules })).toThrow(
      "the configuration other.yaml does not exist",
    );
    expect(() => loadConfig(files, { path: "bytes.yaml", rules })).toThrow("cannot be read as text");
  });
});

describe("findConfig", () => {
  it.each([name, ".github/.proxylint.yaml"])("finds %s", (path) => {
    expect(findConfig(memoryTree({ [path]: "" }))).toBe(path);
  });

  it("finds none where there is none", () => {
    expect(findConfig(memoryTree({ "infra/.proxylint.yaml": "" }))).toBeUndefined();
  });

  it("refuses two", () => {
    expect(() => findConfig(memoryTree({ [name]: "", [`.github/${name}`]: "" }))).toThrow(
      "there are two configurations: .proxylint.yaml and .github/.proxylint.yaml",
    );
  });

  it.each([".proxylint.yml", ".github/.proxylint.yml", ".proxylint.json"])("refuses %s", (path) => {
    expect(() => findConfig(memoryTree({ [path]: "" }))).toThrow(`${path} is not read: it has the wrong name`);
  });
});

describe("a password in a configuration that is wrong", () => {
  const password = "Zq7-hunter-tree-9qZ";
  const address = `http://a-name-that-is-long-enough:${password}@proxy.corp.example:3128/`;

  it.each([
    { place: "a key", text: `"${address}": 1` },
    { place: "a rule", text: `rules: { "${address}": error }` },
    { place: "a value", text: `fail-on: "${address}"` },
    { place: "a path", text: `extends: "${address}"` },
    { place: "what is no YAML", text: `"${address}": [` },
    { place: "a key that is there twice", text: `"${address}": 1\n"${address}": 2` },
  ])("is not repeated, in whole or in part, from $place", ({ text }) => {
    const { message } = errorOf(text);
    expect(message).not.toContain(password.slice(0, 8));
  });
});
