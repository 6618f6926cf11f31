/** Each cell of an AKS cluster and its pools, from each shape that has it, at the characters that it came from. */
import { describe, expect, it } from "vitest";
import type { DescribeContext } from "../../../../src/describe/index.js";
import { describeObject } from "../../../../src/describe/index.js";
import type { AksClusterPart, AksNodePoolPart, DeclaredObject, PathStep } from "../../../../src/model/index.js";
import { follow, originOfNode } from "../../../../src/model/index.js";
import type { Plain, PlainMap } from "../../../support/plain-values.js";
import { choiceOf, mapOf, objectOf, valueOf } from "../../../support/plain-values.js";
import { charactersAt, listValue, originOfText, textValue, unknownValue } from "../../../support/values.js";

const open: DescribeContext = { choose: () => undefined };
const decided = (outcome: boolean): DescribeContext => ({ choose: () => outcome });

function clusterOf(object: DeclaredObject, context = open): AksClusterPart {
  const part = describeObject(object, context);
  if (part?.kind !== "aks-cluster") throw new Error("no cluster");
  return part;
}

function poolOf(object: DeclaredObject, context = open): AksNodePoolPart {
  const part = describeObject(object, context);
  if (part?.kind !== "aks-node-pool") throw new Error("no pool");
  return part;
}

type Body = PlainMap;

const arm = (properties: Body, more: Partial<DeclaredObject> = {}): DeclaredObject =>
  objectOf("Microsoft.ContainerService/managedClusters", { properties }, { carrier: "arm", ...more });
const azurerm = (body: Body, more: Partial<DeclaredObject> = {}): DeclaredObject =>
  objectOf("azurerm_kubernetes_cluster", body, more);
const azFile = (body: Body, more: Partial<DeclaredObject> = {}): DeclaredObject =>
  objectOf("az-http-proxy-config", body, { carrier: "az-file", root: "deploy/aks-proxy.json", ...more });

const http = "http://proxy.corp.example:3128/";
const https = "http://proxy.corp.example:3129/";

/** Path -> the node's `value`, and the characters that it stands at. */
type Cells = readonly (readonly [path: readonly PathStep[], value: unknown, at: string])[];

function expectCells(subject: object, cells: Cells): void {
  for (const [path, value, at] of cells) {
    const { node, origin, exact } = follow(subject, path);
    expect([path, (node as { readonly value?: unknown } | undefined)?.value]).toEqual([path, value]);
    expect([path, charactersAt(origin), exact]).toEqual([path, at, true]);
  }
}

