/**
 * Parses HCL files: Terraform's configuration and variable files.
 *
 * Nothing throws on any text; size, depth and time are bounded. When a block is never closed, the file is read again with
 * each declaration at the start of a line ending what is open, so that one missing brace does not swallow the rest.
 */
import type { Source } from "../../text/index.js";
import { parseBody } from "./body.js";
import { parseExpression } from "./expression.js";
import { createReader, moveTo } from "./reader.js";
import type { Reader } from "./reader.js";
import type { HclBody, HclFile } from "./syntax.js";

/** Characters of a file that is read: more is no configuration, and a hostile one could cost a gigabyte. */
export const maximumFileLength = 2_000_000;

/** The file `source`. */
export function parseHcl(source: Source): HclFile {
  if (source.text.length > maximumFileLength) return omit(source, `it is longer than ${maximumFileLength} characters`);
  const first = readFile(source, false);
  const { body, reader } = first.reader.unclosed ? readFile(source, true) : first;
  return { source, body, problems: reader.problems };
}

/** `source`, left out for the reason `omitted`. */
export function omit(source: Source, omitted: string): HclFile {
  return { source, body: { attributes: [], blocks: [], start: 0, end: 0 }, problems: [], omitted };
}

function readFile(source: Source, declarationsClose: boolean): { readonly body: HclBody; readonly reader: Reader } {
  const { text } = source;
  const reader = createReader(source, text.length, parseExpression, declarationsClose);
  moveTo(reader, text.startsWith("\uFEFF") ? 1 : 0);
  return { body: { ...parseBody(reader, false), start: 0, end: text.length }, reader };
}
