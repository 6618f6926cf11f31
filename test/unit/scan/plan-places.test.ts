/** Where a plan's findings stand when its configuration is in the repository too. */
import { describe, expect, it } from "vitest";
import { describeObject } from "../../../src/describe/index.js";
import { linkAksClusters } from "../../../src/link/index.js";
import type { DeclaredObject } from "../../../src/model/index.js";
import type { PolicyEngine } from "../../../src/policy/index.js";
import { judgeGroup } from "../../../src/scan/judge.js";
import type { Judged } from "../../../src/scan/plan-places.js";
import { placeInConfiguration, planNote } from "../../../src/scan/plan-places.js";
import { originAt, placeOf } from "../../../src/text/index.js";
import type { Plain } from "../../support/plain-values.js";
import { objectOf } from "../../support/plain-values.js";
import { charactersAt, unknownValue } from "../../support/values.js";

/** Fires on an HTTP proxy and on a Windows pool that are known. */
const rules: PolicyEngine = {
  evaluate: (subject) => {
    if (subject.kind !== "aks-cluster") return [];
    const http =
      subject.proxy?.http?.value === undefined ? [] : [{ rule: "r/http", path: ["proxy", "http"], args: {} }];
    const pools = subject.pools.flatMap(({ osType }, index) =>
      osType?.value === "Windows" ? [{ rule: "r/windows", path: ["pools", index, "osType"], args: {} }] : [],
    );
    return [...http, ...pools];
  },
};

type Where = Readonly<{ path: string; carrier: "terraform" | "terraform-plan"; root?: string; address?: string }>;

function object(
  type: string,
  body: Readonly<Record<string, Plain>>,
  { path, carrier, root = path, address = "main" }: Where,
): DeclaredObject {
  const origin = originAt(placeOf({ path, text: "head" }, 0, 4));
  return objectOf(type, body, { carrier, root, address, origin });
}

const cluster = (name: Plain, http: Plain, where: Where): DeclaredObject =>
  object("azurerm_kubernetes_cluster", { name, http_proxy_config: [{ http_proxy: http }] }, where);

function judged(objects: readonly DeclaredObject[]): readonly Judged[] {
  const described = objects.flatMap((item) => {
    const part = describeObject(item, { choose: () => undefined });
    return part === undefined ? [] : [{ object: item, part }];
  });
  const judge = { engine: rules, run: { now: 0 }, disabled: [] };
  return linkAksClusters(described).map((group) => ({ group, verdict: judgeGroup(group, judge) }));
}

/** `rule at characters (characters in the plan)` of what the plan's group says. */
function ofPlan(...objects: readonly DeclaredObject[]): readonly string[] {
  const places = placeInConfiguration(judged(objects)).flatMap(({ group, verdict }) =>
    group.cluster?.object.carrier === "terraform-plan" ? verdict.judgements : [],
  );
  return places.map(({ rule, origin, related }) => {
    const inPlan = related
      .filter(({ note }) => note === planNote)
      .map((item) => charactersAt({ place: item.place, via: [] }) ?? "");
    return [rule, "at", charactersAt(origin) ?? "", ...inPlan.map((chars) => `(${chars})`)].join(" ");
  });
}

const plan: Where = { path: "out/plan.json", carrier: "terraform-plan" };
const code: Where = { path: "infra/main.tf", carrier: "terraform", root: "infra" };
const later = unknownValue("var.proxy");

describe("a plan's finding", () => {
  it("stands where the configuration has the value, and names the plan's", () => {
    expect(ofPlan(cluster("shop", "http://planned", plan), cluster("shop", later, code))).toEqual([
      "r/http at var.proxy (http://planned)",
    ]);
  });

  it("stays where it is when no configuration is there, or another cluster's", () => {
    const planned = cluster("shop", "http://planned", plan);
    const stays = ["r/http at http://planned"];
    expect(ofPlan(planned)).toEqual(stays);
    expect(ofPlan(planned, cluster("other", later, code))).toEqual(stays);
    expect(ofPlan(planned, cluster("shop", later, { ...code, address: "second" }))).toEqual(stays);
    expect(ofPlan(planned, cluster("shop", later, { ...code, carrier: "terraform-plan" }))).toHaveLength(1);
  });

  it("stays where two roots could be meant", () => {
    const roots = ["a", "b"].map((root) => cluster("shop", later, { ...code, root, path: `${root}/main.tf` }));
    expect(ofPlan(cluster("shop", "http://planned", plan), ...roots)).toEqual(["r/http at http://planned"]);
  });

  it("goes by the folder where a name is not known", () => {
    const unnamed = unknownValue("var.name");
    const planned = cluster("shop", "http://planned", { ...plan, path: "infra/plan.json" });
    expect(ofPlan(planned, cluster(unnamed, later, code))).toEqual(["r/http at var.proxy (http://planned)"]);
    const elsewhere = cluster("shop", "http://planned", plan);
    expect(ofPlan(elsewhere, cluster(unnamed, later, code))).toEqual(["r/http at http://planned"]);
  });

  it("stays where the configuration has another value: the plan was made with other files", () => {
    const planned = cluster("shop", "http://planned", plan);
    expect(ofPlan(planned, cluster("shop", "http://written", code))).toEqual(["r/http at http://planned"]);
    expect(ofPlan(planned, cluster("shop", "http://planned", code))).toEqual([
      "r/http at http://planned (http://planned)",
    ]);
  });

  it("stays where the configuration does not have the attribute", () => {
    const without = object("azurerm_kubernetes_cluster", { name: "shop" }, code);
    expect(ofPlan(cluster("shop", "http://planned", plan), without)).toEqual(["r/http at http://planned"]);
  });

  it("about a pool stands at the pool of its name, whatever its number", () => {
    const pool = (name: string, osType: Plain, where: Where): DeclaredObject =>
      object(
        "azurerm_kubernetes_cluster_node_pool",
        {
          name,
          os_type: osType,
          kubernetes_cluster_id: { ...unknownValue("id"), reference: { address: "main", attribute: "id" } },
        },
        { ...where, address: name },
      );
    const planned = [cluster("shop", later, plan), pool("one", "Linux", plan), pool("two", "Windows", plan)];
    const declared = [
      cluster("shop", later, code),
      pool("two", unknownValue("var.os"), code),
      pool("one", "Linux", code),
    ];
    expect(ofPlan(...planned, ...declared)).toEqual(["r/windows at var.os (Windows)"]);
    expect(ofPlan(...planned, cluster("shop", later, code))).toEqual(["r/windows at Windows"]);
  });
});

describe("findings of the configuration", () => {
  it("are left as they are", () => {
    const own = judged([cluster("shop", "http://x", code)]);
    expect(placeInConfiguration(own)).toEqual(own);
  });
});