describe("the settings of the proxy", () => {
  const cells: Cells = [
    [["http"], http, http],
    [["http", "url", "port"], "3128", "3128"],
    [["https"], https, https],
    [["bypass", "entries", 1], ".svc", ".svc"],
  ];
  const armBlock = { httpProxy: http, httpsProxy: https, noProxy: ["localhost", ".svc"], enabled: false };

  it("from ARM", () => {
    const { cluster } = clusterOf(arm({ httpProxyConfig: { ...armBlock, effectiveNoProxy: ["x"] } }));
    const proxy = cluster.proxy ?? {};
    expectCells(proxy, [
      ...cells,
      [["enabled"], false, "false"],
      [["effectiveBypass"], "effectiveNoProxy", "effectiveNoProxy"],
    ]);
    expect(charactersAt(originOfNode(proxy))).toBe("httpProxyConfig");
    expect(proxy).toMatchObject({
      platform: "aks",
      patch: false,
      reader: { enabledKnown: "by-api-version", sendsEmptyCa: true },
    });
  });

  it("from azurerm, where a block is a list of one map", () => {
    const block = { http_proxy: http, https_proxy: https, no_proxy: ["localhost", ".svc"], trusted_ca: "" };
    const { cluster } = clusterOf(azurerm({ http_proxy_config: [block] }));
    expectCells(cluster.proxy ?? {}, cells);
    expect(charactersAt(originOfNode(cluster.proxy))).toBe("http_proxy_config");
    expect(cluster.proxy).toMatchObject({
      reader: { enabledKnown: "never", sendsEmptyCa: false },
      ca: { encoding: "empty" },
    });
  });

  it("from a file of the CLI", () => {
    const { cluster } = clusterOf(azFile(armBlock));
    expectCells(cluster.proxy ?? {}, cells);
    expect(cluster).toMatchObject({ name: "deploy/aks-proxy.json", syntax: [], pools: [] });
    expect(cluster.proxy?.reader.enabledKnown).toBe("always");
    expect(cluster.wrapper).toBeUndefined();
  });

  it("are read in any letter case where the reader does, and reported only for the CA", () => {
    const { cluster } = clusterOf(
      objectOf(
        "microsoft.containerservice/MANAGEDCLUSTERS",
        {
          Properties: {
            HTTPProxyConfig: { HttpProxy: http, HTTPSPROXY: https, NOproxy: ["localhost", ".svc"], trustedCA: "" },
          },
        },
        { carrier: "arm" },
      ),
    );
    expectCells(cluster.proxy ?? {}, cells);
    expect(cluster.proxy?.ca).toEqual({ encoding: "empty" });
    expect(cluster.proxy?.strangeFields).toEqual([{ value: "trustedCA", near: "trustedCa", caseOnly: true }]);
    expect(charactersAt(originOfNode(cluster.proxy?.strangeFields[0]))).toBe("trustedCA");
  });

  it("are read in their own letter case by azurerm", () => {
    const { proxy } = clusterOf(azurerm({ http_proxy_config: [{ HTTP_Proxy: http }] })).cluster;
    expect(proxy?.http).toBeUndefined();
    expect(proxy?.strangeFields).toEqual([{ value: "HTTP_Proxy", near: "http_proxy", caseOnly: true }]);
  });

  it("have strange keys, of which those for people and tools are none", () => {
    const strange = {
      httpProxi: http,
      proxy: http,
      $schema: "x",
      _comment: "x",
      "// note": "x",
      comment: "x",
      "#": "x",
    };
    for (const object of [arm({ httpProxyConfig: strange }), azFile(strange)]) {
      const { proxy } = clusterOf(object).cluster;
      expect(proxy?.strangeFields.map(({ value, near }) => [value, near])).toEqual([
        ["httpProxi", "httpProxy"],
        ["proxy", undefined],
      ]);
    }
  });

  it("belong to an update of a cluster that is elsewhere", () => {
    expect(clusterOf(arm({ httpProxyConfig: { httpProxy: http } }, { patch: true })).cluster.proxy?.patch).toBe(true);
  });

  it("lie in a wrapper that the CLI does not look into", () => {
    const deep = clusterOf(azFile({ properties: { httpProxyConfig: { httpProxy: http } } })).cluster;
    expect(deep.wrapper).toEqual({ value: "properties.httpProxyConfig" });
    expect(charactersAt(originOfNode(deep.wrapper))).toBe("properties");
    const flat = clusterOf(azFile({ httpProxyConfig: { httpProxy: http } })).cluster;
    expect(flat.wrapper).toEqual({ value: "httpProxyConfig" });
    expect([deep.proxy?.http?.value, flat.proxy?.http?.value]).toEqual([http, http]);
  });

  it("stand in text that strict JSON refuses", () => {
    const origin = originOfText("// why");
    const { syntax } = clusterOf(azFile({ httpProxy: http }, { syntax: [{ kind: "comment", origin }] })).cluster;
    expect(syntax).toEqual([{ value: "comment" }]);
    expect(charactersAt(originOfNode(syntax[0]))).toBe("// why");
  });
});

