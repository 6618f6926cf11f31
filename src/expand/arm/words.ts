/** The words by which files are passed over before they are parsed, and before what parses them is loaded. */

/** Words one of which every template has that could matter by default: the type, or a way to another file. */
const wordsThatMatter = /microsoft\.containerservice\/|templatelink/i;

/** Whether `text` has the word that every template has. */
export function mayBeTemplate(text: string): boolean {
  return /"resources"/i.test(text);
}

/** Whether `text` may be a template that declares something of AKS, or leads to one. */
export function mayDeclareClusters(text: string): boolean {
  return mayBeTemplate(text) && wordsThatMatter.test(text);
}
