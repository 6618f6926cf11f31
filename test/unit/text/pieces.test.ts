/** Texts: pieces, holes, and the way back to what was written. */
import { describe, expect, it } from "vitest";
import type { Piece, Source, Text } from "../../../src/text/index.js";
import {
  firstHole,
  flatten,
  holeMark,
  knownChars,
  originAt,
  originOf,
  placeOf,
  sliceText,
  textUsedAt,
  usedAt,
} from "../../../src/text/index.js";

const main: Source = { path: "main.tf", text: 'x = "http://${var.host}:3128"' };
const vars: Source = { path: "prod.tfvars", text: 'host = "proxy.corp.example"' };

function known(source: Source, chars: string, steps = 0): Piece {
  const start = source.text.indexOf(chars);
  let origin = originAt(placeOf(source, start, start + chars.length));
  for (let step = 0; step < steps; step += 1)
    origin = usedAt(origin, placeOf(main, step, step + 1), `step ${String(step)}`);
  return { kind: "known", chars, origin };
}

const hole: Piece = { kind: "hole", reason: "var.host has no value", origin: originAt(placeOf(main, 12, 23)) };
const fallback = originAt(placeOf(main, 0, 0));

function covered(text: Text, chars: string): string {
  const flat = flatten(text);
  const start = flat.chars.indexOf(chars);
  const { place } = originOf(flat, start, start + chars.length, fallback);
  return `${place.source.path}: ${place.source.text.slice(place.start, place.end)}`;
}

describe("texts", () => {
  const whole: Text = [known(main, "http://"), known(vars, "proxy.corp.example", 2), known(main, ":3128")];
  const partly: Text = [known(main, "http://"), hole, known(main, ":3128")];

  it("knows its characters only when all pieces do", () => {
    expect(knownChars(whole)).toBe("http://proxy.corp.example:3128");
    expect(knownChars(partly)).toBeUndefined();
    expect(firstHole(partly)?.reason).toBe("var.host has no value");
  });

  it("marks each hole by one character that known characters never hold", () => {
    expect(flatten(partly).chars).toBe(`http://${holeMark}:3128`);
    const forged: Piece = { kind: "known", chars: `a${holeMark}b`, origin: fallback };
    expect(flatten([forged]).chars).toBe("a\uFFFDb");
  });

  it.each([
    ["http", "main.tf: http"],
    ["corp", "prod.tfvars: corp"],
    ["3128", "main.tf: 3128"],
    ["proxy.corp.example:31", "main.tf: :31"],
    ["http://proxy.corp.example:3128", "main.tf: http://${var.host}:3128"],
  ])("finds where %s was written", (chars, place) => {
    expect(covered(whole, chars)).toBe(place);
  });

  it("keeps spans when it is cut", () => {
    const flat = flatten(whole);
    const start = flat.chars.indexOf("corp");
    const cut = sliceText(flat, start, flat.chars.length);
    expect(knownChars(cut)).toBe("corp.example:3128");
    expect(covered(cut, "example")).toBe("prod.tfvars: example");
  });

  it("gives the whole place for a piece that is longer where it was written", () => {
    const source: Source = { path: "a.json", text: '"a\\u002eb"' };
    const escaped: Text = [{ kind: "known", chars: ".", origin: originAt(placeOf(source, 2, 8)) }];
    expect(covered(escaped, ".")).toBe("a.json: \\u002e");
  });

  it("encodes what stands inside an encoding and finds holes there", () => {
    const encoded: Text = [
      { kind: "encoded", encoding: "base64", bytes: "utf8", inner: [known(vars, "proxy")], origin: fallback },
    ];
    expect(knownChars(encoded)).toBe(Buffer.from("proxy").toString("base64"));
    expect(firstHole([{ kind: "encoded", encoding: "base64", bytes: "utf8", inner: [hole], origin: fallback }])).toBe(
      hole,
    );
  });

  it("adds a step for each use, and none for the same place again", () => {
    const place = placeOf(main, 4, 8);
    const once = textUsedAt(whole, place, "var.host");
    const twice = textUsedAt(once, place, "var.host");
    expect(once.map((piece) => piece.origin.via.length)).toEqual([1, 3, 1]);
    expect(twice.map((piece) => piece.origin.via.length)).toEqual([1, 3, 1]);
  });
});