describe("a proxy block that is not simply there", () => {
  const why = "var.proxy has no value";
  const unknown = unknownValue(why);

  it.each<readonly [string, DeclaredObject]>([
    ["ARM, absent", arm({})],
    ["ARM, null", arm({ httpProxyConfig: null })],
    ["ARM, empty as exported templates have it", arm({ httpProxyConfig: {} })],
    ["ARM, without properties", objectOf("Microsoft.ContainerService/managedClusters", {}, { carrier: "arm" })],
    ["azurerm, absent", azurerm({})],
    ["azurerm, no block", azurerm({ http_proxy_config: [] })],
    ["azurerm, null as plans have it", azurerm({ http_proxy_config: null })],
    ["azurerm, a list of null", azurerm({ http_proxy_config: [null] })],
  ])("is certainly not there: %s", (_, object) => {
    const { cluster } = clusterOf(object);
    expect([cluster.proxy, cluster.proxyUnknown]).toEqual([undefined, undefined]);
  });

  it.each<readonly [string, DeclaredObject, string]>([
    ["ARM, unknown", arm({ httpProxyConfig: unknown }), why],
    ["ARM, unknown properties", objectOf("Microsoft.ContainerService/managedClusters", { properties: unknown }), why],
    [
      "ARM, properties with more keys",
      objectOf("Microsoft.ContainerService/managedClusters", { properties: mapOf({}, why) }),
      why,
    ],
    ["ARM, no object", arm({ httpProxyConfig: "http://x" }), "httpProxyConfig is no object"],
    ["ARM, undecided", arm({ httpProxyConfig: choiceOf("env", { httpProxy: http }) }), "it depends on env"],
    ["azurerm, unknown", azurerm({ http_proxy_config: unknown }), why],
    ["azurerm, an unknown number of blocks", azurerm({ http_proxy_config: listValue([], why) }), why],
    ["azurerm, one unknown block", azurerm({ http_proxy_config: [unknown] }), why],
    [
      "azurerm, undecided",
      azurerm({ http_proxy_config: choiceOf("env", [{ http_proxy: http }], []) }),
      "it depends on env",
    ],
  ])("is unknown, with the reason: %s", (_, object, reason) => {
    const { cluster } = clusterOf(object);
    expect([cluster.proxy, cluster.proxyUnknown]).toEqual([undefined, reason]);
  });

  it("is decided in a world", () => {
    const object = azurerm({ http_proxy_config: choiceOf("env", [{ http_proxy: http }], []) });
    expect(clusterOf(object, decided(true)).cluster.proxy?.http?.value).toBe(http);
    expect(clusterOf(object, decided(false)).cluster).not.toHaveProperty("proxy");
    const value = arm({ httpProxyConfig: { httpProxy: choiceOf("env", http), noProxy: [] } });
    expect(clusterOf(value).cluster.proxy?.http?.unknown).toBe("it depends on env");
    expect(clusterOf(value, decided(true)).cluster.proxy?.http?.value).toBe(http);
    expect(clusterOf(value, decided(false)).cluster.proxy).not.toHaveProperty("http");
  });

  it("may have keys that cannot be seen", () => {
    for (const object of [
      arm({ httpProxyConfig: mapOf({ httpProxy: http }, why) }),
      azurerm({ http_proxy_config: [mapOf({ http_proxy: http }, why)] }),
    ]) {
      expect(clusterOf(object).cluster.proxy).toMatchObject({ unknown: why, http: { value: http } });
    }
  });
});

