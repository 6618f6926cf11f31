/** Arguments that are one of a few words, in the language of the reader. */
import { describe, expect, it } from "vitest";

import { spokenArguments } from "../../../src/finding/spoken-arguments.js";

describe("spokenArguments", () => {
  const terms = { fault: { "no-host": "es fehlt der Host", port: "Port {port} geht nicht" } };

  it.each([
    ["says a word that has a term", { fault: "no-host" }, { fault: "es fehlt der Host" }],
    ["keeps a word that has none", { fault: "bracket" }, { fault: "bracket" }],
    ["keeps the same word in another argument", { host: "no-host" }, { host: "no-host" }],
    [
      "puts other arguments into a term",
      { fault: "port", port: "99999" },
      { fault: "Port 99999 geht nicht", port: "99999" },
    ],
    [
      "does not look through what a term brings in",
      { fault: "port", port: "{fault}" },
      { fault: "Port {fault} geht nicht", port: "{fault}" },
    ],
    ["does not see inherited names", { fault: "toString" }, { fault: "toString" }],
  ])("%s", (_what, args, wanted) => {
    expect(spokenArguments({ terms }, args as Readonly<Record<string, string>>)).toEqual(wanted);
  });

  it("keeps everything when a rule has no terms", () => {
    expect(spokenArguments({}, { constructor: "a" })).toEqual({ constructor: "a" });
  });
});
