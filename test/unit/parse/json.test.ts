/** JSON with places: what is read, where it stands, and what is said of text that is none. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { JsonNode } from "../../../src/parse/json.js";
import { entryOf, jsonText, jsonToValue, maximumJsonDepth, parseJson, valueLike } from "../../../src/parse/json.js";
import type { Place } from "../../../src/text/index.js";

function read(text: string) {
  return parseJson({ path: "file.json", text });
}

function covered(place: Place): string {
  return place.source.text.slice(place.start, place.end);
}

/** What the tree says, as plain data. */
function plain(node: JsonNode | undefined): unknown {
  switch (node?.kind) {
    case "object":
      return Object.fromEntries(node.entries.map((entry) => [entry.key, plain(entry.value)]));
    case "array":
      return node.items.map(plain);
    case "string":
      return node.chars;
    case "number":
    case "boolean":
      return node.value;
    case "null":
      return null;
    case "broken":
      return `broken: ${node.reason}`;
    case undefined:
      return undefined;
  }
}

describe("parseJson", () => {
  it("reads strict JSON as JSON.parse does, and notes nothing", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.integer({ min: 0, max: 3 }), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        const document = read(text);
        expect(document.problems).toEqual([]);
        expect(document.faults).toEqual([]);
        expect(JSON.stringify(plain(document.root))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it("never throws and always ends, whatever the text", () => {
    const token = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"',
      "'",
      "\\",
      "a",
      "1",
      "-",
      "//",
      "/*",
      "\n",
      " ",
      "true",
      '"k"',
      "\uE000",
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), (tokens) => {
        const document = read(tokens.join(""));
        if (document.root !== undefined) jsonToValue(document.root);
      }),
      { numRuns: 2000 },
    );
  });

  const tolerated: readonly [string, string, unknown, readonly [string, string][]][] = [
    ["a line comment", '{"a": 1 // why\n}', { a: 1 }, [["comment", "// why"]]],
    ["a block comment", '/* x */ {"a": 1}', { a: 1 }, [["comment", "/* x */"]]],
    ["a trailing comma in an object", '{"a": 1,}', { a: 1 }, [["trailing-comma", ","]]],
    ["a trailing comma in a list", '{"a": [1, 2 , ]}', { a: [1, 2] }, [["trailing-comma", ","]]],
    [
      "single quotes",
      "{'httpProxy': 'http://proxy.corp.example:3128/'}",
      { httpProxy: "http://proxy.corp.example:3128/" },
      [
        ["single-quotes", "'httpProxy'"],
        ["single-quotes", "'http://proxy.corp.example:3128/'"],
      ],
    ],
    [
      "an escaped single quote",
      "{'a': 'it\\'s'}",
      { a: "it's" },
      [
        ["single-quotes", "'a'"],
        ["single-quotes", "'it\\'s'"],
      ],
    ],
    ["a bare key", "{enabled: true}", { enabled: true }, [["unquoted-key", "enabled"]]],
    [
      "Python's words",
      '{"a": True, "b": None}',
      { a: true, b: null },
      [
        ["other", "True"],
        ["other", "None"],
      ],
    ],
    ["a line break in a string", '{"a": "b\tc"}', { a: "b\tc" }, [["other", '"b\tc"']]],
  ];
  it.each(tolerated)("reads %s and says so", (_name, text, value, faults) => {
    const document = read(text);
    expect(plain(document.root)).toEqual(value);
    expect(document.problems).toEqual([]);
    expect(document.faults.map((fault) => [fault.kind, covered(fault.origin.place)])).toEqual(faults);
  });

  const broken: readonly [string, string, unknown, readonly [string, string][]][] = [
    ["a missing comma", '{"a": 1 "b": 2}', { a: 1, b: 2 }, [["a comma is missing before this", '"b"']]],
    [
      "a missing value",
      '{"a": , "b": 2}',
      { a: "broken: no value stands here", b: 2 },
      [["a value is missing here", ","]],
    ],
    ["a missing colon", '{"a" 1, "b": 2}', { a: 1, b: 2 }, [["a colon is missing behind this key", "a"]]],
    [
      "a missing brace",
      '{"a": {"b": 1',
      { a: { b: 1 } },
      [
        ["a } is missing here", ""],
        ["a } is missing here", ""],
      ],
    ],
    [
      "an object that a bracket ends",
      '{"a": [{"b": 1], "c": 2}',
      { a: [{ b: 1 }], c: 2 },
      [["a } is missing here", "]"]],
    ],
    [
      "a bare word",
      '{"a": yes, "b": 2}',
      { a: "broken: the text here is no JSON value", b: 2 },
      [["this is no JSON value", "yes"]],
    ],
    ["an open string", '{"a": "b\n, "c": 2}', { a: "b", c: 2 }, [["the closing quote is missing", '"b']]],
    ["a repeated key", '{"a": 1, "a": 2}', { a: 2 }, [['the key "a" stands here a second time', "a"]]],
    ["text behind the value", '{"a": 1} x', { a: 1 }, [["there is text behind the JSON value", "x"]]],
    ["nothing", " \n", undefined, [["there is no JSON value here", ""]]],
  ];
  it.each(broken)("keeps what can be read with %s", (_name, text, value, problems) => {
    const document = read(text);
    expect(plain(document.root)).toEqual(value);
    expect(document.problems.map((problem) => [problem.message, covered(problem.origin.place)])).toEqual(problems);
  });

  it("leaves a byte order mark out", () => {
    const document = read('\uFEFF{"a": "b"}');
    expect(document.problems).toEqual([]);
    const value = valueLike(document.root, "a");
    expect(value === undefined ? undefined : covered(value)).toBe('"b"');
  });

  it("leaves out what is nested too deeply, and keeps the rest", () => {
    const deep = "[".repeat(10_000) + "]".repeat(10_000);
    const document = read(`{"deep": ${deep}, "after": 1}`);
    expect(plain(valueLike(document.root, "after"))).toBe(1);
    expect(document.problems.map((problem) => problem.message)).toEqual([
      `nested deeper than ${maximumJsonDepth} levels; this part was not read`,
    ]);
  });

  it("reads a large file in time", () => {
    const item = `{"name": "${"x".repeat(200)}", "list": [1, 2, 3], "text": "a\\nb"},`;
    const text = `[${item.repeat(200_000)}null]`;
    expect(text.length).toBeGreaterThan(45_000_000);
    const document = read(text);
    expect(document.problems).toEqual([]);
    expect(document.root?.kind === "array" ? document.root.items.length : 0).toBe(200_001);
  });
});

