/**
 * Proxy settings as policies see them, made from the attributes of one place. Which attribute is which, and whose
 * they are, is the shape's business.
 */
import type { ProxySettings } from "../../model/index.js";
import { located } from "../../model/index.js";
import type { Origin } from "../../text/index.js";
import type { DescribeContext, Field } from "../fields.js";
import { flagCellOf } from "../fields.js";
import { describeAddress } from "./address-cell.js";
import { describeBypass } from "./bypass-cell.js";
import { describeCa } from "./ca-cell.js";

/** The attributes of one place that sets a proxy. */
export type SettingsInput = Pick<ProxySettings, "platform" | "consumers" | "reader" | "patch" | "strangeFields"> & {
  /** What stands for the settings as a whole: the block's key or head. */
  readonly origin: Origin;
  /** Why there may be keys that cannot be seen; absent when the block is whole. */
  readonly unknown?: string;
  readonly http?: Field | undefined;
  readonly https?: Field | undefined;
  readonly bypass?: Field | undefined;
  readonly ca?: Field | undefined;
  readonly enabled?: Field | undefined;
  readonly effectiveBypass?: Field | undefined;
};

/** The settings, with the origin of every node. */
export function describeProxySettings(input: SettingsInput, context: DescribeContext): ProxySettings {
  const { origin, platform, consumers, reader, patch, unknown, strangeFields } = input;
  const settings: ProxySettings = {
    platform,
    consumers: located([...consumers], origin),
    reader: located({ ...reader }, origin),
    patch,
    ...(unknown === undefined ? {} : { unknown }),
    ...read("enabled", input.enabled, flagCellOf),
    ...read("http", input.http, describeAddress),
    ...read("https", input.https, describeAddress),
    ...read("bypass", input.bypass, (value) => describeBypass(value, context)),
    ...read("ca", input.ca, describeCa),
    ...(input.effectiveBypass === undefined
      ? {}
      : { effectiveBypass: located({ value: input.effectiveBypass.key }, input.effectiveBypass.keyOrigin) }),
    strangeFields: located([...strangeFields], origin),
  };
  return located(settings, origin);
}

function read<Key extends string, Cell>(
  key: Key,
  field: Field | undefined,
  describe: (value: Field["value"]) => Cell,
): Partial<Record<Key, Cell>> {
  // A computed key widens to an index signature, so that the type is stated.
  return field === undefined ? {} : ({ [key]: describe(field.value) } as Partial<Record<Key, Cell>>);
}
