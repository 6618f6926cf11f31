/** A clock that stands still until somebody sleeps. */
import type { ClientPorts } from "../../../src/github/index.js";

/** A clock, the sleeps that were asked of it, and a way to let time pass. */
export type TestClock = Readonly<{
  clock: ClientPorts["clock"];
  sleeps: readonly number[];
  pass: (milliseconds: number) => void;
}>;

/** Starts at `now`, milliseconds since 1970. */
export function testClock(now = 1_700_000_000_000): TestClock {
  let time = now;
  const sleeps: number[] = [];
  return {
    sleeps,
    pass: (milliseconds) => {
      time += milliseconds;
    },
    clock: {
      now: () => time,
      sleep: (milliseconds) => {
        sleeps.push(milliseconds);
        time += milliseconds;
        return Promise.resolve();
      },
    },
  };
}
