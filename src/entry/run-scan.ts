/** Runs a scan over the working tree: discovery, the line, nothing printed. */
import { discover, looksLikePlan } from "../discover/index.js";
import { EnvironmentError, UsageError } from "../errors.js";
import type { Locale } from "../finding/index.js";
import type { FileTree, Omission } from "../model/index.js";
import type { ScanResult } from "../scan/index.js";
import type { ProgramFiles } from "./program-files.js";
import type { ScanScope } from "./scope.js";

/** What a run was asked for. */
export interface RunRequest {
  readonly scope: ScanScope;
  /** Plan files, as paths of the scope. */
  readonly planFiles: readonly string[];
  readonly locale: Locale;
  /** Seconds since 1970. */
  readonly now: number;
}

/** What most runs give: no file speaks of a proxy. */
const nothing: ScanResult = {
  report: { findings: [], summary: { files: 0, subjects: 0, errors: 0, warnings: 0, notes: 0 }, secrets: [] },
  subjects: [],
};

/** Searches and scans. All but the search is loaded only when there is something to look at. */
export async function runScan(request: RunRequest, files: ProgramFiles): Promise<ScanResult> {
  const { scope, planFiles } = request;
  const { tree, candidates, omissions } = discover(scope.root, scope, { environment: process.env });
  refuseUnread(scope.named, omissions);
  for (const path of planFiles) checkPlan(path, tree);
  if (candidates.length === 0 && omissions.length === 0) return nothing;
  const { scan } = await import("../scan/index.js");
  return scan(tree, {
    candidates,
    omissions,
    planFiles,
    catalogue: files.catalogue(),
    locale: request.locale,
    now: request.now,
    loadPolicies: files.loadPolicies,
  });
}

/** A file that was asked for by name and not read must not pass as one without findings. */
function refuseUnread(named: readonly string[], omissions: readonly Omission[]): void {
  const unread = omissions.find(({ path }) => named.includes(path));
  if (unread === undefined) return;
  throw new EnvironmentError("file-unreadable", `${unread.path} was not read: ${unread.reason}`, {
    remedy: "Name a text file that may be read and is no link, or the folder that it lies in.",
  });
}

function checkPlan(path: string, tree: FileTree): void {
  if (looksLikePlan(tree.read(path)?.text ?? "")) return;
  throw new UsageError("bad-option-value", `${path} is no Terraform plan as JSON`, {
    remedy: "Write it with: terraform show -json PLAN > FILE.",
  });
}
