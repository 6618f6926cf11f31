/**
 * Declared objects: the narrow waist of the program. Every carrier yields them, every shape reads them.
 */
import type { Origin } from "../text/index.js";
import type { MapValue, Value } from "./value.js";

/** The language that declared an object. */
export type Carrier = "arm" | "az-file" | "terraform" | "terraform-plan";

/** Whether an object is made at all. Objects that are certainly not made are not yielded. */
export type Presence =
  Readonly<{ kind: "certain" }> | Readonly<{ kind: "conditional"; condition: string; reason: string }>;

/** One thing that a file declares: a resource, a manifest, a configuration file. */
export interface DeclaredObject {
  readonly carrier: Carrier;
  /**
   * The declared type as shapes know it: `Microsoft.ContainerService/managedClusters` (letter case as written),
   * `azurerm_kubernetes_cluster`, `az-http-proxy-config`.
   */
  readonly type: string;
  /** Identity within `root`: `module.aks.azurerm_kubernetes_cluster.main[0]`, or the resource's pointer in a template. */
  readonly address: string;
  /** What is evaluated as one: a root module's folder, a template file. Joins never leave a root. */
  readonly root: string;
  /** The variable file or parameter file that this evaluation used besides those loaded by themselves. */
  readonly variant?: string;
  /** The declared name, where the type has one of its own. */
  readonly name?: Value;
  readonly apiVersion?: Value;
  readonly presence: Presence;
  /** Attributes as declared: in ARM the resource itself (with `properties`), in Terraform arguments and blocks (a block is a list of maps). */
  readonly body: MapValue;
  /** The head of the declaration: a block's labels, a resource's type. */
  readonly origin: Origin;
  /** It changes some attributes of an object that exists (azapi_update_resource), so that missing ones mean nothing. */
  readonly patch?: true;
  /** Address of the object that this one is nested in, in ARM the parent resource. */
  readonly parent?: string;
  /** Faults of the text itself that a shape may want to speak of: comments or single quotes in what should be strict JSON. */
  readonly syntax?: readonly SyntaxFault[];
}

/** Text that a tolerant reader takes and a strict one refuses. */
export interface SyntaxFault {
  readonly kind: "comment" | "trailing-comma" | "single-quotes" | "unquoted-key" | "other";
  readonly origin: Origin;
}

/** A file, or a part of one, that could not be read as its format. */
export interface ParseProblem {
  readonly message: string;
  readonly origin: Origin;
}

/** A file that was left out, and why. */
export interface Omission {
  readonly path: string;
  readonly reason: string;
}
