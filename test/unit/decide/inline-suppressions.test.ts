/** Which comments are suppressions, in each language, and what they cover; exact characters. */
import { describe, expect, it } from "vitest";

import type { FileSuppressions } from "../../../src/decide/inline-suppressions.js";
import { inlineSuppressions } from "../../../src/decide/inline-suppressions.js";

const rules = ["aks/windows-node-pool", "aks/tls-to-proxy", "url/path", "scan/suppression-unused"];

function read(path: string, text: string): FileSuppressions {
  return inlineSuppressions({ path, text }, rules);
}

/** The lines that the suppressions cover, trimmed, one text each. */
function covered(path: string, text: string): readonly string[] {
  return read(path, text).suppressions.map(({ cover }) =>
    text
      .slice(cover.start, cover.end)
      .split(/\r\n|\n/u)
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .join(" | "),
  );
}

const word = "proxylint-ignore url/path: known";

describe("what a comment covers", () => {
  const cases: readonly (readonly [name: string, path: string, text: string, cover: string])[] = [
    ["HCL, behind code", "a.tf", `a = 1\nb = 2 # ${word}\nc = 3\n`, `b = 2 # ${word}`],
    ["HCL, above a line", "a.tf", `a = 1\n# ${word}\nb = 2\nc = 3\n`, "b = 2"],
    ["HCL, with //", "a.tf", `// ${word}\nb = 2\nc = 3\n`, "b = 2"],
    ["HCL, in /* */", "a.tf", `/* ${word} */\nb = 2\nc = 3\n`, "b = 2"],
    ["HCL, before code on its line", "a.tf", `a = 1\n/* ${word} */ b = 2\nc = 3\n`, `/* ${word} */ b = 2`],
    ["HCL, a line of a long comment", "a.tf", `/*\n * About this:\n * ${word}\n */\nb = 2\nc = 3\n`, "b = 2"],
    ["HCL, above other comments", "a.tf", `# ${word}\n# And more.\nb = 2\nc = 3\n`, "b = 2"],
    [
      "HCL, above a block",
      "a.tf",
      `# ${word}\nx "y" {\n  z {\n    a = "}"\n  }\n}\nc = 3\n`,
      'x "y" { | z { | a = "}" | } | }',
    ],
    ["HCL, at a block's head", "a.tf", `x "y" { # ${word}\n  a = 1\n}\nc = 3\n`, `x "y" { # ${word} | a = 1 | }`],
    ["HCL, above a list", "a.tf", `# ${word}\nl = [\n  1,\n  2,\n]\nc = 3\n`, "l = [ | 1, | 2, | ]"],
    ["HCL, above a heredoc", "a.tf", `# ${word}\nl = <<-EOT\n  a }\n  EOT\nc = 3\n`, "l = <<-EOT | a } | EOT"],
    ["HCL, in a heredoc", "a.tf", `l = <<EOT\na\n# ${word}\nb\nEOT\n`, "b"],
    ["HCL, with quotes in an expression", "a.tf", `a = "\${f("#")}" # ${word}\nb = 2\n`, `a = "\${f("#")}" # ${word}`],
    ["HCL, line ends of Windows", "a.tf", `a = 1\r\n# ${word}\r\nb = 2\r\nc = 3\r\n`, "b = 2"],
    ["tfvars", "prod.tfvars", `# ${word}\nproxy = "x"\n`, 'proxy = "x"'],
    ["JSON, behind code", "a.json", `{\n  "a": 1, // ${word}\n  "b": 2\n}\n`, `"a": 1, // ${word}`],
    ["JSON, above a key", "a.json", `{\n  // ${word}\n  "a": 1,\n  "b": 2\n}\n`, '"a": 1,'],
    [
      "JSON, above an object",
      "a.json",
      `[\n  /* ${word} */\n  {\n    "a": "/*"\n  },\n  {}\n]\n`,
      '{ | "a": "/*" | },',
    ],
    ["Bicep", "a.bicep", `// ${word}\nresource a 'b' = {\n  c: '\${d}}'\n}\n`, "resource a 'b' = { | c: '${d}}' | }"],
    ["YAML, above a key", "a.yaml", `a: 1\n# ${word}\nb:\n  c: 1\n  d: 2\ne: 3\n`, "b: | c: 1 | d: 2"],
    ["YAML, above an item", "a.yaml", `l:\n  # ${word}\n  - a: it's\n    b: 2\n  - c: 3\n`, "- a: it's | b: 2"],
    ["YAML, behind a value", "a.yml", `a: x#y # ${word}\nb: 2\n`, `a: x#y # ${word}`],
    ["YAML, above a list", "a.yaml", `# ${word}\nl:\n- a\n- b\nm: 1\n`, "l: | - a | - b"],
    [
      "shell, above a command",
      "a.sh",
      `# ${word}\naz aks create \\\n  --name x \\\n  --tags y\necho\n`,
      "az aks create \\ | --name x \\ | --tags y",
    ],
    ["shell, with # in a word", "a.sh", `echo \${#a} a#b # ${word}\n`, `echo \${#a} a#b # ${word}`],
    ["TOML, above a table", "a.toml", `# ${word}\n[a]\nb = 1\n\nc = 2\n[d]\n`, "[a] | b = 1 | c = 2"],
    ["PowerShell", "a.ps1", `<# ${word} #>\naz aks create \`\n  --name x\n`, "az aks create ` | --name x"],
    [
      "the head of a file",
      "a.tf",
      `# License.\n\n# proxylint-ignore-file url/path: known\n\na = 1\n`,
      "# License. | # proxylint-ignore-file url/path: known | a = 1",
    ],
  ];
  it.each(cases)("%s", (_name, path, text, cover) => {
    expect(read(path, text).malformed).toEqual([]);
    expect(covered(path, text)).toEqual([cover]);
  });

  it("is nothing but itself above an empty line", () => {
    expect(covered("a.tf", `# ${word}\n\na = 1\n`)).toEqual([`# ${word}`]);
  });
});

