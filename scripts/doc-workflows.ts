/** `npm run doc-workflows -- FOLDER`: writes the workflows that our pages show into a folder, for checks of workflows. */
import { resolve } from "node:path";

import { writeShownWorkflows } from "./lib/workflows.js";

const [target] = process.argv.slice(2);
if (target === undefined) throw new Error("name the folder to write to");
writeShownWorkflows(resolve(target));
