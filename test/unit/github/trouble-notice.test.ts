/** What people are told when GitHub did not do what it was asked. */
import { describe, expect, it } from "vitest";

import type { ApiTrouble, Output, OutputTrouble } from "../../../src/github/index.js";
import { troubleNotice } from "../../../src/github/index.js";

const own = { isFork: false, isDependabot: false };

function lacking(...outputs: readonly Output[]): readonly OutputTrouble[] {
  return outputs.map((output) => ({ output, trouble: "no-permission" }));
}

describe("troubleNotice", () => {
  it("says nothing when there was no trouble", () => {
    expect(troubleNotice([], own)).toBeUndefined();
  });

  it("says for one output which permission to give, and where", () => {
    expect(troubleNotice(lacking("comment"), own)).toMatchInlineSnapshot(`
      "No comment was written on the pull request: the token lacks the permission pull-requests: write. The findings are in the annotations and in the job summary; the verdict is the same. To have it, give the job:
      permissions:
        contents: read
        pull-requests: write
      Or set the input comment to never."
    `);
  });

  it.each([
    { outputs: ["change"], isPrivate: true, block: ["pull-requests: read"] },
    { outputs: ["change", "suggestions"], isPrivate: false, block: ["pull-requests: write"] },
    { outputs: ["code-scanning"], isPrivate: false, block: ["security-events: write"] },
    { outputs: ["code-scanning"], isPrivate: true, block: ["security-events: write", "actions: read"] },
    {
      outputs: ["code-scanning", "comment", "check-run", "suggestions"],
      isPrivate: false,
      block: ["pull-requests: write", "checks: write", "security-events: write"],
    },
  ] satisfies readonly { outputs: readonly Output[]; isPrivate: boolean; block: readonly string[] }[])(
    "names what $outputs need once, private: $isPrivate",
    ({ outputs, isPrivate, block }) => {
      const text = troubleNotice(lacking(...outputs), { ...own, isPrivate }) ?? "";
      const [, after = ""] = text.split("permissions:\n");
      const lines = after.split("\n").filter((line) => line.startsWith("  "));
      expect(lines).toEqual(["contents: read", ...block].map((line) => `  ${line}`));
    },
  );

  it("gives each reason once, and says once that the verdict stands", () => {
    const troubles: readonly OutputTrouble[] = [
      ...lacking("check-run"),
      { output: "comment", trouble: "locked" },
      ...lacking("code-scanning"),
      { output: "suggestions", trouble: "locked" },
    ];
    const text = troubleNotice(troubles, own) ?? "";
    expect(text).toContain("No comment was written on the pull request, no suggestions were made");
    expect(text).toContain("No check run was made, nothing was uploaded to code scanning: the token lacks");
    expect(text.match(/locked/gu)).toHaveLength(1);
    expect(text.match(/the verdict is the same/gu)).toHaveLength(1);
    const off = "Or set the input check-run to false and the input sarif-upload to false.";
    expect(text.endsWith(`\n  checks: write\n  security-events: write\n${off}`)).toBe(true);
  });

  it.each([
    { isFork: true, isDependabot: false, says: "forks" },
    { isFork: false, isDependabot: true, says: "Dependabot" },
  ])("asks nobody for what cannot be given to $says", ({ says, ...run }) => {
    const text = troubleNotice(lacking("comment", "check-run"), run);
    expect(text).toContain(says);
    expect(text).toContain("nothing to change");
    expect(text).not.toContain("permissions:\n");
  });

  it.each<{ trouble: ApiTrouble; says: readonly string[] }>([
    { trouble: "untrusted-certificate", says: ["NODE_EXTRA_CA_CERTS", "NODE_USE_SYSTEM_CA"] },
    { trouble: "proxy-refused", says: ["HTTPS_PROXY", "user and password", "no_proxy"] },
    { trouble: "proxy-unreachable", says: ["HTTPS_PROXY", "http://host:port", "no_proxy"] },
    { trouble: "unreachable", says: ["https_proxy", "no_proxy"] },
    { trouble: "not-on-this-server", says: ["server does not have"] },
    { trouble: "not-enabled", says: ["administrator", "GitHub Enterprise Server"] },
    { trouble: "not-github", says: ["something else than GitHub's API", "sign-in page", "GITHUB_API_URL"] },
    { trouble: "slow", says: ["longer than a job should wait"] },
  ])("helps with $trouble", ({ trouble, says }) => {
    const text = troubleNotice([{ output: "comment", trouble }], { ...own, proxyVariable: "HTTPS_PROXY" });
    for (const words of [...says, "the verdict is the same"]) expect(text).toContain(words);
  });
});
