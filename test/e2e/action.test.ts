/** The built action as a runner runs it: verdict, annotations, summary, outputs and files. */
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { runAction } from "../support/runner/run-action.js";
import { soundTemplate, windowsModule, windowsTemplate } from "../support/runner/samples.js";

describe("verdict", () => {
  it.each([
    { inputs: {}, status: 1, result: "failed" },
    { inputs: { "fail-on": "warning" }, status: 1, result: "failed" },
    { inputs: { "fail-on": "never" }, status: 0, result: "passed" },
    { inputs: { paths: "docs" }, status: 0, result: "passed" },
    { inputs: { paths: "docs\ninfra" }, status: 1, result: "failed" },
  ])("with $inputs is $result", async ({ inputs, status, result }) => {
    const files = { "infra/main.json": windowsTemplate(1), "docs/about.json": "{}" };
    const step = await runAction({ files, inputs });
    expect(step.status).toBe(status);
    expect(step.outputs.get("result")).toBe(result);
  });

  it("passes a repository without anything to find, and says what was looked at", async () => {
    const step = await runAction({ files: { "main.json": soundTemplate() } });
    expect(step.status).toBe(0);
    expect(Object.fromEntries(step.outputs)).toMatchObject({ result: "passed", errors: "0", warnings: "0" });
    expect(step.commands).toEqual([]);
    expect(step.log).toContain("1 cluster");
    expect(step.summary).toContain("✅");
  });

  it("judges Terraform", async () => {
    const step = await runAction({ files: { "aks/main.tf": windowsModule } });
    expect(step.status).toBe(1);
    const annotation = step.annotations.shown.find(({ title = "" }) => title.includes("aks/windows-node-pool"));
    const line = windowsModule.split("\n").findIndex((text) => text.includes('"Windows"')) + 1;
    expect(annotation).toMatchObject({ level: "error", file: "aks/main.tf", line, endLine: line });
  });

  it("never passes a workspace that was not checked out", async () => {
    const step = await runAction({ files: {} });
    expect(step.status).toBe(1);
    expect(step.outputs.get("result")).toBe("error");
    expect(step.annotations.shown).toHaveLength(1);
    expect(step.annotations.shown[0]?.message).toContain("actions/checkout");
  });
});

describe("annotations", () => {
  it("cover the characters that are wrong", async () => {
    const template = windowsTemplate(1);
    const step = await runAction({ files: { "main.json": template } });
    const [annotation] = step.annotations.shown;
    const text = template
      .split("\n")
      [(annotation?.line ?? 0) - 1]?.slice((annotation?.column ?? 0) - 1, (annotation?.endColumn ?? 0) - 1);
    expect(text).toContain("Windows");
    expect(annotation).toMatchObject({
      file: "main.json",
      title: expect.stringContaining("aks/windows-node-pool") as string,
    });
    expect(annotation?.message).toContain("win1");
  });

  it("are as many as the runner takes, and the others are counted", async () => {
    const step = await runAction({ files: { "main.json": windowsTemplate(14) } });
    expect(step.annotations.shown.filter(({ level }) => level === "error")).toHaveLength(10);
    expect(step.annotations.dropped).toEqual([]);
    expect(step.log).toContain("Annotations not shown: 4 errors");
    expect(step.outputs.get("errors")).toBe("14");
  });

  it("are left out on demand, and the step still fails", async () => {
    const step = await runAction({ files: { "main.json": windowsTemplate(1) }, inputs: { annotations: "false" } });
    expect(step.commands).toEqual([]);
    expect(step.status).toBe(1);
  });

  it("show what makes the step fail, whatever min-severity says", async () => {
    const inputs = { "fail-on": "note", "min-severity": "error" };
    const step = await runAction({ files: { "main.json": soundTemplate() }, inputs });
    expect(step.status).toBe(1);
    expect(step.annotations.shown.map(({ level }) => level)).toContain("notice");
  });

  it("speak the language that is asked for", async () => {
    const step = await runAction({ files: { "main.json": windowsTemplate(1) }, inputs: { locale: "ja" } });
    expect(step.annotations.shown[0]?.message).toMatch(/[\u3040-\u30ff]/u);
  });
});

