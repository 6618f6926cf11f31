/** What a bundle must hold, and what is said when it does not. */
import { gzipSync } from "node:zlib";

import { describe, expect, it } from "vitest";

import { ConfigError } from "../../../src/errors.js";
import { readArchive } from "../../../src/policy/bundle-archive.js";
import { readBundle } from "../../../src/policy/bundle.js";
import { builtBundle, manifest, ownRule, packed, tarOf } from "../../support/bundles.js";

const families = ["aks", "url"];
/** The magic number and the version, and nothing else. */
const emptyModule = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
const sound = { title: "One", custom: { severity: "note" } };

function troubleIn(bytes: Uint8Array): ConfigError {
  try {
    readBundle("own.tar.gz", bytes, families);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error("the bundle was taken");
}

describe("a bundle that opa built", () => {
  it("has its rules with what their METADATA says", () => {
    const bundle = readBundle(
      "own.tar.gz",
      builtBundle({
        "a.rego": ownRule("no-http", "violation := {}", [
          "description: Why it matters.",
          "related_resources:",
          "- https://example.com/policy",
        ]),
        "data.json": JSON.stringify({ allowed: ["proxy.corp.example"] }),
      }),
      families,
    );
    expect(bundle.rules).toEqual([
      {
        id: "acme/no-http",
        entryPoint: "acme/no-http/report",
        title: "The title of no-http",
        description: "Why it matters.",
        severity: "warning",
        remedy: "",
        sources: ["https://example.com/policy"],
      },
    ]);
    expect(JSON.parse(bundle.data)).toEqual({ allowed: ["proxy.corp.example"] });
    expect(bundle.module.subarray(0, 4)).toEqual(emptyModule.subarray(0, 4));
  });

  it("names rules of deep packages by all of their path", () => {
    const about = { title: "One", custom: { severity: "error", remedy: "Do it." } };
    const bytes = packed({ "/.manifest": manifest(about, "acme/net/one/report"), "/policy.wasm": emptyModule });
    expect(readBundle("own.tar.gz", bytes, families).rules).toEqual([
      {
        id: "acme-net/one",
        entryPoint: "acme/net/one/report",
        title: "One",
        description: "One",
        severity: "error",
        remedy: "Do it.",
        sources: [],
      },
    ]);
  });
});

describe("a bundle that is none", () => {
  const whole = { "/.manifest": manifest(sound), "/policy.wasm": emptyModule };
  const ownMemory = Buffer.concat([emptyModule, Uint8Array.of(5, 3, 1, 0, 1)]);
  const cases: Readonly<Record<string, readonly [bytes: Uint8Array, message: string]>> = {
    "no archive": [Buffer.from("package acme"), "own.tar.gz is no gzip archive"],
    "no tar": [gzipSync("package acme ".repeat(100)), "own.tar.gz holds no tar archive"],
    "cut off": [gzipSync(tarOf(whole).subarray(0, 600)), "own.tar.gz ends inside a file"],
    "a bomb": [gzipSync(Buffer.alloc(65 * 1024 * 1024)), "own.tar.gz unpacks to more than 64 MiB"],
    "no manifest": [packed({ "/policy.wasm": emptyModule }), "own.tar.gz has no .manifest: it is no bundle of opa"],
    "a manifest that is no JSON": [packed({ "/.manifest": "{" }), "own.tar.gz: its .manifest is no JSON"],
    "a manifest of another shape": [
      packed({ "/.manifest": JSON.stringify({ wasm: {} }) }),
      "own.tar.gz: its .manifest is wrong at wasm: Invalid type: Expected Array but received Object",
    ],
    "not compiled": [
      packed({ "/.manifest": JSON.stringify({ roots: [""] }), "/a.rego": "package a" }),
      "own.tar.gz has no entry point named report",
    ],
    "no module": [packed({ "/.manifest": manifest(sound) }), "own.tar.gz has no /policy.wasm"],
    "memory of its own": [
      packed({ ...whole, "/policy.wasm": ownMemory }),
      "own.tar.gz holds a module that opa did not build: it brings memory of its own",
    ],
    "data that are a list": [packed({ ...whole, "/data.json": "[]" }), "own.tar.gz: its data.json is no object"],
    "no title": [
      packed({ ...whole, "/.manifest": manifest({ custom: { severity: "note" } }) }),
      "own.tar.gz: rule acme/one has no title",
    ],
    "no severity": [
      packed({ ...whole, "/.manifest": manifest({ title: "One" }) }),
      "own.tar.gz: rule acme/one has no severity",
    ],
    "another severity": [
      packed({ ...whole, "/.manifest": manifest({ title: "One", custom: { severity: "high" } }) }),
      "own.tar.gz: rule acme/one has a severity that does not exist",
    ],
    "one of our families": [
      packed({ ...whole, "/.manifest": manifest(sound, "url/credentials/report") }),
      "own.tar.gz: the package of url/credentials/report has the name of Proxylint's own rules, url",
    ],
    "a package of one name": [
      packed({ ...whole, "/.manifest": manifest(sound, "acme/report") }),
      "own.tar.gz: the package of acme/report gives no rule id",
    ],
    "a package that is no name": [
      packed({ ...whole, "/.manifest": manifest(sound, "acme/\u001b[2J/report") }),
      "own.tar.gz: the package of acme/ [2J/report gives no rule id",
    ],
  };

  it.each(Object.entries(cases))("%s", (_name, [bytes, message]) => {
    const trouble = troubleIn(bytes);
    expect(trouble.message).toBe(message);
    expect(trouble.code).toBe("bundle-invalid");
    expect(trouble.remedy).toBeTruthy();
  });

  it("has one rule for each id", () => {
    const about = { annotations: [sound], module: "/policy.wasm" };
    const entries = ["acme/net/one/report", "acme-net/one/report"].map((entrypoint) => ({ ...about, entrypoint }));
    const bytes = packed({ "/.manifest": JSON.stringify({ wasm: entries }), "/policy.wasm": emptyModule });
    expect(troubleIn(bytes).message).toBe("own.tar.gz: two packages give the rule id acme-net/one");
  });
});

describe("an archive", () => {
  it("gives plain files by their paths and passes over the rest", () => {
    const link = tarOf({ link: "" });
    link[156] = 0x32;
    link.write("        ", 148);
    link.write(
      `${link
        .subarray(0, 512)
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, "0")}\0 `,
      148,
    );
    const archive = readArchive(
      gzipSync(Buffer.concat([link.subarray(0, 512), tarOf({ "./a": "1", "/b/c": "22", d: "" })])),
    );
    const files =
      archive.kind === "files" ? [...archive.files].map(([path, { length }]) => [path, length]) : archive.why;
    expect(files).toEqual([
      ["a", 1],
      ["b/c", 2],
      ["d", 0],
    ]);
  });

  it("may not be made of countless files", () => {
    const one = tarOf({ a: "" }).subarray(0, 512);
    const many = Array.from({ length: 10_002 }, (_, index) => {
      const block = Buffer.from(one);
      block.write(String(index), 0);
      block.write("        ", 148);
      block.write(
        `${block
          .reduce((sum, byte) => sum + byte, 0)
          .toString(8)
          .padStart(6, "0")}\0 `,
        148,
      );
      return block;
    });
    expect(readArchive(gzipSync(Buffer.concat(many)))).toEqual({ kind: "refused", why: "holds more than 10000 files" });
  });
});
