/** The other side of a change: what is computed, what is fetched, and what is refused. */
import { describe, expect, it } from "vitest";

import type { ChangedFile } from "../../../../src/github/index.js";
import { otherSide } from "../../../../src/github/index.js";

const changed: ChangedFile = {
  path: "a.tf",
  how: "modified",
  hasSameLines: false,
  patch: "@@ -1,2 +1,2 @@\n a\n-b\n+c",
};
const before = "a\nb\n";
const after = "a\nc\n";

type Files = Readonly<Record<string, string>>;

/** The state that `wanted` means, from files at hand; what is fetched says so. */
async function sideOf(
  files: readonly ChangedFile[],
  wanted: "before" | "after",
  atHand: Files,
): Promise<string | Readonly<Record<string, string | undefined>>> {
  const side = await otherSide(files, {
    wanted,
    read: (path) => (atHand[path] === undefined ? undefined : Buffer.from(atHand[path], "latin1")),
    fetch: (path) => Promise.resolve(Buffer.from(`fetched ${path}`)),
  });
  if (typeof side === "string") return side;
  const texts = [...side].map(([path, bytes]) => [path, bytes && Buffer.from(bytes).toString("utf8")] as const);
  return Object.fromEntries(texts);
}

describe("otherSide", () => {
  it("computes both directions from the patch", async () => {
    expect(await sideOf([changed], "before", { "a.tf": after })).toEqual({ "a.tf": before });
    expect(await sideOf([changed], "after", { "a.tf": before })).toEqual({ "a.tf": after });
  });

  it("knows what is only on one side", async () => {
    const added: ChangedFile = { path: "n.tf", how: "added", hasSameLines: false, patch: "@@ -0,0 +1 @@\n+n" };
    const removed: ChangedFile = { path: "r.tf", how: "removed", hasSameLines: false, patch: "@@ -1 +0,0 @@\n-r" };
    expect(await sideOf([added, removed], "before", { "n.tf": "n\n" })).toEqual({ "n.tf": undefined, "r.tf": "r\n" });
    expect(await sideOf([added, removed], "after", { "r.tf": "r\n" })).toEqual({ "n.tf": "n\n", "r.tf": undefined });
  });

  it("knows a file whose lines the checkout has ended in another way", async () => {
    expect(await sideOf([changed], "before", { "a.tf": after.replaceAll("\n", "\r\n") })).toEqual({ "a.tf": before });
  });

  it("follows a file that was renamed, with and without an edit", async () => {
    const edited: ChangedFile = { ...changed, previousPath: "old.tf" };
    expect(await sideOf([edited], "before", { "a.tf": after })).toEqual({ "a.tf": undefined, "old.tf": before });
    const moved: ChangedFile = { path: "a.tf", previousPath: "old.tf", how: "modified", hasSameLines: true };
    expect(await sideOf([moved], "after", { "old.tf": "x" })).toEqual({ "old.tf": undefined, "a.tf": "x" });
  });

  it.each([
    { name: "a difference too large to be listed", file: { ...changed, patch: undefined }, text: after },
    { name: "a file that has changed since", file: changed, text: "something else\n" },
    { name: "a file that is no UTF-8", file: changed, text: "a\n\xe9\n" },
    {
      name: "UTF-16, which the API takes for no text",
      file: { ...changed, hasSameLines: true, patch: undefined },
      text: "",
    },
  ])("fetches $name", async ({ file: { patch, ...file }, text }) => {
    const asked = { ...file, ...(patch === undefined ? {} : { patch }) };
    expect(await sideOf([asked], "before", { "a.tf": text })).toEqual({ "a.tf": "fetched a.tf" });
  });

  it("fetches nothing for pictures", async () => {
    const picture: ChangedFile = { path: "logo.png", how: "modified", hasSameLines: true };
    expect(await sideOf([picture], "before", { "logo.png": "x" })).toEqual({ "logo.png": "x" });
  });

  it("refuses to fetch more than a hundred files", async () => {
    const files = Array.from({ length: 101 }, (_, index): ChangedFile => ({
      path: `${index}.tf`,
      how: "removed",
      hasSameLines: false,
    }));
    expect(Object.keys(await sideOf(files.slice(1), "before", {}))).toHaveLength(100);
    expect(await sideOf(files, "before", {})).toBe("too-many");
  });

  it("refuses to hold more than there may be memory for", async () => {
    const names = ["a.tf", "b.tf", "c.tf"];
    const files = names.map((path): ChangedFile => ({ path, how: "removed", hasSameLines: false }));
    const held = Buffer.alloc(100 * 1024 * 1024);
    const request = { wanted: "before", read: () => undefined, fetch: () => Promise.resolve(held) } as const;
    expect(await otherSide(files.slice(1), request)).toHaveProperty("size", 2);
    expect(await otherSide(files, request)).toBe("too-many");
  });

  it("says when the files at hand are others", async () => {
    expect(await sideOf([changed], "before", {})).toBe("not-at-hand");
  });
});
