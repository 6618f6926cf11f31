/** Shape of the JSON file for `az aks create --http-proxy-config`: the four keys at the top level. */
import type { AksClusterPart, AksClusterSubject, DeclaredObject, SyntaxFault } from "../../model/index.js";
import { located } from "../../model/index.js";
import type { DescribeContext, Field, Fields } from "../fields.js";
import { createFields, resolveValue, textCellOf } from "../fields.js";
import type { Shape } from "../shape.js";
import { armProxyKeys, describeProxyBlock } from "./proxy-block.js";

const format = {
  keys: armProxyKeys,
  // The CLI sends what the file holds; which API version it speaks depends on its release.
  reader: { tolerantKeys: true, sendsEmptyCa: true, enabledKnown: "always" },
} as const;

/** The shape. */
export const azHttpProxyConfig: Shape = {
  types: ["az-http-proxy-config"],
  describe: (object, context) => {
    const top = createFields(object.body, context);
    const wrapped = wrapperOf(top, context);
    const block = wrapped?.inner ?? top;
    const origin = wrapped?.field.keyOrigin ?? object.origin;
    const cluster: AksClusterPart["cluster"] = located(
      {
        kind: "aks-cluster",
        name: nameOf(object, context),
        proxy: describeProxyBlock(block, origin, format, false, context),
        pools: [],
        podRanges: [],
        serviceRanges: [],
        ...(wrapped === undefined ? {} : { wrapper: located({ value: wrapped.path }, wrapped.field.keyOrigin) }),
        syntax: (object.syntax ?? []).map(faultCell),
      },
      object.origin,
    );
    return { kind: "aks-cluster", cluster, nameKnown: false };
  },
};

interface Wrapper {
  /** The outermost key. */
  readonly field: Field;
  /** All keys around the block, `properties.httpProxyConfig`. */
  readonly path: string;
  readonly inner: Fields;
}

/** The four keys below another key, as they stand in a template: the CLI does not look there. */
function wrapperOf(top: Fields, context: DescribeContext): Wrapper | undefined {
  const outer = top.field("properties") ?? top.field("httpProxyConfig");
  if (outer?.value.kind !== "map") return undefined;
  const fields = createFields(outer.value, context);
  const inner = outer.key === "properties" ? fields.field("httpProxyConfig") : undefined;
  if (inner === undefined) return { field: outer, path: outer.key, inner: fields };
  return { field: outer, path: `${outer.key}.${inner.key}`, inner: createFields(inner.value, context) };
}

function nameOf(object: DeclaredObject, context: DescribeContext): string {
  const name = resolveValue(object.name, context);
  return (name === undefined ? undefined : textCellOf(name).value) ?? object.root;
}

function faultCell({ kind, origin }: SyntaxFault): AksClusterSubject["syntax"][number] {
  return located({ value: kind }, origin);
}
