/** Parses texts that are templates as a whole: files for `templatefile`, and strings of JSON syntax. */
import type { Source } from "../../text/index.js";
import { parseExpression } from "./expression.js";
import { maximumFileLength } from "./parse.js";
import { createReader } from "./reader.js";
import type { HclProblem, TemplateExpression } from "./syntax.js";
import { parseTemplateText } from "./template.js";

/** A text that is a template, with what could not be read. */
export interface HclTemplate {
  readonly template: TemplateExpression;
  readonly problems: readonly HclProblem[];
}

/** `source` as a template, or its part from `start` to `end`; undefined when it is too large. */
export function parseHclTemplate(source: Source, start = 0, end = source.text.length): HclTemplate | undefined {
  if (end - start > maximumFileLength) return undefined;
  const reader = createReader(source, end, parseExpression, false);
  const content = { start, end };
  const parts = parseTemplateText(reader, start);
  return { template: { kind: "template", parts, content, ...content }, problems: reader.problems };
}
