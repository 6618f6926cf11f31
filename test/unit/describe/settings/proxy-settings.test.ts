/** Proxy settings in the model: what they say, where each part stands, and what they never say. */
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";

import type { DescribeContext, Field } from "../../../../src/describe/fields.js";
import { resolveValue } from "../../../../src/describe/fields.js";
import {
  describeAddress,
  describeBypass,
  describeCa,
  describeProxySettings,
} from "../../../../src/describe/settings/index.js";
import type { SettingsInput } from "../../../../src/describe/settings/index.js";
import type { ListValue, ProxySettings, Value } from "../../../../src/model/index.js";
import { follow, originOfNode, secretsBelow } from "../../../../src/model/index.js";
import { proxySettings } from "../../../../src/model/subjects.js";
import { originAt, placeOf } from "../../../../src/text/index.js";
import { charactersAt, listValue, originOfText, textValue, unknownValue } from "../../../support/values.js";

const open: DescribeContext = { choose: () => undefined };

function field(key: string, value: Value | undefined): Field | undefined {
  const resolved = resolveValue(value, open);
  return resolved && { key, keyOrigin: originOfText(key), origin: resolved.origin, value: resolved };
}

function settingsOf(
  values: Readonly<Record<"http" | "https" | "bypass" | "ca" | "enabled", Value | undefined>>,
): ProxySettings {
  const input: SettingsInput = {
    platform: "aks",
    consumers: ["nodes"],
    reader: { tolerantKeys: true, sendsEmptyCa: true, enabledKnown: "always" },
    patch: false,
    strangeFields: [],
    origin: originOfText("httpProxyConfig"),
    http: field("httpProxy", values.http),
    https: field("httpsProxy", values.https),
    bypass: field("noProxy", values.bypass),
    ca: field("trustedCa", values.ca),
    enabled: field("enabled", values.enabled),
  };
  return describeProxySettings(input, open);
}

const none = { http: undefined, https: undefined, bypass: undefined, ca: undefined, enabled: undefined };

/** The paths of all objects and arrays below `node` that have no origin. */
function unlocated(node: unknown, path: string): readonly string[] {
  if (typeof node !== "object" || node === null) return [];
  const own = originOfNode(node) === undefined ? [path] : [];
  return [...own, ...Object.entries(node).flatMap(([key, child]) => unlocated(child, `${path}.${key}`))];
}

function charactersOf(root: object, path: readonly (string | number)[]): string | undefined {
  return charactersAt(follow(root, path).origin);
}

describe("address cell", () => {
  const written = "http://user:pw@10.0.0.1:99999/x";
  const cell = describeAddress(textValue(written));

  it("says all but the user-info", () => {
    expect(cell).toEqual({
      value: "http://***@10.0.0.1:99999/x",
      url: {
        scheme: { value: "http" },
        host: { value: "10.0.0.1", kind: "ipv4", range: "private" },
        port: { unknown: "the address cannot be taken apart" },
        path: { value: "/x" },
        userInfo: { literal: true, password: true },
      },
      faults: [{ value: "port-out-of-range", text: "99999" }],
    });
  });

  it.each([
    [[], written],
    [["url"], written],
    [["url", "scheme"], "http"],
    [["url", "host"], "10.0.0.1"],
    [["url", "port"], "99999"],
    [["url", "path"], "/x"],
    [["url", "userInfo"], "user:pw"],
    [["faults", 0], "99999"],
  ])("stands at %j", (path, expected) => {
    expect(charactersOf(cell, path)).toBe(expected);
  });

  it("names the places that must not be shown", () => {
    expect(secretsBelow(cell).map(({ source, start, end }) => source.text.slice(start, end))).toEqual(["user:pw"]);
  });

  it("says why a part is unknown", () => {
    expect(describeAddress(textValue("http://§:3128"))).toMatchObject({
      unknown: "var.0 is unknown",
      url: { host: { unknown: "var.0 is unknown" }, port: { value: "3128", number: 3128 } },
    });
    expect(describeAddress(textValue("http://${HOST}:3128")).unknown).toBe("it holds the template expression ${HOST}");
    expect(describeAddress(unknownValue("var.proxy"))).toEqual({ unknown: "var.proxy" });
  });

  it("keeps the facts of a sensitive address and none of its characters", () => {
    const sensitive = describeAddress(textValue("http://10.0.0.1:3128/x", true));
    expect(sensitive).toEqual({
      unknown: "declared sensitive",
      url: {
        scheme: { value: "http" },
        host: { unknown: "declared sensitive", kind: "ipv4", range: "private" },
        port: { unknown: "declared sensitive" },
        path: { unknown: "declared sensitive" },
      },
    });
    expect(secretsBelow(sensitive).length).toBeGreaterThan(0);
  });
});

