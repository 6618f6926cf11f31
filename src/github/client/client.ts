/** The client of GitHub's REST API: Octokit over our own connection, at our own pace, with our own errors. */
import { isPage, refusalError } from "./answer-trouble.js";
import type { ApiParameters, GithubApi } from "../api.js";
import { ApiError } from "../api-error.js";
import { connectionError } from "./connection-trouble.js";
import type { Send } from "./connection.js";
import type { Answer, Request } from "./octokit.js";
import type { Clock } from "./pacing.js";
import { pacing, systemClock } from "./pacing.js";
import type { Variables, Way } from "./proxy-choice.js";
import { proxyChoice } from "./proxy-choice.js";

/** What the client does to the world; tests have their own. */
export interface ClientPorts {
  readonly clock: Clock;
  readonly connect: (way: Way) => Promise<Send>;
}

/** Where the API is when the environment does not say. */
export const publicApi = "https://api.github.com";

/** The version of the API that all calls are written for. */
const versionHeader = { "x-github-api-version": "2022-11-28" };

const systemPorts: ClientPorts = {
  clock: systemClock,
  connect: async (way) => (await import("./octokit.js")).openConnection(way),
};

/**
 * The API at `GITHUB_API_URL` of `variables`, as the owner of `token` may use it. The token goes nowhere else. One
 * client is for one run: it has the patience of a run.
 */
export function openApi(token: string, variables: Variables, ports: ClientPorts = systemPorts): GithubApi {
  const { clock } = ports;
  const paced = pacing(clock);
  let opened: Promise<Request> | undefined;
  return {
    request: async (route, parameters = {}) => {
      if (token === "") throw new ApiError("no-token");
      const { apiUrl, way } = placeOf(variables);
      return paced(methodOf(route), async (patience) => {
        opened ??= openRequest(token, apiUrl, ports.connect(way));
        const placed = { ...parameters, ...placeOfRoute(route, apiUrl) };
        const answer = await asked(opened, route, sentWith(placed, AbortSignal.timeout(patience)));
        if ("failure" in answer) throw connectionError(answer.failure, way.kind === "proxy");
        if (answer.status >= 400) throw refusalError(answer, clock.now());
        if (isForeign(answer)) throw new ApiError("not-github", { status: answer.status });
        return answer;
      });
    },
  };
}

/** Throws for what only a person can mend: there is no use in trying again. */
function placeOf(variables: Variables): Readonly<{ apiUrl: URL; way: Way }> {
  const given = variables["GITHUB_API_URL"] ?? "";
  const text = given === "" ? publicApi : given;
  if (!URL.canParse(text) || !/^https?:$/u.test(new URL(text).protocol)) throw new ApiError("unreachable");
  const apiUrl = new URL(text);
  const way = proxyChoice(apiUrl, variables);
  if (way.kind === "unusable") throw new ApiError("proxy-unreachable");
  return { apiUrl, way };
}

/** A page, or what says that it is JSON and is none, which arrives as text: nothing has been done or read. */
function isForeign({ headers, data }: Answer): boolean {
  const isBroken =
    typeof data === "string" && data !== "" && /^application\/json\b/iu.test(headers["content-type"] ?? "");
  return isBroken || isPage(headers);
}

/** Asked only what REST does not tell. */
const graphqlRoute = "POST /graphql";

/** Servers of companies have GraphQL beside the REST API, not below it. */
function placeOfRoute(route: string, apiUrl: URL): ApiParameters {
  return route === graphqlRoute ? { baseUrl: apiUrl.href.replace(/(?:\/v3)?\/*$/u, "") } : {};
}

/** What a request does, for its pace: a question in GraphQL writes nothing. */
function methodOf(route: string): string {
  if (route === graphqlRoute) return "GET";
  return /^[A-Z]+(?= )/u.exec(route)?.[0] ?? "GET";
}

function sentWith({ headers, ...parameters }: ApiParameters, signal: AbortSignal): ApiParameters {
  const own = typeof headers === "object" ? headers : {};
  return { ...parameters, headers: { ...own, ...versionHeader }, request: { signal } };
}

async function asked(
  opened: Promise<Request>,
  route: string,
  parameters: ApiParameters,
): Promise<Answer | Readonly<{ failure: unknown }>> {
  try {
    return await (
      await opened
    )(route, parameters);
  } catch (failure) {
    return { failure };
  }
}

async function openRequest(token: string, apiUrl: URL, connecting: Promise<Send>): Promise<Request> {
  // Late, because it is an HTTP client and most of the cost of starting.
  const [{ openOctokit }, send] = await Promise.all([import("./octokit.js"), connecting]);
  return openOctokit(token, apiUrl, send);
}
