/**
 * Reads the configuration of a repository: follows `extends`, merges, and says everything that is wrong.
 *
 * The files come from a tree, so that those of another commit can be read in the same way.
 */
import { dirname, isAbsolute, normalize } from "node:path/posix";
import * as v from "valibot";
import type { ConfigCode } from "../errors.js";
import { ConfigError } from "../errors.js";
import type { FileTree } from "../model/index.js";
import type { Place, Source } from "../text/index.js";

import { problemsOf } from "./check.js";
import type { Config, ConfiguredSuppression, OrganisationValues, RuleSettings } from "./config.js";
import type { ConfigEntry, ConfigMap, ConfigNode } from "./document.js";
import { plainValue, readDocument } from "./document.js";
import type { Problem } from "./problem.js";
import { configError, shown } from "./problem.js";
import type { ConfigFile } from "./schema.js";
import { configFileSchema } from "./schema.js";

/** More files in a row than any organisation has. */
const maximumFiles = 8;

/** The files that a configuration is read from. */
export type ConfigFiles = Pick<FileTree, "has" | "read">;

/** How to read a configuration. */
export interface LoadOptions {
  /** The rules that there are. */
  readonly rules: readonly string[];
  /** The file to begin with. */
  readonly path: string;
}

/** A configuration, and what it was made from. */
export interface LoadedConfig {
  readonly config: Config;
  /** All files merged, as written: every value with its place. */
  readonly merged: ConfigMap;
  /** The files, the one that was asked for first. */
  readonly files: readonly string[];
}

/** The configuration that begins with the file `path`. Throws `ConfigError` with all that is wrong. */
export function loadConfig(files: ConfigFiles, { rules, path }: LoadOptions): LoadedConfig {
  const chain = readChain(files, path);
  const mayBeOthers = chain.some(({ root }) => root.entries.some(({ key }) => key === "policies"));
  const problems = chain.flatMap(({ root, problems: own }) => [
    ...own,
    ...problemsOf(root, { ids: rules, mayBeOthers }),
  ]);
  if (problems.length > 0) throw configError(problems);
  const merged = chain.map(({ root }) => root).reduceRight((below, above) => mergedMaps(below, above));
  return {
    config: configOf(v.parse(configFileSchema, plainValue(merged)), merged),
    merged,
    files: chain.map(({ source }) => source.path),
  };
}

/** One file of a chain of `extends`. */
interface ConfigLink {
  readonly source: Source;
  readonly root: ConfigMap;
  readonly problems: readonly Problem[];
}

/** The file and those that it extends, each behind the one that names it. */
function readChain(files: ConfigFiles, first: string): readonly ConfigLink[] {
  const chain: ConfigLink[] = [readLink(sourceOf(files, first))];
  for (let link = chain[0]; link !== undefined; link = chain.at(-1)) {
    const extension = extensionOf(link);
    if (extension === undefined) return chain;
    const next = extendedSource(
      files,
      extension,
      chain.map(({ source }) => source.path),
      first,
    );
    if ("message" in next) {
      chain[chain.length - 1] = { ...link, problems: [...link.problems, next] };
      return chain;
    }
    chain.push(readLink(next));
  }
  return chain;
}

function readLink(source: Source): ConfigLink {
  const { root, problems } = readDocument(source);
  if (root.kind === "map") return { source, root, problems };
  const wrong: Problem = {
    code: "config-shape",
    place: root.place,
    key: "",
    message: "expected a mapping of settings",
  };
  return { source, root: { kind: "map", place: root.place, entries: [] }, problems: [...problems, wrong] };
}

function sourceOf(files: ConfigFiles, path: string): Source {
  const source = files.read(path);
  if (source !== undefined) return source;
  const is = files.has(path) ? "cannot be read as text, or is a link" : "does not exist";
  throw new ConfigError("config-not-found", `the configuration ${path} ${is}`, {
    remedy: "Name a YAML file that may be read.",
  });
}

/** The file that a link extends, with the place that says so. */
function extensionOf({ root }: ConfigLink): { readonly path: string; readonly place: Place } | undefined {
  const node = root.entries.find(({ key }) => key === "extends")?.node;
  if (node?.kind !== "scalar" || typeof node.value !== "string" || node.value.trim() === "") return undefined;
  return { path: node.value, place: node.place };
}

