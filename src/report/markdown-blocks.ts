/**
 * The blocks of a Markdown report about single causes and findings: in full, on one line, struck through.
 *
 * Every text from a file goes through markdown-escape. Blocks are narrow and plain, for phones and dark pages alike.
 */
import type { Finding, Severity } from "../finding/index.js";
import { fixWords, placeWords, valueSteps } from "./finding-text.js";
import type { Cause } from "./markdown-causes.js";
import { code, prose } from "./markdown-escape.js";
import { frameBlock } from "./markdown-frame.js";
import type { MarkdownOptions } from "./markdown-options.js";
import { regionOf } from "./region.js";
import { relativeUri, repositoryPath } from "./repository-path.js";
import type { Words } from "./words.js";

/** What stands for a severity, and for none. */
export const icons: Readonly<Record<Severity | "clean", string>> = {
  error: "❌",
  warning: "⚠️",
  note: "ℹ️",
  clean: "✅",
};

/** Places, names and findings that are listed before the others are counted. */
const maximumListed = { brief: 10, whole: 100 } as const;
/** Other places that stand in sight. */
const openPlaces = 3;
/** Of a message on one line. */
const maximumLine = 200;

/** Writes blocks in one language, with links where the options say where to. */
export class Blocks {
  readonly #words: Words;
  readonly #options: MarkdownOptions;
  readonly #titles: ReadonlyMap<string, string>;

  constructor(words: Words, options: MarkdownOptions) {
    this.#words = words;
    this.#options = options;
    this.#titles = new Map(options.catalogue?.rules.map(({ id, title }) => [id, title]));
  }

  /** A cause in full: what is wrong, where, the source lines, why, and what to write instead. */
  cause({ first, others, clusters }: Cause): string {
    const words = this.#words;
    const parts = [
      `### ${icons[first.severity]} ${this.#title(first.rule)}`,
      // The place comes first: text from a file must not begin a line.
      `${this.#place(first)}: ${prose(first.message)}`,
      frameBlock(first),
      list([
        labelled(words.why, first.why),
        labelled(words.fix, first.remedy),
        labelled(words.fix, fixWords(first)),
        // Step by step, so that the lines of a phone can break between them.
        ...valueSteps(first).map((steps) => `${label(words.value)}: ${steps.map(code).join(" → ")}`),
        first.variants.length === 0 ? "" : `${label(words.seenWith)}: ${this.#names(first.variants)}`,
        clusters.length < 2 ? "" : `${label(words.subjects)}: ${this.#names(clusters)}`,
        `${label(words.rule)}: ${this.#rule(first.rule)}`,
      ]),
      this.#elsewhere(first, others),
    ];
    return parts.filter((part) => part !== "").join("\n\n");
  }

  /** A cause on one line. */
  line({ first, others }: Cause): string {
    const more = others.length === 0 ? "" : ` ${this.#words.more(others.length)}`;
    const message = prose(first.message, maximumLine);
    return `- ${icons[first.severity]} ${code(first.rule)} ${message} (${this.#place(first)})${more}`;
  }

  /** A finding about what could not be checked, on one line with what would help. */
  unchecked({ first, others }: Cause): string {
    const more = others.length === 0 ? "" : ` ${this.#words.more(others.length)}`;
    const help = first.remedy.trim() === "" ? "" : ` ${prose(first.remedy, maximumLine)}`;
    return `- ${icons[first.severity]} ${prose(first.message, maximumLine)} (${this.#place(first)})${help}${more}`;
  }

  /** A finding that is no more. */
  fixed(finding: Finding): string {
    // Tildes around nothing, or around spaces, would be something else.
    const message = finding.message.trim() === "" ? finding.rule : finding.message.trim();
    return `- ~~${prose(message, maximumLine)}~~ (${code(placeWords(finding.place))})`;
  }

  /** What people call a rule; its id where nothing else is known. */
  #title(rule: string): string {
    const title = this.#titles.get(rule);
    return title === undefined ? code(rule) : prose(title);
  }

  /** The id of a rule, with a link to its page. */
  #rule(rule: string): string {
    const { pages } = this.#options;
    // Only rules of the catalogue have a page.
    const hasPage = pages !== undefined && this.#titles.has(rule);
    return hasPage ? `[${code(rule)}](${pages}${relativeUri(rule)}.md)` : code(rule);
  }

  /** The other places of a cause: a few in sight, many folded. */
  #elsewhere(first: Finding, others: readonly Finding[]): string {
    if (others.length === 0) return "";
    const shown = others.slice(0, this.#mostListed()).map((finding) => {
      const same = finding.message === first.message;
      return `- ${this.#place(finding)}${same ? "" : `: ${prose(finding.message, maximumLine)}`}`;
    });
    const left = others.length - shown.length;
    const lines = [...shown, ...(left > 0 ? [`- ${this.#words.more(left)}`] : [])].join("\n");
    const head = this.#words.alsoAt(others.length);
    return others.length > openPlaces ? details(head, lines) : `${head}:\n\n${lines}`;
  }

  #names(names: readonly string[]): string {
    const shown = names.slice(0, this.#mostListed()).map((name) => code(name === "" ? "-" : name));
    const left = names.length - shown.length;
    return [...shown, ...(left > 0 ? [this.#words.more(left)] : [])].join(this.#words.comma);
  }

  #mostListed(): number {
    return this.#options.isBrief === true ? maximumListed.brief : maximumListed.whole;
  }

  #place({ place }: Finding): string {
    const shown = code(placeWords(place));
    const { fileBase, root } = this.#options;
    if (fileBase === undefined) return shown;
    const { start, end } = regionOf(place);
    const path = relativeUri(repositoryPath(place.source.path, root)).replaceAll("(", "%28").replaceAll(")", "%29");
    return `[${shown}](${fileBase}${path}#L${start.line}${end.line > start.line ? `-L${end.line}` : ""})`;
  }
}

/** `body` folded under `summary`, which is our own words and numbers. */
export function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body.trimEnd()}\n\n</details>`;
}

function label(word: string): string {
  return `**${capitalised(word)}**`;
}

/** `text` as the beginning of a line. */
export function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function labelled(word: string, text: string): string {
  return text.trim() === "" ? "" : `${label(word)}: ${prose(text)}`;
}

function list(items: readonly string[]): string {
  return items
    .filter((item) => item !== "")
    .map((item) => `- ${item}`)
    .join("\n");
}
