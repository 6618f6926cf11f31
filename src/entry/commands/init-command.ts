/** What `proxylint init` writes: a configuration and a workflow to begin with. It asks nothing and overwrites nothing. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { configPlaces } from "../../config/index.js";
import { starterConfig, starterWorkflow } from "../../config/starter-files.js";
import { EnvironmentError, UsageError } from "../../errors.js";

const workflowPath = ".github/workflows/proxylint.yml";

/** Writes the files that are not there yet below `folder`, and says which. A `UsageError` when all are there. */
export function initCommand(folder: string): string {
  const config = configPlaces.find((path) => existsSync(join(folder, path)));
  const files = [
    { path: config ?? configPlaces[0], text: starterConfig, isThere: config !== undefined },
    { path: workflowPath, text: starterWorkflow, isThere: existsSync(join(folder, workflowPath)) },
  ];
  if (files.every(({ isThere }) => isThere)) {
    throw new UsageError("conflicting-options", `${files.map(({ path }) => path).join(" and ")} are there already`, {
      remedy: "Nothing was written. Remove or rename them to begin anew.",
    });
  }
  return files
    .map(({ path, text, isThere }) => {
      if (isThere) return `${path} is there already, and stays as it is.\n`;
      write(join(folder, path), path, text);
      return `${path} is written.\n`;
    })
    .join("");
}

function write(target: string, path: string, text: string): void {
  try {
    mkdirSync(dirname(target), { recursive: true });
    // Never through a link, and never over a file that came between.
    writeFileSync(target, text, { flag: "wx" });
  } catch (cause) {
    throw new EnvironmentError("file-unwritable", `${path} cannot be written`, {
      remedy: "Run it in a folder that may be written.",
      cause,
    });
  }
}
