/**
 * What can happen to a request on its way beside the network's own faults, told by a code as those are.
 *
 * By a code and not by class: who reads it shares no code with the HTTP client, which is loaded late.
 */

/** The proxy did not open a tunnel; or an answer is larger than we take. */
export type TransportCode = "PROXY_REFUSED" | "ANSWER_TOO_LARGE";

/** A request that we ended ourselves. */
export class TransportError extends Error {
  readonly code: TransportCode;
  /** What the proxy answered to CONNECT; undefined when it hung up. */
  readonly status: number | undefined;

  constructor(code: TransportCode, status?: number) {
    super(code);
    this.code = code;
    this.status = status;
  }
}
