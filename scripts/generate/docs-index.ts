/** Writes the index of the rules' pages: one table a family, one line a rule. */
import type { Family, RuleFolder, RuleSet } from "../lib/rule-folders.js";
import { formatted } from "./output-file.js";
import type { OutputFile } from "./output-file.js";
import { pagesFolder } from "./rule-pages.js";

const introduction = `<!-- Written by \`npm run generate\` from the rule folders; do not edit. -->

# Rules

Each rule has a page: what it checks, why, how to fix it, files that show the mistake beside its repair, when it is silent, and where its claim comes from. \`proxylint explain RULE\` shows the same at a terminal, \`proxylint rules\` lists them. Rules of your own: [own-rules.md](../own-rules.md).

An **error** is refused by the vendor, breaks nodes or pods, or exposes a secret. A **warning** works by luck or in part, or breaks at the next upgrade. A **note** is advice, and is shown when it is asked for. A fix that is **safe** may be applied by \`--fix\`; one to **suggest** needs a decision.
`;

/** docs/rules/README.md. */
export async function docsIndex({ families, rules }: RuleSet): Promise<OutputFile> {
  const sections = families.map((family) =>
    section(
      family,
      rules.filter((rule) => rule.family === family.name),
    ),
  );
  return await formatted(`${pagesFolder}/README.md`, [introduction, ...sections].join("\n"), "markdown");
}

function section({ name, title, description }: Family, rules: readonly RuleFolder[]): string {
  const head = [`## ${title}`, "", `\`${name}\`: ${description}`, ""];
  if (rules.length === 0) return [...head, "No rules yet.", ""].join("\n");
  const table = [
    "| rule | severity | judged on | fix | what it finds |",
    "| --- | --- | --- | --- | --- |",
    ...rules.map(row),
  ];
  return [...head, ...table, ""].join("\n");
}

function row({ id, entry }: RuleFolder): string {
  const severity = entry.default === "off" ? `${entry.severity}, off by default` : entry.severity;
  const cells = [`[${id}](${id}.md)`, severity, entry.subject, entry.fix, entry.title];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
