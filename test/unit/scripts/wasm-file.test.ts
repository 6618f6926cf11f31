/** Reading opa's bundle: the right file comes out of it, and only the debugging names are lost. */
import { describe, expect, it } from "vitest";

import { readTar, withoutNames } from "../../../scripts/build/wasm-file.js";

/** One file of a tar archive: a header block, then the content padded to whole blocks. */
function tarEntry(name: string, content: string): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(Buffer.byteLength(content).toString(8).padStart(11, "0"), 124);
  const body = Buffer.alloc(Math.ceil(Buffer.byteLength(content) / 512) * 512);
  body.write(content);
  return Buffer.concat([header, body]);
}

describe("readTar", () => {
  const archive = Buffer.concat([
    tarEntry("/data.json", "{}"),
    tarEntry("/empty", ""),
    tarEntry("/policy.wasm", "m".repeat(700)),
    Buffer.alloc(1024),
  ]);

  it("finds a file behind others, whatever their length", () => {
    expect(Buffer.from(readTar(archive, "policy.wasm")).toString()).toBe("m".repeat(700));
  });

  it("says which file is missing", () => {
    expect(() => readTar(archive, "other")).toThrow("opa's bundle has no other");
  });
});

describe("withoutNames", () => {
  const header = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
  const types = [0x01, 0x04, 0x01, 0x60, 0x00, 0x00];
  const custom = (name: string, length: number): number[] => {
    const content = [name.length, ...Buffer.from(name), ...Buffer.alloc(length)];
    return [0x00, (content.length & 0x7f) | 0x80, content.length >> 7, ...content];
  };

  it("drops the section of names and keeps every other byte", () => {
    const kept = [...header, ...types, ...custom("producers", 3)];
    const module = Buffer.from([...kept, ...custom("name", 300)]);
    expect([...withoutNames(module)]).toEqual(kept);
    expect(() => new WebAssembly.Module(Uint8Array.from(withoutNames(module)))).not.toThrow();
  });

  it("refuses a module that is cut off", () => {
    const module = Buffer.from([...header, ...types]).subarray(0, -1);
    expect(() => withoutNames(module)).toThrow("ends inside a section");
  });
});
