// src/finding/finding.ts
var severities = ["error", "warning", "note"];

// src/finding/order.ts
function compareText(left, right) {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
function severityRank(severity) {
  return severities.indexOf(severity);
}
function isAtLeast(severity, threshold) {
  return severityRank(severity) <= severityRank(threshold);
}
function compareDrafts(left, right) {
  return compareText(left.place.source.path, right.place.source.path) || left.place.start - right.place.start || left.place.end - right.place.end || compareText(left.rule, right.rule) || compareText(left.subject.kind, right.subject.kind) || compareText(left.subject.name, right.subject.name) || compareText(argumentsKey(left), argumentsKey(right)) || compareText(left.message, right.message);
}
function compareFindings(left, right) {
  return compareText(left.place.source.path, right.place.source.path) || left.place.start - right.place.start || left.place.end - right.place.end || compareText(left.rule, right.rule) || compareText(left.fingerprint, right.fingerprint) || compareDrafts(left, right);
}
function compareWorstFirst(left, right) {
  return severityRank(left.severity) - severityRank(right.severity) || compareFindings(left, right);
}
function argumentsKey(draft) {
  const pairs = Object.entries(draft.args).sort(([left], [right]) => compareText(left, right));
  return JSON.stringify(pairs);
}

// src/finding/standing.ts
function isActive({ suppressed, baseline }) {
  return suppressed === void 0 && baseline === void 0;
}
function counts(finding) {
  return isActive(finding) && finding.tolerated === void 0;
}

// src/finding/summary.ts
function countBySeverity(findings) {
  const counts2 = { error: 0, warning: 0, note: 0 };
  for (const finding of findings) counts2[finding.severity] += 1;
  return counts2;
}
function summaryOf(findings, scanned) {
  const { error, warning, note } = countBySeverity(findings.filter(isActive));
  const suppressed = findings.filter((finding) => finding.suppressed !== void 0).length;
  const baselined = findings.filter((finding) => finding.baseline !== void 0).length;
  return {
    files: scanned.files,
    subjects: scanned.subjects,
    errors: error,
    warnings: warning,
    notes: note,
    ...suppressed === 0 ? {} : { suppressed },
    ...baselined === 0 ? {} : { baselined }
  };
}
function hiddenCounts(report) {
  const { errors, warnings, notes, change } = report.summary;
  const all = change?.judged !== "new" ? { error: errors, warning: warnings, note: notes } : { error: change.newErrors, warning: change.newWarnings, note: change.newNotes };
  const listed = countBySeverity(report.findings.filter(counts));
  return {
    error: Math.max(0, all.error - listed.error),
    warning: Math.max(0, all.warning - listed.warning),
    note: Math.max(0, all.note - listed.note)
  };
}
function withMinimumSeverity(report, minimum) {
  const isShown = (finding) => isAtLeast(finding.severity, minimum);
  const { findings, fixed } = report;
  return {
    ...report,
    findings: findings.filter(isShown),
    ...fixed === void 0 ? {} : { fixed: fixed.filter(isShown) }
  };
}

// src/finding/fingerprint.ts
import { createHash } from "node:crypto";
var maximumOwnCharacters = 1e3;
var digits = { what: 16, path: 8, subject: 8 };
function withFingerprints(drafts, secrets) {
  const secretsOf = placesByPath(secrets);
  const seen = /* @__PURE__ */ new Map();
  const findings = [...drafts].sort(compareDrafts).map((draft) => {
    const { path } = draft.place.source;
    const own = ownIdentity(draft, secretsOf.get(path) ?? []);
    const [fingerprint = "", ...others] = subjectsOf(draft).map((subject) => {
      const identity = JSON.stringify([own, path, subject]);
      const occurrence = seen.get(identity) ?? 0;
      seen.set(identity, occurrence + 1);
      return `${hash(`${own}
${occurrence}`, digits.what)}${hash(path, digits.path)}${subjectPart(subject)}`;
    });
    return others.length === 0 ? { ...draft, fingerprint } : { ...draft, fingerprint, otherFingerprints: others };
  });
  return findings.sort(compareFindings);
}
function fingerprintsOf({ fingerprint, otherFingerprints }) {
  return [fingerprint, ...otherFingerprints ?? []];
}
function fingerprintParts(fingerprint) {
  const pathStart = digits.what;
  const subjectStart = pathStart + digits.path;
  return {
    what: fingerprint.slice(0, pathStart),
    path: fingerprint.slice(pathStart, subjectStart),
    subject: fingerprint.slice(subjectStart)
  };
}
function subjectPart(name) {
  return hash(name, digits.subject);
}
function subjectsOf({ subject, uses = [] }) {
  if (subject.kind === "file") return [""];
  const others = uses.map((use) => use.subject).filter((name) => name !== subject.name);
  return [subject.name, ...[...new Set(others)].sort(compareText)];
}
function placesByPath(places) {
  const byPath = /* @__PURE__ */ new Map();
  for (const place of places) {
    const known = byPath.get(place.source.path);
    if (known === void 0) byPath.set(place.source.path, [place]);
    else known.push(place);
  }
  return byPath;
}
function ownIdentity({ rule, subject, place, args }, secrets) {
  return JSON.stringify([rule, subject.kind, ownCharacters(place, secrets), args["pool"] ?? ""]);
}
function hash(text, length) {
  return createHash("sha256").update(text).digest("hex").slice(0, length);
}
function ownCharacters(place, secrets) {
  const end = Math.min(place.end, place.start + maximumOwnCharacters);
  let chars = place.source.text.slice(place.start, end);
  for (const secret of secrets) {
    const from = Math.max(secret.start, place.start) - place.start;
    const to = Math.min(secret.end, end) - place.start;
    if (from < to) chars = chars.slice(0, from) + "*".repeat(to - from) + chars.slice(to);
  }
  return head(chars.trim()).replaceAll(/\s+/gu, "").replaceAll(/\*+/gu, "*");
}
function head(chars) {
  if (chars.startsWith("{") || chars.startsWith("[") && !bracketedAddress.test(chars)) return chars.charAt(0);
  if (encoded.test(chars)) return chars;
  const firstLine = chars.split(/[\r\n]/u, 1)[0] ?? "";
  return firstLine.length < chars.length ? firstLine.replace(/[{[(\s]+$/u, "") : firstLine;
}
var bracketedAddress = /^\[[\dA-Fa-f.%]*:[\dA-Fa-f:.%]*\]/u;
var encoded = /^(?:-----BEGIN|[\dA-Za-z+/=\s]{60})/u;

// src/finding/render-message.ts
var placeholder = /\{([A-Za-z][A-Za-z0-9_-]{0,63})\}/gu;
function renderMessage(template, args) {
  return template.replace(
    placeholder,
    (whole, name) => Object.hasOwn(args, name) ? args[name] ?? whole : whole
  );
}

// src/finding/finding-texts.ts
function findingTexts(rule, locale, args) {
  const text = rule.texts[locale];
  return {
    rule: rule.id,
    severity: rule.severity,
    message: renderMessage(text.message, args),
    why: renderMessage(text.why, args),
    remedy: renderMessage(text.remedy, args)
  };
}

// src/finding/spoken-arguments.ts
function spokenArguments({ terms = {} }, args) {
  const spoken = Object.entries(args).map(([name, value]) => {
    const words = Object.hasOwn(terms, name) ? terms[name] : void 0;
    const term = words !== void 0 && Object.hasOwn(words, value) ? words[value] : void 0;
    return [name, term === void 0 ? value : renderMessage(term, args)];
  });
  return Object.fromEntries(spoken);
}

export {
  compareText,
  severityRank,
  isAtLeast,
  compareFindings,
  compareWorstFirst,
  withFingerprints,
  fingerprintsOf,
  fingerprintParts,
  subjectPart,
  renderMessage,
  findingTexts,
  spokenArguments,
  isActive,
  counts,
  countBySeverity,
  summaryOf,
  hiddenCounts,
  withMinimumSeverity
};
