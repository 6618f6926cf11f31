/** Judging in every world: what holds whatever an undecidable condition is, and nothing else. */
import { describe, expect, it } from "vitest";
import { describeObject } from "../../../src/describe/index.js";
import type { ClusterGroup, Described } from "../../../src/link/index.js";
import { linkAksClusters } from "../../../src/link/index.js";
import type { AksClusterSubject, DeclaredObject, Presence, Subject } from "../../../src/model/index.js";
import type { PolicyEngine, Violation } from "../../../src/policy/index.js";
import type { Judgement, Verdict } from "../../../src/scan/judge.js";
import { judgeGroup } from "../../../src/scan/judge.js";
import type { Plain } from "../../support/plain-values.js";
import { choiceOf, objectOf } from "../../support/plain-values.js";
import { charactersAt, textValue, unknownValue } from "../../support/values.js";

/** Two rules: the address of the HTTP proxy must not be `bad...`; no pool may run Windows beside a proxy. */
const rules: PolicyEngine = {
  evaluate: (subject) => (subject.kind === "aks-cluster" ? [...badAddress(subject), ...windows(subject)] : []),
};

function badAddress({ proxy }: AksClusterSubject): readonly Violation[] {
  const value = proxy?.http?.value;
  return value?.startsWith("bad") === true ? [{ rule: "url/bad", path: ["proxy", "http"], args: { value } }] : [];
}

function windows({ proxy, pools }: AksClusterSubject): readonly Violation[] {
  return pools.flatMap(({ osType, label }, index) =>
    osType?.value === "Windows" && proxy !== undefined
      ? [
          {
            rule: "aks/windows",
            path: ["pools", index, "osType"],
            args: { label },
            related: [
              { path: ["proxy"], note: "proxy" },
              { path: ["now"], note: "nowhere of its own" },
            ],
          },
        ]
      : [],
  );
}

function described(object: DeclaredObject): Described {
  const part = describeObject(object, { choose: () => undefined });
  if (part === undefined) throw new Error("no part");
  return { object, part };
}

const when = (condition: string): Presence => ({
  kind: "conditional",
  condition,
  reason: `it depends on ${condition}`,
});

const cluster = (http: Plain, presence: Presence = { kind: "certain" }): DeclaredObject =>
  objectOf(
    "azurerm_kubernetes_cluster",
    { name: "shop", http_proxy_config: [{ http_proxy: http, https_proxy: "good" }] },
    { address: "cluster", presence },
  );

const pool = (osType: Plain, presence: Presence = { kind: "certain" }, address = "pool"): DeclaredObject =>
  objectOf(
    "azurerm_kubernetes_cluster_node_pool",
    {
      name: address,
      os_type: osType,
      kubernetes_cluster_id: { ...unknownValue("id"), reference: { address: "cluster", attribute: "id" } },
    },
    { address, presence },
  );

function judge(...objects: readonly DeclaredObject[]): Verdict {
  const groups: readonly ClusterGroup[] = linkAksClusters(objects.map(described));
  expect(groups).toHaveLength(1);
  const [group] = groups;
  if (group === undefined) throw new Error("no group");
  return judgeGroup(group, { engine: rules, run: { now: 7 }, disabled: [] });
}

function said({ judgements }: Verdict): readonly string[] {
  return judgements.map(({ rule, origin }: Judgement) => `${rule} at ${charactersAt(origin) ?? "?"}`);
}

