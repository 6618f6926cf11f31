/**
 * What Markdown says that only its author may say, by the parser of remark that Prettier brings.
 *
 * That parser knows nothing of what GitHub adds (mentions, issues, commits, emoji, formulas, footnotes), so its plain
 * text is searched for those.
 */
import { parsers } from "prettier/plugins/markdown";

type Node = {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly lang?: string | null;
  readonly checked?: boolean | null;
  readonly depth?: number;
  readonly children?: readonly Node[];
};

/** What the author says: prefixes of the addresses of links. Everything else in links, and all HTML but ours, is a fault. */
export type Voice = { readonly links: readonly string[] };

/** Double braces, which Prettier leaves alone, and which are plain text to GitHub. */
const liquid = "liquidNode";
const plainTypes: ReadonlySet<string> = new Set([
  "root",
  "heading",
  "paragraph",
  "text",
  "inlineCode",
  "strong",
  "delete",
  "list",
  "table",
  "tableRow",
  "tableCell",
  liquid,
]);
/** Summaries are the report's own words and numbers. */
const ownHtml =
  /^(?:<details><summary>[^<>&`*_[\]@#$:/]+<\/summary>|<\/details>|<code>|<\/code>|<!-- proxylint [0-9a-z ]+ -->)$/u;
/** What GitHub would make of plain text. */
const acting = /[@$<>]|#\d|GH-\d|:\/\/|www\.|\[\^|:[a-z0-9_+-]+:|(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/iu;

/** The faults of `markdown`, each in a few words; none if all of it is the author's. */
export async function markdownFaults(markdown: string, { links }: Voice): Promise<readonly string[]> {
  const root = (await parsers.markdown.parse(markdown, {} as never)) as Node;
  const faults: string[] = [];
  let open = 0;
  let isInCode = false;
  const visit = (node: Node): void => {
    const { type, value = "", url = "" } = node;
    if (type === "html") {
      if (!ownHtml.test(value)) faults.push(`html ${value}`);
      open += Number(value.startsWith("<details>")) - Number(value === "</details>");
      if (open < 0) faults.push("details closed twice");
    } else if (type === "link") {
      if (!links.some((prefix) => url.startsWith(prefix))) faults.push(`link ${url}`);
    } else if (type === "code") {
      if (node.lang !== "text") faults.push(`code in ${String(node.lang)}`);
    } else if (type === "listItem") {
      if (typeof node.checked === "boolean") faults.push("task");
    } else if (!plainTypes.has(type)) faults.push(type);
    if ((type === "text" || type === liquid) && !isInCode && acting.test(value)) faults.push(`text ${value}`);
    for (const child of node.children ?? []) {
      // GitHub leaves alone what is code.
      if (child.type === "html") isInCode = child.value === "<code>";
      visit(child);
    }
  };
  visit(root);
  if (open > 0) faults.push("details left open");
  return faults;
}

/** The headings of `markdown`, as the parser sees them: their depths. */
export async function headingDepths(markdown: string): Promise<readonly number[]> {
  const root = (await parsers.markdown.parse(markdown, {} as never)) as Node;
  return (root.children ?? []).flatMap(({ depth }) => depth ?? []);
}
