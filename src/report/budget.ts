/**
 * A text that grows block by block up to a limit.
 */

/** How long a text may be: UTF-8 bytes, or UTF-16 units as GitHub counts a comment's characters at most. */
export type Limit = { readonly unit: "bytes" | "characters"; readonly size: number };

/** Blocks of one text, each followed by an empty line, that together stay within a limit. */
export class Budget {
  readonly #limit: Limit;
  readonly #blocks: string[] = [];
  #used = 0;

  constructor(limit: Limit) {
    this.#limit = limit;
  }

  /** Adds `block` if it leaves `reserve` free behind it; says whether it did. */
  add(block: string, reserve = 0): boolean {
    const size = sizeOf(block, this.#limit.unit) + 2;
    if (this.#used + size + reserve > this.#limit.size) return false;
    this.#used += size;
    this.#blocks.push(block);
    return true;
  }

  /** How much a block, with the empty line behind it, may still take. */
  room(): number {
    return this.#limit.size - this.#used;
  }

  /** An empty text that may be as long as what is left here, less `reserve`. */
  rest(reserve = 0): Budget {
    return new Budget({ unit: this.#limit.unit, size: Math.max(0, this.room() - reserve) });
  }

  /** The text so far, ending with a line end. */
  text(): string {
    return this.#blocks.length === 0 ? "" : `${this.#blocks.join("\n\n")}\n`;
  }
}

function sizeOf(text: string, unit: Limit["unit"]): number {
  return unit === "bytes" ? Buffer.byteLength(text) : text.length;
}
