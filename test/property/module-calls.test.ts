/** What the search says of module calls: no file in which expansion finds one may count as a file without. */
import fc from "fast-check";
import { expect, it } from "vitest";

import { searchTree } from "../../src/discover/search.js";
import { localCall } from "../../src/expand/terraform/roots.js";

function isCallless(bytes: Buffer): boolean {
  const { callless } = searchTree(["a.tf"], { within: [], named: [] }, () => ({ kind: "bytes", bytes }));
  return callless.has("a.tf");
}

const space = fc.constantFrom("", " ", "\t", "\n", "\r\n", "\u00a0", "\u2003", "\u3000", "\ufeff");
const callPart = fc.oneof(
  { weight: 4, arbitrary: space },
  { weight: 1, arbitrary: fc.constantFrom("x", "re", "$", "é", "(", "#") },
);
const text = fc
  .tuple(
    fc.string(),
    fc.constantFrom("source", '"source"', 'source"', "resource", "Source", "sourc"),
    callPart,
    fc.constantFrom("=", ":", "", "=="),
    callPart,
    fc.constantFrom('"./a"', '"../b"', '".."', '"."', '".', "./a", '"a/b"', '"..."'),
    fc.string(),
  )
  .map((parts) => parts.join(""));

it("leaves out no file in which a call is found", () => {
  let calls = 0;
  fc.assert(
    fc.property(text, (written) => {
      fc.pre([...written.matchAll(localCall)].length > 0);
      calls += 1;
      expect(isCallless(Buffer.from(written, "utf8"))).toBe(false);
      expect(isCallless(Buffer.from(`\ufeff${written}`, "utf16le"))).toBe(false);
    }),
    { maxSkipsPerRun: 1000 },
  );
  expect(calls).toBeGreaterThan(50);
});
