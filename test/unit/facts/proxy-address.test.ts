/** What is told of proxy addresses, each fact with the characters that it stands for. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { addressFacts } from "../../../src/facts/index.js";
import type { AddressFacts, AddressPart } from "../../../src/facts/index.js";
import type { Span } from "../../../src/text/index.js";
import { holedText } from "../../support/holed-text.js";

const partNames = ["scheme", "host", "port", "path", "query"] as const;

function factsOf(written: string): AddressFacts {
  return addressFacts(holedText(written).flat);
}

/** The value of a part, `?` when unknown. */
function shown(part: AddressPart | undefined): string | undefined {
  if (part === undefined) return undefined;
  return part.state === "known" ? part.value : "?";
}

function partsOf(written: string): Readonly<Record<string, string>> {
  const { parts } = factsOf(written);
  const found = partNames.flatMap((name) => {
    const value = shown(parts?.[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(found);
}

function covered(written: string, span: Span): string {
  return written.slice(span.start, span.end);
}

describe("parts of an address", () => {
  const cases: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "http://proxy.corp.example:3128": { scheme: "http", host: "proxy.corp.example", port: "3128" },
    "HTTPS://Proxy.Corp.Example/": { scheme: "https", host: "proxy.corp.example", path: "/" },
    "proxy.corp.example:3128": { host: "proxy.corp.example", port: "3128" },
    "10.0.0.1:3128": { host: "10.0.0.1", port: "3128" },
    "//proxy:3128": { host: "proxy", port: "3128" },
    "socks5://10.0.0.1": { scheme: "socks5", host: "10.0.0.1" },
    "http://[FD00::1]:3128/": { scheme: "http", host: "fd00::1", port: "3128", path: "/" },
    "http://u:p@proxy:80/pac?x=1#y": { scheme: "http", host: "proxy", port: "80", path: "/pac", query: "?x=1#y" },
    "http://proxy:80": { scheme: "http", host: "proxy", port: "80" },
    "https://proxy:443": { scheme: "https", host: "proxy", port: "443" },
    "  http://proxy:1\n": { scheme: "http", host: "proxy", port: "1" },
    "export HTTPS_PROXY='http://proxy:1'": { scheme: "http", host: "proxy", port: "1" },
    "http://§:3128": { scheme: "http", host: "?", port: "3128" },
    "http://§": { scheme: "http", host: "?", port: "?", path: "?", query: "?" },
    "http://§/": { scheme: "http", host: "?", port: "?", path: "/" },
    "http://§.corp.example:3128/": { scheme: "http", host: "?", port: "3128", path: "/" },
    "http://proxy.corp.example:§": { scheme: "http", host: "proxy.corp.example", port: "?", path: "?", query: "?" },
    "http://proxy.corp.example:§/": { scheme: "http", host: "proxy.corp.example", port: "?", path: "/" },
    "http://proxy:31§/": { scheme: "http", host: "proxy", port: "?", path: "/" },
    "http://proxy.§": { scheme: "http", host: "?", port: "?", path: "?", query: "?" },
    "http://proxy:3128/§": { scheme: "http", host: "proxy", port: "3128", path: "?", query: "?" },
    "http://proxy:3128/pac?x=§": { scheme: "http", host: "proxy", port: "3128", path: "/pac", query: "?" },
    "§://proxy:1/": { scheme: "?", host: "proxy", port: "1", path: "/" },
    "http§://proxy:1": { scheme: "?", host: "proxy", port: "1" },
    "§:3128": { scheme: "?", host: "?", port: "3128" },
    "§:§@proxy:3128": { scheme: "?", host: "proxy", port: "3128" },
    "http://[§]:3128": { scheme: "http", host: "?", port: "3128" },
    "§": {},
    "§§": {},
    "http:§": {},
    "http://${PROXY_HOST}:3128": { scheme: "http", host: "?", port: "3128" },
    "http://{{ .host }}:{{ .port }}/": { scheme: "http", host: "?", port: "?", path: "/" },
    "http://%PROXY_HOST%:3128": { scheme: "http", host: "?", port: "3128" },
    "http://$(proxyHost):3128": { scheme: "http", host: "?", port: "3128" },
    "http://#{proxyHost}#:3128": { scheme: "http", host: "?", port: "3128" },
    "http://__PROXY_HOST__:3128": { scheme: "http", host: "?", port: "3128" },
    "http://$PROXY_HOST:3128": { scheme: "http", host: "?", port: "3128" },
  };
  it.each(Object.entries(cases))("%s", (written, parts) => {
    expect(partsOf(written)).toEqual(parts);
    expect(
      factsOf(written)
        .faults.map(({ value }) => value)
        .filter((value) => !["white-space", "variable-prefix", "stray-character"].includes(value)),
    ).toEqual([]);
  });

  it("stand where their characters are", () => {
    const written = "http://u:p@proxy.corp.example:3128/pac?x";
    const { parts } = factsOf(written);
    const spans = partNames.map((name) => covered(written, parts?.[name] ?? { start: 0, end: 0 }));
    expect(spans).toEqual(["http", "proxy.corp.example", "3128", "/pac", "?x"]);
    expect(covered(written, parts?.userInfo ?? { start: 0, end: 0 })).toBe("u:p");
  });

  it("are none for an empty address", () => {
    expect(factsOf("")).toEqual({ value: "", faults: [], shell: [] });
  });
});

describe("faults", () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    "http://": ["no-host|http://"],
    "http://:3128": ["no-host|http://"],
    "http://u:p@:3128": ["no-host|@"],
    "http:///proxy:3128": ["no-host|http://"],
    "http:proxy:3128": ["no-host|http:"],
    "http:/proxy:3128": ["no-host|http:/"],
    "http//proxy:3128": ["no-host|http//"],
    "http://http://proxy:3128": ["stray-character|http://"],
    "://proxy": ["stray-character|://"],
    "http://proxy:": ["port-not-a-number|:"],
    "http://proxy:http": ["port-not-a-number|http"],
    "http://proxy:1:2": ["port-not-a-number|1:2"],
    "http://proxy:0": ["port-out-of-range|0"],
    "http://proxy:65536/": ["port-out-of-range|65536"],
    "http://proxy:3128;": ["stray-character|;"],
    "http://proxy:3128]": ["bracket|]"],
    "http://[proxy]:3128": ["bracket|[proxy]"],
    "http://[fd00::1:3128": ["bracket|["],
    "http://fd00::1": ["bracket|fd00::1"],
    "http://pro xy:3128": ["white-space| "],
    " http://proxy:1\n": ["white-space| ", "white-space|\n"],
    '"http://proxy:1"': ['stray-character|"', 'stray-character|"'],
    "export HTTP_PROXY=http://proxy:1": ["variable-prefix|export HTTP_PROXY="],
    "HTTP_PROXY=http://proxy:1": ["variable-prefix|HTTP_PROXY="],
    "http://10.0.0.256:1": ["not-an-address|10.0.0.256"],
    "http://010.0.0.1:1": ["not-an-address|010.0.0.1"],
    "http://0x7f.1:1": ["not-an-address|0x7f.1"],
    "http://%68ost:1": ["stray-character|%"],
    "http:\\\\proxy:1": ["no-host|http:"],
    "http://§ §": ["white-space| "],
    'http://"§":3128': ['stray-character|"', 'stray-character|"'],
  };
  it.each(Object.entries(cases))("%s", (written, faults) => {
    expect(factsOf(written).faults.map((fault) => `${fault.value}|${covered(written, fault)}`)).toEqual(faults);
  });

  it("never show user-info", () => {
    const written = "http://user:pa/s#s@proxy:99999";
    expect(factsOf(written).faults).toEqual([
      { start: 14, end: 15, value: "stray-character" },
      { start: 16, end: 17, value: "stray-character" },
      { start: 25, end: 30, value: "port-out-of-range", text: "99999" },
    ]);
    expect(factsOf(written).value).toBe("http://***@proxy:99999");
  });
});

describe("hosts", () => {
  const cases: Readonly<Record<string, string>> = {
    "http://127.0.0.1:1": "ipv4 loopback",
    "http://127.8.8.8:1": "ipv4 loopback",
    "http://localhost:1": "name loopback",
    "http://proxy.localhost:1": "name loopback",
    "http://[::1]:1": "ipv6 loopback",
    "http://169.254.1.1:1": "ipv4 link-local",
    "http://[fe80::1]:1": "ipv6 link-local",
    "http://169.254.169.254:1": "ipv4 platform",
    "http://168.63.129.16:1": "ipv4 platform",
    "http://[fd00:ec2::254]:1": "ipv6 platform",
    "http://0.0.0.0:1": "ipv4 unspecified",
    "http://[::]:1": "ipv6 unspecified",
    "http://10.1.2.3:1": "ipv4 private",
    "http://172.31.0.1:1": "ipv4 private",
    "http://172.32.0.1:1": "ipv4 public",
    "http://[::ffff:127.0.0.1]:1": "ipv6 loopback",
    "http://203.0.113.1:1": "ipv4 public",
    "http://[2001:db8::1]:1": "ipv6 public",
    "http://proxy.corp.example:1": "name undefined",
  };
  it.each(Object.entries(cases))("%s", (written, expected) => {
    const facts = factsOf(written).parts?.hostFacts;
    expect(`${facts?.kind} ${facts?.scope}`).toBe(expected);
  });
});

describe("user-info", () => {
  const cases: Readonly<Record<string, string>> = {
    "http://user:secret@proxy:1": "literal, password",
    "http://user@proxy:1": "literal",
    "user:secret@proxy:1": "literal, password",
    "http://user:§@proxy:1": "password",
    "http://§:§@proxy:1": "password",
    "http://§@proxy:1": "",
    "http://${USER}:${PASSWORD}@proxy:1": "password",
    "http://%PROXY_USER%:%PROXY_PASSWORD%@proxy:1": "password",
    "http://<user>:<password>@proxy:1": "password",
    "http://§:secret@proxy:1": "literal, password",
    "http://user:p@ss@proxy:1": "literal, password",
    "http://user:p/ss@proxy:1": "literal, password",
  };
  it.each(Object.entries(cases))("%s", (written, expected) => {
    const facts = factsOf(written);
    const info = facts.parts?.userInfo;
    const words = [info?.literal === true ? "literal" : "", info?.password === true ? "password" : ""];
    expect(words.filter((word) => word !== "").join(", ")).toBe(expected);
    expect(info).toBeDefined();
    expect(facts.parts?.host).toMatchObject({ state: "known", value: "proxy" });
  });
});

describe("samples of documents", () => {
  const cases: Readonly<Record<string, string>> = {
    "http://customer.proxy.host:proxy_port": "customer.proxy.host:proxy_port",
    "http://proxy.local:3128": "proxy.local:3128",
    "http://<proxy>:<port>": "<proxy>:<port>",
    "http://XXXXXXX:3128": "XXXXXXX",
    "http://your-proxy:3128": "your-proxy",
    "http://10.0.0.1:PROXY_PORT/": "PROXY_PORT",
    HTTP_PROXY: "HTTP_PROXY",
    string: "string",
  };
  it.each(Object.entries(cases))("%s", (written, expected) => {
    const { placeholder, faults } = factsOf(written);
    expect(covered(written, placeholder ?? { start: 0, end: 0 })).toBe(expected);
    expect(faults).toEqual([]);
  });

  it.each([
    "http://myproxy.corp.example:3128",
    "http://proxy.example.com:3128",
    "http://proxy.local:8080",
    "http://proxy.local.corp.example:3128",
    "http://yourproxy.corp.example:3128",
    "http://foxxx:3128",
  ])("are not seen in %s", (written) => {
    expect(factsOf(written).placeholder).toBeUndefined();
  });
});

describe("characters that a shell acts on", () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    "http://user:pa$$word@proxy:1": ["$|$", "$|$"],
    "http://`id`:1": ["`|`", "`|`"],
    "http://$(id):1": ["$|$"],
    "http://proxy:1\n": ["line feed|\n"],
    "http://proxy:1\\": ["\\|\\"],
    "http://${HOST}:1": [],
    "http://§:1": [],
  };
  it.each(Object.entries(cases))("%j", (written, expected) => {
    expect(factsOf(written).shell.map((char) => `${char.value}|${covered(written, char)}`)).toEqual(expected);
  });
});

