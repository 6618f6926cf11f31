/**
 * The only form of a report that is rendered: secrets are gone from every text of it, and findings are in order.
 *
 * Masked sources have the same length as the real ones, so offsets stay what they are. Whoever renders takes a
 * `SafeReport`, which only this module makes.
 */
import type { Finding, FindingFix, RelatedPlace, ScanReport, Suppression } from "../finding/index.js";
import { compareFindings } from "../finding/index.js";
import type { Place, Source, Step } from "../text/index.js";
import { maskSpans, maskText, secretSpans } from "../text/index.js";

declare const safe: unique symbol;

/** A report without secrets. */
export type SafeReport = ScanReport & { readonly [safe]: true };

/** Characters of secrets shorter than this are too common to be looked for in other texts. */
const shortestLiteral = 4;
/** Secrets of one file that are looked for in messages; beyond it the rules' own care must do. */
const maximumLiterals = 500;

/** `report` with every secret masked and its findings in the total order. */
export function safeReport(report: ScanReport): SafeReport {
  const masker = new Masker(report.secrets);
  const findings = report.findings.map((finding) => masker.finding(finding)).sort(compareFindings);
  const fixed = report.fixed?.map((finding) => masker.finding(finding)).sort(compareFindings);
  const { summary } = report;
  return { findings, ...(fixed === undefined ? {} : { fixed }), summary, secrets: [] } as unknown as SafeReport;
}

/** The text of `source` without the `secrets` that were found in it and without what looks like one. */
export function maskedText({ path, text }: Source, secrets: readonly Place[]): string {
  const own = secrets.filter(({ source }) => source.path === path && source.text === text);
  return maskSpans(text, [...own, ...secretSpans(text)]);
}

/** Masks the sources and texts of one report. */
class Masker {
  readonly #secrets = new Map<string, Place[]>();
  readonly #sources = new Map<Source, Source>();
  readonly #literals = new Map<string, readonly string[]>();

  constructor(secrets: readonly Place[]) {
    for (const secret of secrets) {
      const known = this.#secrets.get(secret.source.path);
      if (known === undefined) this.#secrets.set(secret.source.path, [secret]);
      else known.push(secret);
    }
  }

  finding(finding: Finding): Finding {
    const places = [
      finding.place,
      ...finding.via.map((step) => step.place),
      ...finding.related.map(({ place }) => place),
    ];
    const literals = [...new Set(places.map(({ source }) => source.path))].flatMap((path) => this.#literalsOf(path));
    const text = (value: string): string => maskLiterals(maskText(value), literals);
    const noted = (step: Step | RelatedPlace): Step => ({ place: this.#place(step.place), note: text(step.note) });
    const { fix, suppressed, uses, ...rest } = finding;
    return {
      ...rest,
      ...(suppressed === undefined ? {} : { suppressed: this.#suppression(suppressed) }),
      message: text(finding.message),
      why: text(finding.why),
      remedy: text(finding.remedy),
      place: this.#place(finding.place),
      via: finding.via.map(noted),
      related: finding.related.map((other) =>
        other.via === undefined ? noted(other) : { ...noted(other), via: other.via.map(noted) },
      ),
      subject: { kind: finding.subject.kind, name: text(finding.subject.name) },
      args: Object.fromEntries(Object.entries(finding.args).map(([name, value]) => [name, text(value)])),
      variants: finding.variants.map(text),
      // Reports name the clusters; only deciding looks at the places.
      ...(uses === undefined ? {} : { uses: uses.map(({ subject }) => ({ subject: text(subject), places: [] })) }),
      ...this.#fix(fix, text),
    };
  }

  /** A fix that would have to show a secret, or to overwrite one, is not shown at all. */
  #fix(fix: FindingFix | undefined, text: (value: string) => string): { readonly fix?: FindingFix } {
    if (fix === undefined) return {};
    const edits = fix.edits.map((edit) => ({ place: this.#place(edit.place), text: text(edit.text) }));
    const isOpen = edits.every(({ place, text: shown }, index) => {
      const edit = fix.edits[index];
      return edit?.text === shown && charsOf(place) === charsOf(edit.place);
    });
    return isOpen ? { fix: { ...fix, edits, description: text(fix.description) } } : {};
  }

  #suppression(suppressed: Suppression): Suppression {
    const literals = this.#literalsOf(suppressed.place.source.path);
    const text = (value: string): string => maskLiterals(maskText(value), literals);
    const { owner } = suppressed;
    return {
      ...suppressed,
      reason: text(suppressed.reason),
      place: this.#place(suppressed.place),
      ...(owner === undefined ? {} : { owner: text(owner) }),
    };
  }

  #place(place: Place): Place {
    const { source } = place;
    let masked = this.#sources.get(source);
    if (masked === undefined) {
      masked = { path: source.path, text: maskedText(source, this.#secrets.get(source.path) ?? []) };
      this.#sources.set(source, masked);
    }
    return { source: masked, start: place.start, end: place.end };
  }

  #literalsOf(path: string): readonly string[] {
    let literals = this.#literals.get(path);
    if (literals === undefined) {
      const texts = (this.#secrets.get(path) ?? []).map(({ source, start, end }) =>
        source.text.slice(start, end).trim(),
      );
      const long = [...new Set(texts)].filter((secret) => secret.length >= shortestLiteral);
      // The longest first, so that no secret survives as the rest of another.
      literals = long.sort((left, right) => right.length - left.length).slice(0, maximumLiterals);
      this.#literals.set(path, literals);
    }
    return literals;
  }
}

function charsOf({ source, start, end }: Place): string {
  return source.text.slice(start, end);
}

function maskLiterals(text: string, literals: readonly string[]): string {
  let masked = text;
  for (const literal of literals) {
    if (masked.includes(literal)) masked = masked.replaceAll(literal, "*".repeat(literal.length));
  }
  return masked;
}
