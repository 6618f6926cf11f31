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

/** Gives the tree of a text, its offsets moved by `shift`. */
export type RawParser = (text: string, shift: number) => RawNode;

/** Loads runtime and grammar from their WebAssembly bytes. */
export async function loadGrammar(wasm: Readonly<{ runtime: Uint8Array; grammar: Uint8Array }>): Promise<RawParser> {
  // The runtime asks for the bytes under this name and looks for a file only without them.
  await Parser.init({ wasmBinary: wasm.runtime });
  const language = await Language.load(wasm.grammar);
  return (text, shift) => parseRaw(language, text, shift);
}

function parseRaw(language: Language, text: string, shift: number): RawNode {
  const parser = new Parser();
  try {
    parser.setLanguage(language);
    const tree = parser.parse(text);
    if (tree === null) throw new Error("the grammar gave no tree");
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

function copyTree(cursor: TreeCursor, shift: number): RawNode {
  const top = openNode(cursor, shift);
  const path: Open[] = [top];
  let descend = true;
  for (;;) {
    if (descend && cursor.gotoFirstChild()) {
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
}

function enter(path: Open[], node: Open): void {
  path.at(-1)?.children.push(node);
  path.push(node);
}
