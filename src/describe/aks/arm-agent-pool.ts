/** Shape of `Microsoft.ContainerService/managedClusters/agentPools`: a pool that is a resource of its own. */
import type { ClusterLink, DeclaredObject } from "../../model/index.js";
import { textKey } from "../../model/index.js";
import { flatten, sliceText } from "../../text/index.js";
import type { DescribeContext } from "../fields.js";
import { createFields, resolveValue, textCellOf } from "../fields.js";
import type { Shape } from "../shape.js";
import { armPoolKeys, describeNodePool, isConditional } from "./node-pool.js";

/** The shape. */
export const armAgentPool: Shape = {
  types: ["microsoft.containerservice/managedclusters/agentpools"],
  describe: (object, context) => {
    const properties = createFields(object.body, context, { ignoreCase: true }).map("properties");
    const name = resolveValue(object.name, context);
    const cell = name === undefined ? undefined : textCellOf(name);
    return {
      kind: "aks-node-pool",
      pool: describeNodePool(properties, armPoolKeys, {
        origin: object.origin,
        label: "(unnamed)",
        name: cell,
        conditional: isConditional(object, context),
      }),
      link: linkOf(object, context),
      origin: object.origin,
    };
  },
};

/** A pool nested in its cluster has a parent; else the part of its name before the slash is the cluster's name. */
function linkOf(object: DeclaredObject, context: DescribeContext): ClusterLink {
  if (object.parent !== undefined) return { kind: "address", address: object.parent };
  const name = resolveValue(object.name, context);
  if (name?.kind !== "text")
    return { kind: "none", reason: name?.kind === "unknown" ? name.reason : "the node pool has no name" };
  const flat = flatten(name.text);
  const slash = flat.chars.indexOf("/");
  if (slash <= 0) return { kind: "none", reason: "the node pool's name does not say which cluster it belongs to" };
  const key = textKey(sliceText(flat, 0, slash));
  return key === undefined
    ? { kind: "none", reason: "the name of the node pool's cluster is not known" }
    : { kind: "name", ...key };
}