/** The source of an extended file, or what is wrong with the path. */
function extendedSource(
  files: ConfigFiles,
  { path, place }: { readonly path: string; readonly place: Place },
  seen: readonly string[],
  first: string,
): Source | Problem {
  const wrong = (message: string, code: ConfigCode = "config-extends"): Problem => ({
    code,
    place,
    key: "extends",
    message,
  });
  if (path.includes("\\") || path.includes(":") || isAbsolute(path))
    return wrong(`expected a file of this repository, relative to this one, found ${shown(path)}`);
  const target = normalize(`${dirname(place.source.path)}/${path}`);
  // A configuration from elsewhere may extend what lies beside it.
  const isOutside = isAbsolute(first) ? !target.startsWith(`${dirname(first)}/`) : target.startsWith("../");
  if (isOutside) return wrong(`${shown(path)} lies outside of the repository`);
  if (seen.includes(target)) return wrong(`${shown(path)} extends itself in the end`);
  if (seen.length >= maximumFiles) return wrong(`more than ${maximumFiles} files extend each other`);
  const source = files.read(target);
  if (source !== undefined) return source;
  return wrong(`${shown(target)} ${files.has(target) ? "cannot be read as text, or is a link" : "does not exist"}`);
}

/** Lists are joined, mappings merged, and of single values the one above counts. */
function mergedMaps(below: ConfigMap, above: ConfigMap): ConfigMap {
  const merged = new Map(below.entries.map((entry): [string, ConfigEntry] => [entry.key, entry]));
  for (const entry of above.entries) {
    const earlier = merged.get(entry.key);
    merged.set(entry.key, earlier === undefined ? entry : { ...entry, node: mergedNodes(earlier.node, entry.node) });
  }
  return { ...above, entries: [...merged.values()] };
}

function mergedNodes(below: ConfigNode, above: ConfigNode): ConfigNode {
  if (below.kind === "map" && above.kind === "map") return mergedMaps(below, above);
  if (below.kind === "list" && above.kind === "list") return { ...above, items: [...below.items, ...above.items] };
  return above;
}

function configOf(file: ConfigFile, merged: ConfigMap): Config {
  return {
    rules: settingsOf(file.rules),
    include: file.include ?? [],
    ignore: file.ignore ?? [],
    overrides: (file.overrides ?? []).map(({ paths, rules }) => ({ paths, rules: settingsOf(rules) })),
    suppressions: suppressionsOf(file, merged),
    allowSuppressions: file["allow-suppressions"] ?? true,
    notSuppressible: file["not-suppressible"] ?? [],
    organisation: organisationOf(file.organisation ?? {}),
    policies: file.policies ?? [],
    ...singleValues(file),
  };
}

/** The values that have no default here: the command line may have them too, and then the program. */
function singleValues(file: ConfigFile): Partial<Config> {
  const { "fail-on": failOn, "min-severity": minSeverity, locale, baseline, ca } = file;
  const expiresSoonDays = ca?.["expires-soon-days"];
  return {
    ...(failOn === undefined ? {} : { failOn }),
    ...(minSeverity === undefined ? {} : { minSeverity }),
    ...(locale === undefined ? {} : { locale }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(expiresSoonDays === undefined ? {} : { expiresSoonDays }),
  };
}

function settingsOf(rules: ConfigFile["rules"]): RuleSettings {
  return new Map(Object.entries(rules ?? {}));
}

function suppressionsOf(file: ConfigFile, merged: ConfigMap): readonly ConfiguredSuppression[] {
  const list = merged.entries.find(({ key }) => key === "suppressions")?.node;
  const items = list?.kind === "list" ? list.items : [];
  return (file.suppressions ?? []).flatMap((suppression, index) => {
    const place = items[index]?.place;
    return place === undefined ? [] : [{ ...suppression, place }];
  });
}

function organisationOf(values: NonNullable<ConfigFile["organisation"]>): OrganisationValues {
  const { "proxy-required": proxyRequired, "allowed-proxies": allowedProxies } = values;
  const { "required-bypass": requiredBypass, "forbidden-bypass": forbiddenBypass } = values;
  return {
    ...(proxyRequired === undefined ? {} : { proxyRequired }),
    ...(allowedProxies === undefined ? {} : { allowedProxies }),
    ...(requiredBypass === undefined ? {} : { requiredBypass }),
    ...(forbiddenBypass === undefined ? {} : { forbiddenBypass }),
  };
}
