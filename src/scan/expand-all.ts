/**
 * Gives each candidate file to the carriers that may read it. Carriers recognise their files by content; one that
 * would recognise none by its words is not even loaded.
 */
import { mayDeclareClusters } from "../expand/arm/words.js";
import { looksLikePlan } from "../expand/plan/looks-like-plan.js";
import type { Expansion, FileTree } from "../model/index.js";

/** What expansion needs from the outside. */
export interface ExpandInputs {
  /** Files that the user named as Terraform plans, whatever they look like. */
  readonly planFiles?: readonly string[];
  /** Terraform files that are known to call no module of the tree, so that they need not be read to find calls. */
  readonly callless?: ReadonlySet<string>;
}

/** All objects that `candidates` declare, with the files around them read on demand. Only the carriers needed are loaded. */
export async function expandAll(
  candidates: readonly string[],
  tree: FileTree,
  inputs: ExpandInputs,
): Promise<Expansion> {
  const json = candidates.filter((path) => /\.jsonc?$/i.test(path) && !/\.tf(?:vars)?\.json$/i.test(path));
  const terraform = candidates.filter((path) => /\.(?:tf|tofu)(?:\.json)?$/i.test(path));
  const plans = [...new Set([...(inputs.planFiles ?? []), ...json])];
  const expansions: Expansion[] = [];
  const isSome = (paths: readonly string[], hasWords: (text: string) => boolean): boolean =>
    paths.some((path) => hasWords(tree.read(path)?.text ?? ""));
  if (isSome(json, mayDeclareClusters)) {
    const { expandArm } = await import("../expand/arm/index.js");
    expansions.push(expandArm(json, tree));
  }
  if (json.length > 0) {
    const { expandAzFiles } = await import("../expand/az-file/index.js");
    expansions.push(expandAzFiles(json, tree));
  }
  if (terraform.length > 0) {
    const { expandTerraform } = await import("../expand/terraform/index.js");
    expansions.push(expandTerraform(terraform, tree, inputs.callless));
  }
  if (isSome(plans, looksLikePlan)) {
    const { expandPlans } = await import("../expand/plan/index.js");
    expansions.push(expandPlans(plans, tree));
  }
  return {
    objects: expansions.flatMap((expansion) => expansion.objects),
    problems: expansions.flatMap((expansion) => expansion.problems),
    omissions: expansions.flatMap((expansion) => expansion.omissions),
  };
}
