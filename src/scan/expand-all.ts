/**
 * Gives each candidate file to the carriers that may read it. Carriers recognise their files by content.
 */
import { expandArm } from "../expand/arm/index.js";
import { expandAzFiles } from "../expand/az-file/index.js";
import { expandPlans } from "../expand/plan/index.js";
import { expandTerraform } from "../expand/terraform/index.js";
import type { Expansion, FileTree } from "../model/index.js";

/** What expansion needs from the outside. */
export interface ExpandInputs {
  /** Files that the user named as Terraform plans, whatever they look like. */
  readonly planFiles?: readonly string[];
}

/** All objects that `candidates` declare, with the files around them read on demand. */
export function expandAll(candidates: readonly string[], tree: FileTree, inputs: ExpandInputs): Expansion {
  const json = candidates.filter((path) => /\.jsonc?$/i.test(path) && !/\.tf(?:vars)?\.json$/i.test(path));
  const terraform = candidates.filter((path) => /\.(?:tf|tofu)(?:\.json)?$/i.test(path));
  const plans = [...new Set([...(inputs.planFiles ?? []), ...json])];
  const expansions: Expansion[] = [expandArm(json, tree), expandAzFiles(json, tree)];
  if (terraform.length > 0) expansions.push(expandTerraform(terraform, tree));
  expansions.push(expandPlans(plans, tree));
  return {
    objects: expansions.flatMap((expansion) => expansion.objects),
    problems: expansions.flatMap((expansion) => expansion.problems),
    omissions: expansions.flatMap((expansion) => expansion.omissions),
  };
}
