/**
 * When requests are sent, and sent again: as GitHub asks, and never so late that a job waits long for it.
 *
 * GitHub asks for one write at a time with a second between two, for the wait that it names after too many requests,
 * and for growing waits after faults of its own. `@octokit/plugin-throttling` and `plugin-retry` do that too, but their
 * waits have no end that a caller sets and hear no signal, they keep their state in the module, and they repeat a POST
 * whose answer was lost, which would make a second comment.
 *
 * Units: milliseconds. Knows no HTTP beyond methods.
 */
import { setTimeout as wait } from "node:timers/promises";
import { ApiError } from "../api-error.js";

/** Time, handed in so that tests have their own. */
export interface Clock {
  /** Since 1970. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** One try; it must end within `patience`. Throws `ApiError`. */
export type Attempt<T> = (patience: number) => Promise<T>;

/** Runs a request by `method`, as often as it makes sense; throws the `ApiError` of its last try. */
export type Paced = <T>(method: string, attempt: Attempt<T>) => Promise<T>;

/** The time of this machine. */
export const systemClock: Clock = {
  now: Date.now,
  sleep: async (milliseconds) => {
    await wait(milliseconds);
  },
};

/** For one try. */
const requestPatience = 30_000;
/** For all requests of a run together, with their waits: a comment is never worth a waiting job. */
const runPatience = 60_000;
/** From the end of a write to the next one. */
const writeGap = 1000;
/** Tries of one request. */
const maximumTries = 3;
/** Before the second try; the third waits twice as long. */
const firstBackoff = 1000;

/** The pace of one run. */
export function pacing(clock: Clock): Paced {
  const busy = busyTime(clock);
  const left = (): number => runPatience - busy.spent();
  let lastWrite: Promise<unknown> = Promise.resolve();
  let writeFrom = 0;

  const sleep = async (milliseconds: number, instead: ApiError): Promise<void> => {
    if (milliseconds <= 0) return;
    if (milliseconds >= left()) throw instead;
    await clock.sleep(milliseconds);
  };
  const tries = async <T>(method: string, attempt: Attempt<T>): Promise<T> => {
    for (let tried = 1; ; tried++) {
      const patience = Math.min(requestPatience, left());
      if (patience <= 0) throw new ApiError("slow");
      try {
        return await attempt(patience);
      } catch (error) {
        const pause = error instanceof ApiError ? pauseAfter(error, method, tried) : undefined;
        if (!(error instanceof ApiError) || pause === undefined) throw error;
        await sleep(pause, error);
      }
    }
  };
  const write = async <T>(method: string, attempt: Attempt<T>): Promise<T> => {
    await sleep(writeFrom - clock.now(), new ApiError("slow"));
    try {
      return await tries(method, attempt);
    } finally {
      writeFrom = clock.now() + writeGap;
    }
  };
  return async (method, attempt) => {
    if (isRead(method)) return busy.during(async () => tries(method, attempt));
    const turn = lastWrite.then(async () => busy.during(async () => write(method, attempt)));
    lastWrite = turn.catch(() => undefined);
    return turn;
  };
}

/** Time in which at least one request is under way. */
function busyTime({ now }: Clock): Readonly<{
  spent: () => number;
  during: <T>(work: () => Promise<T>) => Promise<T>;
}> {
  let running = 0;
  let since = 0;
  let before = 0;
  return {
    spent: () => before + (running > 0 ? now() - since : 0),
    during: async (work) => {
      if (running === 0) since = now();
      running++;
      try {
        return await work();
      } finally {
        running--;
        if (running === 0) before += now() - since;
      }
    },
  };
}

/** How long to wait before the next try; undefined when there is none to make. */
function pauseAfter(error: ApiError, method: string, tried: number): number | undefined {
  if (tried >= maximumTries) return undefined;
  const backoff = firstBackoff * 2 ** (tried - 1);
  if (error.trouble === "rate-limit")
    return error.askedWait === undefined ? undefined : Math.max(error.askedWait, backoff);
  if (!isPassing(error)) return undefined;
  return error.mayHaveActed && !isRepeatable(method) ? undefined : backoff;
}

/** Whether the next try may do better: the fault is GitHub's or the network's, and neither is slow already. */
function isPassing({ trouble, status = 0 }: ApiError): boolean {
  if (trouble === "unreachable" || trouble === "proxy-unreachable") return true;
  return trouble === "unexpected" && status >= 500;
}

function isRead(method: string): boolean {
  return method === "GET" || method === "HEAD";
}

/** Methods that do the same when they are done twice. A PATCH of a check run adds its annotations to those there. */
function isRepeatable(method: string): boolean {
  return method !== "POST" && method !== "PATCH";
}
