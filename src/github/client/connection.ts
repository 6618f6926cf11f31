/**
 * How requests travel to GitHub's API: one origin, straight or through a proxy, over connections that are kept.
 *
 * undici's own choice of a proxy is not used: there is one origin, so that the choice is made once and by our reading
 * of `no_proxy`; and its agent asks a proxy that hangs up again and again. Through a proxy all is a tunnel (CONNECT),
 * http too. `Basic` is the one way of authentication; a proxy that wants another refuses.
 */
import type { Dispatcher, RequestInit, Response } from "undici";
import { Agent, Pool, ProxyAgent, fetch } from "undici";
import type { Way } from "./proxy-choice.js";
import { TransportError } from "./transport-error.js";

/** Sends one request, and follows nothing. */
export type Send = (url: string, init?: RequestInit) => Promise<Response>;

/** Connections at a time; further requests wait for one. */
const connections = 6;

/** Opens the way. Nothing is sent before the first request; idle connections do not keep a process alive. */
export function openConnection(way: Way): Send {
  const dispatcher = way.kind === "direct" ? new Agent({ connections }) : proxyAgent(way);
  return async (url, init) => fetch(url, { ...init, redirect: "manual", dispatcher });
}

function proxyAgent({ origin, authorization }: Extract<Way, { kind: "proxy" }>): Dispatcher {
  const clientFactory = (url: URL, options: object): Dispatcher => {
    const pool = new Pool(url, options);
    const connect = pool.connect.bind(pool);
    return Object.assign(pool, { connect: async (asked: Dispatcher.ConnectOptions) => tunnel(connect(asked)) });
  };
  const token = authorization === undefined ? {} : { token: authorization };
  return new ProxyAgent({ uri: origin, ...token, connections, clientFactory });
}

async function tunnel(answering: Promise<Dispatcher.ConnectData>): Promise<Dispatcher.ConnectData> {
  const answer = await answering.catch((error: unknown) => {
    // undici would ask again for ever when the other side hangs up.
    throw isHangUp(error) ? new TransportError("PROXY_REFUSED") : error;
  });
  if (answer.statusCode === 200) return answer;
  answer.socket.on("error", () => undefined).destroy();
  throw new TransportError("PROXY_REFUSED", answer.statusCode);
}

function isHangUp(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "UND_ERR_SOCKET";
}
