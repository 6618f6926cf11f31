/** What the program says of itself: files that it could not read or left out, values that it does not know. */
import { describe, expect, it } from "vitest";
import { located } from "../../../src/model/index.js";
import type { AksClusterSubject, Subject } from "../../../src/model/index.js";
import { expansionFindings, unresolvedFindings } from "../../../src/scan/host-findings.js";
import { originAt } from "../../../src/text/index.js";
import { builtCatalogue } from "../../support/memory-scan.js";
import { mainFile, placeOfText } from "../../support/sample-report.js";
import { aksCluster } from "../../support/subjects.js";

const place = placeOfText(mainFile, "var.proxy");
const origin = originAt(place);

describe("files", () => {
  it("that cannot be parsed are said at the place of the fault, with the reason", () => {
    const problems = [{ message: "a brace is missing", origin }];
    const found = expansionFindings({ problems, omissions: [] }, builtCatalogue, "en");
    expect(found).toMatchObject([
      {
        rule: "scan/parse-error",
        place,
        subject: { kind: "file", name: "infra/main.tf" },
        args: { detail: "a brace is missing" },
      },
    ]);
    expect(found[0]?.message).toContain("a brace is missing");
  });

  it("that are left out are said at their start, with the reason", () => {
    const omissions = [{ path: "huge.json", reason: "it has 50 MB" }];
    const found = expansionFindings({ problems: [], omissions }, builtCatalogue, "en");
    expect(found).toMatchObject([
      {
        rule: "scan/not-scanned",
        place: { source: { path: "huge.json" }, start: 0, end: 0 },
        subject: { kind: "file", name: "huge.json" },
        args: { reason: "it has 50 MB" },
      },
    ]);
  });

  it("are nothing without words for them", () => {
    const omissions = [{ path: "huge.json", reason: "x" }];
    expect(expansionFindings({ problems: [], omissions }, { rules: [] }, "en")).toEqual([]);
  });
});

const settings: NonNullable<AksClusterSubject["proxy"]> = {
  platform: "aks",
  consumers: ["nodes"],
  reader: { tolerantKeys: true, sendsEmptyCa: true, enabledKnown: "never" },
  patch: false,
  strangeFields: [],
};

/** The reasons that are said of a cluster with `fields`. */
function reasonsOf(fields: Partial<AksClusterSubject>, unjoined?: string): readonly string[] {
  const subject: Subject = located(aksCluster(fields), origin);
  const item = unjoined === undefined ? { subject } : { subject, unjoined };
  const found = unresolvedFindings([item], builtCatalogue, "en");
  expect(found.length).toBeLessThanOrEqual(1);
  return found.flatMap(({ rule, args, place: at }) => {
    expect([rule, at]).toEqual(["scan/unresolved", place]);
    return [args["count"] ?? "", ...(args["reasons"] ?? "").split("; ")];
  });
}

describe("values that are not known", () => {
  it("are said once a cluster, each reason once", () => {
    const unknown = { unknown: "var.proxy has no value" };
    expect(reasonsOf({ proxy: { ...settings, http: unknown, https: unknown, ca: { unknown: "secret" } } })).toEqual([
      "2",
      "var.proxy has no value",
      "secret",
    ]);
  });

  it("are those of the block as a whole too", () => {
    expect(reasonsOf({ proxyUnknown: "var.env is unknown" })).toEqual(["1", "var.env is unknown"]);
    expect(reasonsOf({ proxy: { ...settings, unknown: "more keys" } })).toEqual(["1", "more keys"]);
  });

  it("are at most five in words, and all in number", () => {
    const entries = Array.from({ length: 9 }, (_, index) => ({
      kind: "hole" as const,
      unknown: `reason ${String(index)}`,
    }));
    const [count, ...reasons] = reasonsOf({ proxy: { ...settings, bypass: { form: "list", entries } } });
    expect([count, reasons.length]).toEqual(["9", 5]);
  });

  it("are those of pools where there is a proxy, and none where there is no proxy", () => {
    const pools = [{ label: "a", proxyFields: [], conditional: false, osType: { unknown: "var.os" } }];
    expect(reasonsOf({ proxy: settings, pools })).toEqual(["1", "var.os"]);
    expect(reasonsOf({ pools })).toEqual([]);
  });

  it("are not those that no rule about proxies needs", () => {
    const unknown = { unknown: "later" };
    expect(reasonsOf({ proxy: settings, outboundType: unknown, podRanges: [unknown], insights: unknown })).toEqual([]);
  });

  it("are not parts of an address that is known and cannot be taken apart", () => {
    expect(
      reasonsOf({ proxy: { ...settings, http: { value: "http://[", url: { host: { unknown: "no host" } } } } }),
    ).toEqual([]);
  });

  it("include the cluster of a pool that could not be joined", () => {
    const [count, reason] = reasonsOf({}, "its cluster is not declared");
    expect(count).toBe("1");
    expect(reason).toContain("its cluster is not declared");
  });

  it("are said of clusters only: the settings of a proxy belong to one", () => {
    const subject: Subject = located(
      { kind: "proxy-settings", name: "x", now: 0, proxy: { ...settings, http: { unknown: "x" } } },
      origin,
    );
    expect(unresolvedFindings([{ subject }], builtCatalogue, "en")).toEqual([]);
  });
});
