import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);
import {
  compareFindings
} from "./chunk-DII5IAWC.js";

// src/report/secret-spans.ts
function secretSpans(text) {
  return [...userInfoSpans(text), ...privateKeySpans(text), ...encodedKeySpans(text)];
}
var addressEnds = /* @__PURE__ */ new Set([" ", "	", "\r", "\n", '"', "'", "`", "<", ">"]);
var maximumUserInfo = 4096;
function userInfoSpans(text) {
  const spans = [];
  for (let at = text.indexOf("//"); at >= 0; at = text.indexOf("//", at)) {
    let start = at;
    while (text[start] === "/") start += 1;
    const scan = scanAddress(text, start);
    const end = userInfoEnd(text.slice(start, scan.pathStart), scan.lastAt);
    if (end > start && !isReferences(text.slice(start, end))) spans.push({ start, end });
    at = Math.max(start, scan.end);
  }
  return spans;
}
function scanAddress(text, start) {
  const limit = Math.min(start + maximumUserInfo, lineEnd(text, start));
  const references = new References(text, limit);
  let pathStart = -1;
  let lastAt = -1;
  let index = start;
  while (index < limit) {
    const close = references.endFrom(index);
    if (close > index) {
      index = close;
      continue;
    }
    const character = text[index] ?? "";
    if (addressEnds.has(character) || text.startsWith("://", index)) break;
    if (character === "@") lastAt = index;
    if (pathStart < 0 && (character === "/" || character === "?" || character === "#")) pathStart = index;
    index += 1;
  }
  return { end: index, pathStart: pathStart < 0 ? index : pathStart, lastAt };
}
var References = class {
  #open = /* @__PURE__ */ new Map([
    ["${", "}"],
    ["{{", "}}"]
  ]);
  #text;
  #limit;
  constructor(text, limit) {
    this.#text = text;
    this.#limit = limit;
  }
  /** The offset behind a reference that starts at `index`, else `index`. */
  endFrom(index) {
    const head = this.#text.slice(index, index + 2);
    const foot = this.#open.get(head);
    if (foot === void 0) return index;
    for (let end = index + 2; end < this.#limit; end += 1) {
      if (this.#text.startsWith(foot, end)) return end + foot.length;
    }
    this.#open.delete(head);
    return index;
  }
};
function userInfoEnd(authority, lastAt) {
  if (lastAt < 0 || authority.includes("@")) return lastAt;
  const colon = authority.indexOf(":");
  return colon >= 0 && !/^\d{0,5}$/u.test(authority.slice(colon + 1)) ? lastAt : -1;
}
function isReferences(userInfo) {
  const rest = userInfo.replaceAll(/\$\{[^{}"']*\}/gu, "").replaceAll(/\{\{[^{}"']*\}\}/gu, "").replaceAll(/\$[A-Za-z_][A-Za-z0-9_]*/gu, "");
  return rest.replaceAll(":", "") === "";
}
var keyHead = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/gu;
var keyFoot = "-----END ";
var keyLine = /^[A-Za-z0-9+/=\\"',;|\s]*$|^\s*(?:Proc-Type|DEK-Info):/u;
function privateKeySpans(text) {
  const spans = [];
  let done = 0;
  let foot = 0;
  for (const match of text.matchAll(keyHead)) {
    const start = match.index + match[0].length;
    if (start <= done) continue;
    if (foot >= 0 && foot < start) foot = text.indexOf(keyFoot, start);
    const nextHead = text.indexOf("-----BEGIN ", start);
    const closed = foot >= 0 && (nextHead < 0 || foot < nextHead);
    done = closed ? foot : openKeyEnd(text, start);
    spans.push({ start, end: done });
  }
  return spans;
}
function openKeyEnd(text, start) {
  let end = lineEnd(text, start);
  while (end < text.length) {
    const next = lineEnd(text, end + 1);
    if (!keyLine.test(text.slice(end + 1, next))) break;
    end = next;
  }
  return end;
}
function lineEnd(text, from) {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
var encodedHead = "LS0tLS1CRUdJTi";
function encodedKeySpans(text) {
  const spans = [];
  for (let start = text.indexOf(encodedHead); start >= 0; start = text.indexOf(encodedHead, start)) {
    const run = /^[A-Za-z0-9+/=_-]*/u.exec(text.slice(start))?.[0].length ?? encodedHead.length;
    const decoded = Buffer.from(text.slice(start, start + run), "base64").toString("latin1");
    if (decoded.includes("PRIVATE KEY")) spans.push({ start, end: start + run });
    start += run;
  }
  return spans;
}

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
function maskSpans(text, spans) {
  const parts = [];
  let done = 0;
  for (const { start, end } of [...spans].sort((left, right) => left.start - right.start)) {
    const from = Math.max(start, done);
    if (end <= from) continue;
    parts.push(text.slice(done, from), text.slice(from, end).replaceAll(/[^\r\n]/g, "*"));
    done = Math.min(end, text.length);
  }
  return parts.join("") + text.slice(done);
}
function maskText(text) {
  const spans = secretSpans(text);
  return spans.length === 0 ? text : maskSpans(text, spans);
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
  maskText,
  maskedText
};
