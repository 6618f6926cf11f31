/**
 * The fixed words of the reports in each language. What a rule says is in the finding; this is everything around it.
 */
import type { Locale, Severity, SeverityCounts } from "../finding/index.js";

/** Fixed words in one language. Functions take counts. */
export type Words = {
  readonly why: string;
  readonly fix: string;
  readonly value: string;
  readonly seenWith: string;
  readonly sources: string;
  readonly rule: string;
  readonly count: Readonly<Record<Severity, (count: number) => string>>;
  /** Joins counts and names. */
  readonly comma: string;
  readonly nothingFound: string;
  readonly noProxy: string;
  /** Wraps what was found in what was scanned. */
  readonly total: (found: string, clusters: number, files: number) => string;
  readonly hidden: (found: string) => string;
  /** Where all findings are that have no annotation. */
  readonly inSummary: string;
  readonly omitted: (count: number) => string;
  readonly findings: (count: number) => string;
  readonly verdict: Readonly<Record<Severity | "clean", string>>;
  readonly subject: string;
  readonly subjects: string;
  readonly more: (count: number) => string;
  readonly notChecked: string;
  readonly scanned: string;
  /** What a change brings; the empty string is nothing. */
  readonly brought: (found: string) => string;
  readonly fixed: (count: number) => string;
  readonly fixedTag: string;
  readonly unchanged: (count: number) => string;
  /** Findings that a change brings, counted. */
  readonly newCount: (count: number) => string;
  /** Verdicts that are green, or nearly: something was not checked, a change brings nothing, a change mends everything. */
  readonly verdictPartial: string;
  readonly verdictNothingNew: string;
  readonly verdictAllFixed: string;
  readonly fixedHead: string;
  readonly withoutFindings: (clusters: number) => string;
  readonly alsoAt: (places: number) => string;
  /** Head of the findings that a change leaves as they are; empty for none. */
  readonly unchangedFindings: (count: number) => string;
  readonly suppressed: (count: number) => string;
  readonly baselined: (count: number) => string;
};

