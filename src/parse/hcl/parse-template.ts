/**
 * Parses texts that are templates as a whole: files for `templatefile`, and strings of JSON syntax.
 *
 * The grammar knows templates only inside a file, so the text is put into a heredoc and offsets are moved back.
 */
import type { Source } from "../../text/index.js";
import { convertExpression } from "./convert-expression.js";
import { templateParts } from "./convert-template.js";
import { maximumFileLength, problemsIn } from "./parse.js";
import type { HclGrammar, RawNode } from "./raw-tree.js";
import type { HclProblem, TemplateExpression } from "./syntax.js";

/** A text that is a template, with what could not be read. */
export interface HclTemplate {
  readonly template: TemplateExpression;
  readonly problems: readonly HclProblem[];
}

/** `source` as a template, or its part from `start` to `end`; undefined when it is too large. */
export function parseHclTemplate(
  source: Source,
  grammar: HclGrammar,
  start = 0,
  end = source.text.length,
): HclTemplate | undefined {
  const { text } = source;
  if (end - start > maximumFileLength) return undefined;
  const chars = text.slice(start, end);
  const name = freeMarker(chars);
  if (name === undefined) return undefined;
  const before = `t = <<${name}\n`;
  const tree = grammar.parse(`${before}${chars}\n${name}\n`, start - before.length);
  const heredoc = tree === undefined ? undefined : findHeredoc(tree);
  if (tree === undefined || heredoc === undefined) return undefined;
  const content = { start, end };
  const parts = templateParts(heredoc, content, "heredoc", { text, depth: 0, expression: convertExpression });
  return { template: { kind: "template", parts, content, ...content }, problems: problemsIn(tree, source) };
}

/** The grammar's heredoc must not end inside the text. */
function freeMarker(text: string): string | undefined {
  for (let number = 0; number < markersTried; number += 1)
    if (!text.includes(`TEMPLATE_${number}_END`)) return `TEMPLATE_${number}_END`;
  return undefined;
}

const markersTried = 20;

function findHeredoc(tree: RawNode): RawNode | undefined {
  const open: RawNode[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === "heredoc_template") return node;
    for (const child of node.children) open.push(child);
  }
  return undefined;
}
