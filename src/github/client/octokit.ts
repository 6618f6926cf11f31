/**
 * Octokit over a connection of ours. All that speaks HTTP is imported here, and this file only when it is needed.
 *
 * `@actions/github` alone would choose a proxy when it is loaded, and open a connection anew for each request through
 * one; the build leaves its HTTP client out.
 */
import { getOctokit } from "@actions/github";
import type { RequestInit, Response } from "undici";
import { number, object, record, safeParse, string, unknown } from "valibot";
import type { ApiAnswer, ApiParameters } from "../api.js";
import type { Send } from "./connection.js";
import { atOrigin } from "./one-origin.js";
import { wholeAnswer } from "./whole-answer.js";

export { openConnection } from "./connection.js";

/** An answer of any status. */
export interface Answer extends ApiAnswer {
  /** What the API says about a status of 400 or more: anybody's text. */
  readonly message: string;
}

/** Sends one request; throws only when there is no answer. */
export type Request = (route: string, parameters: ApiParameters) => Promise<Answer>;

/** The API at `apiUrl`; `token` goes to its origin alone. */
export function openOctokit(token: string, apiUrl: URL, send: Send): Request {
  // Octokit would print what an answer says about the age of a route.
  const log = { debug: silent, info: silent, warn: silent, error: silent };
  const fetch = atOrigin(send, apiUrl.origin);
  const octokit = getOctokit(token, {
    baseUrl: apiUrl.href.replace(/\/+$/u, ""),
    userAgent: "proxylint",
    log,
    request: {
      fetch: async (url: string, init: RequestInit): Promise<Response> => wholeAnswer(await fetch(url, init)),
      log,
    },
  });
  return async (route, parameters) => {
    try {
      return { ...answerOf(await octokit.request(route, parameters)), message: "" };
    } catch (error) {
      // Octokit throws answers of 400 and more, and 304. Its errors for what was never answered hold none.
      const refused = safeParse(refusedSchema, error);
      if (!refused.success) throw error;
      return { ...answerOf(refused.output.response), message: refused.output.message };
    }
  };
}

const refusedSchema = object({
  message: string(),
  response: object({ status: number(), data: unknown(), headers: record(string(), unknown()) }),
});

function answerOf({ status, data, headers }: Readonly<{ status: number; data: unknown; headers: object }>): ApiAnswer {
  const texts = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  return { status, data, headers: Object.fromEntries(texts) };
}

function silent(): void {
  // What libraries log is not ours to print.
}
