/** Subjects for tests that are not about reading files: plain data, complete, with nothing wrong in them. */
import type { AksClusterSubject, ProxySettings } from "../../src/model/index.js";

/** Proxy settings of a cluster, clean but for what `fields` say. */
export function proxySettings(fields: Partial<ProxySettings> = {}): ProxySettings {
  return {
    platform: "aks",
    consumers: [],
    reader: { tolerantKeys: true, sendsEmptyCa: true, enabledKnown: "always" },
    patch: false,
    strangeFields: [],
    ...fields,
  };
}

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
