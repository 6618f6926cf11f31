/** Subjects for tests that are not about reading files: plain data, complete, with nothing wrong in them. */
import type { AksClusterSubject } from "../../src/model/index.js";

/** A cluster without proxy and pools, but for what `fields` say. */
export function aksCluster(fields: Partial<AksClusterSubject> = {}): AksClusterSubject {
  return {
    kind: "aks-cluster",
    name: "cluster",
    now: 1_795_000_000,
    pools: [],
    podRanges: [],
    serviceRanges: [],
    syntax: [],
    ...fields,
  };
}
