/**
 * The subjects that policies are evaluated on. Types and JSON Schemas both come from here.
 */
import * as v from "valibot";
import { addressCell, bypassList, caCell, flagCell, textCell, wordCell } from "./cells.js";

/** A key of the proxy block that its schema does not have. */
const strangeField = v.strictObject({
  /** The key as written. */
  value: v.string(),
  /** The schema's key that it probably means. */
  near: v.optional(v.string()),
  /** Only the letter case differs from `near`. */
  caseOnly: v.optional(v.boolean()),
});

/** What a format's reader does, where rules depend on it. */
const readerTraits = v.strictObject({
  /** Keys in another letter case are probably understood (az CLI file, ARM). */
  tolerantKeys: v.boolean(),
  /** An empty CA is sent to the service instead of left out. */
  sendsEmptyCa: v.boolean(),
  /** `enabled` is known: by the API version named, never, or always. */
  enabledKnown: v.picklist(["by-api-version", "never", "always"]),
});

/** Every keeper of proxy settings that rules tell apart; `container` is the environment of a container. */
const platforms = [
  "aks",
  "eks",
  "bottlerocket",
  "eks-anywhere",
  "kops",
  "anthos-current",
  "anthos-previous",
  "anthos-vmware",
  "container",
] as const;

/** Fields that both the settings subject and a cluster's proxy have. */
const proxyFields = {
  /** Who keeps the settings. */
  platform: v.picklist(platforms),
  /** Who reads them: nodes, pods, python, wget, aws-cli, ... */
  consumers: v.array(v.string()),
  reader: readerTraits,
  /** It changes part of settings that exist elsewhere: what is missing here means nothing. */
  patch: v.boolean(),
  /** Keys may be there that cannot be seen: why. Absent when the block is whole. */
  unknown: v.optional(v.string()),
  enabled: v.optional(flagCell),
  http: v.optional(addressCell),
  https: v.optional(addressCell),
  bypass: v.optional(bypassList),
  ca: v.optional(caCell),
  /** effectiveNoProxy, which is read-only. */
  effectiveBypass: v.optional(wordCell),
  strangeFields: v.array(strangeField),
};

/** An entry that an organisation names, with the facts of an entry of a list. */
const namedEntry = v.strictObject({
  value: v.string(),
  kind: v.picklist(["address", "cidr", "host", "suffix", "wildcard", "star"]),
  name: v.optional(v.string()),
  network: v.optional(v.string()),
});

/** What the organisation decided, from the configuration; a value that is absent was not. */
const organisation = v.strictObject({
  /** Each cluster must have a proxy. */
  proxyRequired: v.optional(v.boolean()),
  /** With every scheme, or on every port, where one names none. */
  allowedProxies: v.optional(
    v.array(
      v.strictObject({
        value: v.string(),
        scheme: v.optional(v.string()),
        host: v.string(),
        port: v.optional(v.string()),
      }),
    ),
  ),
  requiredBypass: v.optional(v.array(namedEntry)),
  forbiddenBypass: v.optional(v.array(namedEntry)),
});

/** The proxy settings of one place. */
export const proxySettings = v.strictObject(proxyFields);

/** Subject `proxy-settings`: one place that sets a proxy. */
export const proxySettingsSubject = v.strictObject({
  kind: v.literal("proxy-settings"),
  /** The cluster or object that the settings belong to, for messages. */
  name: v.string(),
  /** Seconds since 1970. */
  now: v.number(),
  organisation: v.optional(organisation),
  /** How many days ahead the end of a certificate is soon, where the configuration says so. */
  expiresSoonDays: v.optional(v.number()),
  proxy: proxySettings,
});

/** A node pool that provably belongs to the cluster. */
const nodePool = v.strictObject({
  /** For messages; `(unnamed)` when unknown. */
  label: v.string(),
  name: v.optional(textCell),
  osType: v.optional(textCell),
  osSku: v.optional(textCell),
  /** VirtualMachineScaleSets, AvailabilitySet, VirtualMachines. */
  type: v.optional(textCell),
  /** enableCustomCATrust and its other names. */
  customCaTrust: v.optional(flagCell),
  /** Proxy keys on the pool. */
  proxyFields: v.array(wordCell),
  /** Whether the pool is made at all depends on something unknown. */
  conditional: v.boolean(),
});

/** Subject `aks-cluster`: one AKS cluster with all that bears on it. */
export const aksClusterSubject = v.strictObject({
  kind: v.literal("aks-cluster"),
  name: v.string(),
  now: v.number(),
  organisation: v.optional(organisation),
  /** Absent when the cluster has no proxy block. */
  proxy: v.optional(proxySettings),
  /** The whole proxy block is unknown: why. */
  proxyUnknown: v.optional(v.string()),
  /** ARM API version: `date` is yyyymmdd. */
  apiVersion: v.optional(
    v.strictObject({
      value: v.optional(v.string()),
      unknown: v.optional(v.string()),
      date: v.optional(v.number()),
      preview: v.optional(v.boolean()),
    }),
  ),
  pools: v.array(nodePool),
  windowsProfile: v.optional(wordCell),
  podRanges: v.array(textCell),
  serviceRanges: v.array(textCell),
  outboundType: v.optional(textCell),
  /** Container insights (the omsagent add-on). */
  insights: v.optional(flagCell),
  /** Managed Prometheus. */
  metrics: v.optional(flagCell),
  customCa: v.optional(v.strictObject({ unknown: v.optional(v.string()), entries: v.array(caCell) })),
  /** For the az CLI's file: the key that wraps the four keys. */
  wrapper: v.optional(wordCell),
  /** For the az CLI's file: text that is no strict JSON. */
  syntax: v.array(
    v.strictObject({ value: v.picklist(["comment", "trailing-comma", "single-quotes", "unquoted-key", "other"]) }),
  ),
});

/** Every subject by its kind, as the published schemas are named. */
export const subjectSchemas = {
  "proxy-settings": proxySettingsSubject,
  "aks-cluster": aksClusterSubject,
} as const;

/** The kinds of subject. */
export type SubjectKind = keyof typeof subjectSchemas;
/** A subject of any kind. */
export type Subject = v.InferOutput<typeof proxySettingsSubject> | v.InferOutput<typeof aksClusterSubject>;
/** What an organisation decided, as policies see it. */
export type Organisation = v.InferOutput<typeof organisation>;
/** An AKS cluster as policies see it. */
export type AksClusterSubject = v.InferOutput<typeof aksClusterSubject>;
/** One place's proxy settings as policies see them. */
export type ProxySettings = v.InferOutput<typeof proxySettings>;
/** A node pool as policies see it. */
export type NodePool = v.InferOutput<typeof nodePool>;
/** A string cell. */
export type TextCell = v.InferOutput<typeof textCell>;
/** A flag cell. */
export type FlagCell = v.InferOutput<typeof flagCell>;
/** A proxy address. */
export type AddressCell = v.InferOutput<typeof addressCell>;
/** A bypass list. */
export type BypassList = v.InferOutput<typeof bypassList>;
/** One entry of a bypass list. */
export type BypassEntry = BypassList["entries"][number];
/** CA content. */
export type CaCell = v.InferOutput<typeof caCell>;
