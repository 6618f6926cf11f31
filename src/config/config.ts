/**
 * The configuration of a run as the other steps see it, and what holds without any.
 *
 * Knows nothing of files: reading and merging them is in `load.ts`.
 */
import type { Locale, Severity } from "../finding/index.js";
import type { Place } from "../text/index.js";

/** What a rule is set to: not reported, or reported with this severity. */
export type RuleSetting = "off" | Severity;

/** Settings by rule or family, as written. */
export type RuleSettings = ReadonlyMap<string, RuleSetting>;

/** Settings of rules for some files. */
export interface RuleOverride {
  /** Globs from the root of the scan. */
  readonly paths: readonly string[];
  readonly rules: RuleSettings;
}

/** Findings that are accepted. */
export interface ConfiguredSuppression {
  /** A rule or a family. */
  readonly rule: string;
  /** A glob; every file when absent. */
  readonly path?: string;
  /** Name of the subject; every one when absent. */
  readonly subject?: string;
  readonly reason: string;
  /** The last day on which it holds, YYYY-MM-DD; for ever when absent. */
  readonly until?: string;
  readonly owner?: string;
  /** The item in the configuration file. */
  readonly place: Place;
}

/** What an organisation decided. A rule of the family runs when its value is here. */
export interface OrganisationValues {
  readonly proxyRequired?: boolean;
  /** `host`, `host:port` or whole addresses, without user-info. */
  readonly allowedProxies?: readonly string[];
  readonly requiredBypass?: readonly string[];
  readonly forbiddenBypass?: readonly string[];
}

/** Everything that configuration files say; what is absent has its default. */
export interface Config {
  readonly rules: RuleSettings;
  /** Globs; everything when empty. */
  readonly include: readonly string[];
  readonly ignore: readonly string[];
  /** The last one that fits a path counts. */
  readonly overrides: readonly RuleOverride[];
  readonly failOn?: Severity | "never";
  readonly minSeverity?: Severity;
  readonly locale?: Locale;
  /** A file, from the root of the scan. */
  readonly baseline?: string;
  readonly suppressions: readonly ConfiguredSuppression[];
  /** Whether comments in files may suppress. */
  readonly allowSuppressions: boolean;
  /** Rules and families that nothing suppresses. */
  readonly notSuppressible: readonly string[];
  readonly organisation: OrganisationValues;
  /** Bundle files, from the root of the scan. */
  readonly policies: readonly string[];
  readonly expiresSoonDays?: number;
}

/** What holds where there is no configuration file. */
export const defaultConfig: Config = {
  rules: new Map(),
  include: [],
  ignore: [],
  overrides: [],
  suppressions: [],
  allowSuppressions: true,
  notSuppressible: [],
  organisation: {},
  policies: [],
};
