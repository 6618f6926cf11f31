/** Custom CA trust of an AKS cluster: a list of CAs apart from the proxy's own. */
import type { AksClusterSubject } from "../../model/index.js";
import { located } from "../../model/index.js";
import type { DescribeContext, Field } from "../fields.js";
import { itemsOf } from "../fields.js";
import { describeCa } from "../settings/index.js";

/** The list at `field`; nothing when there is none. */
export function describeCustomCa(
  field: Field | undefined,
  context: DescribeContext,
): Pick<AksClusterSubject, "customCa"> {
  if (field === undefined) return {};
  const { value, keyOrigin } = field;
  if (value.kind !== "list") {
    const unknown = value.kind === "unknown" ? value.reason : "customCATrustCertificates is no list";
    return { customCa: located({ unknown, entries: [] }, keyOrigin) };
  }
  const entries = itemsOf(value, context).map((item) => describeCa(item));
  return { customCa: located({ ...(value.more === undefined ? {} : { unknown: value.more }), entries }, keyOrigin) };
}