describe("a finding", () => {
  it("stands at the node that the rule names, with the places beside it", () => {
    const { judgements } = judge(cluster("good"), pool("Windows"));
    expect(judgements).toHaveLength(1);
    expect(judgements[0]).toMatchObject({
      rule: "aks/windows",
      path: '["pools",0,"osType"]',
      args: { label: "pool" },
      subject: { kind: "aks-cluster", name: "shop" },
    });
    expect(judgements[0]?.related.map(({ note }) => note)).toEqual(["proxy", "nowhere of its own"]);
    expect(said(judge(cluster("good"), pool("Windows")))).toEqual(["aks/windows at Windows"]);
  });

  it("needs each branch of an unknown condition", () => {
    expect(said(judge(cluster(choiceOf("env", "bad-1", "good"))))).toEqual([]);
    expect(said(judge(cluster(choiceOf("env", "bad-1"))))).toEqual([]);
    expect(said(judge(cluster(choiceOf("env", undefined, "bad-2"))))).toEqual([]);
  });

  it("is one for each branch where both are wrong, each at its own place", () => {
    const places = said(judge(cluster(choiceOf("env", "bad-1", "bad-2"))));
    expect([...places].sort()).toEqual(["url/bad at bad-1", "url/bad at bad-2"]);
  });

  it("is one where both branches are the same value at the same place", () => {
    const value = textValue("bad");
    expect(said(judge(cluster(choiceOf("env", value, value))))).toEqual(["url/bad at bad"]);
  });

  it("goes by the path where branches differ elsewhere", () => {
    const places = said(judge(cluster("bad"), pool(choiceOf("env", "Windows", "Linux"))));
    expect(places).toEqual(["url/bad at bad"]);
  });

  it("sees one condition in two values decided together", () => {
    const [a, b] = [choiceOf("env", "bad-1", "good"), choiceOf("env", "Linux", "Windows")];
    // In one world the address is wrong, in the other the pool: neither is in both.
    expect(said(judge(cluster(a), pool(b)))).toEqual([]);
    const both = judge(cluster(choiceOf("env", "bad-1", "bad-2")), pool(choiceOf("env", "Windows", "Windows")));
    expect(new Set(said(both))).toEqual(new Set(["url/bad at bad-1", "url/bad at bad-2", "aks/windows at Windows"]));
  });

  it("is not made of more conditions than can be tried: the rest stays unknown", () => {
    const nested = choiceOf("a", choiceOf("b", choiceOf("c", choiceOf("d", "bad", "bad"), "bad"), "bad"), "bad");
    expect(said(judge(cluster(nested)))).toEqual([]);
    const three = choiceOf("a", choiceOf("b", choiceOf("c", "bad", "bad"), "bad"), "bad");
    expect(new Set(said(judge(cluster(three))))).toEqual(new Set(["url/bad at bad"]));
  });
});

describe("an object that may not be made", () => {
  it("is not taken for the pool that stands in its place when it is not", () => {
    const verdict = judge(cluster("good"), pool("Windows", when("extra"), "extra"), pool("Windows", undefined, "sure"));
    expect(verdict.judgements.map(({ args }) => args["label"])).toEqual(["sure"]);
  });

  it("is a cluster that is judged as it is when it is made", () => {
    expect(said(judge(cluster("bad", when("make"))))).toEqual(["url/bad at bad"]);
    expect(said(judge(cluster(choiceOf("make", "bad", "good"), when("make"))))).toEqual(["url/bad at bad"]);
    expect(said(judge(cluster(choiceOf("make", "good", "bad"), when("make"))))).toEqual([]);
  });

  it("is a pool that is not there in one world", () => {
    expect(said(judge(cluster("good"), pool("Windows", when("win"))))).toEqual([]);
  });

  it("is a pool that is there whenever its cluster is", () => {
    const places = said(judge(cluster("good", when("make")), pool("Windows", when("make"))));
    expect(places).toEqual(["aks/windows at Windows"]);
  });
});

describe("subjects", () => {
  it("are the cluster with its pools, and the settings of its proxy", () => {
    const { subjects } = judge(cluster("good"), pool("Linux"), pool("Linux", { kind: "certain" }, "other"));
    expect(subjects).toMatchObject([
      { kind: "aks-cluster", name: "shop", now: 7, pools: [{ label: "pool" }, { label: "other" }] },
      { kind: "proxy-settings", name: "shop", now: 7, proxy: { http: { value: "good" } } },
    ]);
  });

  it("leave undecidable values unknown", () => {
    const [subject] = judge(cluster(choiceOf("env", "bad-1", "bad-2"))).subjects;
    expect(subject).toMatchObject({ proxy: { http: { unknown: "it depends on env" } } });
  });

  it("are a cluster of pools alone where a pool has none", () => {
    const { subjects, judgements } = judge(pool("Windows"));
    expect(subjects).toMatchObject([{ kind: "aks-cluster", name: "pool", pools: [{ label: "pool" }] }]);
    expect(subjects[0]).not.toHaveProperty("proxy");
    expect(judgements).toEqual([]);
  });

  it("keep what must not be shown, of every world", () => {
    const secret = { ...textValue("hunter2"), sensitive: true } as const;
    const { secrets } = judge(cluster(choiceOf("env", secret, "good")));
    expect(secrets.map((place) => charactersAt({ place, via: [] }))).toContain("hunter2");
  });

  it("are handed to the policies once a world", () => {
    const seen: Subject[] = [];
    const engine: PolicyEngine = {
      evaluate: (subject) => {
        seen.push(subject);
        return [];
      },
    };
    const [group] = linkAksClusters([described(cluster(choiceOf("env", "a", "b")))]);
    if (group !== undefined) judgeGroup(group, { engine, run: { now: 0 }, disabled: [] });
    const values = seen.flatMap((subject) => (subject.kind === "aks-cluster" ? [subject.proxy?.http?.value] : []));
    expect(values.sort()).toEqual(["a", "b"]);
  });
});