describe("wrong inputs", () => {
  it.each([
    { inputs: { "fail-on": "eror" }, says: ["input fail-on has no value eror", "Did you mean error?"] },
    { inputs: { comment: "allways" }, says: ["Did you mean always?", "auto, always, never"] },
    { inputs: { annotations: "yes" }, says: ["input annotations has no value yes", "true, changed, false"] },
    { inputs: { locale: "fr" }, says: ["It takes en, ko, ja, zh"] },
    { inputs: { paths: "infar" }, says: ["input paths: infar does not exist"] },
    { inputs: { paths: "../other" }, says: ["lies outside of the workspace"] },
    { inputs: { "plan-files": "/etc/hostname" }, says: ["lies outside of the workspace"] },
    { inputs: { "json-file": "../report.json" }, says: ["lies outside of the workspace"] },
    { inputs: { "sarif-file": "linked/report.sarif" }, says: ["leads through a symbolic link"] },
    { inputs: { paths: "linked" }, says: ["lies outside of the workspace"] },
  ])("$inputs", async ({ inputs, says }) => {
    const step = await runAction({
      files: { "infra/main.json": windowsTemplate(1) },
      inputs,
      prepare: (workspace, temporary) => {
        mkdirSync(join(temporary, "..", "other"));
        symlinkSync(join(temporary, "..", "other"), join(workspace, "linked"));
      },
    });
    expect(step.status).toBe(1);
    expect(step.annotations.shown).toHaveLength(1);
    const [annotation] = step.annotations.shown;
    for (const words of says) expect(annotation?.message).toContain(words);
    expect(annotation?.message).toContain("not a finding");
    expect(annotation?.file).toBeUndefined();
    expect(step.outputs.get("result")).toBe("error");
  });
});

describe("plans", () => {
  const plan = JSON.stringify({
    format_version: "1.2",
    terraform_version: "1.9.8",
    resource_changes: [
      {
        address: "azurerm_kubernetes_cluster.main",
        mode: "managed",
        type: "azurerm_kubernetes_cluster",
        name: "main",
        change: {
          actions: ["create"],
          after: {
            name: "shop",
            default_node_pool: [{ name: "system", vm_size: "Standard_D4s_v5", type: "AvailabilitySet" }],
            http_proxy_config: [{ http_proxy: "http://proxy.corp.example:3128/", no_proxy: ["localhost"] }],
          },
          after_unknown: {},
          after_sensitive: {},
        },
      },
    ],
  });

  it.each(["workspace", "temporary"])("are read from the %s folder, whatever they are called", async (place) => {
    const step = await runAction({
      files: { "README.md": "" },
      inputs: { "plan-files": place === "workspace" ? "build/tfplan" : "../temp/tfplan" },
      prepare: (workspace, temporary) => {
        mkdirSync(join(workspace, "build"));
        writeFileSync(place === "workspace" ? join(workspace, "build/tfplan") : join(temporary, "tfplan"), plan);
      },
    });
    expect(step.annotations.shown.map(({ title }) => title).join()).toContain("aks/availability-set");
    expect(step.outputs.get("result")).toBe("failed");
  });
});

describe("a fault", () => {
  /** Makes Node run `code` in the action's process, as a library would. */
  async function runWith(code: string): ReturnType<typeof runAction> {
    const library = `data:text/javascript,${encodeURIComponent(code)}`;
    return runAction({
      files: { "main.json": soundTemplate() },
      environment: { NODE_OPTIONS: `--import=${library}` },
    });
  }

  it("in a library ends the run, and is taken for no finding", async () => {
    const throwing = 'throw new Error("x\\n::warning::y ##[error]z");';
    // Once the action is there to catch it.
    const step = await runWith(
      `process.on("newListener", (name) => { if (name === "uncaughtException") setImmediate(() => { ${throwing} }); });`,
    );
    expect(step.status).toBe(1);
    expect(step.outputs.get("result")).toBe("error");
    expect(step.commands).toHaveLength(1);
    expect(step.annotations.shown[0]).toMatchObject({ level: "error", title: "Proxylint could not run" });
  });

  it("cannot come from what a library prints", async () => {
    const step = await runWith(
      'process.on("exit", () => { console.log("::error::x\\r::error::y"); console.error("a ##[error]z"); });',
    );
    expect(step.status).toBe(0);
    expect(step.commands).toEqual([]);
    expect(step.log).toContain("z");
  });
});

describe("report files", () => {
  it("are written to the workspace and to the temporary folder", async () => {
    const files = { "main.json": windowsTemplate(1) };
    let temporaryFile = "";
    const step = await runAction({
      files,
      inputs: { "json-file": "reports/out/proxylint.json" },
      inspect: (workspace) => {
        const report: unknown = JSON.parse(readFileSync(join(workspace, "reports/out/proxylint.json"), "utf8"));
        expect(report).toMatchObject({ version: 1, repository: "example/platform", summary: { errors: 1 } });
      },
    });
    expect(step.outputs.get("report-json")).toBe("reports/out/proxylint.json");
    expect(step.outputs.has("report-sarif")).toBe(false);

    const inTemporary = await runAction({
      files,
      inputs: { "sarif-file": "../temp/proxylint.sarif" },
      inspect: (_, temporary) => {
        temporaryFile = join(temporary, "proxylint.sarif");
        expect(JSON.parse(readFileSync(temporaryFile, "utf8"))).toMatchObject({ version: "2.1.0" });
      },
    });
    expect(inTemporary.outputs.get("report-sarif")).toBe(temporaryFile);
  });

  it("never replace what a link points to", async () => {
    let target = "";
    const step = await runAction({
      files: { "main.json": windowsTemplate(1) },
      inputs: { "json-file": "report.json" },
      prepare: (workspace, temporary) => {
        target = join(temporary, "precious");
        writeFileSync(target, "kept");
        symlinkSync(target, join(workspace, "report.json"));
      },
      inspect: () => {
        expect(readFileSync(target, "utf8")).toBe("kept");
      },
    });
    expect(step.status).toBe(1);
    expect(step.outputs.get("result")).toBe("error");
  });

  it("are not written unasked", async () => {
    await runAction({
      files: { "main.json": windowsTemplate(1) },
      inspect: (workspace) => {
        expect(existsSync(join(workspace, "report.json"))).toBe(false);
      },
    });
  });
});

