/** Public face of the configuration, without the part that reads it: `load.ts` brings a YAML parser with it. */
export type {
  Config,
  ConfiguredSuppression,
  OrganisationValues,
  RuleOverride,
  RuleSetting,
  RuleSettings,
} from "./config.js";
export { defaultConfig } from "./config.js";
export { configPlaces, findConfig } from "./find.js";
export { globMatcher, matchesAny } from "./glob.js";
export { disabledRules, ruleSettingAt } from "./settings.js";
