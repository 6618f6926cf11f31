/** Joins of node pools and clusters, each proof and each doubt. */
import { describe, expect, it } from "vitest";
import type { Described } from "../../../src/link/index.js";
import { linkAksClusters } from "../../../src/link/index.js";
import type { ClusterLink, DeclaredObject } from "../../../src/model/index.js";
import { originAt, placeOf } from "../../../src/text/index.js";

interface Where {
  readonly root?: string;
  readonly variant?: string;
  readonly path?: string;
}

function object(address: string, { root = "infra", variant, path = "infra/main.tf" }: Where): DeclaredObject {
  const origin = originAt(placeOf({ path, text: "" }, 0, 0));
  const body = { kind: "map", entries: new Map(), origin } as const;
  const base: DeclaredObject = {
    carrier: "terraform",
    type: "t",
    address,
    root,
    presence: { kind: "certain" },
    body,
    origin,
  };
  return variant === undefined ? base : { ...base, variant };
}

function cluster(
  address: string,
  name: string | undefined,
  where: Where & { known?: boolean; id?: string } = {},
): Described {
  const { known = true, id } = where;
  return {
    object: object(address, where),
    part: {
      kind: "aks-cluster",
      cluster: { kind: "aks-cluster", name: address, pools: [], podRanges: [], serviceRanges: [], syntax: [] },
      nameKnown: known,
      ...(name === undefined ? {} : { nameKey: name }),
      ...(id === undefined ? {} : { id }),
    },
  };
}

function pool(address: string, link: ClusterLink, where: Where = {}): Described {
  const { origin } = object(address, where);
  return {
    object: object(address, where),
    part: { kind: "aks-node-pool", pool: { label: address, proxyFields: [], conditional: false }, link, origin },
  };
}

function joins(described: readonly Described[]): readonly string[] {
  return linkAksClusters(described).map(({ cluster: owner, pools, unjoined }) => {
    const name =
      owner === undefined
        ? `(${unjoined ?? ""})`
        : [owner.object.address, owner.object.variant].filter(Boolean).join("@");
    return `${name}: ${pools.map((item) => item.object.address).join(" ")}`;
  });
}

const byName = (key: string, known = true): ClusterLink => ({ kind: "name", key, known });

describe("joining node pools to clusters", () => {
  it("follows a reference within one root only", () => {
    const link = { kind: "address", address: "main" } as const;
    expect(joins([cluster("main", "aks"), pool("win", link)])).toEqual(["main: win"]);
    expect(joins([cluster("main", "aks"), pool("win", link, { root: "other", path: "other/main.tf" })])).toEqual([
      "main: ",
      "(it is not declared in this repository): win",
    ]);
  });

  it("joins equal names, known or not, within a root", () => {
    expect(
      joins([
        cluster("a", "\u0000var.name\u0000", { known: false }),
        cluster("b", "two"),
        pool("p", byName("\u0000var.name\u0000", false)),
      ]),
    ).toEqual(["a: p", "b: "]);
  });

  it("joins a known name across files of one folder, and no further", () => {
    const template = { root: "infra/pool.json", path: "infra/pool.json" };
    expect(joins([cluster("a", "aks"), pool("p", byName("aks"), template)])).toEqual(["a: p"]);
    expect(
      joins([cluster("a", "aks"), pool("p", byName("aks"), { root: "x/pool.json", path: "x/pool.json" })]),
    ).toHaveLength(2);
    expect(joins([cluster("a", "u", { known: false }), pool("p", byName("u", false), template)])).toHaveLength(2);
  });

  it("joins nothing when two clusters could be meant", () => {
    expect(joins([cluster("a", "aks"), cluster("b", "aks"), pool("p", byName("aks"))])).toEqual([
      "a: ",
      "b: ",
      "(several of this name are declared): p",
    ]);
  });

  it("joins every variant of the one cluster that is meant", () => {
    const described = [
      cluster("a", "aks", { variant: "dev" }),
      cluster("a", "aks", { variant: "prod" }),
      pool("p", byName("aks"), { root: "infra/pool.json", path: "infra/pool.json" }),
    ];
    expect(joins(described)).toEqual(["a@dev: p", "a@prod: p"]);
  });

  it("joins by resource id, and by the name at its end", () => {
    const id = "/subscriptions/0/resourcegroups/rg/providers/microsoft.containerservice/managedclusters/aks";
    expect(joins([cluster("a", undefined, { id }), pool("p", { kind: "id", id })])).toEqual(["a: p"]);
    expect(joins([cluster("a", "aks"), pool("p", { kind: "id", id })])).toEqual(["a: p"]);
  });

  it("says why when there is nothing to go by", () => {
    expect(joins([cluster("a", "aks"), pool("p", { kind: "none", reason: "var.id has no value" })])).toEqual([
      "a: ",
      "(var.id has no value): p",
    ]);
  });
});
