/**
 * Finds `opa`, `regal`, `act` and `actionlint` in the exact versions that the project is built and tested with.
 *
 * A matching program on PATH is taken as it is; else it is built from the Go modules in policies/tools, once, into a
 * cache folder below node_modules. The versions are read from those modules, which are the only place that names them.
 */
import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";

import { root, run } from "./run.js";

/** A program for policies, or one for workflows: `act` runs them on this machine, `actionlint` reads them. */
export type PolicyTool = "opa" | "regal" | "act" | "actionlint";

/** The Go module of each tool, whose program is at its root but for one. */
const goModules: Readonly<Record<PolicyTool, string>> = {
  opa: "github.com/open-policy-agent/opa",
  regal: "github.com/styrainc/regal",
  act: "github.com/nektos/act",
  actionlint: "github.com/rhysd/actionlint",
};

/** Programs that are below the root of their module. */
const commandFolders: Readonly<Partial<Record<PolicyTool, string>>> = { actionlint: "/cmd/actionlint" };

/** How each tool is asked for its version, and how it says it. */
const versionWords: Readonly<Record<PolicyTool, Readonly<{ argument: string; pattern: RegExp }>>> = {
  opa: { argument: "version", pattern: /^Version:\s+v?(\S+)/mu },
  regal: { argument: "version", pattern: /^Version:\s+v?(\S+)/mu },
  act: { argument: "--version", pattern: /^act version v?(\S+)/mu },
  actionlint: { argument: "-version", pattern: /^v?(\d\S*)/u },
};

/** The path of a tool in the version wanted; builds it when need be, and says what to install when it cannot. */
export function policyTool(tool: PolicyTool): string {
  const version = wantedVersion(tool);
  if (versionOnPath(tool) === version) return tool;
  const built = cachePath(tool);
  if (!existsSync(built)) buildTool(tool, version, built);
  return built;
}

function moduleFolder(tool: PolicyTool): string {
  return join(root, "policies", "tools", tool);
}

function wantedVersion(tool: PolicyTool): string {
  const lines = readFileSync(join(moduleFolder(tool), "go.mod"), "utf8").split("\n");
  const words = lines.map((line) =>
    line
      .trim()
      .replace(/^require /u, "")
      .split(" "),
  );
  const version = words.find((line) => line[0] === goModules[tool] && line[1]?.startsWith("v"))?.[1];
  if (version === undefined) throw new Error(`policies/tools/${tool}/go.mod does not require ${goModules[tool]}`);
  return version.slice(1);
}

function versionOnPath(tool: PolicyTool): string | undefined {
  const { argument, pattern } = versionWords[tool];
  return pattern.exec(run(tool, [argument]).stdout)?.[1];
}

/** Named by the module's content, so that a new version never meets an old program. */
function cachePath(tool: PolicyTool): string {
  const hash = createHash("sha256");
  for (const file of ["go.mod", "go.sum"]) hash.update(readFileSync(join(moduleFolder(tool), file)));
  const name = `${tool}-${hash.digest("hex").slice(0, 12)}${process.platform === "win32" ? ".exe" : ""}`;
  return join(root, "node_modules", ".cache", "proxylint-tools", name);
}

function buildTool(tool: PolicyTool, version: string, target: string): void {
  const install = `Install ${tool} ${version}, or Go 1.26 or newer to have it built from policies/tools/${tool}.`;
  if (run("go", ["version"]).status !== 0)
    throw new Error(`${tool} ${version} is not on PATH and Go is not either. ${install}`);
  process.stderr.write(`building ${tool} ${version}, once (about a minute)\n`);
  mkdirSync(join(target, ".."), { recursive: true });
  // Built beside the target and moved, so that two scripts at a time never run half a program.
  const draft = `${target}.${randomUUID()}`;
  const program = `${goModules[tool]}${commandFolders[tool] ?? ""}`;
  const ended = run("go", ["build", "-trimpath", "-buildvcs=false", "-mod=readonly", "-o", draft, program], {
    cwd: moduleFolder(tool),
    env: { CGO_ENABLED: "0", GOWORK: "off" },
  });
  if (ended.status !== 0) throw new Error(`${tool} ${version} could not be built. ${install}\n${ended.stderr}`);
  renameSync(draft, target);
}
