/** What is told of bypass entries, each fact with the characters that it stands for. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { bypassFactsOfElement, bypassFactsOfString, duplicates } from "../../../src/facts/index.js";
import type { EntryFacts } from "../../../src/facts/index.js";
import type { Span } from "../../../src/text/index.js";
import { holedText } from "../../support/holed-text.js";

const spanned = [
  "kindAt",
  "spaces",
  "hostBits",
  "port",
  "trailingDot",
  "brackets",
  "glued",
  "separator",
  "badAddress",
  "badLabel",
  "placeholder",
] as const;

/** The facts of an entry in one line: kind, then each fact with its word and the characters that it covers. */
function line(written: string, facts: EntryFacts): string {
  const words = spanned.flatMap((key) => {
    const span: (Span & { readonly value?: string }) | undefined = facts[key];
    if (span === undefined) return [];
    return [`${key}${span.value === undefined ? "" : `=${span.value}`}<${written.slice(span.start, span.end)}>`];
  });
  const broad = facts.broad === undefined ? [] : [`broad=${facts.broad}`];
  const fix = facts.suggestion === undefined ? [] : [`-> ${facts.suggestion}`];
  return [facts.kind, ...words, ...broad, ...fix].join(" ");
}

function element(written: string): EntryFacts {
  return bypassFactsOfElement(holedText(written).flat);
}

function list(written: string): readonly EntryFacts[] {
  return bypassFactsOfString(holedText(written).flat);
}

