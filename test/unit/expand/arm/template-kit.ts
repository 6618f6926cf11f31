/** Templates in a few words, and values as text, for the tests of ARM expansion. */
import { expandArm } from "../../../../src/expand/arm/index.js";
import type { DeclaredObject, Expansion, Value } from "../../../../src/model/index.js";
import type { Origin, Piece, Text } from "../../../../src/text/index.js";
import { memoryTree } from "../../../support/memory-tree.js";

/** A template of this language's oldest form. */
export function template(parts: object): string {
  return JSON.stringify(
    {
      $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
      contentVersion: "1.0.0.0",
      ...parts,
    },
    undefined,
    2,
  );
}

/** A parameter file. */
export function parameterFile(parameters: object): string {
  return JSON.stringify({
    $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
    contentVersion: "1.0.0.0",
    parameters,
  });
}

/** A cluster resource. */
export function cluster(properties: object, more: object = {}): object {
  return {
    type: "Microsoft.ContainerService/managedClusters",
    apiVersion: "2024-09-01",
    name: "blue",
    ...more,
    properties,
  };
}

/** What the files declare; those that are templates are the candidates. */
export function expandFiles(files: Readonly<Record<string, string>>, paths = Object.keys(files)): Expansion {
  return expandArm(paths, memoryTree(files));
}

/** What `value` becomes as a property `x` of a cluster in a template with these parts. */
export function evaluated(value: unknown, parts: object = {}): Value | undefined {
  const text = template({ ...parts, resources: [cluster({ x: value })] });
  return property(expandFiles({ "main.json": text }).objects[0], "properties", "x");
}

/** The value at a path of keys and indexes in an object's body. */
export function property(object: DeclaredObject | undefined, ...path: readonly (string | number)[]): Value | undefined {
  let value: Value | undefined = object?.body;
  for (const step of path) {
    if (value?.kind === "map") value = value.entries.get(String(step))?.value;
    else if (value?.kind === "list") value = value.items[Number(step)];
    else return undefined;
  }
  return value;
}

/** A value in few characters: holes as `<reason>`, choices as `(condition ? this : that)`. */
export function show(value: Value | undefined): string {
  switch (value?.kind) {
    case undefined:
      return "absent";
    case "text":
      return `'${showText(value.text)}'`;
    case "number":
      return value.literal;
    case "boolean":
      return String(value.value);
    case "null":
      return "null";
    case "unknown":
      return `<${value.reason}>`;
    case "list":
      return `[${[...value.items.map(show), ...(value.more === undefined ? [] : ["..."])].join(", ")}]`;
    case "map": {
      const entries = [...value.entries.values()].map((entry) => `${entry.key}: ${show(entry.value)}`);
      return `{${[...entries, ...(value.more === undefined ? [] : ["..."])].join(", ")}}`;
    }
    case "choice":
      return `(${value.condition} ? ${show(value.whenTrue)} : ${show(value.whenFalse)})`;
  }
}

function showText(text: Text): string {
  return text
    .map((piece) => {
      if (piece.kind === "known") return piece.chars;
      return piece.kind === "hole" ? `<${piece.reason}>` : `base64(${showText(piece.inner)})`;
    })
    .join("");
}

/** The characters that an origin covers. */
export function covered(origin: Origin | undefined): string | undefined {
  return origin?.place.source.text.slice(origin.place.start, origin.place.end);
}

/** Each piece of a text: its characters, what stands in the file at its place, and the notes of its steps. */
export function pieces(value: Value | undefined): readonly (readonly [string, string | undefined, ...string[]])[] {
  return value?.kind === "text" ? value.text.map(showPiece) : [];
}

function showPiece(piece: Piece): readonly [string, string | undefined, ...string[]] {
  const chars = piece.kind === "known" ? piece.chars : piece.kind === "hole" ? "<hole>" : "<encoded>";
  return [chars, covered(piece.origin), ...piece.origin.via.map((step) => step.note)];
}
