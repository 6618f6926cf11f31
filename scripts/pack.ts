/** `npm run pack -- FOLDER`: writes the package that npm would publish into a folder. */
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { packInto } from "./lib/package.js";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Name a folder: npm run pack -- FOLDER");
mkdirSync(folder, { recursive: true });
console.log(packInto(resolve(folder)).file);
