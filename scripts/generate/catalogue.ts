/** Writes the catalogue that the program reads: every rule with its texts. */
import type { Catalogue } from "../../src/finding/catalogue.js";
import type { RuleSet } from "../lib/rule-folders.js";
import { formatted } from "./output-file.js";
import type { OutputFile } from "./output-file.js";

/** src/generated/catalogue.json, whose type is `Catalogue`. */
export async function catalogueFile({ rules }: RuleSet): Promise<OutputFile> {
  const catalogue: Catalogue = { rules: rules.map(({ entry }) => entry) };
  return await formatted("src/generated/catalogue.json", JSON.stringify(catalogue), "json");
}
