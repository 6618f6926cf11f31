/** Where a configuration lies. Reading it is in `load.ts`, which brings a YAML parser with it. */
import { ConfigError } from "../errors.js";
import type { FileTree } from "../model/index.js";

/** Where a configuration is looked for, from the root of the scan; a new one is the first. */
export const configPlaces = [".proxylint.yaml", ".github/.proxylint.yaml"] as const;

/** Names that look like a configuration and are none: nobody wants theirs passed over. */
const misnamed = [".proxylint.yml", ".github/.proxylint.yml", ".proxylint.json"] as const;

/** The configuration that `files` have in its place; undefined when there is none. */
export function findConfig(files: Pick<FileTree, "has">): string | undefined {
  const found = configPlaces.filter((path) => files.has(path));
  if (found.length > 1)
    throw new ConfigError("config-shape", `there are two configurations: ${found.join(" and ")}`, {
      remedy: "Keep one of them.",
    });
  const wrong = misnamed.find((path) => files.has(path));
  if (wrong !== undefined)
    throw new ConfigError("config-not-found", `${wrong} is not read: it has the wrong name`, {
      remedy: `Call it ${configPlaces[0]}, or remove it.`,
    });
  return found[0];
}
