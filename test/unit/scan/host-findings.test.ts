/** What the host says of values that stay unknown. */
import { describe, expect, it } from "vitest";
import { unresolvedFindings } from "../../../src/scan/host-findings.js";
import { located } from "../../../src/model/index.js";
import type { AksClusterSubject, Subject } from "../../../src/model/index.js";
import { originAt, placeOf } from "../../../src/text/index.js";
import { builtCatalogue } from "../../support/memory-scan.js";

const origin = originAt(placeOf({ path: "pools.tf", text: "resource" }, 0, 8));

function subject(more: Partial<AksClusterSubject>): Subject {
  const base: AksClusterSubject = {
    kind: "aks-cluster",
    name: "blue",
    now: 0,
    pools: [],
    podRanges: [],
    serviceRanges: [],
    syntax: [],
  };
  return located({ ...base, ...more }, origin);
}

function reasonsOf(found: { readonly subject: Subject; readonly unjoined?: string }): readonly (string | undefined)[] {
  return unresolvedFindings([found], builtCatalogue, "en").map(({ args }) => args["reasons"]);
}

describe("the note about what cannot be resolved", () => {
  it("says of a pool alone that its cluster is in doubt, not some setting of it", () => {
    expect(reasonsOf({ subject: subject({}), unjoined: "it is not declared in this repository" })).toEqual([
      "the cluster of the node pool (it is not declared in this repository)",
    ]);
  });

  it("gives the reason why the settings as a whole are not seen", () => {
    expect(reasonsOf({ subject: subject({ proxyUnknown: "var.proxy has no value in this repository" }) })).toEqual([
      "var.proxy has no value in this repository",
    ]);
  });

  it("is silent about a cluster that has no proxy", () => {
    const osType = located({ unknown: "var.os has no value in this repository" }, origin);
    const pool = located({ label: "one", osType, proxyFields: [], conditional: false }, origin);
    expect(reasonsOf({ subject: subject({ pools: [pool] }) })).toEqual([]);
  });
});