describe("a cluster's own cells", () => {
  const armProperties = {
    agentPoolProfiles: [
      { name: "sys", osType: "Linux", osSKU: "AzureLinux", type: "VirtualMachineScaleSets", enableCustomCATrust: true },
      { name: unknownValue("later"), OSTYPE: "Windows", httpProxyConfig: {} },
    ],
    windowsProfile: { adminUsername: "x" },
    networkProfile: {
      podCidr: "10.0.0.0/16",
      podCidrs: ["10.0.0.0/16", "fd00::/64"],
      serviceCidr: "10.1.0.0/16",
      outboundType: "userDefinedRouting",
    },
    addonProfiles: { omsAgent: { Enabled: "true" } },
    azureMonitorProfile: { metrics: { enabled: false } },
    securityProfile: { customCATrustCertificates: ["eA==", unknownValue("later")] },
  };

  it("from ARM", () => {
    const { cluster } = clusterOf(
      arm(armProperties, { apiVersion: valueOf("2025-03-02-preview"), name: valueOf("shop") }),
    );
    expect(cluster.name).toBe("shop");
    expectCells(cluster, [
      [["apiVersion"], "2025-03-02-preview", "2025-03-02-preview"],
      [["pools", 0, "name"], "sys", "sys"],
      [["pools", 0, "osSku"], "AzureLinux", "AzureLinux"],
      [["pools", 0, "type"], "VirtualMachineScaleSets", "VirtualMachineScaleSets"],
      [["pools", 0, "customCaTrust"], true, "true"],
      [["pools", 1, "osType"], "Windows", "Windows"],
      [["pools", 1, "proxyFields", 0], "httpProxyConfig", "httpProxyConfig"],
      [["windowsProfile"], "windowsProfile", "windowsProfile"],
      [["podRanges", 0], "10.0.0.0/16", "10.0.0.0/16"],
      [["podRanges", 1], "fd00::/64", "fd00::/64"],
      [["serviceRanges", 0], "10.1.0.0/16", "10.1.0.0/16"],
      [["outboundType"], "userDefinedRouting", "userDefinedRouting"],
      [["metrics"], false, "false"],
      [["insights"], true, "true"],
    ]);
    expect(cluster.apiVersion).toMatchObject({ date: 20_250_302, preview: true });
    expect(cluster.insights?.quoted).toBe(true);
    expect(cluster.pools.map(({ label }) => label)).toEqual(["sys", "(unnamed)"]);
    expect(cluster.pools[1]?.name).toEqual({ unknown: "later" });
    expect(cluster.customCa?.entries.map((entry) => entry.unknown)).toEqual([undefined, "later"]);
    expect(charactersAt(originOfNode(cluster.customCa))).toBe("customCATrustCertificates");
  });

  it("from azurerm", () => {
    const { cluster, ...identity } = clusterOf(
      azurerm({
        name: "Shop",
        id: "/subscriptions/0/resourceGroups/RG/providers/Microsoft.ContainerService/managedClusters/Shop",
        default_node_pool: [
          { name: "sys", os_sku: "Ubuntu", type: "AvailabilitySet", custom_ca_trust_enabled: "false", http_proxy: "x" },
        ],
        windows_profile: [{ admin_username: "x" }],
        network_profile: [{ pod_cidr: "10.0.0.0/16", service_cidrs: ["10.1.0.0/16"], outbound_type: "loadBalancer" }],
        oms_agent: [{ log_analytics_workspace_id: "x" }],
        monitor_metrics: [],
        custom_ca_trust_certificates_base64: ["eA=="],
      }),
    );
    expectCells(cluster, [
      [["pools", 0, "name"], "sys", "sys"],
      [["pools", 0, "osSku"], "Ubuntu", "Ubuntu"],
      [["pools", 0, "type"], "AvailabilitySet", "AvailabilitySet"],
      [["pools", 0, "customCaTrust"], false, "false"],
      [["pools", 0, "proxyFields", 0], "http_proxy", "http_proxy"],
      [["windowsProfile"], "windows_profile", "windows_profile"],
      [["podRanges", 0], "10.0.0.0/16", "10.0.0.0/16"],
      [["serviceRanges", 0], "10.1.0.0/16", "10.1.0.0/16"],
      [["outboundType"], "loadBalancer", "loadBalancer"],
      [["insights"], true, "oms_agent"],
    ]);
    expect(cluster).not.toHaveProperty("metrics");
    expect(cluster.customCa?.entries).toHaveLength(1);
    expect(identity).toMatchObject({ nameKey: "shop", nameKnown: true });
    expect(identity.id).toBe(
      "/subscriptions/0/resourcegroups/rg/providers/microsoft.containerservice/managedclusters/shop",
    );
  });

  it("are absent where a plan says null, and unknown where it says that they come later", () => {
    const later = unknownValue("known after apply");
    const { cluster } = clusterOf(
      azurerm({
        name: "shop",
        default_node_pool: [{ name: "sys", os_sku: null, type: later }],
        windows_profile: null,
        network_profile: later,
        oms_agent: later,
        monitor_metrics: null,
        custom_ca_trust_certificates_base64: null,
      }),
    );
    expect(cluster.pools).toMatchObject([{ label: "sys", type: { unknown: "known after apply" } }]);
    expect(cluster.pools[0]).not.toHaveProperty("osSku");
    expect(cluster.outboundType).toEqual({ unknown: "known after apply" });
    expect(cluster.insights).toEqual({ unknown: "known after apply" });
    for (const absent of ["windowsProfile", "metrics", "customCa"]) expect(cluster).not.toHaveProperty([absent]);
  });

  it("take a Windows profile for declared only where somebody names an administrator", () => {
    const computed = azurerm({ windows_profile: [{ license: "", admin_username: null }] });
    expect(clusterOf(computed).cluster.windowsProfile).toBeUndefined();
    expect(clusterOf(arm({ windowsProfile: null })).cluster.windowsProfile).toBeUndefined();
    expect(clusterOf(arm({ windowsProfile: unknownValue("x") })).cluster.windowsProfile).toBeUndefined();
  });

  it("say why a list of CAs is unknown", () => {
    const unknown = arm({ securityProfile: { customCATrustCertificates: unknownValue("later") } });
    expect(clusterOf(unknown).cluster.customCa).toEqual({ unknown: "later", entries: [] });
    const text = azurerm({ custom_ca_trust_certificates_base64: "eA==" });
    expect(clusterOf(text).cluster.customCa?.unknown).toContain("no list");
  });
});

