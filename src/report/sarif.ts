/**
 * The report as SARIF 2.1.0, within what GitHub code scanning takes.
 *
 * Lines and columns count from 1, columns in UTF-16 units. Fingerprints of lines are computed on the masked text, so
 * that they tell nothing about a password.
 */
import { gzipSync } from "node:zlib";

import type {
  CodeFlow,
  Fix,
  Location,
  Log,
  Region,
  ReportingDescriptor,
  Result,
  Suppression as SarifSuppression,
} from "sarif";

import type {
  Catalogue,
  Finding,
  FindingFix,
  Locale,
  RelatedPlace,
  ScanReport,
  Suppression,
} from "../finding/index.js";
import { compareFindings, compareWorstFirst } from "../finding/index.js";
import type { Place, Source, Step } from "../text/index.js";
import { lineText, positionAt } from "../text/index.js";
import { jsonText } from "./json-text.js";
import { sarifLimits } from "./limits.js";
import { lineHashes } from "./line-hash.js";
import { regionOf } from "./region.js";
import { relativeUri, repositoryPath } from "./repository-path.js";
import type { SafeReport } from "./safe-report.js";
import { safeReport } from "./safe-report.js";
import { filled, sarifLevel, sarifRules } from "./sarif-rules.js";
import type { Tool } from "./tool.js";
import { unversionedTool } from "./tool.js";
import { visible } from "./visible.js";

/** What a SARIF file says besides the findings. */
export type SarifOptions = {
  readonly catalogue?: Catalogue;
  readonly locale?: Locale;
  readonly tool?: Tool;
  /** Path of the scan root in the repository; empty when they are the same. */
  readonly root?: string;
  /** Tells the uploads of one commit apart. */
  readonly category?: string;
};

/** The SARIF file, ending with a line end. */
export function renderSarif(report: ScanReport, options: SarifOptions = {}): string {
  const safe = safeReport(report);
  for (let most = Math.min(sarifLimits.results, safe.findings.length); ; most = Math.floor(most / 2)) {
    const log = logOf(safe, worst(safe.findings, most), options);
    // Each finding may bring a rule of the user's own.
    const isListed = (log.runs[0]?.tool.driver.rules?.length ?? 0) <= sarifLimits.rules;
    if (!isListed && most > 0) continue;
    const text = jsonText(log);
    if (most === 0 || fits(text)) return text;
  }
}

/** A text below the limit needs no compression to be known to fit. */
function fits(text: string): boolean {
  return text.length * 3 <= sarifLimits.compressedBytes || gzipSync(text).byteLength <= sarifLimits.compressedBytes;
}

function worst(findings: readonly Finding[], most: number): readonly Finding[] {
  if (findings.length <= most) return findings;
  return [...findings].sort(compareWorstFirst).slice(0, most).sort(compareFindings);
}

function logOf(report: SafeReport, findings: readonly Finding[], options: SarifOptions): Log {
  const { name, version, informationUri } = options.tool ?? unversionedTool;
  const rules = [
    ...sarifRules(options.catalogue ?? { rules: [] }, findings, {
      locale: options.locale ?? "en",
      pages: options.tool?.pages,
    }),
  ];
  const maker = new ResultMaker(findings, rules, options.root ?? "");
  const left = report.findings.length - findings.length;
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name, version, ...(informationUri === undefined ? {} : { informationUri }), rules } },
        automationDetails: { id: `${categoryOf(options.category ?? "", name)}/` },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "The repository's root folder." } } },
        results: findings.map((finding) => maker.result(finding)),
        ...(left > 0 ? { properties: { resultsLeftOut: left } } : {}),
      },
    ],
  };
}

/** What GitHub takes for the category is all before the last slash; behind it, a run might have a name of its own. */
function categoryOf(category: string, toolName: string): string {
  return filled(category.replace(/\/+$/u, ""), toolName, sarifLimits.ruleName);
}

/** Makes results; holds what is computed once for all of them. */
class ResultMaker {
  readonly #ruleIndex: ReadonlyMap<string, number>;
  readonly #hashes: ReadonlyMap<Source, ReadonlyMap<number, string>>;
  readonly #root: string;

  constructor(findings: readonly Finding[], rules: readonly ReportingDescriptor[], root: string) {
    this.#ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
    this.#hashes = hashesOf(findings);
    this.#root = root;
  }

