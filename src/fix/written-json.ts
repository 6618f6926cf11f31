/** JSON as a written file. Expressions inside of strings are not looked for: the value says whether there is one. */
import type { JsonEntry, JsonNode } from "../parse/json.js";
import { parseJson } from "../parse/json.js";
import { decodeRuns } from "../parse/json-tree.js";
import type { Source } from "../text/index.js";
import type { WrittenEntry, WrittenNode } from "./written.js";

/** The value of the JSON file `source`; undefined when it cannot be read without a doubt. */
export function writtenJson(source: Source): WrittenNode | undefined {
  const { root, problems } = parseJson(source);
  return root === undefined || problems.length > 0 ? undefined : nodeOf(root);
}

function nodeOf(node: JsonNode): WrittenNode {
  const { start, end } = node;
  switch (node.kind) {
    case "string": {
      const content = { start: start + 1, end: end - 1 };
      return {
        kind: "string",
        content,
        runs: decodeRuns(node.source.text, content.start, content.end),
        children: [],
        start,
        end,
      };
    }
    case "array":
      return { kind: "list", children: node.items.map(nodeOf), start, end };
    case "object": {
      const entries = node.entries.map((entry) => entryOf(entry, node.source.text));
      return { kind: "map", entries, children: entries.map(({ value }) => value), start, end };
    }
    case "number":
    case "boolean":
    case "null":
    case "broken":
      return { kind: "other", children: [], start, end };
  }
}

function entryOf({ key, keyPlace, value }: JsonEntry, text: string): WrittenEntry {
  const quote = text[keyPlace.start - 1];
  const quoted = (quote === '"' || quote === "'") && text[keyPlace.end] === quote;
  return {
    key,
    keySpan: { start: keyPlace.start, end: keyPlace.end },
    value: nodeOf(value),
    start: quoted ? keyPlace.start - 1 : keyPlace.start,
    end: value.end,
  };
}
