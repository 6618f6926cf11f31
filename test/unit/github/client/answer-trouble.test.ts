/** What GitHub's refusals mean, and how long they ask to wait. */
import { describe, expect, it } from "vitest";

import { refusalError } from "../../../../src/github/client/answer-trouble.js";
import { troubleOf } from "../../../../src/github/index.js";

const now = 1_700_000_000_000;
const enterprise = { "x-github-enterprise-version": "3.17.0" };

describe("refusalError", () => {
  it.each([
    { status: 401, trouble: "bad-token" },
    { status: 403, message: "Resource not accessible by integration", trouble: "no-permission" },
    { status: 403, message: "Unable to create comment because issue is locked.", trouble: "locked" },
    { status: 403, message: "Code scanning is not enabled for this repository.", trouble: "not-enabled" },
    { status: 403, message: "Code Security must be enabled for this repository", trouble: "not-enabled" },
    { status: 403, message: "API rate limit exceeded for installation", trouble: "rate-limit" },
    { status: 403, headers: { "retry-after": "60" }, trouble: "rate-limit" },
    { status: 403, headers: { "x-ratelimit-remaining": "0" }, trouble: "rate-limit" },
    { status: 403, headers: { "x-ratelimit-remaining": "10" }, trouble: "no-permission" },
    { status: 404, message: "Not Found", trouble: "no-permission" },
    { status: 404, headers: enterprise, trouble: "not-on-this-server" },
    {
      status: 404,
      headers: { ...enterprise, "x-accepted-github-permissions": "checks=write" },
      trouble: "no-permission",
    },
    { status: 406, trouble: "too-large" },
    { status: 410, trouble: "not-on-this-server" },
    { status: 413, trouble: "too-large" },
    { status: 422, message: "Body is too long (maximum is 65536 characters)", trouble: "too-large" },
    { status: 422, message: "Line must be part of the diff", trouble: "unprocessable" },
    { status: 429, trouble: "rate-limit" },
    { status: 500, trouble: "unexpected" },
    { status: 501, trouble: "not-on-this-server" },
  ])("$status $message $headers is $trouble", ({ status, message = "", headers = {}, trouble }) => {
    const error = refusalError({ status, headers, message }, now);
    expect(troubleOf(error)).toBe(trouble);
    expect(error.status).toBe(status);
  });

  it.each([
    { name: "seconds", headers: { "retry-after": "7" }, wait: 7000 },
    { name: "a date, which GitHub does not send", headers: { "retry-after": "Wed, 21 Oct 2026 07:28:00 GMT" } },
    {
      name: "the end of the hour",
      headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(now / 1000 + 12) },
      wait: 13_000,
    },
    {
      name: "an end that has passed",
      headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(now / 1000 - 5) },
      wait: 1000,
    },
    { name: "an end that does not matter", headers: { "x-ratelimit-remaining": "9", "x-ratelimit-reset": "1" } },
    { name: "nothing", headers: {} },
  ])("waits as $name say", ({ headers, wait }) => {
    expect(refusalError({ status: 429, headers: { ...headers }, message: "" }, now).askedWait).toBe(wait);
  });

  it("keeps nothing of the answer's text", () => {
    const message = "::error::planted rate limit";
    expect(refusalError({ status: 403, headers: { "retry-after": "1" }, message }, now).message).not.toContain(
      "planted",
    );
  });
});
