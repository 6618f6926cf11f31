/**
 * The settings that a run of the action goes by: those of the state before the change, wherever they have to be read.
 *
 * Where nobody tells them, a run fails rather than going by what the change brings.
 */
import type { Config } from "../../config/index.js";
import { findConfig } from "../../config/index.js";
import { openFiles, treeReadBy } from "../../discover/index.js";
import { EnvironmentError } from "../../errors.js";
import type { GithubApi, RepositoryName } from "../../github/index.js";
import type { Change } from "./change-request.js";
import type { ConfigRequest, SettingsFiles } from "../configuration.js";
import { configOf, guardedConfig, strictConfig } from "../configuration.js";
import type { ProgramFiles } from "../program-files.js";

/** What a run goes by. */
export interface ActionSettings {
  readonly config: Config;
  /** Where baseline and bundles of rules lie; the working tree when absent. */
  readonly files?: SettingsFiles;
  /** Why they are not those that were looked for, as a sentence. */
  readonly remark?: string;
}

/** How files of a commit are asked for. */
export interface FileService {
  readonly repository: RepositoryName;
  readonly openApi: () => Promise<GithubApi>;
}

/** The settings for judging `change`. */
export async function actionSettings(
  change: Change,
  place: ConfigRequest,
  service: FileService,
  program: ProgramFiles,
): Promise<ActionSettings> {
  if (!change.guarded) return { config: await configOf(place, program) };
  const before = change.base?.tree ?? (await settingsByApi(change, place, service, program));
  if (before === undefined) return { config: strictConfig, files: noFiles };
  const proposed = change.head === undefined ? {} : { proposed: change.head.tree };
  const { config, remark } = await guardedConfig({ ...place, settings: before, ...proposed }, program);
  return { config, files: before, ...(remark === undefined ? {} : { remark: `${remark}.` }) };
}

const noFiles: SettingsFiles = { has: () => false, read: () => undefined, readBytes: () => undefined };

/** The files of the base that settings are in; undefined where they cannot be had and there is no sign of any. */
async function settingsByApi(
  { baseRef = "HEAD", trouble }: Change,
  place: ConfigRequest,
  { repository, openApi }: FileService,
  program: ProgramFiles,
): Promise<SettingsFiles | undefined> {
  const { ApiError, isOfConnection, troubleOf } = await import("../../github/index.js");
  const use = async (files: SettingsFiles): Promise<void> => {
    const config = await configOf({ ...place, settings: files }, program);
    for (const path of [config.baseline, ...config.policies]) if (path !== undefined) files.readBytes(path);
  };
  const isOpen = trouble === undefined || !isOfConnection(troubleOf(trouble));
  try {
    if (isOpen) return await filesByApi(await openApi(), repository, baseRef, use);
    throw new ApiError(troubleOf(trouble));
  } catch (cause) {
    if (place.path === undefined && findConfig(openFiles(place.root)) === undefined) return undefined;
    throw new EnvironmentError("github-api", "the configuration that this change is judged by cannot be read", {
      remedy:
        "It is that of the base, not the one that the change brings. Give actions/checkout fetch-depth: 2, or the token the permission contents: read.",
      cause,
    });
  }
}

/** More than configuration, what it extends, baseline and bundles need one after the other. */
const mostRounds = 12;

/** The files of `commit` that `use` asks for. `use` is called until it has found all that it looks for. */
async function filesByApi(
  api: GithubApi,
  repository: RepositoryName,
  commit: string,
  use: (files: SettingsFiles) => Promise<unknown>,
): Promise<SettingsFiles> {
  // A token that may not read the repository is told that there are no files.
  await api.request("GET /repos/{owner}/{repo}/commits/{ref}", { ...repository, ref: commit });
  const known = new Map<string, Uint8Array | undefined>();
  for (let round = 0; round < mostRounds; round += 1) {
    const missing = new Set<string>();
    const files = filesOf(known, missing);
    try {
      await use(files);
    } catch {
      // It may be wrong only because a file is not there yet; whoever uses the files at last will meet what stays.
    }
    if (missing.size === 0) return files;
    for (const path of missing) known.set(path, await existing(api, repository, path, commit));
  }
  return filesOf(known, new Set());
}

async function existing(
  api: GithubApi,
  repository: RepositoryName,
  path: string,
  commit: string,
): Promise<Uint8Array | undefined> {
  const { fileAt, statusOf } = await import("../../github/index.js");
  try {
    return await fileAt(api, repository, path, commit);
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

/** Files that are known; what is asked for besides goes into `missing`. */
function filesOf(known: ReadonlyMap<string, Uint8Array | undefined>, missing: Set<string>): SettingsFiles {
  const there = [...known].flatMap(([path, bytes]) => (bytes === undefined ? [] : [path]));
  const tree = treeReadBy(there, (path) => {
    const bytes = known.get(path);
    return bytes === undefined ? { kind: "missing" } : { kind: "bytes", bytes: Buffer.from(bytes) };
  });
  const asked = (path: string): string => {
    if (!known.has(path)) missing.add(path);
    return path;
  };
  return {
    has: (path) => tree.has(asked(path)),
    read: (path) => tree.read(asked(path)),
    readBytes: (path) => tree.readBytes(asked(path)),
  };
}
