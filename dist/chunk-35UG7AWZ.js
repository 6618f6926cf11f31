// src/report/words.ts
function english(count, one, many) {
  return `${count} ${count === 1 ? one : many}`;
}
var en = {
  why: "why",
  fix: "fix",
  value: "value",
  seenWith: "seen with",
  sources: "Sources",
  rule: "rule",
  count: {
    error: (count) => english(count, "error", "errors"),
    warning: (count) => english(count, "warning", "warnings"),
    note: (count) => english(count, "note", "notes")
  },
  comma: ", ",
  nothingFound: "no problems",
  noProxy: "no proxy configuration of a managed cluster",
  total: (found, clusters, files) => `${found}${clusters > 0 ? ` in ${english(clusters, "cluster", "clusters")}` : ""} (${english(files, "file", "files")})`,
  hidden: (found) => `not shown: ${found}`,
  inSummary: "all findings are in the job summary",
  omitted: (count) => `${english(count, "more finding does", "more findings do")} not fit here.`,
  findings: (count) => english(count, "finding", "findings"),
  verdict: {
    error: "This proxy configuration will be refused or will break",
    warning: "This proxy configuration works only in part or by luck",
    note: "This proxy configuration works; there is advice",
    clean: "No problems found"
  },
  subject: "Cluster",
  subjects: "Clusters",
  more: (count) => `${count} more`,
  notChecked: "What could not be checked",
  scanned: "Scanned",
  brought: (found) => found === "" ? "nothing new" : `new: ${found}`,
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
  unchangedFindings: (count) => count === 0 ? "" : english(count, "unchanged finding", "unchanged findings"),
  suppressed: (count) => `${count} suppressed`,
  baselined: (count) => `${count} in the baseline`
};
var ko = {
  why: "이유",
  fix: "해결",
  value: "값",
  seenWith: "해당 변수 파일",
  sources: "출처",
  rule: "규칙",
  count: {
    error: (count) => `오류 ${count}개`,
    warning: (count) => `경고 ${count}개`,
    note: (count) => `참고 ${count}개`
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
    clean: "문제를 찾지 못했습니다"
  },
  subject: "클러스터",
  subjects: "클러스터",
  more: (count) => `외 ${count}개`,
  notChecked: "검사하지 못한 항목",
  scanned: "검사 범위",
  brought: (found) => found === "" ? "새로운 문제 없음" : `새로 생김: ${found}`,
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
  unchangedFindings: (count) => count === 0 ? "" : `변화 없는 결과 ${count}개`,
  suppressed: (count) => `예외 처리 ${count}개`,
  baselined: (count) => `기준선 ${count}개`
};
var ja = {
  why: "理由",
  fix: "対処",
  value: "値",
  seenWith: "該当する変数ファイル",
  sources: "出典",
  rule: "ルール",
  count: {
    error: (count) => `エラー ${count} 件`,
    warning: (count) => `警告 ${count} 件`,
    note: (count) => `注記 ${count} 件`
  },
  comma: "、",
  nothingFound: "問題なし",
  noProxy: "マネージドクラスターのプロキシ設定なし",
  total: (found, clusters, files) => `${found} (${clusters > 0 ? `クラスター ${clusters} 個、` : ""}ファイル ${files} 個)`,
  hidden: (found) => `非表示: ${found}`,
  inSummary: "すべての指摘はジョブの概要にあります",
  omitted: (count) => `残り ${count} 件はここに収まらないため省略しました。`,
  findings: (count) => `指摘 ${count} 件`,
  verdict: {
    error: "このプロキシ設定は拒否されるか、動作しません",
    warning: "このプロキシ設定は一部しか動作しないか、偶然動作しています",
    note: "このプロキシ設定は動作しますが、助言があります",
    clean: "問題は見つかりませんでした"
  },
  subject: "クラスター",
  subjects: "クラスター",
  more: (count) => `ほか ${count} 件`,
  notChecked: "検査できなかったもの",
  scanned: "検査範囲",
  brought: (found) => found === "" ? "新しい問題なし" : `新規: ${found}`,
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
  unchangedFindings: (count) => count === 0 ? "" : `変化のない指摘 ${count} 件`,
  suppressed: (count) => `抑制 ${count} 件`,
  baselined: (count) => `ベースライン ${count} 件`
};
var zh = {
  why: "原因",
  fix: "修复",
  value: "取值",
  seenWith: "出现于变量文件",
  sources: "来源",
  rule: "规则",
  count: {
    error: (count) => `${count} 个错误`,
    warning: (count) => `${count} 个警告`,
    note: (count) => `${count} 条提示`
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
    clean: "未发现问题"
  },
  subject: "集群",
  subjects: "集群",
  more: (count) => `另有 ${count} 个`,
  notChecked: "未能检查的内容",
  scanned: "检查范围",
  brought: (found) => found === "" ? "没有新问题" : `新增: ${found}`,
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
  unchangedFindings: (count) => count === 0 ? "" : `${count} 个未变的结果`,
  suppressed: (count) => `已抑制 ${count} 个`,
  baselined: (count) => `基线中 ${count} 个`
};
var wordsOf = { en, ko, ja, zh };
function countWords(words, counts) {
  const severities = ["error", "warning", "note"];
  const parts = severities.filter((severity) => counts[severity] > 0).map((severity) => words.count[severity](counts[severity]));
  return parts.join(words.comma);
}

