/** What edits make of a file, in each notation and style; the rest of the file must stay as it is. */
import { describe, expect, it } from "vitest";

import { editsFor } from "../../../src/fix/edits-for.js";
import { writtenFiles } from "../../../src/fix/written-file.js";
import type { FixAction } from "../../../src/model/index.js";

const files = writtenFiles();

/** `before` with the target between `«` and `»`. */
interface Case {
  readonly file?: string;
  readonly before: string;
  readonly action: FixAction;
  readonly value?: string;
  readonly elsewhere?: true;
}

/** The text with the edits made; undefined when there are none. */
function edited({ file = "main.tf", before, action, value, elsewhere }: Case): string | undefined {
  const start = before.indexOf("«");
  const end = before.indexOf("»") - 1;
  const text = before.replace("«", "").replace("»", "");
  const written = files({ path: file, text });
  if (written === undefined) return undefined;
  const target = { span: { start, end }, isElsewhere: elsewhere === true, ...(value === undefined ? {} : { value }) };
  const edits = editsFor(written, action, target);
  if (edits.length === 0) return undefined;
  return edits.reduceRight((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text);
}

const entry = ["proxy", "bypass", "entries", 1];
const remove: FixAction = { kind: "remove", path: entry };
const removeKey: FixAction = { kind: "remove", path: ["proxy", "ca"] };
const append: FixAction = { kind: "append", path: ["proxy", "bypass"], items: [".svc", ".local"] };
const become = (...items: string[]): FixAction => ({ kind: "replace-entry", path: entry, items });
const write = (text: string): FixAction => ({ kind: "replace", path: ["proxy", "http"], text });
const rename: FixAction = { kind: "rename-key", path: ["proxy", "strangeFields", 0], text: "trustedCa" };
const recode = (text: "encode" | "decode" | "separate"): FixAction => ({ kind: "recode", path: ["proxy", "ca"], text });

describe("removing an entry of a list", () => {
  it.each([
    ["inline, in the middle", 'a = ["a", "«b»", "c"]\n', 'a = ["a", "c"]\n'],
    ["inline, first", 'a = ["«a»", "b"]\n', 'a = ["b"]\n'],
    ["inline, last", 'a = ["a", "«b»"]\n', 'a = ["a"]\n'],
    ["inline, last with a comma", 'a = ["a", "«b»",]\n', 'a = ["a",]\n'],
    ["alone", 'a = ["«a»"]\n', "a = []\n"],
    ["on a line of its own", 'a = [\n  "a",\n  "«b»",\n  "c",\n]\n', 'a = [\n  "a",\n  "c",\n]\n'],
    ["last, without a comma behind it", 'a = [\n  "a",\n  "«b»"\n]\n', 'a = [\n  "a"\n]\n'],
    ["beside a comment, which stays", 'a = [\n  "a", # one\n  "«b»" # two\n]\n', 'a = [\n  "a" # one\n  # two\n]\n'],
    ["with a comma in a comment", 'a = [\n  "a" /* x, y */,\n  "«b»"\n]\n', 'a = [\n  "a" /* x, y */\n]\n'],
    ["Windows line ends and tabs", 'a = [\r\n\t"a",\r\n\t"«b»",\r\n]\r\n', 'a = [\r\n\t"a",\r\n]\r\n'],
    ["an empty one", 'a = ["a", «""», "b"]\n', 'a = ["a", "b"]\n'],
  ])("%s", (_name, before, after) => {
    expect(edited({ before, action: remove })).toBe(after);
  });

  it("takes the comma before the last item of JSON", () => {
    const before = '{\n  "a": [\n    "x",\n    "«y»"\n  ]\n}\n';
    expect(edited({ file: "a.json", before, action: remove })).toBe('{\n  "a": [\n    "x"\n  ]\n}\n');
  });
});

describe("entries of one string", () => {
  it.each([
    ["removes one with its comma", '"a,«b»,c"', remove, '"a,c"'],
    ["removes the first", '"«a»,b"', remove, '"b"'],
    ["removes the last", '"a,«b»"', remove, '"a"'],
    ["removes an empty one by its comma", '"a«,»,b"', remove, '"a,b"'],
    ["removes an empty one with its white space", '"a«,» ,b"', remove, '"a,b"'],
    ["replaces one with the white space around it", '"a, «*.b» ,c"', become(".b"), '"a,.b,c"'],
    ["makes two of one", '"a,«b;c»"', become("b", "c"), '"a,b,c"'],
    ["behind an expression and a comma", '"${var.a},«*.b»"', become(".b"), '"${var.a},.b"'],
  ])("%s", (_name, string, action, after) => {
    expect(edited({ before: `a = ${string}\n`, action })).toBe(`a = ${after}\n`);
  });

  it("does not touch what an expression may be part of", () => {
    expect(edited({ before: 'a = "x,${var.a}«.b.»"\n', action: become(".b") })).toBeUndefined();
  });

  it("does not touch a heredoc", () => {
    expect(edited({ before: "a = <<EOT\nx,«*.b»\nEOT\n", action: become(".b") })).toBeUndefined();
  });

  it("adds at the end", () => {
    expect(edited({ before: 'a = "«x»"\n', action: append })).toBe('a = "x,.svc,.local"\n');
    expect(edited({ before: 'a = «""»\n', action: append })).toBe('a = ".svc,.local"\n');
  });
});

describe("replacing an entry of a list", () => {
  it("keeps the quotes and drops the white space in them", () => {
    expect(edited({ before: 'a = ["x", " «*.b» "]\n', action: become(".b") })).toBe('a = ["x", ".b"]\n');
  });

  it("writes several inline or one a line, as the list does", () => {
    expect(edited({ before: 'a = ["«b c»"]\n', action: become("b", "c") })).toBe('a = ["b", "c"]\n');
    const lines = 'a = [\r\n\t"«b c»", # all\r\n]\r\n';
    expect(edited({ before: lines, action: become("b", "c") })).toBe('a = [\r\n\t"b",\r\n\t"c", # all\r\n]\r\n');
  });

  it("keeps single quotes where a file has them", () => {
    const before = "{'noProxy': ['«b c»']}";
    expect(edited({ file: "proxy.json", before, action: become("b", "c") })).toBe("{'noProxy': ['b', 'c']}");
  });

  it("makes no edit of an expression that comes to the same", () => {
    const before = `{"a": ["«[concat('*.', 'b')]»"]}`;
    expect(edited({ file: "a.json", before, action: become(".b"), value: "*.b" })).toBeUndefined();
    expect(edited({ file: "a.json", before: '{"a": ["«*.b»"]}', action: become(".b"), value: "*.b" })).toBe(
      '{"a": [".b"]}',
    );
  });
});

describe("adding to a list", () => {
  it.each([
    ["inline", 'a = «["x"]»\n', 'a = ["x", ".svc", ".local"]\n'],
    ["inline with a comma behind", 'a = «["x",]»\n', 'a = ["x", ".svc", ".local",]\n'],
    ["empty", "a = «[]»\n", 'a = [".svc", ".local"]\n'],
    ["one a line", 'a = «[\n  "x",\n  "y"\n]»\n', 'a = [\n  "x",\n  "y",\n  ".svc",\n  ".local"\n]\n'],
    ["with a comma behind", 'a = «[\n  "x",\n]»\n', 'a = [\n  "x",\n  ".svc",\n  ".local",\n]\n'],
    ["behind a comment", 'a = «[\n  "x" # one\n]»\n', 'a = [\n  "x", # one\n  ".svc",\n  ".local"\n]\n'],
    ["with a closing bracket beside", 'a = «[\n  "x"]»\n', 'a = [\n  "x", ".svc", ".local"]\n'],
    ["Windows line ends", 'a = «[\r\n\t"x"\r\n]»\r\n', 'a = [\r\n\t"x",\r\n\t".svc",\r\n\t".local"\r\n]\r\n'],
  ])("%s", (_name, before, after) => {
    expect(edited({ before, action: append })).toBe(after);
  });

  it("makes no edit of a list that a function makes", () => {
    expect(edited({ before: 'a = «concat(var.a, ["x"])»\n', action: append })).toBeUndefined();
  });
});

describe("keys", () => {
  it.each([
    ["an attribute with its line", 'b {\n  x = 1\n  ca = «""» \n  y = 2\n}\n', "b {\n  x = 1\n  y = 2\n}\n"],
    ["the last of an object on one line", 'a = { x = 1, ca = «""» }\n', "a = { x = 1 }\n"],
    ["the first of an object on one line", 'a = { ca = «""», x = 1 }\n', "a = { x = 1 }\n"],
  ])("removes %s", (_name, before, after) => {
    expect(edited({ before, action: removeKey, value: "" })).toBe(after);
  });

  it("removes a block", () => {
    const before = "b {\n  «http_proxy_config» {\n    x = 1\n  }\n  y = 2\n}\n";
    const path = ["pools", 0, "proxyFields", 0];
    expect(edited({ before, action: { kind: "remove", path } })).toBe("b {\n  y = 2\n}\n");
  });

  it("removes the last key of JSON with the comma before it", () => {
    const before = '{\r\n  "x": 1,\r\n  "ca": «""»\r\n}\r\n';
    expect(edited({ file: "a.json", before, action: removeKey })).toBe('{\r\n  "x": 1\r\n}\r\n');
  });

  it("does not remove a key whose value came from elsewhere", () => {
    expect(edited({ before: 'ca = «""»\n', action: removeKey, elsewhere: true })).toBeUndefined();
  });

  it("renames", () => {
    expect(edited({ file: "a.json", before: '{"«trustedCA»": "x"}', action: rename })).toBe('{"trustedCa": "x"}');
    expect(edited({ before: 'b {\n  «trusted_CA» = "x"\n}\n', action: rename })).toBe('b {\n  trustedCa = "x"\n}\n');
  });

  it("does not rename to a key that is there already", () => {
    const before = '{"«trustedCA»": "x", "trustedCa": "y"}';
    expect(edited({ file: "a.json", before, action: rename })).toBeUndefined();
  });
});

describe("a value", () => {
  it("is written between its quotes", () => {
    const url = "http://proxy.corp.example:3128/";
    expect(edited({ before: 'a = "«x»"\n', action: write(url), value: "x" })).toBe(`a = "${url}"\n`);
  });

  it("is written in part", () => {
    expect(edited({ before: 'a = "«https»://x"\n', action: write("http"), value: "https" })).toBe('a = "http://x"\n');
  });

  it("is written over escapes that are known", () => {
    const before = String.raw`{"a": "«http:\/\/x»"}`;
    expect(edited({ file: "a.json", before, action: write("http://x/"), value: "http://x" })).toBe(
      '{"a": "http://x/"}',
    );
  });

  it("is escaped for its language", () => {
    expect(edited({ before: 'a = "«x»"\n', action: write('${"\\') })).toBe('a = "$${\\"\\\\"\n');
    expect(edited({ file: "a.json", before: '{"a": "«x»"}', action: write('"\n') })).toBe('{"a": "\\"\\n"}');
    expect(edited({ file: "a.tf.json", before: '{"a": "«x»"}', action: write("${b}") })).toBeUndefined();
    expect(edited({ file: "a.json", before: '{"a": "«x»"}', action: write("[x]") })).toBeUndefined();
  });

  it("becomes a list or a truth value where it stands", () => {
    const list: FixAction = { kind: "to-list", path: ["proxy", "bypass"], items: ["a", "b"] };
    const flag: FixAction = { kind: "to-flag", path: ["proxy", "enabled"], text: "true" };
    expect(edited({ file: "a.json", before: '{"a": "«a,b»"}', action: list })).toBe('{"a": ["a", "b"]}');
    expect(edited({ file: "a.json", before: '{"a": "«True»"}', action: flag })).toBe('{"a": true}');
    expect(edited({ file: "a.json", before: '{"a": "«True»"}', action: flag, elsewhere: true })).toBeUndefined();
  });
});

describe("the object of a wrapped file", () => {
  const unwrap: FixAction = { kind: "unwrap", path: ["wrapper"], text: "properties.httpProxyConfig" };

  it("moves to the top with its indentation", () => {
    const before = '{\n  "«properties»": {\n    "httpProxyConfig": {\n      "a": 1\n    }\n  }\n}\n';
    expect(edited({ file: "a.json", before, action: unwrap })).toBe('{\n  "a": 1\n}\n');
  });

  it("stays when another key or a comment would be lost", () => {
    const other = '{"«properties»": {"httpProxyConfig": {"a": 1}}, "b": 2}';
    const comment = '{"«properties»": {/* mine */ "httpProxyConfig": {"a": 1}}}';
    expect(edited({ file: "a.json", before: other, action: unwrap })).toBeUndefined();
    expect(edited({ file: "a.json", before: comment, action: unwrap })).toBeUndefined();
  });
});

describe("CA content", () => {
  const seam = "-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----";
  const base64 = (text: string): string => Buffer.from(text).toString("base64");

  it("is encoded, decoded and parted", () => {
    const pem = { file: "a.json", before: `{"a": "«${seam.replaceAll("\n", "\\n")}»"}`, action: recode("encode") };
    expect(edited(pem)).toBe(`{"a": "${base64(seam)}"}`);
    const twice = { file: "a.json", before: `{"a": "«${base64(base64(seam))}»"}`, action: recode("decode") };
    expect(edited(twice)).toBe(`{"a": "${base64(seam)}"}`);
    const glued = { file: "a.json", before: `{"a": "«${base64(seam + seam)}»"}`, action: recode("separate") };
    expect(edited(glued)).toBe(`{"a": "${base64(`${seam}\n${seam}`)}"}`);
  });

  it("is read by the function that encodes it", () => {
    expect(edited({ before: 'a = «file("ca.pem")»\n', action: recode("encode") })).toBe('a = filebase64("ca.pem")\n');
    expect(edited({ before: 'a = base64encode(«filebase64("ca.pem")»)\n', action: recode("decode") })).toBe(
      'a = base64encode(file("ca.pem"))\n',
    );
    expect(edited({ before: "a = «local.ca»\n", action: recode("encode") })).toBeUndefined();
  });

  it("is left alone when it holds a private key", () => {
    const before = '{"a": "«-----BEGIN PRIVATE KEY-----»"}';
    expect(edited({ file: "a.json", before, action: recode("encode") })).toBeUndefined();
  });
});

describe("files that are not edited", () => {
  it.each(["a.yaml", "a.tpl", "ca.pem"])("%s", (file) => {
    expect(edited({ file, before: '{"a": "«x»"}', action: write("y") })).toBeUndefined();
  });

  it("what cannot be read as a whole", () => {
    expect(edited({ file: "a.json", before: '{"a": "«x»", "b": }', action: write("y") })).toBeUndefined();
    expect(edited({ before: 'a = "«x»"\nb = = {\n', action: write("y") })).toBeUndefined();
  });
});
