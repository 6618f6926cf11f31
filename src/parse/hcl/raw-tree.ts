/**
 * Runs the grammar and copies its tree into plain data, so that nothing of the WebAssembly memory outlives the call.
 *
 * Knows the names of nodes as strings only. Offsets are UTF-16 units, as the grammar counts them for JavaScript text.
 */
import { Language, Parser } from "web-tree-sitter";
import type { TreeCursor } from "web-tree-sitter";

/** A node of the grammar's tree. */
export interface RawNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly missing: boolean;
  readonly children: readonly RawNode[];
}

/** The loaded grammar. One can be used for any number of files, one after the other. */
export interface HclGrammar {
  /** The tree of `text`, its offsets moved by `shift`; undefined when parsing took more steps than any honest file needs. */
  readonly parse: (text: string, shift: number) => RawNode | undefined;
}

/** Loads runtime and grammar from their WebAssembly bytes. */
export async function loadHclGrammar(
  wasm: Readonly<{ runtime: Uint8Array; grammar: Uint8Array }>,
): Promise<HclGrammar> {
  // The runtime asks for the bytes under this name and looks for a file only without them.
  await Parser.init({ wasmBinary: wasm.runtime });
  const language = await Language.load(wasm.grammar);
  return { parse: (text, shift) => parseRaw(language, text, shift) };
}

/** The parser reports every hundred steps or so: about 30 times a thousand characters at most, 17 in honest files. */
const maximumReports = 80_000;

/** An honest file of a million characters has 150,000 nodes. */
const maximumNodes = 1_000_000;

function parseRaw(language: Language, text: string, shift: number): RawNode | undefined {
  const parser = new Parser();
  let reports = 0;
  try {
    parser.setLanguage(language);
    const tree = parser.parse(text, null, { progressCallback: () => (reports += 1) > maximumReports });
    if (tree === null) return undefined;
    const cursor = tree.walk();
    try {
      return copyTree(cursor, shift);
    } finally {
      cursor.delete();
      tree.delete();
    }
  } finally {
    parser.delete();
  }
}

type Open = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly missing: boolean;
  readonly children: RawNode[];
};

function openNode(cursor: TreeCursor, shift: number): Open {
  return {
    type: cursor.nodeType,
    start: cursor.startIndex + shift,
    end: cursor.endIndex + shift,
    missing: cursor.nodeIsMissing,
    children: [],
  };
}

/** Frequent nodes that never have children: asking the grammar for them costs a call each. */
const leafTypes: ReadonlySet<string> = new Set([
  "identifier",
  "template_literal",
  "quoted_template_start",
  "quoted_template_end",
  "template_interpolation_start",
  "template_interpolation_end",
  "comment",
  "block_start",
  "block_end",
  "=",
  ",",
  ".",
]);

/** Without recursion: the tree of a hostile file is as deep as the file is long. */
function copyTree(cursor: TreeCursor, shift: number): RawNode | undefined {
  const top = openNode(cursor, shift);
  const path: Open[] = [top];
  let descend = true;
  for (let count = 0; count < maximumNodes; count += 1) {
    if (descend && !leafTypes.has(path.at(-1)?.type ?? "") && cursor.gotoFirstChild()) {
      enter(path, openNode(cursor, shift));
    } else if (cursor.gotoNextSibling()) {
      path.pop();
      enter(path, openNode(cursor, shift));
      descend = true;
    } else {
      if (!cursor.gotoParent()) return top;
      path.pop();
      descend = false;
    }
  }
  return undefined;
}

function enter(path: Open[], node: Open): void {
  path.at(-1)?.children.push(node);
  path.push(node);
}
