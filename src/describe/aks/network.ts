/** The network of an AKS cluster: its ranges, and how traffic leaves it. */
import type { AksClusterSubject, TextCell } from "../../model/index.js";
import type { Fields } from "../fields.js";
import { textCellOf } from "../fields.js";

/** The names that one format gives to the network's settings: one range, several ranges. */
export interface NetworkKeys {
  readonly pod: readonly [string, string];
  readonly service: readonly [string, string];
  readonly outboundType: string;
}

/** Keys of the ARM schema. */
export const armNetworkKeys: NetworkKeys = {
  pod: ["podCidr", "podCidrs"],
  service: ["serviceCidr", "serviceCidrs"],
  outboundType: "outboundType",
};

/** Keys of the azurerm provider. */
export const azurermNetworkKeys: NetworkKeys = {
  pod: ["pod_cidr", "pod_cidrs"],
  service: ["service_cidr", "service_cidrs"],
  outboundType: "outbound_type",
};

/** What `network` declares; assumed defaults are not among it. */
export function describeNetwork(
  network: Fields,
  keys: NetworkKeys,
): Pick<AksClusterSubject, "podRanges" | "serviceRanges" | "outboundType"> {
  const outboundType = network.text(keys.outboundType);
  return {
    podRanges: rangesOf(network, keys.pod),
    serviceRanges: rangesOf(network, keys.service),
    ...(outboundType === undefined ? {} : { outboundType }),
  };
}

/** Both spellings may be there, with the same range: it is one. */
function rangesOf(network: Fields, [single, several]: readonly [string, string]): TextCell[] {
  const one = network.field(single);
  const cells = [...(one === undefined ? [] : [one.value]), ...(network.list(several)?.items ?? [])].map(textCellOf);
  return cells.filter(
    (cell, index) => cell.value === undefined || cells.findIndex((other) => other.value === cell.value) === index,
  );
}
