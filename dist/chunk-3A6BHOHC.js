import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);
import {
  discover,
  looksLikePlan
} from "./chunk-XMVLB62D.js";
import {
  EnvironmentError,
  UsageError
} from "./chunk-DLW563YP.js";

// src/entry/run-scan.ts
var nothing = {
  report: { findings: [], summary: { files: 0, subjects: 0, errors: 0, warnings: 0, notes: 0 }, secrets: [] },
  subjects: []
};
async function runScan(request, files) {
  const { scope, planFiles } = request;
  const { tree, candidates, omissions } = discover(scope.root, scope, { environment: process.env });
  refuseUnread(scope.named, omissions);
  for (const path of planFiles) checkPlan(path, tree);
  if (candidates.length === 0 && omissions.length === 0) return nothing;
  const { scan } = await import("./scan-2GUI4OGM.js");
  return scan(tree, {
    candidates,
    omissions,
    planFiles,
    catalogue: files.catalogue(),
    locale: request.locale,
    now: request.now,
    loadPolicies: files.loadPolicies
  });
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
  runScan
};
