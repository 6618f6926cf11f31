/**
 * Finds the comments of a text, and what else opens on one line and ends on another.
 *
 * One pass in time linear to the text. What it takes for a string or a comment may differ from the language's own
 * reader in broken files only. Offsets are UTF-16 units.
 */
import type { Span } from "../text/index.js";
import type { Language, Quote } from "./languages.js";

/** What a pass over a text found. */
export interface Layout {
  /** Whole comments with their marks, in order. */
  readonly comments: readonly Comment[];
  /** Brackets with their partners, heredocs, and strings of many lines, by where they open. */
  readonly pairs: readonly Span[];
}

/** A comment; `content` is what stands between its marks. */
export interface Comment extends Span {
  readonly content: Span;
}

/** More heredocs and brackets inside each other than any honest file has. */
const maximumDepth = 2000;

/** The comments and pairs of `text`. */
export function layoutOf(text: string, language: Language): Layout {
  return new Pass(text, language).run();
}

/** A closing bracket is matched with one of so many that are open. */
const searchedBack = 8;

const closing: Readonly<Record<string, string>> = { "{": "}", "[": "]", "(": ")" };
/** Behind this and white space stands the word of a heredoc. */
const heredocHead = /<<[-~]?\s?(['"]?)([A-Za-z_][A-Za-z0-9_-]{0,99})\1/uy;

interface Open {
  readonly at: number;
  readonly close: string;
  /** The string that an expression stands in. */
  readonly quote?: Quote;
}

class Pass {
  readonly #text: string;
  readonly #language: Language;
  readonly #comments: Comment[] = [];
  readonly #pairs: Span[] = [];
  readonly #open: Open[] = [];
  #at = 0;

  constructor(text: string, language: Language) {
    this.#text = text;
    this.#language = language;
  }

  run(): Layout {
    while (this.#at < this.#text.length) this.#step();
    this.#pairs.sort((left, right) => left.start - right.start || right.end - left.end);
    return { comments: this.#comments, pairs: this.#pairs };
  }

  #step(): void {
    if (this.#comment() || this.#heredoc()) return;
    const quote = this.#language.quotes.find(({ mark }) => this.#text.startsWith(mark, this.#at));
    if (quote === undefined) this.#bracket();
    else {
      const start = this.#at;
      this.#at += quote.mark.length;
      this.#string(quote, start);
    }
  }

  #comment(): boolean {
    const { lineComments, blockComments, commentsStandApart } = this.#language;
    const line = lineComments.find((mark) => this.#text.startsWith(mark, this.#at));
    if (line !== undefined && (!commentsStandApart || this.#standsApart())) {
      const end = endOfLine(this.#text, this.#at);
      this.#note(this.#at, end, this.#at + line.length, end);
      return true;
    }
    const block = blockComments.find(([open]) => this.#text.startsWith(open, this.#at));
    if (block === undefined) return false;
    const [open, close] = block;
    const from = this.#at + open.length;
    const closes = this.#text.indexOf(close, from);
    const contentEnd = closes === -1 ? this.#text.length : closes;
    this.#note(this.#at, Math.min(this.#text.length, contentEnd + close.length), from, contentEnd);
    return true;
  }

  #note(start: number, end: number, from: number, to: number): void {
    this.#comments.push({ start, end, content: { start: from, end: to } });
    this.#at = end;
  }

  #standsApart(): boolean {
    return this.#at === 0 || /[\s;]/u.test(this.#text[this.#at - 1] ?? "");
  }

  /** A heredoc is text of another language, whose comments nearly always are lines that begin with `#` or `//`. */
  #heredoc(): boolean {
    if (!this.#language.heredocs || !this.#text.startsWith("<<", this.#at)) return false;
    heredocHead.lastIndex = this.#at;
    const word = heredocHead.exec(this.#text)?.[2];
    if (word === undefined) return false;
    const start = this.#at;
    let line = nextLine(this.#text, this.#at);
    while (line < this.#text.length) {
      const end = endOfLine(this.#text, line);
      if (this.#text.slice(line, end).trim() === word) break;
      this.#embeddedComment(line, end);
      line = nextLine(this.#text, line);
    }
    this.#at = Math.min(this.#text.length, endOfLine(this.#text, line));
    this.#pairs.push({ start, end: this.#at });
    return true;
  }

  #embeddedComment(line: number, end: number): void {
    const chars = this.#text.slice(line, end);
    const start = line + chars.length - chars.trimStart().length;
    const mark = ["#", "//"].find((one) => this.#text.startsWith(one, start));
    if (mark !== undefined) this.#comments.push({ start, end, content: { start: start + mark.length, end } });
  }

  /** Passes over a string up to its end, or up to an expression in it. `start`: where the string opened. */
  #string(quote: Quote, start: number): void {
    const text = this.#text;
    for (; this.#at < text.length; this.#at += 1) {
      if (text.startsWith(quote.mark, this.#at)) {
        this.#at += quote.mark.length;
        if (quote.lines === "many") this.#pairs.push({ start, end: this.#at });
        return;
      }
      const character = text[this.#at];
      if (quote.lines === "one" && (character === "\n" || character === "\r")) return;
      if (quote.escapes && character === "\\") this.#at += 1;
      else if (quote.interpolates && this.#opensExpression()) {
        this.#push({ at: this.#at, close: "}", quote });
        this.#at += 2;
        return;
      }
    }
  }

  /** Whether `${` or `%{` stands here; `$${` is no expression but the characters of one. */
  #opensExpression(): boolean {
    const character = this.#text[this.#at];
    if (character !== "$" && character !== "%") return false;
    return this.#text[this.#at + 1] === "{" && this.#text[this.#at - 1] !== character;
  }

  #bracket(): void {
    const character = this.#text[this.#at] ?? "";
    const close = closing[character];
    const at = this.#at;
    this.#at += 1;
    if (close !== undefined) this.#push({ at, close });
    else if (character === "}" || character === "]" || character === ")") this.#close(character);
  }

  #push(open: Open): void {
    if (this.#open.length < maximumDepth) this.#open.push(open);
  }

  /** A bracket without its partner is left alone. */
  #close(character: string): void {
    // A bracket that is never closed must not hide the ends of those around it.
    const depth = this.#open.slice(-searchedBack).findLastIndex(({ close }) => close === character);
    const last = depth === -1 ? undefined : this.#open.at(depth - Math.min(searchedBack, this.#open.length));
    if (last === undefined) return;
    this.#open.length = this.#open.indexOf(last, Math.max(0, this.#open.length - searchedBack));
    this.#pairs.push({ start: last.at, end: this.#at });
    if (last.quote !== undefined) this.#string(last.quote, last.at);
  }
}

/** Offset of the line end behind `offset`, or of the end of the text. */
export function endOfLine(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return end;
}

function nextLine(text: string, offset: number): number {
  const end = endOfLine(text, offset);
  return text.startsWith("\r\n", end) ? end + 2 : end + 1;
}
