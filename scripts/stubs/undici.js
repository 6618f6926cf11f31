/**
 * The parts of undici that the client of GitHub's API uses, in place of the whole library, which is twice as large.
 *
 * Its index adds the methods of requests to the class of all dispatchers; a proxy is asked with one of them.
 */
import connect from "undici/lib/api/api-connect.js";
import Dispatcher from "undici/lib/dispatcher/dispatcher.js";

Dispatcher.prototype.connect = connect;

export { default as Agent } from "undici/lib/dispatcher/agent.js";
export { default as Pool } from "undici/lib/dispatcher/pool.js";
export { default as ProxyAgent } from "undici/lib/dispatcher/proxy-agent.js";
export { Response } from "undici/lib/web/fetch/response.js";
export { fetch } from "undici/lib/web/fetch/index.js";
