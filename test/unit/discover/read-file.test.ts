/** Reading one file: what is text, what is left out and why, and nothing through links. */
import { execFileSync } from "node:child_process";
import { mkdirSync, openSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { maximumFileBytes } from "../../../src/discover/limits.js";
import { decode, FileReader, isText, looksLikePlan, searchable } from "../../../src/discover/read-file.js";
import { inFolder } from "../../support/cli.js";

const wide = Buffer.from('\uFEFFhttp_proxy = "ü"', "utf16le");

describe("the characters of a file", () => {
  it.each<readonly [string, Buffer, string | undefined]>([
    ["UTF-8", Buffer.from("größe\r\n"), "größe\r\n"],
    ["UTF-8 with a mark", Buffer.from("\uFEFFa"), "a"],
    ["UTF-16, little end first", wide, 'http_proxy = "ü"'],
    ["UTF-16, big end first", Buffer.from(wide).swap16(), 'http_proxy = "ü"'],
    [
      "UTF-16 that ends within a character",
      Buffer.concat([Buffer.from(wide).swap16(), Buffer.from([0])]),
      'http_proxy = "ü"',
    ],
    ["nothing", Buffer.alloc(0), ""],
    ["bytes that are no UTF-8", Buffer.from([0x61, 0xc3, 0x28]), undefined],
    ["a NUL", Buffer.from("a\0b"), undefined],
    ["latin1", Buffer.from("größe", "latin1"), undefined],
  ])("%s", (_, bytes, text) => {
    expect(decode(bytes)).toBe(text);
    expect(isText(bytes)).toBe(text !== undefined);
  });

  it("can be searched for words whatever they are", () => {
    expect(searchable(wide)).toContain("http_proxy");
    expect(searchable(Buffer.from(wide).swap16())).toContain("http_proxy");
    expect(searchable(Buffer.from([0xff, 0xc3, ...Buffer.from("no_proxy")]))).toContain("no_proxy");
  });
});

describe("a plan", () => {
  it("is told by its start and by what it must have", () => {
    expect(looksLikePlan('{"format_version":"1.2","resource_changes":[]}')).toBe(true);
    expect(looksLikePlan('{"format_version":"1.0","values":{}}')).toBe(false);
    expect(looksLikePlan('{"resource_changes":[]}')).toBe(false);
    expect(looksLikePlan(`${" ".repeat(5000)}{"format_version":"1.2","resource_changes":[]}`)).toBe(false);
  });
});

describe("reading", () => {
  it("gives the bytes, from one buffer", async () => {
    await inFolder({ "a.txt": "one", "b.txt": "", "c.txt": "x".repeat(3 << 20) }, (folder) => {
      const reader = new FileReader();
      const texts = ["a.txt", "b.txt", "c.txt", "a.txt"].map((name) => {
        const read = reader.read(join(folder, name));
        return read.kind === "bytes" ? read.bytes.toString("latin1") : read.kind;
      });
      expect(texts).toEqual(["one", "", "x".repeat(3 << 20), "one"]);
    });
  });

  it("leaves out what is no file, without waiting for anything", async () => {
    await inFolder({ "real.json": "{}" }, (folder) => {
      symlinkSync("real.json", join(folder, "link.json"));
      symlinkSync("nowhere", join(folder, "dangling.json"));
      symlinkSync("loop.json", join(folder, "loop.json"));
      mkdirSync(join(folder, "folder.json"));
      execFileSync("mkfifo", [join(folder, "fifo.json")]);
      const reader = new FileReader();
      const reasons = ["link", "dangling", "loop", "folder", "fifo"].map((name) => {
        const read = reader.read(join(folder, `${name}.json`));
        return read.kind === "left-out" ? read.reason : read.kind;
      });
      const link = "it is a symbolic link";
      expect(reasons).toEqual([link, link, link, "it is a folder", "it is no regular file"]);
      expect(reader.read("/dev/null")).toEqual({ kind: "left-out", reason: "it is no regular file" });
      expect(reader.read(join(folder, "gone.json"))).toEqual({ kind: "missing" });
      expect(reader.read(join(folder, "real.json", "below"))).toEqual({ kind: "missing" });
    });
  });

  it("leaves out what is larger than anything that people write, but plans", async () => {
    await inFolder({ "edge.json": "{}", "huge.json": "{}", "plan.json": "" }, (folder) => {
      writeFileSync(join(folder, "plan.json"), '{"format_version":"1.2","terraform_version":"1.9.8"}');
      truncateSync(join(folder, "edge.json"), maximumFileBytes);
      for (const name of ["huge.json", "plan.json"]) truncateSync(join(folder, name), maximumFileBytes + 1);
      const reader = new FileReader();
      const kinds = ["edge.json", "huge.json", "plan.json"].map((name) => reader.read(join(folder, name)).kind);
      expect(kinds).toEqual(["bytes", "left-out", "bytes"]);
      expect(reader.read(join(folder, "huge.json"))).toEqual({
        kind: "left-out",
        reason: "it has 11 MB, more than the 10 MB that are read",
      });
    });
  });

  it("closes what it opens", async () => {
    await inFolder({ "a.json": "{}" }, (folder) => {
      const reader = new FileReader();
      const before = openSync(join(folder, "a.json"), "r");
      for (let count = 0; count < 50; count += 1) reader.read(join(folder, count % 2 === 0 ? "a.json" : ""));
      expect(openSync(join(folder, "a.json"), "r")).toBe(before + 1);
    });
  });
});
