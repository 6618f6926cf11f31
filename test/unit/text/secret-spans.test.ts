/** Secrets known by their look. */
import { describe, expect, it } from "vitest";

import { maskText } from "../../../src/text/index.js";

const key = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC";

describe("maskText", () => {
  const masked: readonly (readonly [string, string, string])[] = [
    ["user-info", "http://user:pass@proxy.corp.example", "http://*********@proxy.corp.example"],
    ["a token as user name", "https://token@git.corp.example/x", "https://*****@git.corp.example/x"],
    ["an @ in the password", "http://u:p@ss@host", "http://******@host"],
    ["a slash in the password", "http://u:p/ss@host", "http://******@host"],
    ["two addresses on a line", '"http://u:p@a" "http://u:p@b"', '"http://***@a" "http://***@b"'],
    ["a path with an @ too", "http://u:p@host/img@v1", "http://************@v1"],
    ["a reference beside a literal", "http://${var.user}:pw@host", "http://**************@host"],
    ["a template beside a literal", "http://{{ .user }}:pw@host", "http://**************@host"],
    ["upper-case schemes and shells", "export P=HTTP://u:p@host;", "export P=HTTP://***@host;"],
  ];
  it.each(masked)("masks %s", (_name, text, expected) => {
    expect(maskText(text)).toBe(expected);
  });

  const kept = [
    "http://proxy.corp.example:3128/path@v1",
    "https://registry.corp.example/image@sha256:0123456789",
    "http://${var.user}:${var.password}@proxy.corp.example",
    "http://$USER:$PASSWORD@proxy.corp.example",
    "http://{{ .Values.user }}:{{ .Values.password }}@host",
    "mail admin@corp.example about // comments",
    "// see @team",
    "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
  ];
  it.each(kept)("keeps %s", (text) => {
    expect(maskText(text)).toBe(text);
  });

  it("masks private keys in every layout, and keeps lines", () => {
    const pem = `a:\n  -----BEGIN RSA PRIVATE KEY-----\n  ${key}\n  ${key}\n  -----END RSA PRIVATE KEY-----\nb: 1\n`;
    const lines = `a:\n  -----BEGIN RSA PRIVATE KEY-----\n${"*".repeat(34)}\n${"*".repeat(34)}\n**-----END RSA PRIVATE KEY-----\nb: 1\n`;
    expect(maskText(pem)).toBe(lines);
    const escaped = `{"key": "-----BEGIN PRIVATE KEY-----\\n${key}\\n-----END PRIVATE KEY-----\\n"}`;
    expect(maskText(escaped)).not.toContain(key);
  });

  it("masks a key without an end up to where it stops looking like one", () => {
    const text = `k: |\n  -----BEGIN PRIVATE KEY-----\n  ${key}\n  ${key}\nnext_setting: value-1\n`;
    expect(maskText(text)).not.toContain(key);
    expect(maskText(text)).toContain("next_setting: value-1");
  });

  it("masks a key that is encoded as base64, but no certificate", () => {
    const encode = (text: string): string => Buffer.from(text).toString("base64");
    const certificate = encode("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");
    const both = encode(
      `-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n-----BEGIN PRIVATE KEY-----\n${key}\n`,
    );
    expect(maskText(`ca = "${certificate}"`)).toContain(certificate);
    expect(maskText(`ca = "${both}"`)).toBe(`ca = "${"*".repeat(both.length)}"`);
  });

  it("takes time in proportion to the text", () => {
    const hostile = [
      "//${".repeat(50_000),
      "//a@".repeat(50_000),
      "{{".repeat(100_000),
      "-----BEGIN PRIVATE KEY-----\n!\n".repeat(30_000),
    ];
    const started = performance.now();
    for (const text of hostile) expect(maskText(text)).toHaveLength(text.length);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
