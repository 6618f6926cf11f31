import {
  compareFindings
} from "./chunk-3I6R4BAJ.js";
import {
  maskSpans,
  maskText,
  secretSpans
} from "./chunk-6ARWDCOH.js";

// src/report/safe-report.ts
var shortestLiteral = 4;
var maximumLiterals = 500;
function safeReport(report) {
  const masker = new Masker(report.secrets);
  const findings = report.findings.map((finding) => masker.finding(finding)).sort(compareFindings);
  const fixed = report.fixed?.map((finding) => masker.finding(finding)).sort(compareFindings);
  const { summary } = report;
  return { findings, ...fixed === void 0 ? {} : { fixed }, summary, secrets: [] };
}
function maskedText({ path, text }, secrets) {
  const own = secrets.filter(({ source }) => source.path === path && source.text === text);
  return maskSpans(text, [...own, ...secretSpans(text)]);
}
var Masker = class {
  #secrets = /* @__PURE__ */ new Map();
  #sources = /* @__PURE__ */ new Map();
  #literals = /* @__PURE__ */ new Map();
  constructor(secrets) {
    for (const secret of secrets) {
      const known = this.#secrets.get(secret.source.path);
      if (known === void 0) this.#secrets.set(secret.source.path, [secret]);
      else known.push(secret);
    }
  }
  finding(finding) {
    const places = [
      finding.place,
      ...finding.via.map((step) => step.place),
      ...finding.related.map(({ place }) => place)
    ];
    const literals = [...new Set(places.map(({ source }) => source.path))].flatMap((path) => this.#literalsOf(path));
    const text = (value) => maskLiterals(maskText(value), literals);
    const noted = (step) => ({ place: this.#place(step.place), note: text(step.note) });
    const { fix, suppressed, uses, ...rest } = finding;
    return {
      ...rest,
      ...suppressed === void 0 ? {} : { suppressed: this.#suppression(suppressed) },
      message: text(finding.message),
      why: text(finding.why),
      remedy: text(finding.remedy),
      place: this.#place(finding.place),
      via: finding.via.map(noted),
      related: finding.related.map(
        (other) => other.via === void 0 ? noted(other) : { ...noted(other), via: other.via.map(noted) }
      ),
      subject: { kind: finding.subject.kind, name: text(finding.subject.name) },
      args: Object.fromEntries(Object.entries(finding.args).map(([name, value]) => [name, text(value)])),
      variants: finding.variants.map(text),
      // Reports name the clusters; only deciding looks at the places.
      ...uses === void 0 ? {} : { uses: uses.map(({ subject }) => ({ subject: text(subject), places: [] })) },
      ...this.#fix(fix, text)
    };
  }
  /** A fix that would have to show a secret, or to overwrite one, is not shown at all. */
  #fix(fix, text) {
    if (fix === void 0) return {};
    const edits = fix.edits.map((edit) => ({ place: this.#place(edit.place), text: text(edit.text) }));
    const isOpen = edits.every(({ place, text: shown }, index) => {
      const edit = fix.edits[index];
      return edit?.text === shown && charsOf(place) === charsOf(edit.place);
    });
    return isOpen ? { fix: { ...fix, edits, description: text(fix.description) } } : {};
  }
  #suppression(suppressed) {
    const literals = this.#literalsOf(suppressed.place.source.path);
    const text = (value) => maskLiterals(maskText(value), literals);
    const { owner } = suppressed;
    return {
      ...suppressed,
      reason: text(suppressed.reason),
      place: this.#place(suppressed.place),
      ...owner === void 0 ? {} : { owner: text(owner) }
    };
  }
  #place(place) {
    const { source } = place;
    let masked = this.#sources.get(source);
    if (masked === void 0) {
      masked = { path: source.path, text: maskedText(source, this.#secrets.get(source.path) ?? []) };
      this.#sources.set(source, masked);
    }
    return { source: masked, start: place.start, end: place.end };
  }
  #literalsOf(path) {
    let literals = this.#literals.get(path);
    if (literals === void 0) {
      const texts = (this.#secrets.get(path) ?? []).map(
        ({ source, start, end }) => source.text.slice(start, end).trim()
      );
      const long = [...new Set(texts)].filter((secret) => secret.length >= shortestLiteral);
      literals = long.sort((left, right) => right.length - left.length).slice(0, maximumLiterals);
      this.#literals.set(path, literals);
    }
    return literals;
  }
};
function charsOf({ source, start, end }) {
  return source.text.slice(start, end);
}
function maskLiterals(text, literals) {
  let masked = text;
  for (const literal of literals) {
    if (masked.includes(literal)) masked = masked.replaceAll(literal, "*".repeat(literal.length));
  }
  return masked;
}

export {
  safeReport,
  maskedText
};
