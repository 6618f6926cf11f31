/**
 * A node pool, inside its cluster or apart from it, whatever its keys are called.
 */
import type { DeclaredObject, FlagCell, NodePool, TextCell } from "../../model/index.js";
import { located } from "../../model/index.js";
import type { Origin } from "../../text/index.js";
import type { DescribeContext, Fields } from "../fields.js";

/** The names that one format gives to what rules ask of a pool. */
export interface PoolKeys {
  readonly name: string;
  readonly osType: string;
  readonly osSku: string;
  readonly type: string;
  readonly customCaTrust: string;
}

/** Keys of the ARM schema. */
export const armPoolKeys: PoolKeys = {
  name: "name",
  osType: "osType",
  osSku: "osSKU",
  type: "type",
  customCaTrust: "enableCustomCATrust",
};

/** Keys of the azurerm provider. */
export const azurermPoolKeys: PoolKeys = {
  name: "name",
  osType: "os_type",
  osSku: "os_sku",
  type: "type",
  customCaTrust: "custom_ca_trust_enabled",
};

/** What a pool is known by when its own attributes do not say. */
export interface PoolHead {
  readonly origin: Origin;
  /** For messages, when the pool has no known name of its own. */
  readonly label: string;
  readonly name?: TextCell | undefined;
  /** Whether it is made at all depends on something unknown. */
  readonly conditional: boolean;
}

/** Keys that people try to set a proxy with where there is none, in lower case without signs. */
const proxyKeys: ReadonlySet<string> = new Set([
  "httpproxyconfig",
  "httpproxy",
  "httpsproxy",
  "noproxy",
  "trustedca",
  "proxyconfig",
]);

/** The pool that `fields` declare. */
export function describeNodePool(fields: Fields, keys: PoolKeys, head: PoolHead): NodePool {
  const name = head.name ?? fields.text(keys.name);
  return located(
    {
      label: name?.value?.split("/").at(-1) ?? head.label,
      ...cells({
        name,
        osType: fields.text(keys.osType),
        osSku: fields.text(keys.osSku),
        type: fields.text(keys.type),
      }),
      ...flag(fields.flag(keys.customCaTrust)),
      proxyFields: fields
        .entries()
        .filter(({ key }) => proxyKeys.has(key.toLowerCase().replaceAll("_", "")))
        .map(({ key, keyOrigin }) => located({ value: key }, keyOrigin)),
      conditional: head.conditional,
    },
    head.origin,
  );
}

/** Whether the pool's making depends on something that is undecided in this world. */
export function isConditional({ presence }: DeclaredObject, context: DescribeContext): boolean {
  return presence.kind === "conditional" && context.choose(presence.condition) !== true;
}

type PoolCells = Pick<NodePool, "name" | "osType" | "osSku" | "type">;

function cells(found: { readonly [Key in keyof PoolCells]: TextCell | undefined }): PoolCells {
  return Object.fromEntries(Object.entries(found).filter(([, cell]) => cell !== undefined));
}

function flag(customCaTrust: FlagCell | undefined): Pick<NodePool, "customCaTrust"> {
  return customCaTrust === undefined ? {} : { customCaTrust };
}