// src/report/paint.ts
var codes = {
  error: "1;31",
  warning: "1;33",
  note: "1;36",
  bold: "1",
  dim: "2",
  good: "1;32"
};
function painter(color) {
  return (style, text) => color && text !== "" ? `\x1B[${codes[style]}m${text}\x1B[0m` : text;
}

// src/report/visible.ts
var unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u00A0\u1680\u2000-\u200A\u202F\u205F\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180D\u180F\u3164\uFFA0\uFE00-\uFE0E\u{E0100}-\u{E01EF}]/gu;
var plain = /^[\x20-\x7E]*$/u;
function visible(text) {
  return plain.test(text) ? text : text.replace(unseen, mark);
}
function oneLine(text) {
  if (plain.test(text)) return text;
  return visible(
    text.split(/[\r\n\t]/u).map((line) => line.trim()).filter((line) => line !== "").join(" ")
  );
}
function mark(character) {
  const code = character.codePointAt(0) ?? 0;
  if (code < 32) return String.fromCodePoint(9216 + code);
  if (code === 127) return "␡";
  return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}
function shortened(text, maximum) {
  if (text.length <= maximum) return text;
  const cut = text.slice(0, Math.max(0, maximum - 1));
  return `${/[\uD800-\uDBFF]$/u.test(cut) ? cut.slice(0, -1) : cut}…`;
}

// src/report/width.ts
var maximumCluster = 12;
var ascii = /^[\x20-\x7E]*$/u;
var single = /^[\x20-\x7E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2190-\u2193\u3001-\u3029\u3041-\u3096\u309B-\u30FF\u4E00-\u9FFF\uAC00-\uD7A3\uFF01-\uFF60]*$/u;
var wide = new RegExp("[\\u1100-\\u115F\\u2E80-\\u303E\\u3041-\\uA4CF\\uA960-\\uA97F\\uAC00-\\uD7A3\\uF900-\\uFAFF\\uFE30-\\uFE6F\\uFF00-\\uFF60\\uFFE0-\\uFFE6\\u{16FE0}-\\u{1B2FF}\\u{1F200}-\\u{1F2FF}\\u{20000}-\\u{3FFFD}]|\\p{Emoji_Presentation}|\\uFE0F", "u");
var zero = /^[\p{Mn}\p{Me}]$/u;
function clustersOf(text) {
  if (ascii.test(text)) {
    return Array.from(text, (shown, start) => ({ start, end: start + 1, shown, width: 1 }));
  }
  if (single.test(text)) {
    return Array.from(text, (shown, start) => ({ start, end: start + 1, shown, width: widthOf(shown) }));
  }
  const clusters = [];
  for (const { segment, index } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)) {
    if (segment.length > maximumCluster || visible(segment) !== segment) clusters.push(...separate(segment, index));
    else clusters.push({ start: index, end: index + segment.length, shown: segment, width: widthOf(segment) });
  }
  return clusters;
}
function separate(segment, index) {
  const clusters = [];
  let start = index;
  for (const character of segment) {
    const shown = character === "	" ? character : zero.test(character) ? mark(character) : visible(character);
    const width = shown === character ? widthOf(character) : shown.length;
    clusters.push({ start, end: start + character.length, shown, width });
    start += character.length;
  }
  return clusters;
}
function widthOf(cluster) {
  if (cluster.length === 1 && cluster < "̀") return 1;
  if (wide.test(cluster)) return 2;
  return zero.test(cluster) ? 0 : 1;
}
function displayWidth(text) {
  if (ascii.test(text)) return text.length;
  return clustersOf(text).reduce((sum, cluster) => sum + cluster.width, 0);
}
var closing = /^[、。，．・：；？！）」』】〉》〕］｝ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;
var breakable = /^[\u2E80-\u303E\u3041-\u312F\u3190-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF00-\uFF60\u{20000}-\u{3FFFD}]/u;
function wrapped(text, width) {
  const lines = [];
  let line = "";
  let used = 0;
  for (const { unit, space } of unitsOf(text)) {
    const size = displayWidth(unit);
    const gap = space && line !== "" ? 1 : 0;
    if (line !== "" && used + gap + size > width) {
      lines.push(line);
      line = "";
      used = 0;
    }
    line += (line === "" || gap === 0 ? "" : " ") + unit;
    used = used === 0 ? size : used + gap + size;
  }
  return line === "" ? lines : [...lines, line];
}
function unitsOf(text) {
  const units = [];
  for (const word of text.split(" ").filter((part) => part !== "")) {
    let space = true;
    let joinable = false;
    for (const { shown } of clustersOf(word)) {
      const alone = breakable.test(shown) && !closing.test(shown);
      const last = units.at(-1);
      if (last !== void 0 && !space && (closing.test(shown) || joinable && !alone)) last.unit += shown;
      else units.push({ unit: shown, space });
      space = false;
      joinable = !alone;
    }
  }
  return units;
}

export {
  visible,
  oneLine,
  shortened,
  clustersOf,
  displayWidth,
  wrapped,
  wordsOf,
  countWords,
  painter
};
