/** What a cluster is called: for messages, and for joins. */
import type { AksClusterPart, DeclaredObject, TextCell, Value } from "../../model/index.js";
import { textKey } from "../../model/index.js";
import { flatten, holeMark } from "../../text/index.js";
import type { DescribeContext } from "../fields.js";
import { resolveValue } from "../fields.js";

/** The name for messages: the known one, else the address, else the known part of it. */
export function clusterLabel(object: DeclaredObject, name: TextCell | undefined): string {
  if (name?.value !== undefined) return name.value;
  if (object.carrier === "terraform" || object.carrier === "terraform-plan") return object.address;
  const partly = object.name?.kind === "text" ? flatten(object.name.text).chars.replaceAll(holeMark, "…") : "";
  return partly === "" || partly === "…" ? "managed cluster" : partly;
}

/** The identity of the name, for joins. */
export function nameIdentity(
  name: Value | undefined,
  context: DescribeContext,
): Pick<AksClusterPart, "nameKey" | "nameKnown"> {
  const resolved = resolveValue(name, context);
  if (resolved?.kind === "unknown" && resolved.id !== undefined)
    return { nameKey: `\u0000${resolved.id}\u0000`, nameKnown: false };
  const key = resolved?.kind === "text" ? textKey(resolved.text) : undefined;
  return key === undefined || key.key === "" ? { nameKnown: false } : { nameKey: key.key, nameKnown: key.known };
}
