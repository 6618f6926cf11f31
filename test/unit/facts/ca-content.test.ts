/** What is told of CA content, against certificates that OpenSSL made (test/data/certificates/make.sh). */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { caFacts } from "../../../src/facts/index.js";
import type { CaFacts } from "../../../src/facts/index.js";
import type { Span } from "../../../src/text/index.js";
import { originAt, placeOf } from "../../../src/text/index.js";
import { holedText } from "../../support/holed-text.js";

const folder = join(import.meta.dirname, "../../data/certificates");

function data(name: string): string {
  return readFileSync(join(folder, name), "latin1");
}

function base64(text: string): string {
  return Buffer.from(text, "latin1").toString("base64");
}

function factsOf(chars: string): CaFacts {
  return caFacts(holedText(chars).text);
}

const root = data("root.pem");
const second = data("second.pem");
const der = Buffer.from(root.replaceAll(/-----[^-]*-----|\n/gu, ""), "base64");

describe("encoding", () => {
  const cases: Readonly<Record<string, readonly [string, string | undefined]>> = {
    empty: ["", "empty"],
    "white space": [" \n", "empty"],
    "plain PEM": [root, "pem"],
    "base64 of PEM": [base64(root), "base64-pem"],
    "base64 in lines": [base64(root).replaceAll(/.{64}/gu, "$&\n"), "base64-pem"],
    "base64 twice": [base64(base64(root)), "base64-twice"],
    "base64 of DER": [der.toString("base64"), "base64-der"],
    "base64 of PKCS#7": [data("pkcs7.base64"), "base64-pkcs7"],
    "base64 of PKCS#12": [data("pkcs12.base64"), "base64-pkcs12"],
    "base64 of a word": [base64("no certificate"), "base64-other"],
    "a sentence": ["no certificate", "not-base64"],
    "broken padding": [base64(root).slice(0, -3), "not-base64"],
    "spaces inside": [base64(root).replaceAll(/.{64}/gu, "$& "), "not-base64"],
    "URL-safe alphabet": [`${base64(root).replaceAll(/[=]/gu, "")}_-`, "url-safe-base64"],
    "data URL": [`data:text/plain;base64,${base64(root)}`, "data-url"],
    "a template expression": ["${CA}", undefined],
    "a sample": ["string", undefined],
  };
  it.each(Object.entries(cases))("of %s", (_, [chars, expected]) => {
    expect(factsOf(chars).encoding).toBe(expected);
  });

  it("measures the decoded bytes", () => {
    expect(factsOf(base64(root)).decodedBytes).toBe(root.length);
    expect(factsOf(base64("é\n")).decodedBytes).toBe(2);
  });

  it("knows nothing of a content with a hole", () => {
    expect(factsOf(`${base64(root)}§`)).toEqual({ unknown: "var.0 is unknown" });
  });
});

describe("certificates", () => {
  it.each([
    ["root", { subject: "Corp Example Root", authority: true, selfSigned: true, subjectAlternativeName: false }],
    ["expired", { notBefore: Date.UTC(2020, 0, 1) / 1000, notAfter: Date.UTC(2021, 0, 1) / 1000 }],
    ["future", { notBefore: Date.UTC(9998, 0, 1) / 1000 }],
    ["leaf", { subject: "O=Corp Example", authority: false, selfSigned: false, subjectAlternativeName: false }],
    ["leaf-named", { subject: "proxy.corp.example", authority: false, subjectAlternativeName: true }],
    ["sha1", { weakDigest: "sha1", selfSigned: false }],
    ["md5", { weakDigest: "md5", rsaBits: 2048 }],
    ["rsa1024", { rsaBits: 1024 }],
  ])("%s", (name, expected) => {
    const found = factsOf(base64(data(`${name}.pem`))).bundle?.certificates;
    expect(found).toHaveLength(1);
    expect(found?.[0]?.certificate).toMatchObject(expected);
  });

  it("have no weak digest and no RSA key where they have none", () => {
    const [found] = factsOf(base64(root)).bundle?.certificates ?? [];
    expect(Object.keys(found?.certificate ?? {})).not.toEqual(expect.arrayContaining(["weakDigest"]));
    expect(found?.certificate.rsaBits).toBeUndefined();
  });
});

