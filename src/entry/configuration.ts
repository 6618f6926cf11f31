/** The configuration that a run has: found or named, read, and put behind what the caller asked for. */
import { isAbsolute } from "node:path";
import type { Config } from "../config/index.js";
import { defaultConfig, findConfig } from "../config/index.js";
import type { LoadedConfig } from "../config/load.js";
import { openFiles } from "../discover/index.js";
import { ConfigError } from "../errors.js";
import type { Locale, Severity } from "../finding/index.js";
import type { FileTree } from "../model/index.js";
import type { ProgramFiles } from "./program-files.js";
import { fileInScope, pathInTree } from "./scope.js";

/** Files that steer a run: configuration, baseline, bundles of rules. */
export type SettingsFiles = Pick<FileTree, "has" | "read" | "readBytes">;

/** Where a configuration is looked for. */
export interface ConfigRequest {
  /** The root of the scan, absolute. */
  readonly root: string;
  /** The file that was asked for, from `folder`. */
  readonly path?: string;
  readonly folder: string;
  /** Where it is read from; the working tree when absent. */
  readonly settings?: SettingsFiles;
}

/** The configuration of a run, and what it was made from; undefined where there is none. */
export async function readConfig(request: ConfigRequest, program: ProgramFiles): Promise<LoadedConfig | undefined> {
  const { root, settings } = request;
  const files = settings ?? openFiles(root);
  const path = request.path === undefined ? findConfig(files) : namedConfig(request.path, request);
  if (path === undefined) return undefined;
  const open = isAbsolute(path) ? openFiles(root) : files;
  const { loadConfig } = await import("../config/load.js");
  return loadConfig(open, { path, rules: program.catalogue().rules.map(({ id }) => id) });
}

/** Files that do not have it yet have no configuration. One outside of the repository is no part of a change. */
function namedConfig(path: string, { root, folder, settings }: ConfigRequest): string | undefined {
  if (settings === undefined) return fileInScope(folder, root, path);
  const inTree = pathInTree(folder, root, path);
  return isAbsolute(inTree) || settings.has(inTree) ? inTree : undefined;
}

/** The configuration of a run, or the default one. */
export async function configOf(request: ConfigRequest, files: ProgramFiles): Promise<Config> {
  return (await readConfig(request, files))?.config ?? defaultConfig;
}

/** What holds where the settings of the base are not to be had: nothing that a change could have brought. */
export const strictConfig: Config = { ...defaultConfig, allowSuppressions: false };

/** The configuration that a run goes by. */
export interface SettledConfig {
  readonly config: Config;
  /** Why it is not the one that was looked for. */
  readonly remark?: string;
}

/**
 * The configuration by which a change is judged, of the files before it: `settings`. What the change makes of it must be right as well:
 * it is what the next run goes by; `proposed` are its files, those of the working tree when absent. One of the base that is wrong is mended by a change, which is judged strictly.
 */
export async function guardedConfig(
  { proposed, ...request }: ConfigRequest & { readonly proposed?: SettingsFiles },
  files: ProgramFiles,
): Promise<SettledConfig> {
  await checkProposed(request, proposed ?? openFiles(request.root), files);
  try {
    return { config: await configOf(request, files) };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const remark = `the configuration of the base is wrong, and that of the program is taken: ${error.message}`;
    return { config: strictConfig, remark };
  }
}

/** A file that the change removes, or that it does not have yet, is not wrong. */
async function checkProposed(request: ConfigRequest, settings: SettingsFiles, files: ProgramFiles): Promise<void> {
  await readConfig({ ...request, settings }, files);
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
