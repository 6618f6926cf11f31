/**
 * The built action in a pull request whose every word is an attack: file names, names and values of resources, comments,
 * suppressions, configuration, broken files, branch and title. Nothing of it acts, and no password is seen.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { attacks, planted, secret, unseen } from "../support/attacks.js";
import type { FakeGithub } from "../support/github/fake-github.js";
import { fakeGithub } from "../support/github/fake-github.js";
import { markdownFaults } from "../support/markdown-faults.js";
import type { Files } from "../support/runner/change-repository.js";
import { ChangeRepository } from "../support/runner/change-repository.js";
import { runChange } from "../support/runner/change-step.js";
import type { StepResult } from "../support/runner/run-action.js";
import { soundModule, windowsTemplate } from "../support/runner/samples.js";
import { sarifFaults } from "../support/sarif-faults.js";

const proxy = `http://deploy:${secret}@proxy.corp.example:3128/`;
const rule = "aks/windows-node-pool";
/** A name that file systems and git take. */
const fileName = (attack: string): string => attack.replaceAll("/", "\u2215");
/** On one line, in a comment or a string of HCL. */
const oneLine = (attack: string): string => attack.replaceAll(/[\r\n]/gu, " ");
const quoted = (attack: string): string => JSON.stringify(attack).replaceAll("${", "$${").replaceAll("%{", "%%{");

/** A Terraform cluster with the attack in each place that a report may repeat. */
function hostileModule(attack: string): string {
  return soundModule
    .replace('"shop"', quoted(attack))
    .replaceAll("http://proxy.corp.example:3128/", proxy)
    .replace('"127.0.0.1", ', `"127.0.0.1", "*.internal.example", ${quoted(attack)}, ${quoted(proxy)}, `)
    .replace(
      "  http_proxy_config {",
      `  # proxylint-ignore ${oneLine(attack)}: ${oneLine(attack)} ${proxy}\n  http_proxy_config {`,
    )
    .replace("}\n", `  # proxylint-ignore no-proxy/separator: ${oneLine(attack)} ${proxy}, until 2020-01-31\n}\n`);
}

function hostileFiles(): Files {
  const modules = attacks.map((attack, index) => [`tf-${index}/main.tf`, hostileModule(attack)] as const);
  const templates = attacks.map((attack, index) => {
    const text = windowsTemplate(1, attack)
      .replace('"win1"', JSON.stringify(attack))
      .replaceAll(/http:\/\/proxy/gu, `http://deploy:${secret}@proxy`);
    return [`${fileName(attack)}/${index} ${fileName(attack)}.json`, text] as const;
  });
  const suppressed = attacks.map(
    (attack, index) =>
      [
        `suppressed/${index}.json`,
        `// proxylint-ignore-file ${rule}: ${oneLine(attack)} ${proxy}, owner ${oneLine(attack)}\n${windowsTemplate(1)}`,
      ] as const,
  );
  const broken = attacks.flatMap((attack, index) => [
    [`broken/${index}.json`, `{ "httpProxyConfig": "${attack}", ${attack} "${proxy}`] as const,
    [`broken/${index}.tf`, `http_proxy_config = ${attack} "${proxy}\n${attack}`] as const,
  ]);
  // Lines with a password are never suggested, so that these have none.
  const fixable = attacks.map(
    (attack, index) =>
      [
        `fix-${index}/main.tf`,
        soundModule.replace('["localhost", ', `["*.internal.example", ${quoted(attack)}, `),
      ] as const,
  );
  return Object.fromEntries([...modules, ...templates, ...suppressed, ...broken, ...fixable]);
}

interface Run {
  readonly step: StepResult;
  readonly github: FakeGithub;
  readonly json: string;
  readonly sarif: string;
}

const inputs = {
  "min-severity": "note",
  "check-run": "true",
  "json-file": "out/report.json",
  "sarif-file": "out/report.sarif",
  "sarif-upload": "true",
  suggestions: "true",
};
const hostileEvent = {
  pull_request: { title: attacks.join(" "), body: attacks.join("\n"), head: { ref: oneLine(attacks.join("/")) } },
};

const running: { close: () => Promise<void> | void }[] = [];

async function attacked(base: Files, head: Files): Promise<Run> {
  const repository = new ChangeRepository({ base, head });
  const github = await fakeGithub(repository.api());
  running.push(github, {
    close: () => {
      repository.remove();
    },
  });
  let [json, sarif] = ["", ""];
  const step = await runChange(repository, github, {
    event: hostileEvent,
    inputs,
    environment: { GITHUB_HEAD_REF: oneLine(attacks.join("/")) },
    inspect: (workspace) => {
      [json = "", sarif = ""] = ["report.json", "report.sarif"].map((name) => {
        try {
          return readFileSync(join(workspace, "out", name), "utf8");
        } catch {
          return "";
        }
      });
    },
  });
  return { step, github, json, sarif };
}

afterAll(async () => {
  for (const one of running.splice(0)) await one.close();
});

