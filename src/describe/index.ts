/** Public face of describing: the shapes, chosen by the declared type. */
import type { DeclaredObject, Part } from "../model/index.js";
import { azHttpProxyConfig } from "./aks/az-http-proxy-config.js";
import { azurermCluster } from "./aks/azurerm-cluster.js";
import { azurermNodePool } from "./aks/azurerm-node-pool.js";
import { armAgentPool } from "./aks/arm-agent-pool.js";
import { armManagedCluster } from "./aks/arm-managed-cluster.js";
import type { DescribeContext } from "./fields.js";
import type { Shape } from "./shape.js";

export type { DescribeContext } from "./fields.js";

const shapes: readonly Shape[] = [armManagedCluster, armAgentPool, azurermCluster, azurermNodePool, azHttpProxyConfig];

const shapeOf: ReadonlyMap<string, Shape> = new Map(
  shapes.flatMap((shape) => shape.types.map((type) => [type, shape] as const)),
);

/** The part that `object` contributes; undefined for types that no shape reads. */
export function describeObject(object: DeclaredObject, context: DescribeContext): Part | undefined {
  return shapeOf.get(object.type.toLowerCase())?.describe(object, context);
}
