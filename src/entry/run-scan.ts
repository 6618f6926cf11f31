/** Runs a scan over the working tree: discovery, the line, nothing printed. */
import { discover } from "../discover/index.js";
import type { Locale } from "../finding/index.js";
import type { ScanResult } from "../scan/index.js";
import { scan } from "../scan/index.js";
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

/** Searches and scans. The catalogue is read only when there is something to say. */
export async function runScan(request: RunRequest, files: ProgramFiles): Promise<ScanResult> {
  const { tree, candidates, omissions } = discover(request.scope.root, request.scope);
  return scan(tree, {
    candidates,
    omissions,
    planFiles: request.planFiles,
    catalogue: files.catalogue(),
    locale: request.locale,
    now: request.now,
    loadPolicies: files.loadPolicies,
    loadHclGrammar: files.loadHclGrammar,
  });
}
