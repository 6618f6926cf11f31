/** `npm run picture`: writes docs/finding.svg. A test holds it equal to what the program prints. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pictureOfFinding } from "./lib/picture.js";
import { root } from "./lib/run.js";

const target = join(root, "docs/finding.svg");
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, pictureOfFinding());
