/** The configuration that a run has: found or named, read, and put behind what the caller asked for. */
import { isAbsolute } from "node:path";
import type { Config } from "../config/index.js";
import { defaultConfig, findConfig } from "../config/index.js";
import type { LoadedConfig } from "../config/load.js";
import type { Snapshot } from "../discover/index.js";
import { openFiles } from "../discover/index.js";
import type { Locale, Severity } from "../finding/index.js";
import type { ProgramFiles } from "./program-files.js";
import { fileInScope, pathInTree } from "./scope.js";

/** Where a configuration is looked for. */
export interface ConfigRequest {
  /** The root of the scan, absolute. */
  readonly root: string;
  /** The file that was asked for, from `folder`. */
  readonly path?: string;
  readonly folder: string;
  /** The state of the repository that it is read from; the working tree when absent. */
  readonly base?: Snapshot;
}

/** The configuration of a run, and what it was made from; undefined where there is none. */
export async function readConfig(request: ConfigRequest, program: ProgramFiles): Promise<LoadedConfig | undefined> {
  const { root, base } = request;
  const files = base?.tree ?? openFiles(root);
  const path = request.path === undefined ? findConfig(files) : namedConfig(request.path, request);
  if (path === undefined) return undefined;
  const open = isAbsolute(path) ? openFiles(root) : files;
  const { loadConfig } = await import("../config/load.js");
  return loadConfig(open, { path, rules: program.catalogue().rules.map(({ id }) => id) });
}

/** A state that does not have the file yet has no configuration. One outside of the repository is no part of a change. */
function namedConfig(path: string, { root, folder, base }: ConfigRequest): string | undefined {
  if (base === undefined) return fileInScope(folder, root, path);
  const inTree = pathInTree(folder, root, path);
  return isAbsolute(inTree) || base.tree.has(inTree) ? inTree : undefined;
}

/** The configuration of a run, or the default one. */
export async function configOf(request: ConfigRequest, files: ProgramFiles): Promise<Config> {
  return (await readConfig(request, files))?.config ?? defaultConfig;
}

/** What a command line and a configuration may both say. */
export interface SharedOptions {
  readonly failOn: Severity | "never";
  readonly minSeverity: Severity;
  readonly locale: Locale;
}

/** What was asked for, else what the configuration says, else what everybody has. */
export function sharedOptions(given: Partial<SharedOptions>, config: Config): SharedOptions {
  return {
    failOn: given.failOn ?? config.failOn ?? "error",
    minSeverity: given.minSeverity ?? config.minSeverity ?? "warning",
    locale: given.locale ?? config.locale ?? "en",
  };
}
