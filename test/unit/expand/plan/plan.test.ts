/** Plans: what becomes of their resources, marks and references. */
import { describe, expect, it } from "vitest";
import { expandPlans } from "../../../../src/expand/plan/index.js";
import type { DeclaredObject, Value } from "../../../../src/model/index.js";
import { knownChars } from "../../../../src/text/index.js";
import { memoryTree } from "../../../support/memory-tree.js";

const clusterId = {
  address: "azurerm_kubernetes_cluster_node_pool.win",
  expressions: {
    kubernetes_cluster_id: { references: ["azurerm_kubernetes_cluster.main.id", "azurerm_kubernetes_cluster.main"] },
  },
};

interface Change {
  readonly address: string;
  readonly type?: string;
  readonly mode?: string;
  readonly after: object | null;
  readonly unknown?: object;
  readonly sensitive?: object;
}

function plan(changes: readonly Change[], rootModule: object = {}): readonly DeclaredObject[] {
  const text = JSON.stringify({
    format_version: "1.2",
    terraform_version: "1.9.8",
    resource_changes: changes.map(
      ({ address, type = "azurerm_kubernetes_cluster", mode = "managed", after, unknown = {}, sensitive = {} }) => ({
        address,
        mode,
        type,
        change: { actions: ["create"], before: null, after, after_unknown: unknown, after_sensitive: sensitive },
      }),
    ),
    configuration: { root_module: rootModule },
  });
  return expandPlans(["plan.json"], memoryTree({ "plan.json": text })).objects;
}

function at(object: DeclaredObject | undefined, ...path: readonly (string | number)[]): Value | undefined {
  let value: Value | undefined = object?.body;
  for (const step of path) {
    if (value?.kind === "map") value = value.entries.get(String(step))?.value;
    else if (value?.kind === "list") value = value.items[Number(step)];
  }
  return value;
}

const pool = (after: object, unknown: object, address = "azurerm_kubernetes_cluster_node_pool.win"): Change => ({
  address,
  type: "azurerm_kubernetes_cluster_node_pool",
  after,
  unknown,
});

function clusterOf(
  objects: readonly DeclaredObject[],
  address = "azurerm_kubernetes_cluster_node_pool.win",
): string | undefined {
  const value = at(
    objects.find((object) => object.address === address),
    "kubernetes_cluster_id",
  );
  return value?.kind === "unknown" ? value.reference?.address : undefined;
}