describe("one entry of an array", () => {
  const cases: Readonly<Record<string, string>> = {
    localhost: "host",
    "svc.corp.example": "host",
    ".corp.example": "suffix",
    "10.0.0.1": "address",
    "fd00::1": "address",
    "10.0.0.0/8": "cidr",
    "fd00::/8": "cidr",
    "*": "star",
    "": "empty -> ",
    " ": "empty -> ",
    "*.corp.example": "wildcard kindAt<*.> -> .corp.example",
    "*corp.example": "wildcard kindAt<*>",
    "api.*.corp.example": "wildcard kindAt<*>",
    "http://host.corp.example/x": "url kindAt<http://> -> host.corp.example",
    "host.corp.example/x": "url kindAt</x> -> host.corp.example",
    "https://§": "url kindAt<https://>",
    "a.corp.example,b.corp.example": "malformed separator=comma<,> -> a.corp.example,b.corp.example",
    "a, *.b.corp.example": "malformed separator=comma<, > -> a,.b.corp.example",
    "a b": "malformed separator=space< > -> a,b",
    "a;b": "malformed separator=semicolon<;> -> a,b",
    "a|b": "malformed separator=bar<|> -> a,b",
    "a\nb": "malformed separator=line-break<\n> -> a,b",
    "a;§": "malformed separator=semicolon<;>",
    " .svc": "suffix spaces< > -> .svc",
    ".svc\t": "suffix spaces<\t> -> .svc",
    ".internal10.0.0.0/16": "malformed glued=.internal10.0.0.0/16<.internal10.0.0.0/16> -> .internal,10.0.0.0/16",
    "10.0.0.0/16localhost": "malformed glued=10.0.0.0/16localhost<10.0.0.0/16localhost> -> 10.0.0.0/16,localhost",
    "127.0.0.1localhost": "malformed glued=127.0.0.1localhost<127.0.0.1localhost> -> 127.0.0.1,localhost",
    "10.0.0.0/1610.1.0.0/16":
      "malformed glued=10.0.0.0/1610.1.0.0/16<10.0.0.0/1610.1.0.0/16> -> 10.0.0.0/16,10.1.0.0/16",
    "169.254.169.254.internal":
      "malformed glued=169.254.169.254.internal<169.254.169.254.internal> -> 169.254.169.254,.internal",
    "10.0.0.1.nip.io": "host",
    '"a.corp.example"': 'malformed glued="<"> -> a.corp.example',
    "[a.corp.example": "malformed glued=[<[>",
    "a.corp.example]": "malformed glued=]<]>",
    '"§"': 'malformed glued="<">',
    "10.0.0.300": "malformed badAddress=octet<300>",
    "10.0.0.300/8": "malformed badAddress=octet<300>",
    "010.0.0.1": "malformed badAddress=leading-zero<010>",
    "10.0.0.0/33": "malformed badAddress=mask<33>",
    "fd00::/129": "malformed badAddress=mask<129>",
    "10.0.0.0/255.0.0.0": "malformed badAddress=mask<255.0.0.0>",
    "10.0.0.1-10.0.0.9": "malformed badAddress=range<10.0.0.1-10.0.0.9>",
    "10.0.0.1-9": "malformed badAddress=range<10.0.0.1-9>",
    "10.*": "malformed badAddress=wildcard-octet<*>",
    "192.168.*.*": "malformed badAddress=wildcard-octet<*.*>",
    db: "host",
    "17": "host",
    "256": "malformed badAddress=partial<256>",
    ".17": "suffix",
    "10.1.": "malformed badAddress=partial<10.1.>",
    "10.0/8": "malformed badAddress=partial<10.0>",
    "fd00:::1": "malformed badAddress=partial<fd00:::1>",
    "10.0.0.5/8": "cidr hostBits<10.0.0.5> -> 10.0.0.0/8",
    "10.0.0.1/32": "cidr",
    "fd00::1/8": "cidr hostBits<fd00::1> -> fd00::/8",
    "a_b.corp.example": "host badLabel=underscore<a_b>",
    "a.-b.corp.example": "host badLabel=hyphen<-b>",
    "a..b": "host badLabel=character<..>",
    "ä.corp.example": "host badLabel=character<ä>",
    [`${"x".repeat(64)}.corp.example`]: `host badLabel=too-long<${"x".repeat(64)}>`,
    "host.corp.example.": "host trailingDot<.> -> host.corp.example",
    "10.0.0.1.": "address trailingDot<.> -> 10.0.0.1",
    "host.corp.example:8080": "host port=8080<:8080> -> host.corp.example",
    "10.0.0.1:8080": "address port=8080<:8080> -> 10.0.0.1",
    "[fd00::1]": "address brackets<[fd00::1]> -> fd00::1",
    "[fd00::1]:80": "address port=80<:80> brackets<[fd00::1]> -> fd00::1",
    "0.0.0.0/0": "cidr broad=all-addresses",
    "::/0": "cidr broad=all-addresses",
    ".com": "suffix broad=top-level-domain",
    "*.de": "wildcard kindAt<*.> broad=top-level-domain -> .de",
    ".amazonaws.com": "suffix broad=all-of-aws",
    ".s3.eu-west-1.amazonaws.com": "suffix",
    ".svc": "suffix",
    ".local": "suffix",
    ".internal": "suffix",
    VPC_CIDR_RANGE: "malformed placeholder<VPC_CIDR_RANGE>",
    "<vpc-range>": "malformed placeholder<<vpc-range>>",
    NO_PROXY: "malformed placeholder<NO_PROXY>",
    "§": "hole",
    "§.corp.example": "hole",
    "§/16": "hole",
    "*.§": "wildcard kindAt<*.>",
    "${VPC_CIDR}": "hole",
    "$(vpcCidr)": "hole",
    "{{ .cidr }}": "hole",
  };
  it.each(Object.entries(cases))("%j", (written, expected) => {
    expect(line(written, element(written))).toBe(expected);
  });

  it("names what it exempts", () => {
    const names = [".Corp.Example", "*.corp.example", "Host.corp.example.:80", "[FD00::1]:80", "10.0.0.5/8"].map(
      element,
    );
    expect(names.map(({ name, network }) => name ?? network)).toEqual([
      "corp.example",
      "corp.example",
      "host.corp.example",
      "fd00::1",
      "10.0.0.0/8",
    ]);
  });

  it("never shows user-info", () => {
    expect(element("http://user:secret@host.corp.example").value).toBe("http://***@host.corp.example");
    expect(element("user:secret@host.corp.example").value).toBe("***@host.corp.example");
  });
});

