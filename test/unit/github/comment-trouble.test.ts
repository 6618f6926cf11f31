/** Why there is no comment, and what people are told. */
import { describe, expect, it } from "vitest";

import { troubleOf, troubleText } from "../../../src/github/index.js";

function answered(status: number, message = "", headers: Readonly<Record<string, string>> = {}): Error {
  return Object.assign(new Error(message), { status, response: { status, headers } });
}

describe("troubleOf", () => {
  it.each([
    { error: answered(401), trouble: "bad-token" },
    { error: answered(403, "Resource not accessible by integration"), trouble: "no-permission" },
    { error: answered(403, "Unable to create comment because issue is locked."), trouble: "locked" },
    { error: answered(403, "API rate limit exceeded for installation"), trouble: "rate-limit" },
    { error: answered(403, "", { "retry-after": "60" }), trouble: "rate-limit" },
    { error: answered(403, "", { "x-ratelimit-remaining": "0" }), trouble: "rate-limit" },
    { error: answered(403, "", { "x-ratelimit-remaining": "10" }), trouble: "no-permission" },
    { error: answered(404), trouble: "no-permission" },
    { error: answered(422), trouble: "unexpected" },
    { error: answered(429), trouble: "rate-limit" },
    { error: answered(500), trouble: "unexpected" },
    { error: Object.assign(new Error("connect ECONNREFUSED"), { status: 500 }), trouble: "unreachable" },
    { error: new Error("no JSON"), trouble: "unexpected" },
    { error: "a string", trouble: "unexpected" },
  ])("$error.message $error.status is $trouble", ({ error, trouble }) => {
    expect(troubleOf(error)).toBe(trouble);
  });
});

describe("troubleText", () => {
  const own = { isFork: false, isDependabot: false };

  it("says which permission to give, and where", () => {
    expect(troubleText("no-permission", own)).toContain("permissions:\n  contents: read\n  pull-requests: write\n");
  });

  it.each([
    { isFork: true, isDependabot: false, says: "forks" },
    { isFork: false, isDependabot: true, says: "Dependabot" },
  ])("asks nobody for what cannot be given to $says", ({ says, ...run }) => {
    const text = troubleText("no-permission", run);
    expect(text).toContain(says);
    expect(text).not.toContain("permissions:");
  });
});
