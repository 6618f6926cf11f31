/** What the fake API answers, and what its routes are handed. */
import type { FakeState } from "./state.js";

/** An answer. */
export type Reply = Readonly<{
  status: number;
  /** JSON; a text for the media types that are none. */
  data: unknown;
  headers?: Readonly<Record<string, string>>;
}>;

/** A request that GitHub's description allows. */
export type Call = Readonly<{
  state: FakeState;
  /** Placeholders of the route. */
  parameters: Readonly<Record<string, string>>;
  query: URLSearchParams;
  body: unknown;
  /** The media types that are asked for. */
  accept: string;
  /** Address of this resource, for links. */
  address: string;
}>;

/** Answers calls of one operation. */
export type Route = (call: Call) => Reply;

/** Operation (`GET /repos/{owner}/{repo}`) to what answers it. */
export type Routes = Readonly<Record<string, Route>>;

/** GitHub says the same of what is not there and of what a token may not see. */
export const notFound: Reply = { status: 404, data: { message: "Not Found" } };

/** What a token lacks the permission for. */
export const forbidden: Reply = { status: 403, data: { message: "Resource not accessible by integration" } };

/** A success. */
export function ok(data: unknown, status = 200): Reply {
  return { status, data };
}

/** A request that is understood and wrong. */
export function unprocessable(...errors: readonly string[]): Reply {
  return { status: 422, data: { message: "Unprocessable Entity", errors } };
}

/** Characters that a text by a user may have; the description does not say. */
const bodyLength = 65_536;

/** The refusal of a text that is too long. */
export function tooLong(...texts: readonly string[]): Reply | undefined {
  if (texts.every((text) => text.length <= bodyLength)) return undefined;
  return { status: 422, data: { message: `Body is too long (maximum is ${bodyLength} characters)` } };
}

/** The page of `items` that `call` asks for; `wrap` puts it where the operation has it. */
export function paged(
  { query, address }: Call,
  items: readonly unknown[],
  wrap: (page: readonly unknown[]) => unknown = (page) => page,
): Reply {
  const size = Number(query.get("per_page") ?? "30");
  const number = Number(query.get("page") ?? "1");
  const end = number * size;
  const next = new URL(address);
  next.searchParams.set("page", String(number + 1));
  const headers: Readonly<Record<string, string>> = end < items.length ? { link: `<${next.href}>; rel="next"` } : {};
  return { status: 200, data: wrap(items.slice(end - size, end)), headers };
}
