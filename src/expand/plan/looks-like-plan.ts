/** Tells plans from other JSON by their words, before what reads them is loaded. */

/** As much of a file as tells a plan from other JSON. */
const headLength = 4096;

/** Whether `text` is what `terraform show -json` prints, as far as its start and its words say. */
export function looksLikePlan(text: string): boolean {
  const head = text.slice(0, headLength);
  return (
    head.includes('"format_version"') && (head.includes('"terraform_version"') || text.includes('"resource_changes"'))
  );
}
