/**
 * Lists of the API, page by page, up to a bound: a request for each page counts against what a token may ask in an hour.
 */
import type { GenericSchema, InferOutput } from "valibot";
import { array, parse } from "valibot";
import type { ApiParameters, GithubApi } from "./api.js";

/** Items of one page; the most that the API gives. */
const pageSize = 100;

/** The pages of `route`, each checked to be a list of `item`; it ends with the last page or behind `maximum` pages. */
export async function* listPages<TSchema extends GenericSchema>(
  api: GithubApi,
  route: string,
  parameters: ApiParameters,
  { item, maximum }: { readonly item: TSchema; readonly maximum: number },
): AsyncGenerator<{ readonly items: readonly InferOutput<TSchema>[]; readonly isLast: boolean }> {
  for (let page = 1; page <= maximum; page += 1) {
    const { data, headers } = await api.request(route, { ...parameters, per_page: pageSize, page });
    const isLast = headers["link"]?.includes('rel="next"') !== true;
    yield { items: parse(array(item), data), isLast };
    if (isLast) return;
  }
}
