/** The settings in force: defaults, and values with the places that they have in files. */
import { describe, expect, it } from "vitest";

import type { EffectiveNode } from "../../../src/config/effective.js";
import { effectiveSettings } from "../../../src/config/effective.js";
import { loadConfig } from "../../../src/config/load.js";
import { positionAt } from "../../../src/text/index.js";
import { memoryTree } from "../../support/memory-tree.js";

/** `path: value place`, one for each value. */
function listed(node: EffectiveNode, path = ""): readonly string[] {
  switch (node.kind) {
    case "map":
      return node.entries.flatMap(({ key, node: value }) => listed(value, path === "" ? key : `${path}.${key}`));
    case "list":
      return node.items.flatMap((item, index) => listed(item, `${path}.${index}`));
    case "scalar": {
      const { place, value } = node;
      const from = place && `${place.source.path}:${positionAt(place.source, place.start).line}`;
      return [`${path}: ${String(value)} ${from ?? "default"}`];
    }
  }
}

describe("effectiveSettings", () => {
  it("has the defaults where nothing is written", () => {
    expect(listed(effectiveSettings(undefined))).toEqual([
      "fail-on: error default",
      "min-severity: warning default",
      "locale: en default",
      "allow-suppressions: true default",
      "organisation.proxy-required: false default",
      "ca.expires-soon-days: 30 default",
    ]);
  });

  it("has each value with the file and the line that it comes from", () => {
    const files = memoryTree({
      ".proxylint.yaml": "extends: base.yaml\nignore: [a]\nrules:\n  url: off\nca:\n  expires-soon-days: 7\n",
      "base.yaml": "ignore:\n  - b\nrules: { url: note, aks/x: error }\nfail-on: note\n",
    });
    const { merged } = loadConfig(files, { path: ".proxylint.yaml", rules: ["url/path", "aks/x"] });
    expect(listed(effectiveSettings(merged)).filter((line) => !line.endsWith("default"))).toEqual([
      "extends: base.yaml .proxylint.yaml:1",
      "rules.url: off .proxylint.yaml:4",
      "rules.aks/x: error base.yaml:3",
      "ignore.0: b base.yaml:2",
      "ignore.1: a .proxylint.yaml:2",
      "fail-on: note base.yaml:4",
      "ca.expires-soon-days: 7 .proxylint.yaml:6",
    ]);
  });
});
