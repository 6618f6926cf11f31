/** When requests are sent, sent again, and given up. */
import { describe, expect, it } from "vitest";

import type { ApiErrorDetails, ApiTrouble } from "../../../../src/github/api-error.js";
import { ApiError } from "../../../../src/github/api-error.js";
import { pacing } from "../../../../src/github/client/pacing.js";
import { testClock } from "../../../support/github/test-clock.js";

/** Fails with each of `errors` in turn, then answers. */
function failing(...errors: readonly Error[]): Readonly<{ attempt: () => Promise<string>; tried: () => number }> {
  let tried = 0;
  const attempt = (): Promise<string> => {
    tried += 1;
    const error = errors[tried - 1];
    return error === undefined ? Promise.resolve("done") : Promise.reject(error);
  };
  return { attempt, tried: () => tried };
}

function api(trouble: ApiTrouble, details: ApiErrorDetails = {}): ApiError {
  return new ApiError(trouble, details);
}

const outage = api("unexpected", { status: 502, mayHaveActed: true });
const limited = (askedWait?: number): ApiError =>
  api("rate-limit", { status: 403, mayHaveActed: false, ...(askedWait === undefined ? {} : { askedWait }) });

describe("a request", () => {
  it.each([
    { name: "an outage that passes", method: "GET", errors: [outage, outage], sleeps: [1000, 2000], ends: "done" },
    {
      name: "an outage that stays",
      method: "GET",
      errors: [outage, outage, outage],
      sleeps: [1000, 2000],
      ends: "unexpected",
    },
    { name: "an outage when something is deleted", method: "DELETE", errors: [outage], sleeps: [1000], ends: "done" },
    {
      name: "an outage in a change, which may add to what is there",
      method: "PATCH",
      errors: [outage],
      sleeps: [],
      ends: "unexpected",
    },
    {
      name: "an outage when something new was sent, which may be there",
      method: "POST",
      errors: [outage],
      sleeps: [],
      ends: "unexpected",
    },
    {
      name: "no connection when something new was to be sent",
      method: "POST",
      errors: [api("unreachable")],
      sleeps: [1000],
      ends: "done",
    },
    {
      name: "a lost connection when something new was sent",
      method: "POST",
      errors: [api("unreachable", { mayHaveActed: true })],
      sleeps: [],
      ends: "unreachable",
    },
    { name: "a wait that GitHub asks for", method: "POST", errors: [limited(7000)], sleeps: [7000], ends: "done" },
    { name: "a wait of nothing", method: "GET", errors: [limited(0)], sleeps: [1000], ends: "done" },
    { name: "a wait that is too long", method: "GET", errors: [limited(60_000)], sleeps: [], ends: "rate-limit" },
    { name: "a limit of unknown length", method: "GET", errors: [limited()], sleeps: [], ends: "rate-limit" },
    {
      name: "two waits that are too long together",
      method: "GET",
      errors: [limited(40_000), limited(40_000)],
      sleeps: [40_000],
      ends: "rate-limit",
    },
    { name: "a refusal", method: "GET", errors: [api("no-permission")], sleeps: [], ends: "no-permission" },
    { name: "a wrong password", method: "GET", errors: [api("proxy-refused")], sleeps: [], ends: "proxy-refused" },
    {
      name: "an unknown authority",
      method: "GET",
      errors: [api("untrusted-certificate")],
      sleeps: [],
      ends: "untrusted-certificate",
    },
    { name: "slowness", method: "GET", errors: [api("slow")], sleeps: [], ends: "slow" },
  ])("that meets $name ends $ends", async ({ method, errors, sleeps, ends }) => {
    const time = testClock();
    const { attempt, tried } = failing(...errors);
    const result = await pacing(time.clock)(method, attempt).catch((error: unknown) =>
      error instanceof ApiError ? error.trouble : error,
    );
    expect(result).toBe(ends);
    expect(time.sleeps).toEqual(sleeps);
    expect(tried()).toBe(sleeps.length + 1);
  });

  it("passes on what is no trouble of the API", async () => {
    const mistake = new Error("ours");
    const { attempt, tried } = failing(mistake, mistake);
    await expect(pacing(testClock().clock)("GET", attempt)).rejects.toBe(mistake);
    expect(tried()).toBe(1);
  });
});

describe("a run", () => {
  it("leaves a second between two writes, and none before or between reads", async () => {
    const time = testClock();
    const paced = pacing(time.clock);
    const { attempt } = failing();
    await Promise.all([paced("POST", attempt), paced("PATCH", attempt), paced("GET", attempt), paced("GET", attempt)]);
    expect(time.sleeps).toEqual([1000]);
    time.pass(400);
    await paced("POST", attempt);
    expect(time.sleeps).toEqual([1000, 600]);
    time.pass(5000);
    await paced("POST", attempt);
    expect(time.sleeps).toEqual([1000, 600]);
  });

  it("writes one at a time, also after one that failed", async () => {
    const paced = pacing(testClock().clock);
    const order: string[] = [];
    const step = (name: string) => async (): Promise<void> => {
      order.push(`${name} begins`);
      await Promise.resolve();
      order.push(`${name} ends`);
      if (name === "a") throw new ApiError("no-permission");
    };
    await Promise.allSettled([paced("POST", step("a")), paced("POST", step("b"))]);
    expect(order).toEqual(["a begins", "a ends", "b begins", "b ends"]);
  });

  it("has patience for a minute of requests, however long it does other things", async () => {
    const time = testClock();
    const paced = pacing(time.clock);
    const patiences: number[] = [];
    const slow = (patience: number): Promise<void> => {
      patiences.push(patience);
      time.pass(25_000);
      return Promise.resolve();
    };
    await paced("GET", slow);
    time.pass(3_600_000);
    await paced("GET", slow);
    await paced("GET", slow);
    await expect(paced("GET", slow)).rejects.toMatchObject({ trouble: "slow" });
    expect(patiences).toEqual([30_000, 30_000, 10_000]);
  });

  it("counts requests that run at the same time once", async () => {
    const time = testClock();
    const paced = pacing(time.clock);
    let release = (): void => {};
    const gate = new Promise<void>((settle) => (release = settle));
    const both = Promise.all([paced("GET", () => gate), paced("GET", () => gate)]);
    time.pass(20_000);
    release();
    await both;
    const seen: number[] = [];
    await paced("GET", (patience) => Promise.resolve(void seen.push(patience)));
    expect(seen).toEqual([30_000]);
    await paced("GET", () => {
      time.pass(25_000);
      return Promise.resolve();
    });
    await paced("GET", (patience) => Promise.resolve(void seen.push(patience)));
    expect(seen).toEqual([30_000, 15_000]);
  });
});
