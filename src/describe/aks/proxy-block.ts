/**
 * The proxy block of an AKS cluster, whatever its keys are called: which keys are there, which are strange.
 */
import type { MapEntry, ProxySettings } from "../../model/index.js";
import { located } from "../../model/index.js";
import type { Origin } from "../../text/index.js";
import { nearest } from "../../text/index.js";
import type { DescribeContext, Field, Fields } from "../fields.js";
import { describeProxySettings } from "../settings/index.js";

/** The names that one format gives the settings; keys of the model on the left. */
export interface ProxyKeys {
  readonly httpProxy: string;
  readonly httpsProxy: string;
  readonly noProxy: string;
  readonly trustedCa: string;
  /** Absent where the format has no such key. */
  readonly effectiveNoProxy?: string;
}

/** Keys of the ARM schema, and of all formats made from it. */
export const armProxyKeys: ProxyKeys = {
  httpProxy: "httpProxy",
  httpsProxy: "httpsProxy",
  noProxy: "noProxy",
  trustedCa: "trustedCa",
  effectiveNoProxy: "effectiveNoProxy",
};

/** Keys of the azurerm provider. */
export const azurermProxyKeys: ProxyKeys = {
  httpProxy: "http_proxy",
  httpsProxy: "https_proxy",
  noProxy: "no_proxy",
  trustedCa: "trusted_ca",
};

/** How one format writes and reads the block. */
export interface ProxyBlockFormat {
  readonly keys: ProxyKeys;
  readonly reader: ProxySettings["reader"];
}

/** The settings of a proxy block. `origin` is what stands for the block: its key, or its head. */
export function describeProxyBlock(
  block: Fields,
  origin: Origin,
  format: ProxyBlockFormat,
  patch: boolean,
  context: DescribeContext,
): ProxySettings {
  const { keys, reader } = format;
  const field = (key: string | undefined): Field | undefined =>
    key === undefined ? undefined : fieldOf(block, key, reader.tolerantKeys);
  const settings = describeProxySettings(
    {
      platform: "aks",
      consumers: ["nodes", "pods"],
      reader,
      patch,
      origin,
      ...(block.unknown === undefined ? {} : { unknown: block.unknown }),
      http: field(keys.httpProxy),
      https: field(keys.httpsProxy),
      bypass: field(keys.noProxy),
      ca: field(keys.trustedCa),
      enabled: field("enabled"),
      effectiveBypass: field(keys.effectiveNoProxy),
      strangeFields: strangeFields(block, keys, reader.tolerantKeys),
    },
    context,
  );
  return settings;
}

/** A reader that is tolerant about letter case takes the value; whether the key is reported is another matter. */
function fieldOf(block: Fields, key: string, tolerant: boolean): Field | undefined {
  const exact = block.field(key);
  if (exact !== undefined || !tolerant) return exact;
  const wanted = key.toLowerCase();
  return block.entries().find((entry) => entry.key.toLowerCase() === wanted);
}

/** Keys that comments and tools put into JSON, and that every reader drops. */
const toolingKey = /^(?:\$|_|\/\/|#)|^comments?$|^metadata$/i;

function strangeFields(block: Fields, keys: ProxyKeys, tolerant: boolean): ProxySettings["strangeFields"] {
  const known = [...Object.values<string | undefined>({ ...keys }), "enabled"].filter(
    (key): key is string => typeof key === "string",
  );
  return block
    .entries()
    .filter(({ key }) => !known.includes(key) && !toolingKey.test(key))
    .flatMap((entry) => strangeField(entry, known, keys.trustedCa, tolerant));
}

function strangeField(
  { key, keyOrigin }: Pick<MapEntry, "key" | "keyOrigin">,
  known: readonly string[],
  trustedCa: string,
  tolerant: boolean,
): ProxySettings["strangeFields"] {
  const alike = known.find((name) => name.toLowerCase() === key.toLowerCase());
  // Resource Manager reads keys in any letter case; only for the CA is the wrong case known to have cost people a cluster.
  if (alike !== undefined && alike !== trustedCa && tolerant) return [];
  const near = alike ?? nearest(key, known);
  const facts = { ...(near === undefined ? {} : { near }), ...(alike === undefined ? {} : { caseOnly: true }) };
  return [located({ value: key, ...facts }, keyOrigin)];
}
