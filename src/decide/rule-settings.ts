/** Applies what the configuration says of rules: which are off, and which have another severity. */
import type { Config } from "../config/index.js";
import { disabledRules, ruleSettingAt } from "../config/index.js";
import type { Catalogue, Finding } from "../finding/index.js";

/** `findings` without those of rules that are off, in the severities that are set. */
export function applyRuleSettings(
  findings: readonly Finding[],
  config: Config,
  catalogue: Catalogue,
): readonly Finding[] {
  const offByDefault = new Set(catalogue.rules.filter((rule) => rule.default === "off").map(({ id }) => id));
  const disabled = new Set(disabledRules({ ...config, overrides: [] }, catalogue.rules));
  return findings.flatMap((finding): readonly Finding[] => {
    const setting = ruleSettingAt(config, finding.rule, finding.place.source.path);
    if (setting === "off") return [];
    if (setting !== undefined) return setting === finding.severity ? [finding] : [{ ...finding, severity: setting }];
    return offByDefault.has(finding.rule) && disabled.has(finding.rule) ? [] : [finding];
  });
}