describe("a cluster's name", () => {
  const hole = (id: string): Plain => ({
    kind: "text",
    text: [{ kind: "hole", reason: "r", id, origin: originOfText("?") }, ...textValue("-aks").text],
    origin: originOfText("?-aks"),
  });

  it.each<readonly [string, DeclaredObject, string, string | undefined, boolean]>([
    ["known", arm({}, { name: valueOf("Shop") }), "Shop", "shop", true],
    ["partly known by identity", arm({}, { name: valueOf(hole("param")) }), "…-aks", "\u0000param\u0000-aks", false],
    ["partly known without", arm({}, { name: valueOf("§-aks") }), "…-aks", undefined, false],
    ["unknown", arm({}, { name: unknownValue("r") }), "managed cluster", undefined, false],
    [
      "unknown by identity",
      arm({}, { name: { ...unknownValue("r"), id: "param" } }),
      "managed cluster",
      "\u0000param\u0000",
      false,
    ],
    ["absent", arm({}), "managed cluster", undefined, false],
    [
      "unknown in Terraform, which has addresses",
      azurerm({ name: unknownValue("r") }),
      "azurerm_kubernetes_cluster.main",
      undefined,
      false,
    ],
    ["empty", azurerm({ name: "" }), "", undefined, false],
  ])("%s", (_, object, label, key, known) => {
    const { cluster, nameKey, nameKnown } = clusterOf(object);
    expect([cluster.name, nameKey, nameKnown]).toEqual([label, key, known]);
  });
});

describe("a pool apart from its cluster", () => {
  const type = "Microsoft.ContainerService/managedClusters/agentPools";
  const armPool = (more: Partial<DeclaredObject>): DeclaredObject =>
    objectOf(
      type,
      {
        properties: {
          OsType: "Windows",
          osSku: "Windows2022",
          type: "VirtualMachineScaleSets",
          EnableCustomCATrust: true,
        },
      },
      { carrier: "arm", ...more },
    );

  it("has the cells of a pool inside", () => {
    const { pool } = poolOf(armPool({ name: valueOf("shop/win") }));
    expect(pool).toMatchObject({ label: "win", conditional: false });
    expectCells(pool, [
      [["osType"], "Windows", "Windows"],
      [["osSku"], "Windows2022", "Windows2022"],
      [["type"], "VirtualMachineScaleSets", "VirtualMachineScaleSets"],
      [["customCaTrust"], true, "true"],
    ]);
    const { pool: other } = poolOf(
      objectOf("azurerm_kubernetes_cluster_node_pool", { os_type: "Windows", os_sku: null, no_proxy: ["x"] }),
    );
    expect(other).toMatchObject({
      label: "azurerm_kubernetes_cluster_node_pool.main",
      proxyFields: [{ value: "no_proxy" }],
    });
    expect(other).not.toHaveProperty("osSku");
  });

  it.each<readonly [string, DeclaredObject, object]>([
    ["nested", armPool({ name: valueOf("win"), parent: "/resources/0" }), { kind: "address", address: "/resources/0" }],
    ["by its name's first part", armPool({ name: valueOf("Shop/win") }), { kind: "name", key: "shop", known: true }],
    ["by no name", armPool({}), { kind: "none", reason: "the node pool has no name" }],
    ["by a name without slash", armPool({ name: valueOf("win") }), { kind: "none" }],
    ["by a name that is unknown", armPool({ name: unknownValue("why") }), { kind: "none", reason: "why" }],
    ["by a cluster's name that is unknown", armPool({ name: valueOf("§/win") }), { kind: "none" }],
  ])("belongs to its cluster: %s", (_, object, link) => {
    expect(poolOf(object).link).toMatchObject(link);
  });

  it("is conditional until its condition is decided for it", () => {
    const presence = { kind: "conditional", condition: "c", reason: "r" } as const;
    const object = armPool({ name: valueOf("shop/win"), presence });
    const states = [open, decided(true), decided(false)].map((context) => poolOf(object, context).pool.conditional);
    expect(states).toEqual([true, false, true]);
  });
});

describe("objects of other types", () => {
  it("contribute nothing", () => {
    expect(describeObject(objectOf("azurerm_resource_group", { name: "x" }), open)).toBeUndefined();
    expect(describeObject(objectOf("constructor", {}), open)).toBeUndefined();
  });
});
