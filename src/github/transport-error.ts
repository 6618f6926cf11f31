/** What can happen to a request on its way, as errors that can be told from those of the network. */

/** The proxy answered CONNECT with another status than 200; without status it hung up. */
export class ProxyRefusal extends Error {
  readonly status: number | undefined;

  constructor(status: number | undefined) {
    super("the proxy refused");
    this.status = status;
  }
}

/** An answer is larger than we take. */
export class AnswerTooLarge extends Error {}
