/**
 * Fills the placeholders of a rule's text. Knows nothing of languages or outputs.
 */

/** `{name}` of letters, digits, `_` and `-`. */
const placeholder = /\{([A-Za-z][A-Za-z0-9_-]{0,63})\}/gu;

/**
 * `template` with each `{name}` replaced by the argument of that name. Values are put in as they are and never
 * looked through again; a placeholder without an argument stays, so that the mistake is seen.
 */
export function renderMessage(template: string, args: Readonly<Record<string, string>>): string {
  return template.replace(placeholder, (whole, name: string) =>
    Object.hasOwn(args, name) ? (args[name] ?? whole) : whole,
  );
}
