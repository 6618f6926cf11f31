/**
 * Joins AKS node pools to their clusters by proof: a reference, nesting, a resource id, or an equal name.
 *
 * Two candidates mean no join. Knows nothing of formats; which proof a format gives is the shape's business.
 */
import type { AksClusterPart, AksNodePoolPart, ClusterLink, DeclaredObject, Part } from "../model/index.js";
import { folderOf } from "../text/index.js";

/** An object with the part that its shape read from it. */
export interface Described<P extends Part = Part> {
  readonly object: DeclaredObject;
  readonly part: P;
  /** No condition has a say in the part: it is the same in every world. */
  readonly isSettled?: boolean;
}

/** Objects that make one cluster. Without `cluster`: a pool that cannot be joined, and why. */
export interface ClusterGroup {
  readonly cluster?: Described<AksClusterPart>;
  readonly pools: readonly Described<AksNodePoolPart>[];
  readonly unjoined?: string;
}

/** Groups the parts of all roots; every part is in exactly one group, in the order of the input. */
export function linkAksClusters(described: readonly Described[]): readonly ClusterGroup[] {
  const clusters = described.filter(isCluster);
  const index = indexClusters(clusters);
  const joined = new Map<Described<AksClusterPart>, Described<AksNodePoolPart>[]>(
    clusters.map((cluster) => [cluster, []]),
  );
  const orphans: ClusterGroup[] = [];
  for (const pool of described.filter(isPool)) {
    const found = candidatesOf(pool, index);
    if (isOneObject(found)) for (const cluster of found) joined.get(cluster)?.push(pool);
    else orphans.push({ pools: [pool], unjoined: whyUnjoined(pool.part.link, found.length) });
  }
  return [...clusters.map((cluster) => ({ cluster, pools: joined.get(cluster) ?? [] })), ...orphans];
}

function isCluster(item: Described): item is Described<AksClusterPart> {
  return item.part.kind === "aks-cluster";
}

function isPool(item: Described): item is Described<AksNodePoolPart> {
  return item.part.kind === "aks-node-pool";
}

type ClusterIndex = ReadonlyMap<string, readonly Described<AksClusterPart>[]>;

function indexClusters(clusters: readonly Described<AksClusterPart>[]): ClusterIndex {
  const index = new Map<string, Described<AksClusterPart>[]>();
  for (const cluster of clusters) {
    for (const key of keysOf(cluster)) {
      const found = index.get(key);
      if (found === undefined) index.set(key, [cluster]);
      else found.push(cluster);
    }
  }
  return index;
}

function keysOf({ object, part }: Described<AksClusterPart>): readonly string[] {
  const scope = scopeOf(object);
  const keys = [`${scope} address ${object.address}`];
  if (part.nameKey !== undefined) keys.push(`${scope} name ${part.nameKey}`);
  if (part.nameKey !== undefined && part.nameKnown) keys.push(`${folderKey(object)} folder ${part.nameKey}`);
  if (part.id !== undefined) keys.push(`${scope} id ${part.id}`);
  return keys;
}

/** The proofs of a pool from the strongest to the weakest; the first that finds anything decides. */
function candidatesOf(
  { object, part }: Described<AksNodePoolPart>,
  index: ClusterIndex,
): readonly Described<AksClusterPart>[] {
  const scope = scopeOf(object);
  const { link } = part;
  switch (link.kind) {
    case "address":
      return index.get(`${scope} address ${link.address}`) ?? [];
    case "id":
      return index.get(`${scope} id ${link.id}`) ?? byName(link.id.split("/").at(-1) ?? "", true, object, index);
    case "name":
      return byName(link.key, link.known, object, index);
    case "none":
      return [];
  }
}

/** A name joins within one root; a fully known one also with the files of the same folder, since templates are split so. */
function byName(
  key: string,
  known: boolean,
  object: DeclaredObject,
  index: ClusterIndex,
): readonly Described<AksClusterPart>[] {
  const inRoot = index.get(`${scopeOf(object)} name ${key}`) ?? [];
  return inRoot.length > 0 || !known ? inRoot : (index.get(`${folderKey(object)} folder ${key}`) ?? []);
}

/** Whether all candidates are one declaration, evaluated once or under several variants. */
function isOneObject(candidates: readonly Described<AksClusterPart>[]): boolean {
  const [first, ...others] = candidates;
  return (
    first !== undefined &&
    others.every(({ object }) => object.root === first.object.root && object.address === first.object.address)
  );
}

function scopeOf(object: DeclaredObject): string {
  return JSON.stringify([object.carrier, object.root, object.variant ?? null]);
}

function folderKey(object: DeclaredObject): string {
  const { path } = object.origin.place.source;
  return JSON.stringify([object.carrier, folderOf(path)]);
}

function whyUnjoined(link: ClusterLink, candidates: number): string {
  if (link.kind === "none") return link.reason;
  return candidates === 0 ? "it is not declared in this repository" : "several of this name are declared";
}
