/**
 * Keeps requests, and the token in them, at one origin: nothing else is asked, whatever an address or an answer says.
 *
 * Redirects are followed where they stay there: GitHub sends them for repositories that have been renamed.
 */
import type { RequestInit, Response } from "undici";
import type { Send } from "./connection.js";

/** An address or a redirect leads away from the API. */
export class ForeignAddress extends Error {}

const maximumRedirects = 3;
const redirects: ReadonlySet<number> = new Set([301, 302, 307, 308]);
/** A redirect that asks for the same request again, whatever its method. */
const repeating: ReadonlySet<number> = new Set([307, 308]);

/** `send` for addresses at `origin` alone. */
export function atOrigin(send: Send, origin: string): Send {
  return async (url, init = {}) => {
    let address = url;
    for (let followed = 0; ; followed++) {
      if (!URL.canParse(address) || new URL(address).origin !== origin) throw new ForeignAddress();
      const answer = await send(address, init);
      if (!redirects.has(answer.status)) return answer;
      if (followed === maximumRedirects || !isFollowed(answer, init)) throw new ForeignAddress();
      address = new URL(answer.headers.get("location") ?? "", address).href;
      await answer.body?.cancel();
    }
  };
}

function isFollowed({ status, headers }: Response, { method = "GET" }: RequestInit): boolean {
  return headers.has("location") && (repeating.has(status) || /^(?:GET|HEAD)$/iu.test(method));
}
