/** Placeholders of rule texts. */
import { describe, expect, it } from "vitest";

import { renderMessage } from "../../../src/finding/render-message.js";

describe("renderMessage", () => {
  const cases: readonly (readonly [string, string, Record<string, string>, string])[] = [
    ["fills every placeholder", "{a} and {b}, {a}", { a: "1", b: "2" }, "1 and 2, 1"],
    ["keeps a placeholder without argument", "{a} {missing}", { a: "1" }, "1 {missing}"],
    ["does not fill what an argument brings in", "{a}", { a: "{b}", b: "secret" }, "{b}"],
    ["takes replacement patterns as they are", "{a}!", { a: "$& $1 $$" }, "$& $1 $$!"],
    ["does not see inherited names", "{constructor} {toString}", {}, "{constructor} {toString}"],
    ["leaves braces that are no placeholders", "${x} {} { a } {{a}}", { a: "1" }, "${x} {} { a } {1}"],
    ["takes an empty argument", "[{a}]", { a: "" }, "[]"],
  ];
  it.each(cases)("%s", (_name, template, args, expected) => {
    expect(renderMessage(template, args)).toBe(expected);
  });
});
