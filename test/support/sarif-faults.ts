/** What GitHub code scanning would refuse or overlook in a SARIF file; an empty list for a good one. */
import type { Location, Log, ReportingDescriptor, Result } from "sarif";

const hash = /^[0-9a-f]{1,16}:[1-9][0-9]*$/u;

/** All faults of the file `text`. */
export function sarifFaults(text: string): readonly string[] {
  const log = JSON.parse(text) as Omit<Log, "version"> & { readonly version: string };
  const [run] = log.runs;
  if (log.version !== "2.1.0" || log.$schema === undefined || run === undefined || log.runs.length !== 1)
    return ["head of the file"];
  const rules = run.tool.driver.rules ?? [];
  const results = run.results ?? [];
  return [
    ...(run.tool.driver.name === "" || run.columnKind !== "utf16CodeUnits" ? ["tool or column kind"] : []),
    ...(/^[^/]+\/$/u.test(run.automationDetails?.id ?? "") ? [] : ["automationDetails"]),
    ...(results.length > 25_000 ? ["too many results"] : []),
    ...(new Set(rules.map(({ id }) => id)).size === rules.length ? [] : ["rules with one id"]),
    ...emptyStrings(log, "$"),
    ...rules.flatMap(ruleFaults),
    ...results.flatMap((result) => resultFaults(result, rules)),
  ];
}

function emptyStrings(value: unknown, where: string): readonly string[] {
  if (value === "") return [`empty string at ${where}`];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => emptyStrings(inner, `${where}.${key}`));
}

function ruleFaults(rule: ReportingDescriptor): readonly string[] {
  const texts = [rule.name, rule.shortDescription?.text, rule.fullDescription?.text, rule.help?.text];
  const limits = [255, 1024, 1024, Infinity];
  const severity: unknown = rule.properties?.["problem.severity"];
  const security: unknown = rule.properties?.["security-severity"];
  return [
    ...texts.flatMap((text, index) =>
      text === undefined || text.length > (limits[index] ?? 0) ? [`text ${index} of ${rule.id}`] : [],
    ),
    ...(severity === "error" || severity === "warning" || severity === "recommendation"
      ? []
      : [`severity of ${rule.id}`]),
    ...(security === undefined || (typeof security === "string" && Number(security) > 0 && Number(security) <= 10)
      ? []
      : [`security of ${rule.id}`]),
    ...((rule.properties?.tags?.length ?? 0) > 20 ? [`tags of ${rule.id}`] : []),
  ];
}

function resultFaults(result: Result, rules: readonly ReportingDescriptor[]): readonly string[] {
  const places = [
    ...(result.locations ?? []),
    ...(result.relatedLocations ?? []),
    ...(result.codeFlows ?? []).flatMap(({ threadFlows }) =>
      threadFlows.flatMap(({ locations }) => locations.map(({ location }) => location ?? {})),
    ),
  ];
  const flows = places.length - (result.locations?.length ?? 0) - (result.relatedLocations?.length ?? 0);
  return [
    ...(result.locations?.length === 1 ? [] : ["not one location"]),
    ...((result.relatedLocations?.length ?? 0) > 100 || flows > 1000 ? ["too many locations"] : []),
    ...(rules[result.ruleIndex ?? -1]?.id === result.ruleId ? [] : [`rule index of ${result.ruleId ?? "?"}`]),
    ...(hash.test(result.partialFingerprints?.["primaryLocationLineHash"] ?? "") ? [] : ["line hash"]),
    ...places.flatMap(placeFaults),
  ];
}

function placeFaults({ physicalLocation }: Location): readonly string[] {
  const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = physicalLocation?.region ?? {};
  const ordered = startLine < endLine || (startLine === endLine && startColumn < endColumn);
  const uri = physicalLocation?.artifactLocation?.uri ?? "";
  return [
    ...(startLine >= 1 && startColumn >= 1 && endColumn >= 1 && ordered
      ? []
      : [`region ${startLine}:${startColumn}-${endLine}:${endColumn}`]),
    ...(/^(?:[\w.~!'()*-]|%[0-9A-F]{2})(?:[\w.~!'()*/-]|%[0-9A-F]{2})*$/u.test(uri) ? [] : [`uri ${uri}`]),
  ];
}
