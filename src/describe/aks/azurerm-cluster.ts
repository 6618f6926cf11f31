/** Shape of `azurerm_kubernetes_cluster`, from Terraform's own language and from plans. */
import type { AksClusterPart, AksClusterSubject, FlagCell, NodePool } from "../../model/index.js";
import { located } from "../../model/index.js";
import type { DescribeContext, Field, Fields, Resolved } from "../fields.js";
import { createFields, itemsOf } from "../fields.js";
import type { Shape } from "../shape.js";
import { clusterLabel, nameIdentity } from "./cluster-name.js";
import { describeCustomCa } from "./custom-ca.js";
import { azurermNetworkKeys, describeNetwork } from "./network.js";
import { azurermPoolKeys, describeNodePool } from "./node-pool.js";
import { azurermProxyKeys, describeProxyBlock } from "./proxy-block.js";

const format = {
  keys: azurermProxyKeys,
  reader: { tolerantKeys: false, sendsEmptyCa: false, enabledKnown: "never" },
} as const;

/** The shape. */
export const azurermCluster: Shape = {
  types: ["azurerm_kubernetes_cluster"],
  describe: (object, context) => {
    const body = createFields(object.body, context);
    const label = clusterLabel(object, body.text("name"));
    const cluster: AksClusterPart["cluster"] = located(
      {
        kind: "aks-cluster",
        name: label,
        ...proxyOf(body, context),
        pools: defaultPool(body, context),
        ...windowsProfileOf(body),
        ...describeNetwork(body.map("network_profile"), azurermNetworkKeys),
        ...monitoringOf(body),
        ...describeCustomCa(body.field("custom_ca_trust_certificates_base64"), context),
        syntax: [],
      },
      object.origin,
    );
    const id = body.text("id")?.value?.toLowerCase();
    return {
      kind: "aks-cluster",
      cluster,
      ...nameIdentity(body.value("name"), context),
      ...(id === undefined ? {} : { id }),
    };
  },
};

/** The blocks of one name: there may be none, some, or a number that is not known. */
function blockOf(
  field: Field | undefined,
  context: DescribeContext,
): { readonly block?: Resolved; readonly unknown?: string } {
  if (field === undefined) return {};
  const { value } = field;
  if (value.kind === "map") return { block: value };
  if (value.kind === "unknown") return { unknown: value.reason };
  if (value.kind !== "list") return {};
  const [first] = itemsOf(value, context);
  return {
    ...(first === undefined ? {} : { block: first }),
    ...(value.more === undefined ? {} : { unknown: value.more }),
  };
}

function proxyOf(body: Fields, context: DescribeContext): Pick<AksClusterSubject, "proxy" | "proxyUnknown"> {
  const field = body.field("http_proxy_config");
  const { block, unknown } = blockOf(field, context);
  if (field === undefined || block === undefined) return unknown === undefined ? {} : { proxyUnknown: unknown };
  const fields = createFields(block, context);
  if (!fields.present) return { proxyUnknown: fields.unknown ?? "http_proxy_config is no block" };
  // Of a block in a plan only the key is worth a line; its braces run over many.
  return { proxy: describeProxyBlock(fields, field.keyOrigin, format, false, context) };
}

function defaultPool(body: Fields, context: DescribeContext): NodePool[] {
  const { block } = blockOf(body.field("default_node_pool"), context);
  if (block === undefined) return [];
  const fields = createFields(block, context);
  return fields.present
    ? [describeNodePool(fields, azurermPoolKeys, { origin: block.origin, label: "default", conditional: false })]
    : [];
}

function windowsProfileOf(body: Fields): Pick<AksClusterSubject, "windowsProfile"> {
  const field = body.field("windows_profile");
  if (field?.value.kind !== "list") return {};
  const [first] = field.value.items;
  // The provider computes the block for every cluster; only one that names an administrator was written by someone.
  const isDeclared = first?.kind === "map" && first.entries.get("admin_username")?.value.kind === "text";
  return isDeclared ? { windowsProfile: located({ value: "windows_profile" }, field.keyOrigin) } : {};
}

/** Both features are on when their block is there. */
function monitoringOf(body: Fields): Pick<AksClusterSubject, "insights" | "metrics"> {
  const insights = presenceOf(body.field("oms_agent"));
  const metrics = presenceOf(body.field("monitor_metrics"));
  return { ...(insights === undefined ? {} : { insights }), ...(metrics === undefined ? {} : { metrics }) };
}

function presenceOf(field: Field | undefined): FlagCell | undefined {
  if (field?.value.kind === "unknown") return located({ unknown: field.value.reason }, field.origin);
  if (field?.value.kind !== "list") return undefined;
  const [first] = field.value.items;
  if (field.value.more !== undefined) return located({ unknown: field.value.more }, field.origin);
  return first === undefined ? undefined : located({ value: true }, field.keyOrigin);
}