describe("what is no suppression", () => {
  it.each([
    ["a string", "a.tf", `a = "# ${word}"\n`],
    ["an escaped string", "a.json", `{"a": "\\" // ${word}"}`],
    ["prose that speaks of it", "a.tf", `# See ${word}\na = 1\n`],
    ["a longer word", "a.tf", "# proxylint-ignored: things\n# proxylint ignores this: yes\n"],
    ["plain JSON", "a.json", `{"note": "${word}"}`],
    ["a fragment of an address", "a.yaml", `a: http://x/#${word}\n`],
  ])("%s", (_name, path, text) => {
    expect(read(path, text)).toEqual({ suppressions: [], malformed: [] });
  });
});

describe("what a suppression says", () => {
  const cases: readonly (readonly [line: string, says: Readonly<Record<string, unknown>>])[] = [
    ["proxylint-ignore url/path: known", { rules: ["url/path"], reason: "known" }],
    [
      "proxylint-ignore url/path, aks/tls-to-proxy: known",
      { rules: ["url/path", "aks/tls-to-proxy"], reason: "known" },
    ],
    ["proxylint-ignore url/path,url/path:known", { rules: ["url/path"], reason: "known" }],
    ["proxylint-ignore url/path: see #12: it is planned", { reason: "see #12: it is planned" }],
    ["proxylint-ignore url/path: known until 2027-01-31", { reason: "known", until: "2027-01-31" }],
    ["proxylint-ignore url/path: known, until 2028-02-29.", { reason: "known", until: "2028-02-29" }],
    ["proxylint-ignore url/path: known (until 2027-01-31)", { reason: "known", until: "2027-01-31" }],
    ["proxylint-ignore url/path: known owner @team/platform", { reason: "known", owner: "@team/platform" }],
    [
      "proxylint-ignore url/path: known until 2027-01-31 owner @a",
      { reason: "known", until: "2027-01-31", owner: "@a" },
    ],
    [
      "proxylint-ignore url/path: known owner @a until 2027-01-31",
      { reason: "known", until: "2027-01-31", owner: "@a" },
    ],
    ["proxylint-ignore url/path: until 2027-03-01, then until 2027-01-31", { until: "2027-01-31" }],
    ["proxylint-ignore url/path: the owner agrees", { reason: "the owner agrees" }],
    ["proxylint-ignore url/path: 移行中 until 2027-01-31", { reason: "移行中", until: "2027-01-31" }],
  ];
  it.each(cases)("%s", (line, says) => {
    const { suppressions, malformed } = read("a.tf", `# ${line}\na = 1\n`);
    expect(malformed).toEqual([]);
    expect(suppressions[0]).toMatchObject(says);
    expect(suppressions[0]?.until).toBe(says["until"]);
    expect(suppressions[0]?.owner).toBe(says["owner"]);
  });
});

