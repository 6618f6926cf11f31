/**
 * What a configuration says about one rule: everywhere, or for the findings of one file.
 */
import type { RuleEntry } from "../finding/index.js";
import type { Config, OrganisationValues, RuleSetting, RuleSettings } from "./config.js";
import { matchesAny } from "./glob.js";

/**
 * What `rule` is set to for findings in the file `path`; undefined when the configuration says nothing. The last
 * override that fits and names the rule or its family counts, then `rules`; in each of them a rule before its family.
 */
export function ruleSettingAt(config: Config, rule: string, path: string): RuleSetting | undefined {
  for (const { paths, rules } of config.overrides.toReversed()) {
    const setting = settingIn(rules, rule);
    if (setting !== undefined && matchesAny(paths)(path)) return setting;
  }
  return settingIn(config.rules, rule);
}

/** The rules that are off in every file, so that they need not be evaluated. */
export function disabledRules(config: Config, rules: readonly Pick<RuleEntry, "id" | "default">[]): readonly string[] {
  return rules.filter((rule) => isOffEverywhere(config, rule)).map(({ id }) => id);
}

function isOffEverywhere(config: Config, { id, default: byDefault }: Pick<RuleEntry, "id" | "default">): boolean {
  const everywhere = settingIn(config.rules, id);
  const isOff =
    everywhere === undefined ? byDefault === "off" && !isDecided(config.organisation, id) : everywhere === "off";
  return isOff && config.overrides.every(({ rules }) => (settingIn(rules, id) ?? "off") === "off");
}

function settingIn(settings: RuleSettings, rule: string): RuleSetting | undefined {
  return settings.get(rule) ?? settings.get(familyOf(rule));
}

/** The family of a rule; a family's is itself. */
export function familyOf(rule: string): string {
  return rule.split("/", 1)[0] ?? rule;
}

const valueOf: ReadonlyMap<string, keyof OrganisationValues> = new Map([
  ["organisation/proxy-required", "proxyRequired"],
  ["organisation/proxy-allowed", "allowedProxies"],
  ["organisation/bypass-required", "requiredBypass"],
  ["organisation/bypass-forbidden", "forbiddenBypass"],
] as const);

/** Whether the value is given that a rule of an organisation waits for. */
function isDecided(values: OrganisationValues, rule: string): boolean {
  const key = valueOf.get(rule);
  return key !== undefined && values[key] !== undefined;
}
