/**
 * Stands in for `@actions/http-client`, which `@actions/github` asks for a connection when it is loaded.
 *
 * We give Octokit a connection of our own with each request; the original would bring a second HTTP client along.
 */

/** As much of it as is called. */
export class HttpClient {
  /** No agent. */
  getAgent(): undefined {
    return undefined;
  }

  /** No dispatcher. */
  getAgentDispatcher(): undefined {
    return undefined;
  }
}
