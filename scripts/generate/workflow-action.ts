/**
 * Writes the action a second time, into a folder: a reusable workflow can name an action of its own repository at its
 * own commit (`uses: $/FOLDER`) only where that action has a folder.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { OutputFile } from "./output-file.js";

/** The folder of the copy. */
export const workflowActionFolder = ".github/actions/proxylint";

const main = "main: dist/action.js";

/** action.yml of `root` for its other folder; nothing for a copy of the repository that has rules alone. */
export function workflowActionFiles(root: string): readonly OutputFile[] {
  const source = join(root, "action.yml");
  if (!existsSync(source)) return [];
  const text = readFileSync(source, "utf8");
  if (!text.includes(main)) throw new Error(`action.yml has no ${main}`);
  const up = workflowActionFolder.replaceAll(/[^/]+/gu, "..");
  const content = `# Written by npm run generate from /action.yml, for /.github/workflows/proxylint.yml.\n${text}`;
  return [{ path: `${workflowActionFolder}/action.yml`, content: content.replace(main, `main: ${up}/dist/action.js`) }];
}
