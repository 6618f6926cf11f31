/**
 * Says arguments in the language of a text. Knows nothing of placeholders in other texts.
 */
import type { RuleText } from "./catalogue.js";
import { renderMessage } from "./render-message.js";

/**
 * `args` for the texts of one language: an argument that is one of a few words (`no-host`) becomes what the rule's
 * terms say for it; every other stays as it is. A term may name other arguments, which are put in as they are.
 */
export function spokenArguments(
  { terms = {} }: Pick<RuleText, "terms">,
  args: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const spoken = Object.entries(args).map(([name, value]): [string, string] => {
    const words = Object.hasOwn(terms, name) ? terms[name] : undefined;
    const term = words !== undefined && Object.hasOwn(words, value) ? words[value] : undefined;
    return [name, term === undefined ? value : renderMessage(term, args)];
  });
  return Object.fromEntries(spoken);
}