describe("bypass list", () => {
  function list(...items: readonly string[]): ListValue {
    return listValue(items.map((item) => textValue(item)));
  }

  it("has the entries of an array", () => {
    const cell = describeBypass(list("localhost", "*.corp.example", "10.0.0.1:80", "", "§"), open);
    expect(cell).toEqual({
      form: "list",
      unknown: "var.0 is unknown",
      entries: [
        { value: "localhost", kind: "host", name: "localhost" },
        { value: "*.corp.example", kind: "wildcard", name: "corp.example", suggestion: ".corp.example" },
        { value: "10.0.0.1:80", kind: "address", name: "10.0.0.1", port: { value: "80" }, suggestion: "10.0.0.1" },
        { value: "", kind: "empty", suggestion: "" },
        { unknown: "var.0 is unknown", kind: "hole" },
      ],
    });
    expect(charactersOf(cell, ["entries", 1])).toBe("*.corp.example");
    expect(charactersOf(cell, ["entries", 1, "kind"])).toBe("*.");
    expect(charactersOf(cell, ["entries", 2, "port"])).toBe(":80");
  });

  it("has the entries of a string, each at its own characters", () => {
    const cell = describeBypass(textValue("localhost, host.corp.example.,,a"), open);
    expect(cell.form).toBe("string");
    expect(cell.unknown).toBeUndefined();
    expect(charactersOf(cell, ["entries", 1])).toBe("host.corp.example.");
    expect(charactersOf(cell, ["entries", 1, "trailingDot"])).toBe(".");
    expect(charactersOf(cell, ["entries", 1, "spaces"])).toBe(" ");
    expect(charactersOf(cell, ["entries", 2])).toBe(",");
  });

  it("is unknown where its type is", () => {
    expect(describeBypass(unknownValue("var.list"), open)).toEqual({
      form: "unknown",
      unknown: "var.list",
      entries: [],
    });
  });

  it("says that more entries may follow", () => {
    expect(describeBypass(listValue([textValue("a")], "var.rest"), open)).toMatchObject({ unknown: "var.rest" });
  });

  it("names what stands twice, and would drop it", () => {
    expect(describeBypass(list("a", "A"), open).entries[1]).toMatchObject({ duplicateOf: 0, suggestion: "" });
  });

  it("names what stands twice in a set only where somebody wrote it twice", () => {
    const source = { path: "main.tf", text: '["a", "a"]' };
    const at = (start: number, via: Value["origin"]["via"]): Value => {
      const origin = { place: placeOf(source, start, start + 1), via };
      return { kind: "text", text: [{ kind: "known", chars: "a", origin }], origin };
    };
    const set = (...items: readonly Value[]): ListValue => ({
      kind: "list",
      items,
      set: true,
      origin: originAt(placeOf(source, 0, 10)),
    });
    const step = { place: placeOf(source, 0, 10), note: "local.more" };
    expect(describeBypass(set(at(2, []), at(7, [])), open).entries[1]?.duplicateOf).toBe(0);
    expect(describeBypass(set(at(2, []), at(7, [step])), open).entries[1]?.duplicateOf).toBeUndefined();
    expect(describeBypass(set(at(2, []), at(2, [])), open).entries[1]?.duplicateOf).toBeUndefined();
  });

  it("keeps the facts of sensitive entries and none of their characters", () => {
    const cell = describeBypass(listValue([textValue("secret_host.corp.example:80", true)]), open);
    expect(JSON.stringify(cell)).not.toMatch(/secret|corp|80/u);
    expect(cell.entries[0]).toMatchObject({ kind: "host", badLabel: { value: "underscore", label: "***" } });
  });
});

