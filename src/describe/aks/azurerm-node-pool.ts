/** Shape of `azurerm_kubernetes_cluster_node_pool`, from Terraform's own language and from plans. */
import type { ClusterLink, DeclaredObject } from "../../model/index.js";
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
  return id === undefined
    ? { kind: "none", reason: "the id of the node pool's cluster is not known" }
    : { kind: "id", id };
}
