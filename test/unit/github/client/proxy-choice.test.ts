/** Which proxy leads to a host. */
import { describe, expect, it } from "vitest";

import { proxyChoice, proxyVariable } from "../../../../src/github/client/proxy-choice.js";

const proxy = "http://proxy.corp.example:3128";

function choice(target: string, variables: Readonly<Record<string, string>>): ReturnType<typeof proxyChoice> {
  return proxyChoice(new URL(target), variables);
}

function basic(credentials: string): string {
  return `Basic ${Buffer.from(credentials).toString("base64")}`;
}

describe("the variable", () => {
  it.each([
    { variables: { https_proxy: proxy, HTTPS_PROXY: "http://other.example" }, variable: "https_proxy" },
    { variables: { https_proxy: "", HTTPS_PROXY: proxy }, variable: "HTTPS_PROXY" },
    { variables: { http_proxy: proxy }, variable: undefined },
    { variables: { ALL_PROXY: proxy, all_proxy: proxy }, variable: undefined },
    { variables: {}, variable: undefined },
  ])("for https in $variables is $variable", ({ variables, variable }) => {
    expect(proxyVariable("https://api.github.com", { ...variables })).toBe(variable);
  });

  it("for http is its own", () => {
    const variables = { http_proxy: proxy, https_proxy: "http://other.example" };
    expect(choice("http://ghe.corp.example", variables)).toEqual({
      kind: "proxy",
      variable: "http_proxy",
      origin: proxy,
    });
  });
});

describe("the address", () => {
  it.each([
    { value: "proxy.corp.example:3128", origin: proxy },
    { value: ` ${proxy}/ `, origin: proxy },
    { value: "https://proxy.corp.example", origin: "https://proxy.corp.example" },
    { value: "http://ann:p%40ss%3A1@proxy.corp.example:3128", origin: proxy, authorization: basic("ann:p@ss:1") },
    { value: "ann:secret@proxy.corp.example:3128", origin: proxy, authorization: basic("ann:secret") },
    { value: "http://ann@proxy.corp.example:3128", origin: proxy, authorization: basic("ann:") },
    { value: "http://ann:50%@proxy.corp.example:3128", origin: proxy, authorization: basic("ann:50%") },
    { value: "http://münchen:ü@proxy.corp.example:3128", origin: proxy, authorization: basic("münchen:ü") },
  ])("$value", ({ value, origin, authorization }) => {
    const wanted = { kind: "proxy", variable: "https_proxy", origin };
    expect(choice("https://api.github.com", { https_proxy: value })).toEqual(
      authorization === undefined ? wanted : { ...wanted, authorization },
    );
  });

  it.each(["socks5://proxy.corp.example:1080", "http://", "http://proxy.corp.example:99999", "://"])(
    "%s is none",
    (value) => {
      const found = choice("https://api.github.com", { HTTPS_PROXY: value });
      expect(found).toEqual({ kind: "unusable", variable: "HTTPS_PROXY" });
    },
  );
});

describe("no_proxy", () => {
  it.each([
    { list: "*", host: "https://api.github.com", isDirect: true },
    { list: "github.com", host: "https://github.com", isDirect: true },
    { list: "github.com", host: "https://api.github.com", isDirect: true },
    { list: "github.com", host: "https://notgithub.com", isDirect: false },
    { list: ".corp.example", host: "https://ghe.corp.example", isDirect: true },
    { list: ".corp.example", host: "https://corp.example", isDirect: true },
    { list: "*.corp.example", host: "https://a.ghe.corp.example", isDirect: true },
    { list: "GHE.Corp.Example", host: "https://ghe.corp.example", isDirect: true },
    { list: "ghe.corp.example.", host: "https://ghe.corp.example", isDirect: true },
    { list: "other.example,ghe.corp.example", host: "https://ghe.corp.example", isDirect: true },
    { list: "other.example  ghe.corp.example", host: "https://ghe.corp.example", isDirect: true },
    { list: "ghe.corp.example:443", host: "https://ghe.corp.example", isDirect: true },
    { list: "ghe.corp.example:8443", host: "https://ghe.corp.example", isDirect: false },
    { list: "ghe.corp.example:8443", host: "https://ghe.corp.example:8443", isDirect: true },
    { list: "192.0.2.7", host: "https://192.0.2.7", isDirect: true },
    { list: "192.0.2.0/24", host: "https://192.0.2.7", isDirect: true },
    { list: "192.0.2.0/24", host: "https://198.51.100.7", isDirect: false },
    { list: "192.0.2.0/33", host: "https://192.0.2.7", isDirect: false },
    { list: "2.7", host: "https://192.0.2.7", isDirect: false },
    { list: "2001:db8::/32", host: "https://[2001:db8::7]", isDirect: true },
    { list: "[2001:db8::7]:443", host: "https://[2001:db8::7]", isDirect: true },
    { list: "[2001:db8::7]:8443", host: "https://[2001:db8::7]", isDirect: false },
    { list: "2001:db8:0::7", host: "https://[2001:db8::7]", isDirect: true },
    { list: "", host: "https://api.github.com", isDirect: false },
    { list: " , ", host: "https://api.github.com", isDirect: false },
  ])("$list for $host: direct $isDirect", ({ list, host, isDirect }) => {
    expect(choice(host, { https_proxy: proxy, no_proxy: list }).kind).toBe(isDirect ? "direct" : "proxy");
  });

  it("in lower case goes before upper case", () => {
    const variables = { https_proxy: proxy, no_proxy: "other.example", NO_PROXY: "*" };
    expect(choice("https://api.github.com", variables).kind).toBe("proxy");
    expect(choice("https://api.github.com", { ...variables, no_proxy: "" }).kind).toBe("direct");
  });

  it.each(["https://localhost", "https://api.localhost", "https://127.0.0.1:8443", "https://127.1", "https://[::1]"])(
    "is not needed for %s",
    (host) => {
      expect(choice(host, { https_proxy: proxy }).kind).toBe("direct");
    },
  );
});