  result(finding: Finding): Result {
    const ruleId = finding.rule === "" ? "rule" : finding.rule;
    const { line } = positionAt(finding.place.source, finding.place.start);
    const lineHash = this.#hashes.get(finding.place.source)?.get(line);
    const related = finding.related.slice(0, sarifLimits.relatedLocations);
    return {
      ruleId,
      ruleIndex: this.#ruleIndex.get(ruleId) ?? -1,
      level: sarifLevel[finding.severity],
      message: { text: messageText(finding) },
      locations: [this.#location(finding.place, "")],
      partialFingerprints: {
        ...(lineHash === undefined ? {} : { primaryLocationLineHash: lineHash }),
        "proxylint/v1": finding.fingerprint,
      },
      ...this.#standing(finding),
      ...(related.length === 0
        ? {}
        : { relatedLocations: related.map((other, index) => this.#related(other, index + 1)) }),
      ...(finding.via.length === 0 ? {} : { codeFlows: [this.#codeFlow(finding)] }),
      ...(finding.fix === undefined ? {} : { fixes: [this.#fix(finding.fix)] }),
    };
  }

  #standing({ suppressed, baseline, state }: Finding): Pick<Result, "suppressions" | "baselineState"> {
    const inBaseline: SarifSuppression = { kind: "external", justification: "accepted in the baseline" };
    const suppressions = [
      ...(suppressed === undefined ? [] : [this.#suppression(suppressed)]),
      ...(baseline === undefined ? [] : [inBaseline]),
    ];
    const known = state ?? (baseline === undefined ? undefined : "unchanged");
    return {
      ...(suppressions.length === 0 ? {} : { suppressions }),
      ...(known === undefined ? {} : { baselineState: known }),
    };
  }

  #suppression({ kind, reason, place, until, owner }: Suppression): SarifSuppression {
    const properties = { ...(until === undefined ? {} : { until }), ...(owner === undefined ? {} : { owner }) };
    return {
      kind: kind === "comment" ? "inSource" : "external",
      status: "accepted",
      justification: plainText(reason, sarifLimits.description),
      location: this.#location(place, ""),
      ...(until === undefined && owner === undefined ? {} : { properties }),
    };
  }

  #location(place: Place, note: string): Location {
    const path = repositoryPath(place.source.path, this.#root);
    return {
      physicalLocation: {
        artifactLocation: { uri: relativeUri(path), uriBaseId: "%SRCROOT%" },
        region: markedRegion(place),
      },
      ...(note === "" ? {} : { message: { text: plainText(note, sarifLimits.description) } }),
    };
  }

  #related(related: RelatedPlace, id: number): Location {
    return { id, ...this.#location(related.place, related.note) };
  }

  /** All edits of a fix are in one file. Inserted text is what would be written, with nothing made harmless in it. */
  #fix({ edits, description }: FindingFix): Fix {
    const path = repositoryPath(edits[0]?.place.source.path ?? "", this.#root);
    return {
      description: { text: plainText(description, sarifLimits.description) },
      artifactChanges: [
        {
          artifactLocation: { uri: relativeUri(path), uriBaseId: "%SRCROOT%" },
          replacements: edits.map(({ place, text }) => ({
            deletedRegion: exactRegion(place),
            ...(text === "" ? {} : { insertedContent: { text } }),
          })),
        },
      ],
    };
  }

  #codeFlow(finding: Finding): CodeFlow {
    const steps: readonly Step[] = [{ place: finding.place, note: "" }, ...finding.via].slice(
      0,
      sarifLimits.threadFlowLocations,
    );
    return {
      threadFlows: [{ locations: steps.map(({ place, note }) => ({ location: this.#location(place, note) })) }],
    };
  }
}

function hashesOf(findings: readonly Finding[]): ReadonlyMap<Source, ReadonlyMap<number, string>> {
  const lines = new Map<Source, Set<number>>();
  for (const { place } of findings) {
    const { line } = positionAt(place.source, place.start);
    const known = lines.get(place.source);
    if (known === undefined) lines.set(place.source, new Set([line]));
    else known.add(line);
  }
  return new Map([...lines].map(([source, wanted]) => [source, lineHashes(source.text, wanted)]));
}

/** The region of an edit, empty for an insertion. */
function exactRegion({ source, start, end }: Place): Region {
  const [from, to] = [positionAt(source, start), positionAt(source, end)];
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

/** Code scanning wants a character to mark: an empty region becomes the character at it, or the last of the line. */
function markedRegion(place: Place): Region {
  const { start, end } = regionOf(place);
  if (start.line !== end.line || start.column !== end.column) {
    return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  }
  const startColumn = Math.max(1, Math.min(start.column, lineText(place.source, start.line).length));
  return { startLine: start.line, startColumn, endLine: start.line, endColumn: startColumn + 1 };
}

function messageText({ message, why, remedy, rule }: Finding): string {
  const parts = [message, why, remedy]
    .filter((part) => part.trim() !== "")
    .map((part) => plainText(part, sarifLimits.message));
  return filled(parts.join("\n\n"), rule, sarifLimits.message);
}

/** Text that a viewer cannot take for a link or a placeholder of SARIF's own. */
function plainText(text: string, maximum: number): string {
  const lines = text
    .split(/\r\n|[\r\n]/u)
    .map(visible)
    .join("\n");
  const literal = lines.replaceAll("](", "] (").replaceAll(/\{(\d+)\}/gu, "{{$1}}");
  return filled(literal, "-", maximum);
}
