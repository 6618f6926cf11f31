/** Runs a scan over the working tree, or over another state of it: discovery, the line, nothing printed. */
import type { Config } from "../config/index.js";
import { matchesAny } from "../config/index.js";
import type { Discovery, SearchScope, Snapshot } from "../discover/index.js";
import { discover, looksLikePlan, openFiles } from "../discover/index.js";
import { EnvironmentError, UsageError } from "../errors.js";
import type { Locale } from "../finding/index.js";
import type { FileTree, Omission } from "../model/index.js";
import type { ExtraPolicies, ScanOptions, ScanResult } from "../scan/index.js";
import type { GateContext, GateRequest } from "./gate.js";
import { compared, decided, openGate } from "./gate.js";
import { once } from "./once.js";
import type { ProgramFiles } from "./program-files.js";
import type { ScanScope } from "./scope.js";

/** What a run was asked for. */
export interface RunRequest {
  readonly scope: ScanScope;
  /** Plan files, as paths of the scope. */
  readonly planFiles: readonly string[];
  readonly locale: Locale;
  readonly config: Config;
  /** Bundles of rules of the user's own, beside those of the configuration. */
  readonly policies?: readonly string[];
  /** What the findings are decided by, beside the configuration. */
  readonly gate?: GateRequest;
  /** What is scanned; the working tree when absent. */
  readonly head?: Snapshot;
  /** Seconds since 1970. */
  readonly now: number;
}

/** A search that is done, and the scan of the tree that it found or of an edited one, with its findings decided. */
export interface PreparedScan {
  readonly tree: FileTree;
  readonly run: (tree: FileTree) => Promise<ScanResult>;
}

/** Searches, scans and decides. The catalogue is read only when there is something to say. */
export async function runScan(request: RunRequest, files: ProgramFiles): Promise<ScanResult> {
  const { tree, run } = await preparedScan(request, files);
  return run(tree);
}

/** Searches, for one or more scans of what was found. */
export async function preparedScan(request: RunRequest, files: ProgramFiles): Promise<PreparedScan> {
  const { scope, planFiles, config } = request;
  const wanted = { ...scope, ...wantedBy(config) };
  const extraPolicies = await extraPoliciesOf(request, files);
  const discovery = request.head?.search(wanted) ?? discover(scope.root, wanted, { environment: process.env });
  const { tree } = discovery;
  refuseUnread(scope.named, discovery.omissions);
  for (const path of planFiles) checkPlan(path, tree);
  const options = {
    planFiles,
    catalogue: files.catalogue(),
    locale: request.locale,
    now: request.now,
    config,
    ...(extraPolicies === undefined ? {} : { extraPolicies }),
    loadPolicies: files.loadPolicies,
  };
  const context = gateContext(request);
  const { base } = context.request;
  const before = base === undefined ? undefined : once(() => scanBase(base, wanted, options, context));
  return {
    tree,
    run: async (given) => {
      // What the search saw of calls, it did not see in an edited file.
      const searched = given === tree ? discovery : { ...discovery, tree: given, callless: new Set<string>() };
      const head = await scanAndDecide(searched, options, context);
      return base === undefined || before === undefined
        ? head
        : compared(head, given, await before(), context, base.tree);
    },
  };
}

function gateContext({ scope, config, locale, now, gate = openGate }: RunRequest): GateContext {
  const wholeTree = scope.within.length === 0 && scope.named.length === scope.plans.length;
  return { request: gate, root: scope.root, config, locale, now, wholeTree };
}

/** What scanning the head and the base of a change has in common. */
type SharedScanOptions = Omit<ScanOptions, "candidates" | "omissions" | "callless">;

async function scanAndDecide(
  discovery: Discovery,
  options: SharedScanOptions,
  context: GateContext,
): Promise<ScanResult> {
  return decided(await scanned(discovery, options), discovery, context);
}

/** What most runs give: no file speaks of a proxy. */
const nothing: ScanResult["report"] = {
  findings: [],
  summary: { files: 0, subjects: 0, errors: 0, warnings: 0, notes: 0 },
  secrets: [],
};

/** All but the search is loaded only when there is something to look at. */
async function scanned(discovery: Discovery, options: SharedScanOptions): Promise<ScanResult> {
  const { tree, candidates, omissions, callless } = discovery;
  if (candidates.length === 0 && omissions.length === 0) {
    return { report: nothing, catalogue: options.catalogue, subjects: [] };
  }
  const { scan } = await import("../scan/index.js");
  return scan(tree, { ...options, candidates, omissions, callless });
}

/** The same line over the state before the change. A plan that is no part of it says nothing about it. */
async function scanBase(
  base: Snapshot,
  wanted: SearchScope,
  options: SharedScanOptions,
  context: GateContext,
): Promise<ScanResult> {
  const discovery = base.search(wanted);
  const planFiles = (options.planFiles ?? []).filter((path) => discovery.tree.has(path));
  return scanAndDecide(discovery, { ...options, planFiles }, context);
}

/** Most runs have no rules of the user's own, and do not load what those need. */
async function extraPoliciesOf(
  { scope, config, policies = [], gate }: RunRequest,
  files: ProgramFiles,
): Promise<ExtraPolicies | undefined> {
  if (config.policies.length + policies.length === 0) return undefined;
  const { ownPolicies } = await import("./own-policies.js");
  // A change must not bring the rules that it is judged by.
  const bundles = gate?.settings ?? openFiles(scope.root);
  return ownPolicies({ configured: config.policies, files: bundles, named: policies }, files);
}

/** A file that is named counts whatever the configuration says of it. */
function wantedBy({ include, ignore, organisation }: Config): Pick<SearchScope, "accepts" | "clustersMatter"> {
  const [isIncluded, isIgnored] = [matchesAny(include), matchesAny(ignore)];
  return {
    accepts: (path) => (include.length === 0 || isIncluded(path)) && !isIgnored(path),
    clustersMatter: organisation.proxyRequired === true,
  };
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
