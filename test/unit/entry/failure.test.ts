/** What is said of what ended a run: the status, and no password that an error quotes. */
import { describe, expect, it } from "vitest";

import { failureOf } from "../../../src/entry/failure.js";
import { EnvironmentError, UsageError } from "../../../src/errors.js";

const address = "http://deploy:Zq7-hunter-tree@proxy.corp.example/";

describe("a failure", () => {
  it.each([
    { error: new UsageError("bad-option-value", `no value ${address}`, { remedy: `not ${address}` }), status: 2 },
    { error: new EnvironmentError("git-failed", `git said ${address}`), status: 3 },
    { error: new TypeError(`fetch of ${address}`), status: 3 },
    { error: address, status: 3 },
  ])("of $error is told with status $status, without its password", ({ error, status }) => {
    const failure = failureOf(error);
    expect(failure.status).toBe(status);
    expect(failure.text).toContain("proxy.corp.example");
    expect(failure.text).not.toMatch(/hunter|deploy/u);
  });
});
