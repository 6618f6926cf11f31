/** A GitHub API in memory: routes answered by functions of the test, with a note of every request. */
import type { ApiAnswer, ApiParameters, GithubApi } from "../../src/github/api.js";

/** What the port throws: an error with the status of the answer and a word for what it means. */
export class StatusError extends Error {
  readonly status: number;
  readonly trouble: string;

  constructor(status: number, trouble = "unexpected") {
    super(`${trouble} (${status})`);
    this.status = status;
    this.trouble = trouble;
  }
}

/** A request as it came. */
export interface SeenRequest {
  readonly route: string;
  readonly parameters: ApiParameters;
}

/** Answers the requests of one route: its data, or an answer with headers. */
export type Handler = (parameters: ApiParameters) => unknown;

/** An API of `handlers` by route; any other route is not found. */
export function memoryGithub(handlers: Readonly<Record<string, Handler>>): {
  readonly api: GithubApi;
  readonly requests: readonly SeenRequest[];
  /** Requests that change something. */
  readonly writes: () => readonly SeenRequest[];
} {
  const requests: SeenRequest[] = [];
  const api: GithubApi = {
    request: (route, parameters = {}) => {
      requests.push({ route, parameters });
      const handler = handlers[route];
      if (handler === undefined) return Promise.reject(new StatusError(404));
      return new Promise((resolve) => {
        resolve(answerOf(handler(parameters)));
      });
    },
  };
  return { api, requests, writes: () => requests.filter(({ route }) => !route.startsWith("GET ")) };
}

/** A page of `items` as the API cuts them, with its link to the next one. */
export function pageOf(items: readonly unknown[], parameters: ApiParameters): ApiAnswer {
  const [page, size] = [Number(parameters["page"] ?? 1), Number(parameters["per_page"] ?? 30)];
  const isLast = page * size >= items.length;
  const headers = isLast ? {} : { link: `<https://api.github.com/next?page=${page + 1}>; rel="next"` };
  return { status: 200, data: items.slice((page - 1) * size, page * size), headers };
}

function answerOf(data: unknown): ApiAnswer {
  const isAnswer = typeof data === "object" && data !== null && "headers" in data && "status" in data;
  return isAnswer ? (data as ApiAnswer) : { status: 200, data, headers: {} };
}