describe("what is malformed", () => {
  const cases: readonly (readonly [line: string, fault: string, chars: string, near?: string])[] = [
    ["proxylint-ignore", "no-rule", "proxylint-ignore"],
    ["proxylint-ignore : known", "no-rule", "proxylint-ignore : known"],
    ["proxylint-ignore url/path", "no-reason", "proxylint-ignore url/path"],
    ["proxylint-ignore url/path:", "no-reason", "proxylint-ignore url/path:"],
    ["proxylint-ignore url/path: ---", "no-reason", "proxylint-ignore url/path: ---"],
    ["proxylint-ignore url/path: until 2027-01-31", "no-reason", "proxylint-ignore url/path: until 2027-01-31"],
    ["proxylint-ignore url/pathh: known", "unknown-rule-near", "url/pathh", "url/path"],
    [
      "proxylint-ignore url/path, windows-node-pool: known",
      "unknown-rule-near",
      "windows-node-pool",
      "aks/windows-node-pool",
    ],
    ["proxylint-ignore zzz: known", "unknown-rule", "zzz"],
    ["proxylint-ignore aks: known", "never-suppressible", "aks"],
    ["proxylint-ignore *: known", "never-suppressible", "*"],
    ["proxylint-ignore scan/suppression-unused: known", "never-suppressible", "scan/suppression-unused"],
    ["proxylint-ignore url/path: known until tomorrow", "bad-date", "tomorrow"],
    ["proxylint-ignore url/path: known until 2027-02-30", "bad-date", "2027-02-30"],
    ["proxylint-ignore url/path: known until 31.01.2027", "bad-date", "31.01.2027"],
    ["proxylint-ignore url/path: known until 2027-1-31", "bad-date", "2027-1-31"],
    ["proxylint-ignore url/path: known until", "bad-date", "until"],
    ["proxylint-ignore url/path: known UNTIL the end of 2027", "bad-date", "the"],
    ["proxylint-disable url/path: known", "misspelt", "proxylint-disable"],
    ["proxylint:ignore url/path: known", "misspelt", "proxylint:ignore"],
    ["Proxylint-Ignore url/path: known", "misspelt", "Proxylint-Ignore"],
    ["proxylint-ignore-next-line url/path: known", "misspelt", "proxylint-ignore-next-line"],
    [`proxylint-ignore url/path: ${"long ".repeat(500)}`, "too-long", "proxylint-ignore"],
  ];
  it.each(cases)("%s", (line, fault, chars, near) => {
    const text = `a = 1 # ${line}\n`;
    const { suppressions, malformed } = read("a.tf", text);
    expect(suppressions).toEqual([]);
    expect(malformed.map((one) => [one.fault, text.slice(one.place.start, one.place.end)])).toEqual([[fault, chars]]);
    expect(malformed[0]?.args["near"]).toBe(near);
  });

  it("a suppression of a file below its first line", () => {
    const { malformed } = read("a.tf", "a = 1\n# proxylint-ignore-file url/path: known\n");
    expect(malformed.map(({ fault }) => fault)).toEqual(["not-at-head"]);
  });
});

describe("hostile files", () => {
  it.each([
    ["brackets that never close", `# ${word}\n${"{[(".repeat(100_000)}`],
    ["brackets that never open", `# ${word}\n${"}])".repeat(100_000)}`],
    ["signs of comments", `# ${word}\n${"#".repeat(300_000)}x\n`],
    ["very many suppressions", `# ${word}\n`.repeat(20_000)],
    ["very many expressions", `# ${word}\na = "${'${"'.repeat(50_000)}\n`],
    ["a long heredoc", `# ${word}\na = <<X\n${"y\n".repeat(100_000)}`],
    ["a long reason", `# proxylint-ignore url/path: ${")".repeat(200_000)}x\n`],
  ])("%s are read in time", (_name, text) => {
    const started = performance.now();
    for (const path of ["a.tf", "a.json", "a.yaml", "a.sh", "a.toml", "a.bicep"]) read(path, text);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
