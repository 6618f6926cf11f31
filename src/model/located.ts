/**
 * Origins of model nodes.
 *
 * A subject is plain data whose nodes carry their origin under a symbol, which JSON leaves out: so the model that
 * policies see and the model that knows positions are one and the same tree.
 */
import type { Origin, Place } from "../text/index.js";

const originKey = Symbol("origin");
const secretsKey = Symbol("secrets");
const keyOriginsKey = Symbol("key origins");

/** `node` with its origin; the node itself stays plain data. */
export function located<T extends object>(node: T, origin: Origin): T {
  return Object.defineProperty(node, originKey, { value: origin, enumerable: false });
}

/** The origin given to exactly this node. */
export function originOfNode(node: unknown): Origin | undefined {
  if (typeof node !== "object" || node === null) return undefined;
  return (node as { readonly [originKey]?: Origin })[originKey];
}

/** `node`, with narrower origins for some of its scalars, which cannot carry one themselves. */
export function locatedKeys<T extends object>(node: T, origins: Readonly<Partial<Record<keyof T, Origin>>>): T {
  return Object.defineProperty(node, keyOriginsKey, { value: origins, enumerable: false });
}

function originOfKey(node: unknown, key: PathStep): Origin | undefined {
  if (typeof node !== "object" || node === null) return undefined;
  const origins = (node as { readonly [keyOriginsKey]?: Readonly<Partial<Record<PathStep, Origin>>> })[keyOriginsKey];
  return origins !== undefined && Object.hasOwn(origins, key) ? origins[key] : undefined;
}

/** `node`, with places whose characters must never be shown. */
export function withSecrets<T extends object>(node: T, places: readonly Place[]): T {
  return places.length === 0 ? node : Object.defineProperty(node, secretsKey, { value: places, enumerable: false });
}

/** All places below `node` whose characters must never be shown. */
export function secretsBelow(node: unknown): readonly Place[] {
  if (typeof node !== "object" || node === null) return [];
  const own = (node as { readonly [secretsKey]?: readonly Place[] })[secretsKey] ?? [];
  return [...own, ...Object.values(node).flatMap(secretsBelow)];
}

/** A key or index into a subject. */
export type PathStep = string | number;

/** The node at `path` and the origin of the deepest node on the way that has one. */
export function follow(
  root: object,
  path: readonly PathStep[],
): { readonly node: unknown; readonly origin: Origin | undefined; readonly exact: boolean } {
  let node: unknown = root;
  let origin = originOfNode(root);
  let exact = origin !== undefined;
  for (const step of path) {
    const keyOrigin = originOfKey(node, step);
    node = typeof node === "object" && node !== null ? (node as Readonly<Record<PathStep, unknown>>)[step] : undefined;
    const own = originOfNode(node) ?? keyOrigin;
    exact = own !== undefined;
    origin = own ?? origin;
  }
  return { node, origin, exact };
}
