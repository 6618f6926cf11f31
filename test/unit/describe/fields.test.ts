/** Attributes are read without guessing: absent, null, undecided and unknown are told apart. */
import { describe, expect, it } from "vitest";

import { createFields, flagCellOf, itemsOf, resolveValue, textCellOf } from "../../../src/describe/fields.js";
import type { DescribeContext } from "../../../src/describe/fields.js";
import type { ChoiceValue, Value } from "../../../src/model/index.js";
import { originOfNode, secretsBelow } from "../../../src/model/index.js";
import { charactersAt, listValue, mapValue, originOfText, textValue, unknownValue } from "../../support/values.js";

const open: DescribeContext = { choose: () => undefined };
const nullValue: Value = { kind: "null", origin: originOfText("null") };

function choice(whenTrue?: Value, whenFalse?: Value): ChoiceValue {
  return {
    kind: "choice",
    condition: "c",
    reason: "it depends on var.env",
    origin: originOfText("var.env ? 1 : 2"),
    ...(whenTrue === undefined ? {} : { whenTrue }),
    ...(whenFalse === undefined ? {} : { whenFalse }),
  };
}

describe("resolveValue", () => {
  const both = choice(textValue("a"), choice(undefined, textValue("b")));
  it("decides nested choices together", () => {
    const chosen = [true, false].map((outcome) => resolveValue(both, { choose: () => outcome }));
    expect(chosen.map((value) => value && textCellOf(value).value)).toEqual(["a", "b"]);
  });

  it("is absent where the chosen side is, and for null", () => {
    expect(resolveValue(choice(textValue("a")), { choose: () => false })).toBeUndefined();
    expect(resolveValue(choice(nullValue), { choose: () => true })).toBeUndefined();
    expect(resolveValue(nullValue, open)).toBeUndefined();
    expect(resolveValue(undefined, open)).toBeUndefined();
  });

  it("is unknown, with the choice's reason, where nothing decides", () => {
    expect(resolveValue(both, open)).toMatchObject({ kind: "unknown", reason: "it depends on var.env" });
  });
});

describe("createFields", () => {
  const map = mapValue({
    Name: textValue("a"),
    on: textValue("True"),
    none: nullValue,
    list: listValue([textValue("x"), nullValue]),
  });

  it("finds keys as written, and in any letter case when asked", () => {
    expect(createFields(map, open).text("name")).toBeUndefined();
    expect(createFields(map, open, { ignoreCase: true }).text("name")).toEqual({ value: "a" });
    expect(createFields(map, open).field("Name")?.key).toBe("Name");
    expect(charactersAt(createFields(map, open).field("Name")?.keyOrigin)).toBe("Name");
  });

  it("leaves nulls out", () => {
    const fields = createFields(map, open);
    expect(fields.text("none")).toBeUndefined();
    expect(fields.entries().map(({ key }) => key)).toEqual(["Name", "on", "list"]);
    expect(fields.list("list")?.items).toHaveLength(1);
  });

  it("says of a missing key why it may be there", () => {
    const fields = createFields(mapValue({ a: textValue("1") }, "merge(var.rest)"), open);
    expect(fields.unknown).toBe("merge(var.rest)");
    expect(fields.text("b")).toEqual({ unknown: "merge(var.rest)" });
    expect(fields.flag("b")).toEqual({ unknown: "merge(var.rest)" });
    expect(fields.field("b")).toBeUndefined();
    expect(fields.map("b").unknown).toBe("merge(var.rest)");
  });

  it("tells an absent map from one that is unknown", () => {
    expect(createFields(undefined, open)).toMatchObject({ present: false });
    expect(createFields(undefined, open).text("a")).toBeUndefined();
    expect(createFields(unknownValue("var.block"), open)).toMatchObject({ present: false, unknown: "var.block" });
    expect(createFields(unknownValue("var.block"), open).text("a")).toEqual({ unknown: "var.block" });
  });

  it("reads a block, which is a list of one map", () => {
    const fields = createFields(mapValue({ block: listValue([mapValue({ a: textValue("1") })]) }), open);
    expect(fields.map("block").text("a")).toEqual({ value: "1" });
    expect(fields.map("block").present).toBe(true);
  });

  it("says why an unknown list has no items", () => {
    const fields = createFields(mapValue({ list: unknownValue("var.list"), more: listValue([], "var.rest") }), open);
    expect(fields.list("list")).toMatchObject({ items: [], unknown: "var.list" });
    expect(fields.list("more")).toMatchObject({ items: [], unknown: "var.rest" });
  });
});

describe("itemsOf", () => {
  it("leaves out items that are not there in this world", () => {
    const list = listValue([choice(textValue("a")), textValue("b")]);
    expect(itemsOf(list, { choose: () => false })).toHaveLength(1);
    expect(itemsOf(list, open)).toHaveLength(2);
  });
});

describe("textCellOf", () => {
  it.each<readonly [Value, object]>([
    [textValue("a"), { value: "a" }],
    [textValue("a§"), { unknown: "var.0 is unknown" }],
    [{ kind: "number", value: 8, literal: "8.0", origin: originOfText("8.0") }, { value: "8.0" }],
    [{ kind: "boolean", value: true, origin: originOfText("true") }, { value: "true" }],
    [unknownValue("var.x"), { unknown: "var.x" }],
    [listValue([]), { unknown: "a list, not a string" }],
    [mapValue({}), { unknown: "a map, not a string" }],
  ])("%#", (value, expected) => {
    const resolved = resolveValue(value, open);
    expect(resolved && textCellOf(resolved)).toEqual(expected);
  });

  it("hides what is sensitive", () => {
    const cell = textCellOf(textValue("secret", true));
    expect(cell).toEqual({ unknown: "declared sensitive" });
    expect(secretsBelow(cell).map(({ source, start, end }) => source.text.slice(start, end))).toEqual(["secret"]);
  });

  it("stands where its characters stand", () => {
    expect(charactersAt(originOfNode(textCellOf(textValue("abc"))))).toBe("abc");
  });
});

describe("flagCellOf", () => {
  it.each<readonly [Value, object]>([
    [{ kind: "boolean", value: false, origin: originOfText("false") }, { value: false }],
    [textValue("true"), { value: true, quoted: true }],
    [textValue("False"), { value: false, quoted: true }],
    [textValue("yes"), { unknown: "not a truth value", quoted: true }],
    [textValue("§"), { unknown: "var.0 is unknown" }],
    [unknownValue("var.on"), { unknown: "var.on" }],
  ])("%#", (value, expected) => {
    const resolved = resolveValue(value, open);
    expect(resolved && flagCellOf(resolved)).toEqual(expected);
  });
});