/** What the runner made of a step: only what the action itself says. */
function expectHarmlessStep({ commands, annotations, log, outputs, environment }: StepResult): void {
  expect(annotations.dropped).toEqual([]);
  for (const { name, form, properties, data } of commands) {
    expect(["error", "warning", "notice"]).toContain(name);
    expect(form).toBe("v2");
    expect(properties.get("title")).toMatch(/^(?:[^():]+ \([a-z-]+\/[a-z0-9-]+\)|Proxylint(?: could not run)?)$/u);
    expect(`${properties.get("title") ?? ""}\n${data}`).not.toMatch(unseen);
    expect(data).not.toContain(secret);
    expect(data.length).toBeLessThanOrEqual(4096);
  }
  expect(log).not.toMatch(unseen);
  expect(log).not.toMatch(/##(?:vso)?\[/u);
  expect(log).not.toContain(secret);
  for (const [name, value] of outputs) {
    expect(name).toMatch(/^[a-z-]+$/u);
    expect(value).toMatch(/^(?:\d+|passed|failed|error|out\/report\.(?:json|sarif))$/u);
  }
  // Facts: GITHUB_ENV and GITHUB_PATH are never written.
  expect(environment).toBe("");
}

async function expectHarmlessMarkdown(markdown: string, links: readonly string[]): Promise<void> {
  expect(await markdownFaults(markdown, { links })).toEqual([]);
  expect(markdown).not.toMatch(unseen);
  expect(markdown).not.toContain(secret);
}

/** What a viewer of SARIF reads; text that a fix would insert is read by no one as more than that. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === "insertedContent") return [];
    return (key === "text" || key === "justification") && typeof inner === "string" ? [inner] : textsIn(inner);
  });
}

const links = ["https://github.com/example/platform/"];

describe("a pull request of attacks", () => {
  let run: Run;
  beforeAll(async () => {
    run = await attacked({ "main.tf": soundModule }, { "main.tf": soundModule, ...hostileFiles() });
  }, 60_000);

  it("is judged, and says so by the action's own means alone", () => {
    const { step } = run;
    expect(step.status).toBe(1);
    expect(step.outputs.get("result")).toBe("failed");
    expectHarmlessStep(step);
    expect(step.annotations.shown.filter(({ level }) => level === "error")).toHaveLength(10);
    expect(step.log).toContain(planted);
  });

  it("has a summary and a comment in which nothing but text is theirs", async () => {
    const { step, github } = run;
    expect(step.summary).toContain(planted);
    await expectHarmlessMarkdown(step.summary ?? "", links);
    expect(github.comments).toHaveLength(1);
    const body = github.comments[0]?.body ?? "";
    expect(body.match(/<!--/gu)).toHaveLength(1);
    expect(body.length).toBeLessThanOrEqual(65_536);
    await expectHarmlessMarkdown(body, links);
  });

  it("has suggestions that are one block each, behind one marker, without a secret", async () => {
    const { reviewComments, reviews } = run.github.state;
    expect(reviews.map(({ body }) => body)).toEqual([""]);
    expect(reviewComments.length).toBeGreaterThan(10);
    for (const { body } of reviewComments) {
      expect(body).toMatch(/^<!-- proxylint suggestion [0-9a-f ]+ -->\n/u);
      expect(body).not.toContain(secret);
      expect(body).not.toMatch(unseen);
      expect(await markdownFaults(body, { links })).toEqual(["code in suggestion"]);
    }
  });

  it("has a check run in which nothing but text is theirs", async () => {
    const [check, ...others] = run.github.state.checkRuns;
    expect(others).toEqual([]);
    expect(check?.annotations.length).toBeGreaterThan(50);
    await expectHarmlessMarkdown(check?.summary ?? "", links);
    const texts = (check?.annotations ?? []).map((annotation) => {
      const { path: _, ...said } = annotation as Readonly<Record<string, unknown>>;
      return Object.values(said).join("\n");
    });
    for (const text of [check?.title ?? "", check?.name ?? "", ...texts]) {
      expect(text).not.toMatch(unseen);
      expect(text).not.toContain(secret);
    }
  });

  it("has SARIF without links, placeholders or passwords, in the file and in the upload", () => {
    const { sarif, github } = run;
    expect(sarifFaults(sarif)).toEqual([]);
    expect(JSON.parse(sarif)).toMatchObject(github.state.sarifs[0]?.sarif as object);
    expect(sarif).not.toContain(secret);
    const messages = textsIn(JSON.parse(sarif));
    expect(messages.some((message) => message.includes(planted))).toBe(true);
    for (const message of messages) {
      expect(message).not.toMatch(/\]\(|(?<!\{)\{\d+\}/u);
      expect(message).not.toMatch(unseen);
    }
  });

  it("has a JSON report without passwords", () => {
    expect(run.json).toContain(planted);
    expect(run.json).not.toContain(secret);
  });
});

describe("a configuration of attacks", () => {
  const yaml = (attack: string): string => JSON.stringify(`${attack} ${proxy}`);
  it.each(
    attacks
      .flatMap((attack) => [
        { place: "a key", text: `${yaml(attack)}: 1\n` },
        { place: "a rule", text: `rules:\n  ${yaml(attack)}: error\n` },
        { place: "a value", text: `fail-on: ${yaml(attack)}\n` },
      ])
      .filter((_, index) => index % 5 === 0),
  )("that is wrong in $place is told without acting: $text", async ({ text }) => {
    const { step } = await attacked(
      { ".proxylint.yaml": text, "main.tf": soundModule },
      { ".proxylint.yaml": text, "main.tf": hostileModule("x") },
    );
    expect(step.log + step.annotations.shown.map(({ message }) => message).join("\n")).toContain(".proxylint.yaml");
    expectHarmlessStep(step);
  });
});
