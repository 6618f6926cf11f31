/**
 * Expands Terraform plans (`terraform show -json`): what each resource would be after the plan is applied.
 *
 * Only resources of types that have a shape are parsed; the rest of a plan, which may be hundreds of megabytes, is
 * passed over. The earlier state is not looked at.
 */
import type { DeclaredObject, Expansion, FileTree, MapValue } from "../../model/index.js";
import type { JsonNode } from "../../parse/json.js";
import { entryOf, jsonToValue, parseJsonAt, stringOf } from "../../parse/json.js";
import type { MemberSpan } from "../../parse/members.js";
import { memberNamed, membersAt } from "../../parse/members.js";
import type { Source } from "../../text/index.js";
import { originAt, placeOf } from "../../text/index.js";
import { joinByConfiguration } from "./configuration.js";
import { looksLikePlan } from "./looks-like-plan.js";
import { overlay } from "./overlay.js";

/** Resource types that a shape reads. */
const wantedTypes: ReadonlySet<string> = new Set([
  "azurerm_kubernetes_cluster",
  "azurerm_kubernetes_cluster_node_pool",
]);

/** All wanted resources of those of `paths` that are plans. */
export function expandPlans(paths: readonly string[], tree: FileTree): Expansion {
  const objects: DeclaredObject[] = [];
  for (const path of paths) {
    const source = tree.read(path);
    if (source !== undefined && looksLikePlan(source.text)) objects.push(...expandPlan(source));
  }
  return { objects, problems: [], omissions: [] };
}

function expandPlan(source: Source): readonly DeclaredObject[] {
  const top = membersAt(source.text, 0);
  const changes = memberNamed(top, "resource_changes");
  if (changes === undefined) return [];
  const members = membersAt(source.text, changes.start) ?? [];
  const objects = members.flatMap((member) => (isWanted(source.text, member) ? objectOf(source, member) : []));
  const configuration = memberNamed(top, "configuration");
  return configuration === undefined ? objects : joinByConfiguration(objects, source, configuration.start);
}

/** Looks at the type alone, so that resources of other types are never parsed. */
function isWanted(text: string, member: MemberSpan): boolean {
  const type = memberNamed(membersAt(text, member.start), "type");
  return type !== undefined && wantedTypes.has(text.slice(type.start + 1, type.end - 1));
}

function objectOf(source: Source, member: MemberSpan): readonly DeclaredObject[] {
  const node = parseJsonAt(source, member.start);
  const address = stringOf(entryOf(node, "address")?.value);
  const type = stringOf(entryOf(node, "type")?.value);
  if (address === undefined || type === undefined || !isManaged(node)) return [];
  const body = afterOf(entryOf(node, "change")?.value, address);
  if (body === undefined) return [];
  const presence = { kind: "certain" } as const;
  return [
    { carrier: "terraform-plan", type, address, root: source.path, presence, body, ...headOf(source, node, body) },
  ];
}

/** What the resource would be; undefined when it is destroyed. */
function afterOf(change: JsonNode | undefined, address: string): MapValue | undefined {
  const after = entryOf(change, "after")?.value;
  if (after?.kind !== "object") return undefined;
  const unknown = entryOf(change, "after_unknown")?.value;
  const sensitive = entryOf(change, "after_sensitive")?.value;
  const body = overlay(jsonToValue(after), unknown, sensitive, address);
  return body.kind === "map" ? body : undefined;
}

function isManaged(node: JsonNode | undefined): boolean {
  return stringOf(entryOf(node, "mode")?.value) !== "data";
}

/** A plan names its resources by address: that is what stands for the head of a declaration. */
function headOf(source: Source, node: JsonNode | undefined, body: MapValue): Pick<DeclaredObject, "origin" | "name"> {
  const address = entryOf(node, "address")?.value;
  const origin =
    address?.kind === "string" ? originAt(placeOf(source, address.start + 1, address.end - 1)) : body.origin;
  const name = body.entries.get("name")?.value;
  return name === undefined ? { origin } : { origin, name };
}
