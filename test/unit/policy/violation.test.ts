/** The check of what a policy says it wants changed. */
import { describe, expect, it } from "vitest";

import { decodeAnswer } from "../../../src/policy/violation.js";

function decoded(fix: unknown): ReturnType<typeof decodeAnswer> {
  return decodeAnswer([{ result: { "no-proxy/port": [{ path: ["proxy"], args: {}, fix }] } }]);
}

describe("the fix of a violation", () => {
  it.each([
    { kind: "replace", path: ["proxy", "http"], text: "http://proxy.corp.example:3128/" },
    { kind: "replace-entry", path: ["proxy", "bypass", "entries", 0], items: ["a", "b"] },
    { kind: "remove", path: ["proxy", "ca"] },
    { kind: "append", path: ["proxy", "bypass"], items: [".svc"] },
    { kind: "to-list", path: ["proxy", "bypass"], items: [] },
    { kind: "to-flag", path: ["proxy", "enabled"], text: "false" },
    { kind: "recode", path: ["proxy", "ca"], text: "separate" },
  ])("of kind $kind is kept as it is", (fix) => {
    const answer = decoded(fix);
    expect(answer.kind === "violations" ? answer.violations.map((violation) => violation.fix) : []).toEqual([fix]);
  });

  it.each([
    ["another kind", { kind: "delete", path: ["proxy"] }],
    ["no path", { kind: "remove" }],
    ["a key that is none of its kind", { kind: "remove", path: ["proxy"], text: "x" }],
    ["nothing to add", { kind: "append", path: ["proxy"], items: [] }],
    ["a flag that is none", { kind: "to-flag", path: ["proxy"], text: "yes" }],
    ["an index below zero", { kind: "remove", path: ["proxy", -1] }],
  ])("with %s is refused", (_name, fix) => {
    expect(decoded(fix).kind).toBe("refused");
  });
});