describe("plans", () => {
  it("reads what a resource will be, at its place in the plan", () => {
    const [cluster] = plan([
      {
        address: "azurerm_kubernetes_cluster.main",
        after: { name: "aks", http_proxy_config: [{ http_proxy: "http://proxy.corp.example:3128/" }] },
      },
    ]);
    const proxy = at(cluster, "http_proxy_config", 0, "http_proxy");
    expect(proxy?.kind === "text" && knownChars(proxy.text)).toBe("http://proxy.corp.example:3128/");
    const { source, start, end } = cluster?.origin.place ?? { source: { text: "" }, start: 0, end: 0 };
    expect(source.text.slice(start, end)).toBe("azurerm_kubernetes_cluster.main");
  });

  it("marks what is known only after the apply, wherever it stands", () => {
    const [cluster] = plan([
      {
        address: "azurerm_kubernetes_cluster.main",
        after: { http_proxy_config: [{ no_proxy: ["a", null] }] },
        unknown: { id: true, http_proxy_config: [{ http_proxy: true, no_proxy: [false, true] }] },
      },
    ]);
    expect(at(cluster, "id")).toMatchObject({
      kind: "unknown",
      reason: "azurerm_kubernetes_cluster.main.id is known only after the apply",
    });
    expect(at(cluster, "http_proxy_config", 0, "http_proxy")?.kind).toBe("unknown");
    expect(at(cluster, "http_proxy_config", 0, "no_proxy", 0)?.kind).toBe("text");
    expect(at(cluster, "http_proxy_config", 0, "no_proxy", 1)?.kind).toBe("unknown");
  });

  it("marks what was declared sensitive, and all below it", () => {
    const [cluster] = plan([
      {
        address: "azurerm_kubernetes_cluster.main",
        after: { http_proxy_config: [{ trusted_ca: "c2VjcmV0", no_proxy: ["a"] }] },
        sensitive: { http_proxy_config: [{ trusted_ca: true }] },
      },
    ]);
    expect(at(cluster, "http_proxy_config", 0, "trusted_ca")?.sensitive).toBe(true);
    expect(at(cluster, "http_proxy_config", 0, "no_proxy")?.sensitive).toBeUndefined();
  });

  it("leaves out what is destroyed, data sources, and other types", () => {
    expect(
      plan([
        { address: "azurerm_kubernetes_cluster.gone", after: null },
        { address: "data.azurerm_kubernetes_cluster.there", mode: "data", after: { name: "x" } },
        { address: "azurerm_subnet.one", type: "azurerm_subnet", after: { name: "x" } },
      ]),
    ).toEqual([]);
  });

  it("joins a pool to a cluster that has no id yet by the configuration", () => {
    const objects = plan(
      [{ address: "azurerm_kubernetes_cluster.main", after: {} }, pool({}, { kubernetes_cluster_id: true })],
      { resources: [clusterId] },
    );
    expect(clusterOf(objects)).toBe("azurerm_kubernetes_cluster.main");
  });

  it("follows variables and outputs through modules", () => {
    const reference = (name: string): object => ({ references: [name] });
    const objects = plan(
      [
        { address: "module.aks.azurerm_kubernetes_cluster.main[0]", after: {} },
        pool({}, { kubernetes_cluster_id: true }, "module.pools.azurerm_kubernetes_cluster_node_pool.win"),
      ],
      {
        module_calls: {
          aks: { module: { outputs: { id: { expression: reference("azurerm_kubernetes_cluster.main[0].id") } } } },
          pools: {
            expressions: { cluster_id: reference("module.aks.id") },
            module: {
              resources: [
                {
                  address: "azurerm_kubernetes_cluster_node_pool.win",
                  expressions: { kubernetes_cluster_id: reference("var.cluster_id") },
                },
              ],
            },
          },
        },
      },
    );
    expect(clusterOf(objects, "module.pools.azurerm_kubernetes_cluster_node_pool.win")).toBe(
      "module.aks.azurerm_kubernetes_cluster.main[0]",
    );
  });

  it("pairs instances by their keys, and joins nothing where that is not decided", () => {
    const clusters = ["dev", "prod"].map((key) => ({
      address: `azurerm_kubernetes_cluster.main["${key}"]`,
      after: {},
    }));
    const config = {
      address: "azurerm_kubernetes_cluster_node_pool.win",
      expressions: { kubernetes_cluster_id: { references: ["azurerm_kubernetes_cluster.main", "each.key"] } },
    };
    const keyed = 'azurerm_kubernetes_cluster_node_pool.win["prod"]';
    expect(
      clusterOf(plan([...clusters, pool({}, { kubernetes_cluster_id: true }, keyed)], { resources: [config] }), keyed),
    ).toBe('azurerm_kubernetes_cluster.main["prod"]');
    expect(
      clusterOf(plan([...clusters, pool({}, { kubernetes_cluster_id: true })], { resources: [config] })),
    ).toBeUndefined();
  });

  it("is silent about JSON that is no plan, and about plans that are cut short", () => {
    const tree = memoryTree({
      "a.json": '{"format_version":"1.2"}',
      "b.json":
        '{"format_version":"1.2","terraform_version":"1.9.8","resource_changes":[{"type":"azurerm_kubernetes_cluster","change":{"after":{',
    });
    expect(() => expandPlans(["a.json", "b.json", "missing.json"], tree)).not.toThrow();
  });
});
