import {
  discover,
  looksLikePlan,
  openFiles
} from "./chunk-FXMGMS7T.js";
import {
  matchesAny
} from "./chunk-GVIYDVNL.js";
import {
  ConfigError,
  EnvironmentError,
  UsageError
} from "./chunk-4TTH2VYI.js";

// src/entry/once.ts
function once(load) {
  let loaded;
  return () => (loaded ??= { value: load() }).value;
}

// src/entry/gate.ts
var openGate = { suppressions: true, judged: "all", changedOnly: false };
async function decided(result, { tree, marked }, context) {
  const { request, config, locale, now, wholeTree } = context;
  const path = request.baseline ?? config.baseline;
  const nothing2 = result.report.findings.length + marked.length + config.suppressions.length === 0;
  if (nothing2 && path === void 0) return result;
  const { decide } = await import("./decide-IYCDXTZU.js");
  const entries = await baselineEntries(context);
  const decisions = {
    config,
    catalogue: result.catalogue,
    locale,
    now,
    marked: marked.flatMap((path2) => tree.read(path2) ?? []),
    suppressions: request.suppressions,
    wholeTree,
    ...entries === void 0 ? {} : { baseline: { entries, reportStale: wholeTree && request.guarded !== true } },
    present: presentIn(result, tree)
  };
  return { ...result, report: decide(result.report, decisions) };
}
async function compared(head, tree, { report: base }, { request }, before) {
  const { compareWithBase, keepChanged } = await import("./decide-IYCDXTZU.js");
  const present = presentIn(head, tree);
  const report = compareWithBase({ head: head.report, base, present, before, judged: request.judged });
  return { ...head, report: request.changedOnly ? keepChanged(report) : report };
}
function presentIn({ subjects }, tree) {
  return { hasPath: (path) => tree.read(path) !== void 0, subjects: subjects.map(({ name }) => name) };
}
async function baselineEntries({
  request,
  root,
  config
}) {
  const path = request.baseline ?? config.baseline;
  if (path === void 0) return void 0;
  const settings = path.startsWith("/") ? void 0 : request.settings;
  const source = (settings ?? openFiles(root)).read(path);
  const { readBaseline } = await import("./decide-IYCDXTZU.js");
  if (source !== void 0) return readBaseline(source);
  if (settings !== void 0 && request.guarded === true) return [];
  throw new ConfigError("baseline-invalid", `there is no baseline ${path}`, {
    remedy: "Write it first: proxylint baseline."
  });
}

// src/entry/run-scan.ts
async function runScan(request, files) {
  const { tree, run } = await preparedScan(request, files);
  return run(tree);
}
async function preparedScan(request, files) {
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
    ...extraPolicies === void 0 ? {} : { extraPolicies },
    loadPolicies: files.loadPolicies
  };
  const context = gateContext(request);
  const { base } = context.request;
  const before = base === void 0 ? void 0 : once(() => scanBase(base, wanted, options, context));
  return {
    tree,
    run: async (given) => {
      const searched = given === tree ? discovery : { ...discovery, tree: given, callless: /* @__PURE__ */ new Set() };
      const head = await scanAndDecide(searched, options, context);
      return base === void 0 || before === void 0 ? head : compared(head, given, await before(), context, base.tree);
    }
  };
}
function gateContext({ scope, config, locale, now, gate = openGate }) {
  const wholeTree = scope.within.length === 0 && scope.named.length === scope.plans.length;
  return { request: gate, root: scope.root, config, locale, now, wholeTree };
}
async function scanAndDecide(discovery, options, context) {
  return decided(await scanned(discovery, options), discovery, context);
}
var nothing = {
  findings: [],
  summary: { files: 0, subjects: 0, errors: 0, warnings: 0, notes: 0 },
  secrets: []
};
async function scanned(discovery, options) {
  const { tree, candidates, omissions, callless } = discovery;
  if (candidates.length === 0 && omissions.length === 0) {
    return { report: nothing, catalogue: options.catalogue, subjects: [] };
  }
  const { scan } = await import("./scan-UQBHURYE.js");
  return scan(tree, { ...options, candidates, omissions, callless });
}
async function scanBase(base, wanted, options, context) {
  const discovery = base.search(wanted);
  const planFiles = (options.planFiles ?? []).filter((path) => discovery.tree.has(path));
  return scanAndDecide(discovery, { ...options, planFiles }, context);
}
async function extraPoliciesOf({ scope, config, policies = [], gate }, files) {
  if (config.policies.length + policies.length === 0) return void 0;
  const { ownPolicies } = await import("./own-policies-I6KTRKNS.js");
  const bundles = gate?.settings ?? openFiles(scope.root);
  return ownPolicies({ configured: config.policies, files: bundles, named: policies }, files);
}
function wantedBy({ include, ignore, organisation }) {
  const [isIncluded, isIgnored] = [matchesAny(include), matchesAny(ignore)];
  return {
    accepts: (path) => (include.length === 0 || isIncluded(path)) && !isIgnored(path),
    clustersMatter: organisation.proxyRequired === true
  };
}
function refuseUnread(named, omissions) {
  const unread = omissions.find(({ path }) => named.includes(path));
  if (unread === void 0) return;
  throw new EnvironmentError("file-unreadable", `${unread.path} was not read: ${unread.reason}`, {
    remedy: "Name a text file that may be read and is no link, or the folder that it lies in."
  });
}
function checkPlan(path, tree) {
  if (looksLikePlan(tree.read(path)?.text ?? "")) return;
  throw new UsageError("bad-option-value", `${path} is no Terraform plan as JSON`, {
    remedy: "Write it with: terraform show -json PLAN > FILE."
  });
}

export {
  once,
  presentIn,
  runScan,
  preparedScan
};
