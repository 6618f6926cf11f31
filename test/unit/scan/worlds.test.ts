/** Worlds: what is asked is tried both ways, and no more than that. */
import { describe, expect, it } from "vitest";
import { inEveryWorld } from "../../../src/scan/worlds.js";

describe("worlds", () => {
  it("runs once when nothing is asked", () => {
    expect(inEveryWorld(() => "same")).toEqual(["same"]);
  });

  it("tries both ways of each condition, and the same way for one condition asked twice", () => {
    const seen = inEveryWorld((choose) => [choose("a"), choose("b"), choose("a")].join());
    expect([...seen].sort()).toEqual(["false,false,false", "false,true,false", "true,false,true", "true,true,true"]);
  });

  it("asks only on the branch where a condition matters", () => {
    const seen = inEveryWorld((choose) => (choose("a") === true ? "with a" : `without a, b ${String(choose("b"))}`));
    expect([...seen].sort()).toEqual(["with a", "without a, b false", "without a, b true"]);
  });

  it("does not open what is given", () => {
    expect(inEveryWorld((choose) => choose("a"), new Map([["a", true]]))).toEqual([true]);
  });

  it("leaves conditions open beyond the third, so that the work stays bounded", () => {
    const names = Array.from({ length: 30 }, (_, index) => `c${String(index)}`);
    const seen = inEveryWorld((choose) => names.map((name) => choose(name)));
    expect(seen).toHaveLength(8);
    expect(seen.every((world) => world.filter((outcome) => outcome === undefined).length === 27)).toBe(true);
  });
});
