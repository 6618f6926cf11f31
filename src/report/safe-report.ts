/**
 * The only form of a report that is rendered: secrets are gone from every text of it, and findings are in order.
 *
 * Masked sources have the same length as the real ones, so offsets stay what they are. Whoever renders takes a
 * `SafeReport`, which only this module makes.
 */
import type { Finding, RelatedPlace, ScanReport } from "../finding/index.js";
import { compareFindings } from "../finding/index.js";
import type { Place, Source, Span, Step } from "../text/index.js";
import { secretSpans } from "./secret-spans.js";

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
  return { findings, summary: report.summary, secrets: [] } as unknown as SafeReport;
}

/** `text` with the characters of `spans` replaced by `*`; line ends stay, so that lines stay. */
export function maskSpans(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of [...spans].sort((left, right) => left.start - right.start)) {
    const from = Math.max(start, done);
    if (end <= from) continue;
    parts.push(text.slice(done, from), text.slice(from, end).replaceAll(/[^\r\n]/g, "*"));
    done = Math.min(end, text.length);
  }
  return parts.join("") + text.slice(done);
}

/** `text` without what looks like a secret. */
export function maskText(text: string): string {
  const spans = secretSpans(text);
  return spans.length === 0 ? text : maskSpans(text, spans);
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
    return {
      ...finding,
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
    };
  }

  #place(place: Place): Place {
    const { source } = place;
    let masked = this.#sources.get(source);
    if (masked === undefined) {
      const own = (this.#secrets.get(source.path) ?? []).filter((secret) => secret.source.text === source.text);
      masked = { path: source.path, text: maskSpans(source.text, [...own, ...secretSpans(source.text)]) };
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

function maskLiterals(text: string, literals: readonly string[]): string {
  let masked = text;
  for (const literal of literals) {
    if (masked.includes(literal)) masked = masked.replaceAll(literal, "*".repeat(literal.length));
  }
  return masked;
}
