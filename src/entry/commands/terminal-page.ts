/**
 * Shows Markdown of rule pages on a terminal: headings bold, paragraphs and lists wrapped, links written out.
 *
 * Knows as much of Markdown as rule.md uses: headings, paragraphs, lists of one level, fences, links, code in
 * backticks. Everything else stays as it is written. Widths are in terminal cells.
 */
import type { Paint } from "../../report/paint.js";
import { displayWidth, wrapped } from "../../report/width.js";

/** The lines of `markdown`, none wider than `width` where its words allow. */
export function terminalLines(markdown: string, width: number, paint: Paint): readonly string[] {
  return blocksOf(markdown).flatMap((block) => {
    switch (block.kind) {
      case "heading":
        return [paint("bold", block.text)];
      case "item":
        return hanging("- ", withoutLinks(block.text), width);
      case "paragraph":
        return wrapped(withoutLinks(block.text), width);
      case "code":
        return [`    ${block.text}`];
      case "blank":
        return [""];
    }
  });
}

type Block = Readonly<{ kind: "heading" | "item" | "paragraph" | "code" | "blank"; text: string }>;

/** Lines of one paragraph are one block; every other line is a block of its own. */
function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  let isFenced = false;
  for (const line of markdown.split("\n")) {
    if (line.startsWith("```")) {
      isFenced = !isFenced;
      continue;
    }
    const block: Block = isFenced ? { kind: "code", text: line } : blockOf(line);
    const last = blocks.at(-1);
    const goesOn = block.kind === "paragraph" && last?.kind === "paragraph";
    if (goesOn) blocks[blocks.length - 1] = { kind: "paragraph", text: `${last.text} ${block.text}` };
    else blocks.push(block);
  }
  return blocks;
}

function blockOf(line: string): Block {
  const heading = /^#{1,6} (.+)$/u.exec(line)?.[1];
  if (heading !== undefined) return { kind: "heading", text: heading };
  const item = /^[-*] (.+)$/u.exec(line)?.[1];
  if (item !== undefined) return { kind: "item", text: item };
  return line.trim() === "" ? { kind: "blank", text: "" } : { kind: "paragraph", text: line };
}

/** `text` behind `head`, its other lines moved in as far. */
export function hanging(head: string, text: string, width: number): readonly string[] {
  const cells = displayWidth(head);
  const space = " ".repeat(cells);
  return wrapped(text, Math.max(1, width - cells)).map((line, index) => `${index === 0 ? head : space}${line}`);
}

/** `[words](address)` as `words <address>`. */
function withoutLinks(text: string): string {
  return text.replaceAll(/\[([^\]]{1,300})\]\(([^()\s]{1,2000})\)/gu, "$1 <$2>");
}