describe("jsonText", () => {
  it("maps runs between escapes one to one, and each escape to its own span", () => {
    const document = read('{"a": "one\\ntwo\\u0041\\/"}');
    const value = valueLike(document.root, "a");
    const pieces = value?.kind === "string" ? jsonText(value) : [];
    expect(pieces.map((piece) => [piece.kind === "known" ? piece.chars : "", covered(piece.origin.place)])).toEqual([
      ["one", "one"],
      ["\n", "\\n"],
      ["two", "two"],
      ["A", "\\u0041"],
      ["/", "\\/"],
    ]);
  });

  it("gives spans whose characters are the string's, for any string", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (chars) => {
        const { root } = read(JSON.stringify([chars]));
        const node = root?.kind === "array" ? root.items[0] : undefined;
        const pieces = node?.kind === "string" ? jsonText(node) : [];
        expect(pieces.map((piece) => (piece.kind === "known" ? piece.chars : "")).join("")).toBe(chars);
        for (const piece of pieces) {
          const written = covered(piece.origin.place);
          expect(piece.kind === "known" && JSON.parse(`"${written}"`) === piece.chars).toBe(true);
        }
      }),
    );
  });
});

describe("jsonToValue", () => {
  it("keeps the place of each key and value", () => {
    const { root } = read('{"noProxy": ["localhost", ""], "enabled": false, "count": 1.50, "none": null}');
    const value = root === undefined ? undefined : jsonToValue(root);
    const entries = value?.kind === "map" ? [...value.entries.values()] : [];
    expect(entries.map((entry) => [covered(entry.keyOrigin.place), covered(entry.value.origin.place)])).toEqual([
      ["noProxy", '["localhost", ""]'],
      ["enabled", "false"],
      ["count", "1.50"],
      ["none", "null"],
    ]);
    const list = entries[0]?.value;
    const items = list?.kind === "list" ? list.items : [];
    // An empty string is underlined with its quotes: there is nothing else to underline.
    expect(items.map((item) => covered(item.origin.place))).toEqual(["localhost", '""']);
  });

  it("takes the last of repeated keys", () => {
    const { root } = read('{"a": 1, "a": 2}');
    const entry = entryOf(root, "a");
    expect(entry === undefined ? undefined : covered(entry.value)).toBe("2");
    const value = root === undefined ? undefined : jsonToValue(root);
    expect(value?.kind === "map" ? value.entries.get("a")?.value : undefined).toMatchObject({
      kind: "number",
      value: 2,
    });
  });
});
