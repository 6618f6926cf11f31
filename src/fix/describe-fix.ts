/** What an edit does, as one sentence in the language of the report. */
import type { Locale } from "../finding/index.js";
import type { FixAction } from "../model/index.js";

/** The characters that go, and those that come. */
interface FixWords {
  readonly before: string;
  readonly after: string;
}

type Sentences = Readonly<{
  replace: (words: FixWords) => string;
  remove: (words: FixWords) => string;
  append: (words: FixWords) => string;
  unwrap: (words: FixWords) => string;
  encode: string;
  decode: string;
  separate: string;
}>;

/** Values stand at the end of their sentence, or beside an arrow, so that no dot is taken for a part of them. */
const sentences: Readonly<Record<Locale, Sentences>> = {
  en: {
    replace: ({ before, after }) => `Replace: ${before} → ${after}`,
    remove: ({ before }) => `Remove: ${before}`,
    append: ({ after }) => `Add: ${after}`,
    unwrap: ({ before }) => `Move to the top what stands in: ${before}`,
    encode: "Encode the content in base64.",
    decode: "Take one base64 encoding away.",
    separate: "Start each certificate on a line of its own.",
  },
  ko: {
    replace: ({ before, after }) => `변경: ${before} → ${after}`,
    remove: ({ before }) => `삭제: ${before}`,
    append: ({ after }) => `추가: ${after}`,
    unwrap: ({ before }) => `안의 내용을 최상위로 이동: ${before}`,
    encode: "내용을 base64로 인코딩하세요.",
    decode: "base64 인코딩을 한 겹 벗기세요.",
    separate: "인증서마다 새 줄에서 시작하게 하세요.",
  },
  ja: {
    replace: ({ before, after }) => `置換: ${before} → ${after}`,
    remove: ({ before }) => `削除: ${before}`,
    append: ({ after }) => `追加: ${after}`,
    unwrap: ({ before }) => `中身を最上位へ移動: ${before}`,
    encode: "内容を base64 でエンコードしてください。",
    decode: "base64 エンコードを 1 回分取り除いてください。",
    separate: "証明書ごとに改行して始めてください。",
  },
  zh: {
    replace: ({ before, after }) => `替换：${before} → ${after}`,
    remove: ({ before }) => `删除：${before}`,
    append: ({ after }) => `添加：${after}`,
    unwrap: ({ before }) => `将其中的内容移到顶层：${before}`,
    encode: "将内容用 base64 编码。",
    decode: "去掉一层 base64 编码。",
    separate: "让每个证书另起一行。",
  },
};

/** The sentence for `action` on the characters `before`. */
export function describeFix(action: FixAction, before: string, locale: Locale): string {
  const said = sentences[locale];
  switch (action.kind) {
    case "replace-entry":
    case "to-list":
      return said.replace({ before: shown(before), after: shown(action.items.join(", ")) });
    case "replace":
    case "rename-key":
    case "to-flag":
      return said.replace({ before: shown(before), after: shown(action.text) });
    case "remove":
      return said.remove({ before: shown(before), after: "" });
    case "append":
      return said.append({ before: "", after: shown(action.items.join(", ")) });
    case "unwrap":
      return said.unwrap({ before: shown(action.text), after: "" });
    case "recode":
      return said[action.text];
  }
}

const maximumShown = 80;

/** One line of limited length; what cannot be seen is quoted. */
function shown(chars: string): string {
  const line = chars.length > maximumShown ? `${chars.slice(0, maximumShown)}…` : chars;
  return line.trim() === line && !/[\r\n\t]/u.test(line) && line !== "" ? line : JSON.stringify(line);
}
