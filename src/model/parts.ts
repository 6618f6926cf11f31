/**
 * Parts: what one declared object contributes to subjects, before objects are joined.
 */
import type { Origin } from "../text/index.js";
import type { AksClusterSubject, NodePool } from "./subjects.js";

/** How a part names the cluster that it belongs to: the proof that a join goes by. */
export type ClusterLink =
  /** Address of the cluster's object in the same root. */
  | Readonly<{ kind: "address"; address: string }>
  /** The cluster's name, as `textKey` writes it, in the same root. `known`: it has no holes. */
  | Readonly<{ kind: "name"; key: string; known: boolean }>
  /** The cluster's resource id, lower case. */
  | Readonly<{ kind: "id"; id: string }>
  /** Nothing to go by: why. */
  | Readonly<{ kind: "none"; reason: string }>;

/** An AKS cluster as one object declares it, with the pools inside it. */
export interface AksClusterPart {
  readonly kind: "aks-cluster";
  readonly cluster: Omit<AksClusterSubject, "now">;
  /** The cluster's name, as `textKey` writes it; absent when nothing identifies it. */
  readonly nameKey?: string;
  /** The name has no holes. */
  readonly nameKnown: boolean;
  /** The resource id if known, lower case. */
  readonly id?: string;
}

/** A node pool declared apart from its cluster. */
export interface AksNodePoolPart {
  readonly kind: "aks-node-pool";
  readonly pool: NodePool;
  readonly link: ClusterLink;
  readonly origin: Origin;
}

/** What one object contributes. */
export type Part = AksClusterPart | AksNodePoolPart;