describe("suggestion", () => {
  const cases: Readonly<Record<string, string | undefined>> = {
    "proxy.corp.example:3128": "http://proxy.corp.example:3128",
    "http://proxy:3128/pac?x": "http://proxy:3128/",
    " http://Proxy:3128 ": "http://Proxy:3128",
    "export http_proxy='http://proxy:3128/'": "http://proxy:3128/",
    "[fd00::1]:3128": "http://[fd00::1]:3128",
    "http://proxy:3128": undefined,
    "user:secret@proxy:3128": undefined,
    "proxy:99999": undefined,
    "§:3128": undefined,
    "<proxy>:3128": undefined,
    "http://$(id)/x": undefined,
  };
  it.each(Object.entries(cases))("%s", (written, expected) => {
    expect(factsOf(written).suggestion).toBe(expected);
  });
});

const tokens = [
  "http",
  "https",
  "socks5",
  "://",
  ":",
  "/",
  "@",
  "proxy",
  "corp.example",
  "3128",
  "70000",
  "10.0.0.1",
  "fd00::1",
  "?",
  "#",
  '"',
  "'",
  " ",
  "\n",
  "[",
  "]",
  "$",
  "`",
  "\\",
  "export HTTP_PROXY=",
  "HTTP_PROXY=",
  "%",
  "<x>",
  "user",
  ",",
  ";",
  "${X}",
  "{{",
  "}}",
  "é",
  "\u{1F600}",
  "§",
];
const written = fc.array(fc.constantFrom(...tokens), { maxLength: 9 }).map((parts) => parts.join(""));
const filling = fc.stringMatching(/^[a-w0-9.-]{1,8}$/u);