describe("CA cell", () => {
  it("is unknown as a whole with a hole in it", () => {
    expect(describeCa(textValue("LS0t§"))).toEqual({ unknown: "var.0 is unknown" });
  });

  it("points into the file that was encoded, and hides a private key there", () => {
    const key = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----";
    const source = { path: "ca.pem", text: `# CA\n${key}\n` };
    const inner = [
      { kind: "known" as const, chars: source.text, origin: originAt(placeOf(source, 0, source.text.length)) },
    ];
    const origin = originOfText('filebase64("ca.pem")');
    const cell = describeCa({
      kind: "text",
      text: [{ kind: "encoded", encoding: "base64", bytes: "utf8", inner, origin }],
      origin,
    });
    expect(cell).toMatchObject({ encoding: "base64-pem", blocks: 0, privateKeys: [{ value: "PRIVATE KEY" }] });
    expect(charactersOf(cell, ["privateKeys", 0])).toBe(key);
    expect(secretsBelow(cell).map(({ start, end }) => source.text.slice(start, end))).toEqual([key]);
  });

  it("hides all of a literal that holds a private key", () => {
    const written = Buffer.from("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n").toString("base64");
    const cell = describeCa(textValue(written));
    expect(charactersOf(cell, ["privateKeys", 0])).toBe(written);
    expect(secretsBelow(cell).some(({ start, end }) => start === 0 && end === written.length)).toBe(true);
  });
});

describe("proxy settings", () => {
  it("have what is there and nothing else", () => {
    const { http, https, bypass, ca, enabled, effectiveBypass } = settingsOf(none);
    expect([http, https, bypass, ca, enabled, effectiveBypass]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("read a null as absent", () => {
    expect(settingsOf({ ...none, http: { kind: "null", origin: originOfText("null") } })).not.toHaveProperty("http");
  });
});

const tokens = [
  "http://",
  "https",
  "://",
  ":",
  "/",
  "user",
  "proxy",
  "3128",
  "10.0.0.1",
  "10.0.0.0/8",
  "?",
  '"',
  " ",
  "\n",
  "[",
  "]",
  "$",
  ",",
  "*.",
  "..",
  "_",
  "§",
  "${X}",
  "export A=",
  "<x>",
  "LS0t",
  "-----BEGIN CERTIFICATE-----",
  "-----BEGIN PRIVATE KEY-----\n",
  "...",
  "\u{1F600}",
];
const hidden = "s3cr3tw0rd";

describe("for any values", () => {
  const texts = fc.array(fc.constantFrom(...tokens), { maxLength: 8 }).map((parts) => parts.join(""));
  const scalars = fc.tuple(texts, fc.boolean()).map(([text, sensitive]): Value => textValue(text, sensitive));
  const lists = fc.array(scalars, { maxLength: 4 }).map((items): Value => listValue(items));
  const values = fc.oneof(scalars, lists, fc.constant<Value>(unknownValue("var.x")), fc.constant(undefined));

  it("the model fits its schema, and every node knows its place", () => {
    fc.assert(
      fc.property(fc.record({ http: values, https: values, bypass: values, ca: values, enabled: values }), (given) => {
        const settings = settingsOf(given);
        expect(v.safeParse(proxySettings, settings).issues).toBeUndefined();
        expect(unlocated(settings, "proxy")).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("no cell says a word of user-info", () => {
    const users = fc.constantFrom(
      `user:${hidden}@`,
      `${hidden}:pw@`,
      `u:a/${hidden}@`,
      `${hidden}@`,
      `u:${hidden}#x@`,
      `\${P:-http://u:${hidden}@p}`,
    );
    const schemes = fc.constantFrom(
      "http://",
      "https://",
      "",
      "http:",
      "http:/",
      "//",
      "export X=http://",
      '"http://',
      " http://",
      "http://http://",
      "a.corp.example,http://",
    );
    fc.assert(
      fc.property(schemes, users, texts, (scheme, user, rest) => {
        const written = `${scheme}${user}${rest}`;
        const address = describeAddress(textValue(written));
        expect(JSON.stringify(address)).not.toContain(hidden);
        expect(JSON.stringify(describeBypass(textValue(written), open))).not.toContain(hidden);
        expect(JSON.stringify(describeBypass(listValue([textValue(written)]), open))).not.toContain(hidden);
        const shown = secretsBelow(address).reduce(
          (text, { start, end }) => text.slice(0, start) + "*".repeat(end - start) + text.slice(end),
          written,
        );
        expect(shown).not.toContain(hidden);
      }),
      { numRuns: 2000 },
    );
  });

  it("no cell says a word of a sensitive value", () => {
    fc.assert(
      fc.property(texts, texts, (before, behind) => {
        const value = textValue(`${before}${hidden}${behind}`, true);
        expect(
          JSON.stringify([
            describeAddress(value),
            describeBypass(value, open),
            describeCa(value),
            describeBypass(listValue([value]), open),
          ]),
        ).not.toContain(hidden);
      }),
    );
  });
});
