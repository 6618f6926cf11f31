/** Puts rule, severity and texts of a finding together from the catalogue. Knows nothing of places. */
import type { RuleEntry } from "./catalogue.js";
import type { Finding, Locale } from "./finding.js";
import { renderMessage } from "./render-message.js";

/** Rule, severity and texts of a finding. `args` as the language says them. */
export function findingTexts(
  rule: RuleEntry,
  locale: Locale,
  args: Readonly<Record<string, string>>,
): Pick<Finding, "rule" | "severity" | "message" | "why" | "remedy"> {
  const text = rule.texts[locale];
  return {
    rule: rule.id,
    severity: rule.severity,
    message: renderMessage(text.message, args),
    why: renderMessage(text.why, args),
    remedy: renderMessage(text.remedy, args),
  };
}