function spansOf(facts: AddressFacts): readonly Span[] {
  const parts = Object.values(facts.parts ?? {}).filter((part): part is Span & typeof part => "start" in part);
  return [...parts, ...facts.faults, ...facts.shell, facts.placeholder, facts.secret].filter(
    (span) => span !== undefined,
  );
}

describe("for any text", () => {
  it("ranges lie inside it", () => {
    fc.assert(
      fc.property(fc.oneof(written, fc.string({ unit: "binary" })), (text) => {
        const { flat } = holedText(text);
        for (const { start, end } of spansOf(addressFacts(flat))) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(flat.chars.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("what is known with holes holds for every filling", () => {
    fc.assert(
      fc.property(written, filling, (text, fill) => {
        // A filling that is itself the name of a scheme makes another address than the one that is written.
        fc.pre(text.includes("§") && !/^(?:https?|ftp|tcp)/u.test(fill));
        const holed = factsOf(text);
        const filled = factsOf(text.replaceAll("§", fill));
        for (const name of partNames) {
          const claim = holed.parts?.[name];
          if (claim?.state === "known")
            expect(filled.parts?.[name]).toMatchObject({ state: "known", value: claim.value });
          if (claim === undefined && holed.parts !== undefined) expect(filled.parts?.[name]).toBeUndefined();
        }
        const kinds = filled.faults.map(({ value }) => value);
        for (const { value } of holed.faults) expect(kinds).toContain(value);
        expect(filled.shell.map(({ value }) => value)).toEqual(holed.shell.map(({ value }) => value));
        if (holed.parts?.userInfo?.literal === true) expect(filled.parts?.userInfo?.literal).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("a long one is read in bounded time", () => {
    const started = performance.now();
    for (const unit of ["${", "{{", "__a_", "$(A", "@", ":", "<", "[", "a.", "%A", "x."]) factsOf(unit.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
