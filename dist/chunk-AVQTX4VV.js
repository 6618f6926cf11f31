import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);

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

// src/finding/summary.ts
function countBySeverity(findings) {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}
function summaryOf(findings, scanned) {
  const { error, warning, note } = countBySeverity(findings);
  return { files: scanned.files, subjects: scanned.subjects, errors: error, warnings: warning, notes: note };
}
function hiddenCounts(report) {
  const listed = countBySeverity(report.findings);
  return {
    error: Math.max(0, report.summary.errors - listed.error),
    warning: Math.max(0, report.summary.warnings - listed.warning),
    note: Math.max(0, report.summary.notes - listed.note)
  };
}
function withMinimumSeverity(report, minimum) {
  return { ...report, findings: report.findings.filter((finding) => isAtLeast(finding.severity, minimum)) };
}

// src/finding/fingerprint.ts
import { createHash } from "node:crypto";
var maximumOwnCharacters = 1e3;
var digits = 32;
function withFingerprints(drafts, secrets) {
  const secretsOf = placesByPath(secrets);
  const seen = /* @__PURE__ */ new Map();
  const findings = [...drafts].sort(compareDrafts).map((draft) => {
    const identity = identityOf(draft, secretsOf.get(draft.place.source.path) ?? []);
    const occurrence = seen.get(identity) ?? 0;
    seen.set(identity, occurrence + 1);
    return { ...draft, fingerprint: digest(identity, occurrence) };
  });
  return findings.sort(compareFindings);
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
function identityOf(draft, secrets) {
  const { rule, subject, place } = draft;
  return JSON.stringify([rule, subject.kind, subject.name, place.source.path, ownCharacters(place, secrets)]);
}
function digest(identity, occurrence) {
  return createHash("sha256").update(`${identity}
${occurrence}`).digest("hex").slice(0, digits);
}
function ownCharacters(place, secrets) {
  const end = Math.min(place.end, place.start + maximumOwnCharacters);
  let chars = place.source.text.slice(place.start, end);
  for (const secret of secrets) {
    const from = Math.max(secret.start, place.start) - place.start;
    const to = Math.min(secret.end, end) - place.start;
    if (from < to) chars = chars.slice(0, from) + "*".repeat(to - from) + chars.slice(to);
  }
  const firstLine = chars.trimStart().split(/[\r\n]/u, 1)[0] ?? "";
  return firstLine.replaceAll(/\s+/gu, " ").replaceAll(/\*+/gu, "*").trim();
}

// src/finding/render-message.ts
var placeholder = /\{([A-Za-z][A-Za-z0-9_-]{0,63})\}/gu;
function renderMessage(template, args) {
  return template.replace(
    placeholder,
    (whole, name) => Object.hasOwn(args, name) ? args[name] ?? whole : whole
  );
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
  severityRank,
  isAtLeast,
  compareFindings,
  compareWorstFirst,
  withFingerprints,
  renderMessage,
  spokenArguments,
  countBySeverity,
  summaryOf,
  hiddenCounts,
  withMinimumSeverity
};
