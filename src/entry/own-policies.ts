/** Rules of the user's own: reads bundles, and runs them when a scan has something for them. */
import { readFileSync } from "node:fs";
import type { RuleEntry } from "../finding/index.js";
import type { BundleRule } from "../policy/bundle.js";
import { ConfigError, EnvironmentError } from "../errors.js";
import type { FileTree } from "../model/index.js";
import { readBundle } from "../policy/bundle.js";
import { judgeWithBundle } from "../policy/bundle-host.js";
import type { ExtraPolicies } from "../scan/index.js";
import type { ProgramFiles } from "./program-files.js";

/** A bundle as it lies somewhere; `name` is how messages call it. */
type BundleFile = Readonly<{ name: string; bytes: Uint8Array }>;

/** The bundles that a configuration names, from the files that it was read from. */
function bundlesOf(tree: Pick<FileTree, "readBytes">, paths: readonly string[]): readonly BundleFile[] {
  return paths.map((path) => {
    const source = tree.readBytes(path);
    if (source !== undefined) return { name: path, bytes: Buffer.from(source.text, "latin1") };
    throw new ConfigError("bundle-invalid", `policies names ${path}, which cannot be read`, {
      remedy: "Write the path of a bundle from the root of the repository, and add the file to git.",
    });
  });
}

/** The bundles that the command line names. */
function bundlesOnDisk(paths: readonly string[]): readonly BundleFile[] {
  return paths.map((path) => {
    try {
      return { name: path, bytes: readFileSync(path) };
    } catch (cause) {
      throw new EnvironmentError("file-unreadable", `--policy ${path} cannot be read`, {
        remedy: "Name a bundle that `opa build -t wasm` wrote; the path is taken from the current folder.",
        cause,
      });
    }
  });
}

/** Where bundles are named. */
export type PolicyRequest = Readonly<{
  /** By the configuration, as paths of `files`. */
  configured: readonly string[];
  files: Pick<FileTree, "readBytes">;
  /** By the command line. */
  named: readonly string[];
}>;

/** The rules of all bundles, for a scan; undefined when there are none. Throws `ConfigError`. */
export function ownPolicies(
  { configured, files, named }: PolicyRequest,
  program: Pick<ProgramFiles, "bundleWorker" | "catalogue">,
): ExtraPolicies | undefined {
  const bundles = [...bundlesOf(files, configured), ...bundlesOnDisk(named)];
  return bundles.length === 0 ? undefined : policiesOf(bundles, program.catalogue().rules, program.bundleWorker);
}

/** `ours`: the catalogue's rules, whose families the bundles must not use. */
function policiesOf(bundles: readonly BundleFile[], ours: readonly RuleEntry[], worker: URL): ExtraPolicies {
  const families = [...new Set(ours.map(({ id }) => id.slice(0, id.indexOf("/"))))];
  const read = bundles.map(({ name, bytes }) => readBundle(name, bytes, families));
  return {
    rules: read.flatMap(({ rules }) => rules.map(entryOf)),
    evaluate: async (subjects) => {
      const perSubject = subjects.map((): Awaited<ReturnType<ExtraPolicies["evaluate"]>>[number][number][] => []);
      // One after the other: each has a ceiling of memory, and many could take the machine's together.
      for (const bundle of read) {
        const results = await judgeWithBundle(bundle, subjects, { worker });
        for (const [index, violations] of results.entries()) {
          const found = violations.map(({ rule: { id, title }, path, message = title, related }) => ({
            rule: id,
            path,
            related,
            args: { message },
          }));
          perSubject[index]?.push(...found);
        }
      }
      return perSubject;
    },
  };
}

/** Rules of one's own speak one language; what they say is the violation's own message. */
function entryOf({ id, title, description, severity, remedy, sources }: BundleRule): RuleEntry {
  const text = { message: "{message}", why: description, remedy };
  return {
    id,
    title,
    description,
    severity,
    subject: "any",
    fix: "none",
    default: "on",
    since: "",
    sources,
    texts: { en: text, ko: text, ja: text, zh: text },
  };
}