describe("a list in one string", () => {
  it("has its entries between the commas", () => {
    const written = "localhost, 127.0.0.1,,.svc,§,§.corp.example,a b,";
    expect(
      list(written).map((facts) => `${written.slice(facts.at.start, facts.at.end)}: ${line(written, facts)}`),
    ).toEqual([
      "localhost: host",
      "127.0.0.1: address spaces< > -> 127.0.0.1",
      ",: empty -> ",
      ".svc: suffix",
      "§: hole",
      "§.corp.example: hole",
      "a b: malformed separator=space< > -> a,b",
      ",: empty -> ",
    ]);
  });

  it("has no entry when it is empty, and sees a leading comma at itself", () => {
    expect(list("")).toEqual([]);
    expect(list(",a")[0]?.at).toEqual({ start: 0, end: 1 });
  });

  it("keeps commas of a template expression", () => {
    expect(list('{{ join "," .hosts }},a').map(({ kind }) => kind)).toEqual(["hole", "host"]);
  });
});

describe("duplicates", () => {
  it("are the same text in any letter case, and `.x` is not `x`", () => {
    expect(duplicates(list("a.x,A.X,.a.x,a.x,§,§,,"))).toEqual([
      undefined,
      0,
      undefined,
      0,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

const tokens = [
  "10.0.0.1",
  "10.0.0.0/8",
  "300",
  "/33",
  "/",
  ".",
  "*",
  "*.",
  "-",
  ":",
  "8080",
  "corp.example",
  ".svc",
  "http://",
  "@",
  "_",
  '"',
  "[",
  "]",
  " ",
  ";",
  "|",
  "\n",
  ",",
  "fd00::1",
  "$",
  "<x>",
  "${X}",
  "VPC_CIDR_RANGE",
  "é",
  "§",
];
const written = fc.array(fc.constantFrom(...tokens), { maxLength: 9 }).map((parts) => parts.join(""));

describe("for any list", () => {
  it("ranges lie inside it", () => {
    fc.assert(
      fc.property(fc.oneof(written, fc.string({ unit: "binary" })), (text) => {
        const { flat } = holedText(text);
        for (const facts of [...bypassFactsOfString(flat), bypassFactsOfElement(flat)]) {
          const spans = [...spanned.map((key) => facts[key]), facts.secret, ...facts.shell].filter(
            (span) => span !== undefined,
          );
          for (const { start, end } of spans)
            expect([start >= 0, start < end, end <= flat.chars.length]).toEqual([true, true, true]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("what is known with holes holds for every filling", () => {
    fc.assert(
      fc.property(written, fc.stringMatching(/^[a-w0-9.-]{1,8}$/u), (text, fill) => {
        const [holed, filled] = [list(text), list(text.replaceAll("§", fill))];
        expect(filled.length).toBe(holed.length);
        for (const [index, claim] of holed.entries()) {
          const other = filled[index];
          if (claim.kind === "hole") continue;
          expect(other?.kind).toBe(claim.kind);
          for (const key of ["port", "glued", "separator", "badAddress", "badLabel"] as const) {
            if (claim[key] !== undefined) expect(other?.[key]?.value).toBe(claim[key].value);
          }
          for (const key of ["trailingDot", "brackets", "spaces", "hostBits"] as const) {
            if (claim[key] !== undefined) expect(other?.[key]).toBeDefined();
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("a filling with commas leaves the other entries as they are", () => {
    fc.assert(
      fc.property(written, (text) => {
        const kinds = list(text)
          .filter(({ kind, value }) => kind !== "hole" && value !== undefined)
          .map(({ value }) => value);
        const filled = list(text.replaceAll("§", "a,b")).map(({ value }) => value);
        let from = 0;
        for (const value of kinds) {
          const at = filled.indexOf(value, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + 1;
        }
      }),
    );
  });

  it("a long one is read in bounded time", () => {
    const started = performance.now();
    for (const unit of ["1.", "a.", ":", "a:", "-1", "*", "[", "10.0.0.", "_", "${", ",", " "])
      list(unit.repeat(30_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
