/** Shape of `Microsoft.ContainerService/managedClusters`, in every language that Resource Manager's schema is written in. */
import type { AksClusterPart, AksClusterSubject, DeclaredObject, NodePool, TextCell } from "../../model/index.js";
import { located } from "../../model/index.js";
import { parseApiVersion } from "../../facts/api-version.js";
import type { DescribeContext, Fields, Resolved } from "../fields.js";
import { createFields, resolveValue, textCellOf } from "../fields.js";
import type { Shape } from "../shape.js";
import { clusterLabel, nameIdentity } from "./cluster-name.js";
import { describeCustomCa } from "./custom-ca.js";
import { armNetworkKeys, describeNetwork } from "./network.js";
import { armPoolKeys, describeNodePool } from "./node-pool.js";
import type { ProxyBlockFormat } from "./proxy-block.js";
import { armProxyKeys, describeProxyBlock } from "./proxy-block.js";

/** Resource Manager reads keys in any letter case. */
const anyCase = { ignoreCase: true } as const;

/** A template goes to Resource Manager as it is; azapi checks the body of a resource against the schema first. */
function formatOf({ carrier }: DeclaredObject): ProxyBlockFormat {
  const tolerantKeys = carrier === "arm";
  return { keys: armProxyKeys, reader: { tolerantKeys, sendsEmptyCa: true, enabledKnown: "by-api-version" } };
}

/** The shape. */
export const armManagedCluster: Shape = {
  types: ["microsoft.containerservice/managedclusters"],
  describe: (object, context) => {
    const properties = createFields(object.body, context, anyCase).map("properties");
    const name = nameCell(object, context);
    const label = clusterLabel(object, name);
    const cluster: AksClusterPart["cluster"] = located(
      {
        kind: "aks-cluster",
        name: label,
        ...proxyOf(properties, object, context),
        ...apiVersionOf(object, context),
        pools: poolsOf(properties, context),
        ...windowsProfileOf(properties),
        ...describeNetwork(properties.map("networkProfile"), armNetworkKeys),
        ...monitoringOf(properties),
        ...describeCustomCa(properties.map("securityProfile").field("customCATrustCertificates"), context),
        syntax: [],
      },
      object.origin,
    );
    return { kind: "aks-cluster", cluster, ...nameIdentity(object.name, context) };
  },
};

function nameCell(object: DeclaredObject, context: DescribeContext): TextCell | undefined {
  const name = resolveValue(object.name, context);
  return name === undefined ? undefined : textCellOf(name);
}

function proxyOf(
  properties: Fields,
  object: DeclaredObject,
  context: DescribeContext,
): Pick<AksClusterSubject, "proxy" | "proxyUnknown"> {
  const field = properties.field("httpProxyConfig");
  if (field === undefined) return properties.unknown === undefined ? {} : { proxyUnknown: properties.unknown };
  const block = createFields(field.value, context, anyCase);
  if (!block.present) return { proxyUnknown: block.unknown ?? "httpProxyConfig is no object" };
  // An empty object is how exported templates write that there is none.
  if (block.entries().length === 0 && block.unknown === undefined) return {};
  return {
    proxy: describeProxyBlock(
      createFields(field.value, context),
      field.keyOrigin,
      formatOf(object),
      object.patch === true,
      context,
    ),
  };
}

function apiVersionOf(object: DeclaredObject, context: DescribeContext): Pick<AksClusterSubject, "apiVersion"> {
  const value = resolveValue(object.apiVersion, context);
  if (value === undefined) return {};
  const cell = textCellOf(value);
  return { apiVersion: Object.assign(cell, cell.value === undefined ? {} : parseApiVersion(cell.value)) };
}

function poolsOf(properties: Fields, context: DescribeContext): NodePool[] {
  const pools = properties.list("agentPoolProfiles");
  return (pools?.items ?? []).flatMap((item) => poolOf(item, context));
}

function poolOf(item: Resolved, context: DescribeContext): readonly NodePool[] {
  const fields = createFields(item, context, anyCase);
  if (!fields.present) return [];
  return [describeNodePool(fields, armPoolKeys, { origin: item.origin, label: "(unnamed)", conditional: false })];
}

function windowsProfileOf(properties: Fields): Pick<AksClusterSubject, "windowsProfile"> {
  const field = properties.field("windowsProfile");
  return field?.value.kind === "map" ? { windowsProfile: located({ value: field.key }, field.keyOrigin) } : {};
}

function monitoringOf(properties: Fields): Pick<AksClusterSubject, "insights" | "metrics"> {
  const azureMonitor = properties.map("azureMonitorProfile");
  const insights =
    properties.map("addonProfiles").map("omsagent").flag("enabled") ??
    azureMonitor.map("containerInsights").flag("enabled");
  const metrics = azureMonitor.map("metrics").flag("enabled");
  return { ...(insights === undefined ? {} : { insights }), ...(metrics === undefined ? {} : { metrics }) };
}