function english(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

const en: Words = {
  why: "why",
  fix: "fix",
  value: "value",
  seenWith: "seen with",
  sources: "Sources",
  rule: "rule",
  count: {
    error: (count) => english(count, "error", "errors"),
    warning: (count) => english(count, "warning", "warnings"),
    note: (count) => english(count, "note", "notes"),
  },
  comma: ", ",
  nothingFound: "no problems",
  noProxy: "no proxy configuration of a managed cluster",
  total: (found, clusters, files) =>
    `${found}${clusters > 0 ? ` in ${english(clusters, "cluster", "clusters")}` : ""} (${english(files, "file", "files")})`,
  hidden: (found) => `not shown: ${found}`,
  inSummary: "all findings are in the job summary",
  omitted: (count) => `${english(count, "more finding does", "more findings do")} not fit here.`,
  findings: (count) => english(count, "finding", "findings"),
  verdict: {
    error: "This proxy configuration will be refused or will break",
    warning: "This proxy configuration works only in part or by luck",
    note: "This proxy configuration works; there is advice",
    clean: "No problems found",
  },
  subject: "Cluster",
  subjects: "Clusters",
  more: (count) => `${count} more`,
  notChecked: "What could not be checked",
  scanned: "Scanned",
  brought: (found) => (found === "" ? "nothing new" : `new: ${found}`),
  fixed: (count) => `${count} fixed`,
  fixedTag: "fixed",
  unchanged: (count) => `${count} unchanged`,
  newCount: (count) => `${count} new`,
  verdictPartial: "No problems found in what could be checked",
  verdictNothingNew: "This change brings no new problems",
  verdictAllFixed: "All problems are fixed",
  fixedHead: "Fixed",
  withoutFindings: (clusters) => `${english(clusters, "cluster", "clusters")} without findings`,
  alsoAt: (places) => `Also at ${english(places, "other place", "other places")}`,
  unchangedFindings: (count) => (count === 0 ? "" : english(count, "unchanged finding", "unchanged findings")),
  suppressed: (count) => `${count} suppressed`,
  baselined: (count) => `${count} in the baseline`,
};

const ko: Words = {
  why: "이유",
  fix: "해결",
  value: "값",
  seenWith: "해당 변수 파일",
  sources: "출처",
  rule: "규칙",
  count: {
    error: (count) => `오류 ${count}개`,
    warning: (count) => `경고 ${count}개`,
    note: (count) => `참고 ${count}개`,
  },
  comma: ", ",
  nothingFound: "문제 없음",
  noProxy: "관리형 클러스터의 프록시 구성 없음",
  total: (found, clusters, files) => `${found} (${clusters > 0 ? `클러스터 ${clusters}개, ` : ""}파일 ${files}개)`,
  hidden: (found) => `표시하지 않음: ${found}`,
  inSummary: "모든 결과는 작업 요약에 있습니다",
  omitted: (count) => `결과 ${count}개는 여기에 다 실을 수 없어 생략했습니다.`,
  findings: (count) => `결과 ${count}개`,
  verdict: {
    error: "이 프록시 구성은 거부되거나 동작하지 않습니다",
    warning: "이 프록시 구성은 일부만 동작하거나 우연히 동작합니다",
    note: "이 프록시 구성은 동작하며, 권고 사항이 있습니다",
    clean: "문제를 찾지 못했습니다",
  },
  subject: "클러스터",
  subjects: "클러스터",
  more: (count) => `외 ${count}개`,
  notChecked: "검사하지 못한 항목",
  scanned: "검사 범위",
  brought: (found) => (found === "" ? "새로운 문제 없음" : `새로 생김: ${found}`),
  fixed: (count) => `해결됨 ${count}개`,
  fixedTag: "해결됨",
  unchanged: (count) => `변화 없음 ${count}개`,
  newCount: (count) => `신규 ${count}개`,
  verdictPartial: "검사할 수 있었던 범위에서는 문제를 찾지 못했습니다",
  verdictNothingNew: "이 변경으로 새로 생긴 문제가 없습니다",
  verdictAllFixed: "모든 문제가 해결되었습니다",
  fixedHead: "해결됨",
  withoutFindings: (clusters) => `문제 없는 클러스터 ${clusters}개`,
  alsoAt: (places) => `다른 위치 ${places}곳에도 있습니다`,
  unchangedFindings: (count) => (count === 0 ? "" : `변화 없는 결과 ${count}개`),
  suppressed: (count) => `예외 처리 ${count}개`,
  baselined: (count) => `기준선 ${count}개`,
};

const ja: Words = {
  why: "理由",
  fix: "対処",
  value: "値",
  seenWith: "該当する変数ファイル",
  sources: "出典",
  rule: "ルール",
  count: {
    error: (count) => `エラー ${count} 件`,
    warning: (count) => `警告 ${count} 件`,
    note: (count) => `注記 ${count} 件`,
  },
  comma: "、",
  nothingFound: "問題なし",
  noProxy: "マネージドクラスターのプロキシ設定なし",
  total: (found, clusters, files) =>
    `${found} (${clusters > 0 ? `クラスター ${clusters} 個、` : ""}ファイル ${files} 個)`,
  hidden: (found) => `非表示: ${found}`,
  inSummary: "すべての指摘はジョブの概要にあります",
  omitted: (count) => `残り ${count} 件はここに収まらないため省略しました。`,
  findings: (count) => `指摘 ${count} 件`,
  verdict: {
    error: "このプロキシ設定は拒否されるか、動作しません",
    warning: "このプロキシ設定は一部しか動作しないか、偶然動作しています",
    note: "このプロキシ設定は動作しますが、助言があります",
    clean: "問題は見つかりませんでした",
  },
  subject: "クラスター",
  subjects: "クラスター",
  more: (count) => `ほか ${count} 件`,
  notChecked: "検査できなかったもの",
  scanned: "検査範囲",
  brought: (found) => (found === "" ? "新しい問題なし" : `新規: ${found}`),
  fixed: (count) => `解消 ${count} 件`,
  fixedTag: "解消",
  unchanged: (count) => `変化なし ${count} 件`,
  newCount: (count) => `新規 ${count} 件`,
  verdictPartial: "検査できた範囲では問題は見つかりませんでした",
  verdictNothingNew: "この変更による新しい問題はありません",
  verdictAllFixed: "すべての問題が解消されました",
  fixedHead: "解消された問題",
  withoutFindings: (clusters) => `問題のないクラスター ${clusters} 個`,
  alsoAt: (places) => `ほかの ${places} か所にもあります`,
  unchangedFindings: (count) => (count === 0 ? "" : `変化のない指摘 ${count} 件`),
  suppressed: (count) => `抑制 ${count} 件`,
  baselined: (count) => `ベースライン ${count} 件`,
};

const zh: Words = {
  why: "原因",
  fix: "修复",
  value: "取值",
  seenWith: "出现于变量文件",
  sources: "来源",
  rule: "规则",
  count: {
    error: (count) => `${count} 个错误`,
    warning: (count) => `${count} 个警告`,
    note: (count) => `${count} 条提示`,
  },
  comma: "、",
  nothingFound: "没有问题",
  noProxy: "没有托管集群的代理配置",
  total: (found, clusters, files) => `${found}(${clusters > 0 ? `${clusters} 个集群、` : ""}${files} 个文件)`,
  hidden: (found) => `未显示: ${found}`,
  inSummary: "全部结果见作业摘要",
  omitted: (count) => `另有 ${count} 条结果因篇幅所限未列出。`,
  findings: (count) => `${count} 条结果`,
  verdict: {
    error: "此代理配置会被拒绝或无法工作",
    warning: "此代理配置只有部分生效,或只是碰巧可用",
    note: "此代理配置可用,另有建议",
    clean: "未发现问题",
  },
  subject: "集群",
  subjects: "集群",
  more: (count) => `另有 ${count} 个`,
  notChecked: "未能检查的内容",
  scanned: "检查范围",
  brought: (found) => (found === "" ? "没有新问题" : `新增: ${found}`),
  fixed: (count) => `已修复 ${count} 个`,
  fixedTag: "已修复",
  unchanged: (count) => `未变 ${count} 个`,
  newCount: (count) => `新增 ${count} 个`,
  verdictPartial: "在能够检查的范围内未发现问题",
  verdictNothingNew: "此变更没有带来新问题",
  verdictAllFixed: "所有问题均已修复",
  fixedHead: "已修复",
  withoutFindings: (clusters) => `${clusters} 个集群没有问题`,
  alsoAt: (places) => `另外 ${places} 处也有`,
  unchangedFindings: (count) => (count === 0 ? "" : `${count} 个未变的结果`),
  suppressed: (count) => `已抑制 ${count} 个`,
  baselined: (count) => `基线中 ${count} 个`,
};

/** The words of each language. */
export const wordsOf: Readonly<Record<Locale, Words>> = { en, ko, ja, zh };

/** `3 errors, 1 warning`; severities without a finding are left out. Empty when there is none. */
export function countWords(words: Words, counts: SeverityCounts): string {
  const severities: readonly Severity[] = ["error", "warning", "note"];
  const parts = severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => words.count[severity](counts[severity]));
  return parts.join(words.comma);
}
