/**
 * PEM texts cut into blocks, with what is wrong about the cut. Indented blocks and every kind of line end are read.
 *
 * Offsets are UTF-16 units of the text. Knows nothing of what a block holds.
 */
import type { Span } from "../text/index.js";

/** What is wrong with the lines of a block. */
export type PemFault = "cut-short" | "marker-not-alone";

/** One block, from the first dash of its begin line to the last of its end line. */
export type PemBlock = Span & {
  /** `CERTIFICATE`, `RSA PRIVATE KEY`, ... */
  readonly label: string;
  /** The characters between the two lines. */
  readonly body: Span;
  readonly fault?: PemFault;
};

/** The blocks of a text, and the places where two of them stand without a line break between them. */
export type PemBlocks = { readonly blocks: readonly PemBlock[]; readonly glued: readonly Span[] };

const beginMark = "-----BEGIN ";
const endMark = "-----END ";
const dashes = "-----";

/** Whether `text` holds the begin line of a PEM block. */
export function holdsPem(text: string): boolean {
  return text.includes(beginMark);
}

/** The blocks of `text`, broken ones included. */
export function readPem(text: string): PemBlocks {
  const starts = indexesOf(text, beginMark);
  const blocks = starts.map((start, index) => readBlock(text, start, starts[index + 1] ?? text.length));
  const glued = blocks.slice(1).flatMap((block, index) => {
    const before = blocks[index];
    const between = before === undefined ? "" : text.slice(before.end, block.start);
    return before?.fault !== undefined || /[^ \t]/u.test(between) ? [] : [seam(before, block)];
  });
  return { blocks, glued };
}

function indexesOf(text: string, mark: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) found.push(at);
  return found;
}

/** The end line of one block and the begin line of the next. */
function seam(before: PemBlock | undefined, after: PemBlock): Span {
  const endLine = before === undefined ? after.start : before.body.end;
  return { start: endLine, end: after.body.start };
}

/** The block at `start`; `limit` is where the next one starts. */
function readBlock(text: string, start: number, limit: number): PemBlock {
  const labelStart = start + beginMark.length;
  const head = text.slice(labelStart, Math.min(limit, labelStart + 80));
  const labelLength = head.indexOf(dashes);
  const label = labelLength < 0 ? "" : head.slice(0, labelLength);
  const bodyStart = labelLength < 0 ? labelStart : labelStart + labelLength + dashes.length;
  const footer = `${endMark}${label}${dashes}`;
  const at = labelLength < 0 ? -1 : text.slice(bodyStart, limit).indexOf(footer);
  if (at < 0) {
    const end = bodyStart + text.slice(bodyStart, limit).trimEnd().length;
    return {
      start,
      end,
      label: label === "" ? (/^[A-Z0-9 ]*/u.exec(head)?.[0].trim() ?? "") : label,
      body: { start: bodyStart, end },
      fault: "cut-short",
    };
  }
  const body = { start: bodyStart, end: bodyStart + at };
  const block = { start, end: body.end + footer.length, label, body };
  return marksStandAlone(text, block) ? block : { ...block, fault: "marker-not-alone" };
}

/** Each mark has its line for itself; a block that follows directly is another fault. */
function marksStandAlone(text: string, block: Span & { readonly body: Span }): boolean {
  const body = text.slice(block.body.start, block.body.end);
  const behind = text.slice(block.end, block.end + 200);
  const inside = /^[ \t]*[\r\n]/u.test(body) && /[\r\n][ \t]*$/u.test(body.slice(-200));
  return inside && /^[ \t]*(?:[\r\n]|-----BEGIN |$)/u.test(behind);
}