describe("a hostile repository", () => {
  const nasty = [
    "::error::planted",
    "x\r::add-mask::planted",
    "y\n::warning file=a::planted",
    "\u00a0::notice::planted",
    "a ##[error]planted",
    "##[add-path]planted",
    "%0A::error::planted",
    "<!-- proxylint comment 0123456789ab 0123456789abcdef0123456789abcdef -->",
    "<img src=x onerror=planted>",
    "@octocat #1 | a | `b` ```",
    "</details>",
    "\u202e\u001b[31mplanted",
  ];

  it("cannot make the runner do anything", async () => {
    const files = Object.fromEntries([
      ...nasty.map((text, index): [string, string] => [
        `${String(index)} ${text.replaceAll("/", "_")}.json`,
        windowsTemplate(1, text),
      ]),
      ["broken.json", `{ "httpProxyConfig": "${nasty.join("")}", ::error::planted`],
    ]);
    const step = await runAction({ files, inputs: { "min-severity": "note", "json-file": "report.json" } });
    expect(step.status).toBe(1);
    expect(step.annotations.shown.length).toBeGreaterThan(9);
    for (const { name, form, properties } of step.commands) {
      expect(["error", "warning", "notice"]).toContain(name);
      expect(form).toBe("v2");
      expect(properties.get("title")).toMatch(/^[^\n]+ \([a-z-]+\/[a-z0-9-]+\)$/u);
    }
    const names = Object.keys(files);
    for (const { file } of step.annotations.shown) expect(names).toContain(file);
    expect([...step.outputs.values()].join("\n")).not.toContain("planted");
    expect(step.log).not.toContain("\u202e");
    expect(step.log).not.toContain("\u001b");
  });

  it("cannot do anything with the summary", async () => {
    const files = Object.fromEntries(
      nasty.map((text, index): [string, string] => [`${String(index)}.json`, windowsTemplate(1, text)]),
    );
    const { summary = "" } = await runAction({ files });
    const running = summary
      .replaceAll(/^(`{3,})text\n[\s\S]*?^\1$/gmu, "")
      .replaceAll(/<code>[^<]*<\/code>|`[^`\n]*`/gu, "")
      // Folds are the report's own, with its own words.
      .replaceAll(/^<details><summary>[A-Za-z0-9 ()]+<\/summary>$|^<\/details>$/gmu, "");
    expect(running).not.toMatch(/<(?!\/?code\b)/u);
    expect(running).not.toContain("@octocat");
    expect(summary).toMatch(/^## /u);
  });

  it("is not followed where its links lead", async () => {
    const step = await runAction({
      files: { "a.json": soundTemplate() },
      prepare: (workspace, temporary) => {
        mkdirSync(join(temporary, "outside"));
        writeFileSync(join(temporary, "outside", "main.json"), windowsTemplate(1));
        symlinkSync(join(temporary, "outside"), join(workspace, "linked"));
        symlinkSync(join(temporary, "outside", "main.json"), join(workspace, "b.json"));
      },
    });
    expect(step.status).toBe(0);
  });
});

describe("limits", () => {
  it("keep the summary of many findings within what the runner takes", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`clusters/${index}.json`, windowsTemplate(60, `shop-${index}`)]),
    );
    const step = await runAction({ files });
    expect(step.outputs.get("errors")).toBe("1800");
    expect(step.summary).toBeDefined();
    expect(step.annotations.dropped).toEqual([]);
  });

  it("count what a summary file already holds", async () => {
    const used = 1024 * 1024 - 2000;
    const step = await runAction({
      files: { "main.json": windowsTemplate(50) },
      prepare: (_, temporary) => {
        writeFileSync(join(temporary, "..", "runner", "summary"), "x".repeat(used));
      },
    });
    expect(step.summary?.length).toBeGreaterThan(used);
  });
});

describe("start-up", () => {
  it("does not load an HTTP client unless there is something to ask GitHub", () => {
    const dist = join(import.meta.dirname, "../../dist");
    const pending = ["action.js"];
    const seen = new Set<string>();
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
      if (seen.has(name)) continue;
      seen.add(name);
      const text = readFileSync(join(dist, name), "utf8");
      for (const [, imported = ""] of text.matchAll(/^(?:\} from|import) "\.\/([\w.-]+\.js)";$/gmu))
        pending.push(imported);
    }
    expect(seen.size).toBeGreaterThan(1);
    for (const name of seen) expect(readFileSync(join(dist, name), "utf8")).not.toContain("node_modules/undici/");
  });
});