describe("bundle", () => {
  function bundle(text: string): string {
    const facts = factsOf(text).bundle;
    const covered = ({ start, end }: Span): string => text.slice(start, end).replaceAll("\n", "/");
    const words = [
      ...(facts?.broken ?? []).map((fault) => `broken ${fault.value} ${covered(fault).slice(0, 12)}`),
      ...(facts?.glued ?? []).map((seam) => `glued ${covered(seam)}`),
      ...(facts?.privateKeys ?? []).map((key) => `key ${key.label} ${covered(key)}`),
      facts?.carriageReturns === true ? "carriage returns" : "",
      facts?.blankPadding === true ? "padded" : "",
    ];
    return [`${facts?.certificates.length}/${facts?.blocks}`, ...words.filter((word) => word !== "")].join("; ");
  }

  const key = "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----";
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    one: [root, "1/1"],
    "one without its last line break": [root.trimEnd(), "1/1"],
    two: [root + second, "2/2"],
    "two with a blank line between": [`${root}\n${second}`, "2/2"],
    "with a preamble": [`# Corp Example\n${root}`, "1/1"],
    indented: [root.replaceAll(/^/gmu, "  ").trimEnd(), "1/1; padded"],
    "with carriage returns": [root.replaceAll("\n", "\r\n"), "1/1; carriage returns"],
    padded: [`\n${root}`, "1/1; padded"],
    "padded behind": [`${root}\n`, "1/1; padded"],
    glued: [root.trimEnd() + second, "2/2; glued -----END CERTIFICATE----------BEGIN CERTIFICATE-----"],
    "glued with a space": [
      `${root.trimEnd()} ${second}`,
      "2/2; glued -----END CERTIFICATE----- -----BEGIN CERTIFICATE-----",
    ],
    "cut short": [root.slice(0, 200), "0/1; broken cut-short -----BEGIN C"],
    "cut short before another": [root.slice(0, 100) + "\n" + second, "1/2; broken cut-short -----BEGIN C"],
    "in one line": [root.replaceAll("\n", ""), "0/1; broken marker-not-alone -----BEGIN C"],
    "of escaped line breaks": [root.replaceAll("\n", "\\n"), "0/1; broken marker-not-alone -----BEGIN C"],
    "with a character lost": [root.replace("MII", "MI"), "0/1; broken not-base64 -----BEGIN C"],
    "of something else": [
      "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
      "0/1; broken not-a-certificate -----BEGIN C",
    ],
    "with a private key": [`${root}${key}\n`, `1/1; key EC PRIVATE KEY ${key.replaceAll("\n", "/")}`],
    "with a request only": ["-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----\n", "0/0"],
  };
  it.each(Object.entries(cases))("%s", (_, [text, expected]) => {
    expect(bundle(text)).toBe(expected);
  });

  it("keeps the places of a file that was encoded", () => {
    const source = { path: "ca.pem", text: root + second };
    const inner = [
      { kind: "known" as const, chars: source.text, origin: originAt(placeOf(source, 0, source.text.length)) },
    ];
    const facts = caFacts([
      { kind: "encoded", encoding: "base64", bytes: "utf8", inner, origin: originAt(placeOf(source, 0, 1)) },
    ]);
    expect(facts.encoding).toBe("base64-pem");
    expect(facts.content?.chars).toBe(source.text);
    expect(facts.bundle?.certificates[1]).toMatchObject({ start: root.length, end: source.text.length - 1 });
  });

  it("reads the bytes of a binary file that was encoded, and sees a second encoding", () => {
    const source = { path: "ca.der", text: der.toString("latin1") };
    const origin = originAt(placeOf(source, 0, source.text.length));
    const encoded = {
      kind: "encoded" as const,
      encoding: "base64" as const,
      bytes: "latin1" as const,
      inner: [{ kind: "known" as const, chars: source.text, origin }],
      origin,
    };
    expect(caFacts([encoded])).toEqual({ encoding: "base64-der", decodedBytes: der.length });
    expect(caFacts([{ ...encoded, inner: [encoded] }]).encoding).toBe("base64-twice");
  });

  it("is read in bounded time", () => {
    const started = performance.now();
    for (const text of ["-----BEGIN ".repeat(20_000), "-----BEGIN A-----".repeat(20_000), root.repeat(2000)])
      factsOf(text);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe("samples", () => {
  it.each([
    ["string", "string"],
    ["<base64-encoded CA>", "<base64-encoded CA>"],
    ["XXXX", "XXXX"],
    ["LS0tLS1CRUdJTi...LS0tLQ==", "..."],
    ["LS0tLS1CRUdJTi…LS0tLQ==", "…"],
    ["-----BEGIN CERTIFICATE-----\nMIIB...\n-----END CERTIFICATE-----\n", "..."],
  ])("%j", (chars, expected) => {
    const { placeholder, bundle } = factsOf(chars);
    expect(chars.slice(placeholder?.start, placeholder?.end)).toBe(expected);
    expect(bundle?.broken ?? []).toEqual([]);
  });

  it("are not seen in a preamble", () => {
    expect(factsOf(`Corp Example ...\n${root}`).placeholder).toBeUndefined();
  });
});

describe("for any content", () => {
  it("nothing is thrown and ranges lie inside it", () => {
    const pieces = fc.constantFrom(
      root,
      "-----BEGIN CERTIFICATE-----",
      "-----END CERTIFICATE-----",
      "-----",
      "\n",
      "MIIB",
      "=",
      "...",
      "§",
      "\u{1F600}",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, fc.boolean(), (text, encoded) => {
        const { bundle, content } = factsOf(encoded ? Buffer.from(text).toString("base64") : text);
        const spans = [
          ...(bundle?.certificates ?? []),
          ...(bundle?.broken ?? []),
          ...(bundle?.glued ?? []),
          ...(bundle?.privateKeys ?? []),
        ];
        const length = content?.chars.length ?? Number.MAX_SAFE_INTEGER;
        for (const { start, end } of spans)
          expect([start >= 0, start < end, end <= length]).toEqual([true, true, true]);
      }),
    );
  });
});
