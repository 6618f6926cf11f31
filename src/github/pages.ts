/**
 * Lists that GitHub gives page by page.
 *
 * Of the address of the next page only the few query parameters that turn pages are taken, for the same route: an
 * answer does not choose what is asked.
 */
import type { GenericSchema, InferOutput } from "valibot";
import { array, parse } from "valibot";
import type { ApiAnswer, ApiParameters, GithubApi } from "./api.js";

/** One page of a list. */
export interface Page {
  /** The body of the answer. */
  readonly data: unknown;
  /** Whether the list ends here; false on the last page that is given when there are more than were asked for. */
  readonly isLast: boolean;
}

/** Items that the API gives at a time, if asked. */
export const pageSize = 100;

const turning: ReadonlySet<string> = new Set(["page", "per_page", "after", "cursor"]);

/** At most `maximumPages` pages of `route`, each asked for when it is wanted. Throws `ApiError`. */
export async function* pages(
  api: GithubApi,
  route: string,
  parameters: ApiParameters,
  maximumPages: number,
): AsyncGenerator<Page, void, undefined> {
  let next: ApiParameters | undefined = {};
  for (let page = 0; page < maximumPages && next !== undefined; page++) {
    const answer: ApiAnswer = await api.request(route, { per_page: pageSize, ...parameters, ...next });
    next = nextPage(answer);
    yield { data: answer.data, isLast: next === undefined };
  }
}

/** The pages of `route` as `pages` gives them, each checked to be a list of `item`. */
export async function* listPages<Item extends GenericSchema>(
  api: GithubApi,
  route: string,
  parameters: ApiParameters,
  { item, maximum }: { readonly item: Item; readonly maximum: number },
): AsyncGenerator<{ readonly items: readonly InferOutput<Item>[]; readonly isLast: boolean }, void, undefined> {
  for await (const { data, isLast } of pages(api, route, parameters, maximum)) {
    yield { items: parse(array(item), data), isLast };
  }
}

/** Whether `answer` is the last page of its list. */
export function isLastPage(answer: ApiAnswer): boolean {
  return nextPage(answer) === undefined;
}

/** The query of the page after `answer`; undefined when it is the last. */
function nextPage({ headers }: ApiAnswer): ApiParameters | undefined {
  const next = (headers["link"] ?? "").split(",").find((link) => /;\s*rel="?next"?\s*(?:;|$)/u.test(link));
  const address = /<([^<>]*)>/u.exec(next ?? "")?.[1];
  if (address === undefined || !URL.canParse(address, "https://api.github.com")) return undefined;
  const query = new URL(address, "https://api.github.com").searchParams;
  const kept = [...query].filter(([name]) => turning.has(name));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
