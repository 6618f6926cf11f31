/** The fixed words of merged reports in each language, beside those of all reports. */
import type { Locale } from "../../finding/index.js";

/** Fixed words in one language. Functions take counts. */
export type FleetWords = {
  readonly repository: string;
  readonly files: string;
  readonly rules: string;
  readonly unnamed: string;
  /** What was looked at. */
  readonly scope: (repositories: number, files: number) => string;
  /** Repositories that need no row of their own. */
  readonly clean: (count: number) => string;
  /** A report that does not have everything: which parts are not there. */
  readonly incomplete: (missing: string, of: number) => string;
  readonly nothing: string;
  /** In how many places of how many repositories a rule found something. */
  readonly spread: (places: number, repositories: number) => string;
};

function english(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

const en: FleetWords = {
  repository: "Repository",
  files: "Files",
  rules: "Findings by rule",
  unnamed: "(not named)",
  scope: (repositories, files) =>
    `${english(repositories, "repository", "repositories")}, ${english(files, "file", "files")}`,
  clean: (count) => `${english(count, "repository", "repositories")} without findings`,
  incomplete: (missing, of) => `Incomplete: of ${english(of, "part", "parts")}, these are missing: ${missing}`,
  nothing: "Nothing was merged",
  spread: (places, repositories) =>
    `${english(places, "place", "places")} in ${english(repositories, "repository", "repositories")}`,
};

const ko: FleetWords = {
  repository: "저장소",
  files: "파일",
  rules: "규칙별 결과",
  unnamed: "(이름 없음)",
  scope: (repositories, files) => `저장소 ${repositories}개, 파일 ${files}개`,
  clean: (count) => `결과가 없는 저장소 ${count}개`,
  incomplete: (missing, of) => `불완전: 전체 ${of}개 파트 중 다음 파트가 없습니다: ${missing}`,
  nothing: "병합한 보고서가 없습니다",
  spread: (places, repositories) => `저장소 ${repositories}개의 ${places}곳`,
};

const ja: FleetWords = {
  repository: "リポジトリ",
  files: "ファイル",
  rules: "ルール別の指摘",
  unnamed: "(名前なし)",
  scope: (repositories, files) => `リポジトリ ${repositories} 個、ファイル ${files} 個`,
  clean: (count) => `指摘のないリポジトリ ${count} 個`,
  incomplete: (missing, of) => `不完全: 全 ${of} パートのうち、次のパートがありません: ${missing}`,
  nothing: "統合したレポートはありません",
  spread: (places, repositories) => `リポジトリ ${repositories} 個の ${places} か所`,
};

const zh: FleetWords = {
  repository: "仓库",
  files: "文件",
  rules: "按规则列出的结果",
  unnamed: "(未命名)",
  scope: (repositories, files) => `${repositories} 个仓库、${files} 个文件`,
  clean: (count) => `${count} 个仓库没有结果`,
  incomplete: (missing, of) => `不完整: 共 ${of} 个分片,缺少以下分片: ${missing}`,
  nothing: "没有合并任何报告",
  spread: (places, repositories) => `${repositories} 个仓库中的 ${places} 处`,
};

/** The words of each language. */
export const fleetWordsOf: Readonly<Record<Locale, FleetWords>> = { en, ko, ja, zh };
