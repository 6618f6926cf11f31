/** Shape of `azurerm_kubernetes_cluster_node_pool`, from Terraform's own language and from plans. */
import type { ClusterLink, DeclaredObject, TextValue } from "../../model/index.js";
import { textKey } from "../../model/index.js";
import { flatten, sliceText } from "../../text/index.js";
import type { Fields } from "../fields.js";
import { charsOf, createFields } from "../fields.js";
import type { Shape } from "../shape.js";
import { azurermPoolKeys, describeNodePool, isConditional } from "./node-pool.js";

/** The shape. */
export const azurermNodePool: Shape = {
  types: ["azurerm_kubernetes_cluster_node_pool"],
  describe: (object, context) => {
    const body = createFields(object.body, context);
    const conditional = isConditional(object, context);
    return {
      kind: "aks-node-pool",
      pool: describeNodePool(body, azurermPoolKeys, { origin: object.origin, label: object.address, conditional }),
      link: linkOf(body, object),
      origin: object.origin,
    };
  },
};

/** A pool names its cluster by `kubernetes_cluster_id`: a reference, or the id itself. */
function linkOf(body: Fields, object: DeclaredObject): ClusterLink {
  const value = body.value("kubernetes_cluster_id");
  if (value === undefined) return { kind: "none", reason: `${object.address} has no kubernetes_cluster_id` };
  if (value.kind === "unknown") {
    const { reference, reason } = value;
    return reference === undefined ? { kind: "none", reason } : { kind: "address", address: reference.address };
  }
  const id = charsOf(value)?.toLowerCase();
  if (id !== undefined) return { kind: "id", id };
  const name = value.kind === "text" ? nameInId(value) : undefined;
  return name ?? { kind: "none", reason: "the id of the node pool's cluster is not known" };
}

const beforeName = "/managedclusters/";

/** The cluster's name in an id that is put together, in which the subscription and the group are seldom known. */
function nameInId({ text }: TextValue): ClusterLink | undefined {
  const flat = flatten(text);
  const at = flat.chars.toLowerCase().lastIndexOf(beforeName);
  const start = at + beforeName.length;
  if (at === -1 || start >= flat.chars.length || flat.chars.includes("/", start)) return undefined;
  const key = textKey(sliceText(flat, start, flat.chars.length));
  return key === undefined ? undefined : { kind: "name", ...key };
}
