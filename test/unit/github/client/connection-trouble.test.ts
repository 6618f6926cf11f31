/** Why requests got no answer. */
import { describe, expect, it } from "vitest";

import { connectionError } from "../../../../src/github/client/connection-trouble.js";
import { TransportError } from "../../../../src/github/client/transport-error.js";

/** An error as Octokit wraps fetch's, which wraps Node's. */
function wrapped(cause: unknown): Error {
  return new Error("text of a library", { cause: new TypeError("fetch failed", { cause }) });
}

function coded(code: string): Error {
  return Object.assign(new Error("text of Node"), { code });
}

describe("connectionError", () => {
  it.each([
    { cause: coded("ECONNREFUSED"), straight: "unreachable", proxied: "proxy-unreachable" },
    { cause: coded("ENOTFOUND"), straight: "unreachable", proxied: "proxy-unreachable" },
    { cause: coded("UND_ERR_CONNECT_TIMEOUT"), straight: "unreachable", proxied: "proxy-unreachable" },
    {
      cause: new AggregateError([coded("EHOSTUNREACH"), coded("ENETUNREACH")]),
      straight: "unreachable",
      proxied: "proxy-unreachable",
    },
    { cause: coded("ECONNRESET"), straight: "unreachable", proxied: "unreachable" },
    { cause: coded("UND_ERR_SOCKET"), straight: "unreachable", proxied: "unreachable" },
    {
      cause: coded("UNABLE_TO_VERIFY_LEAF_SIGNATURE"),
      straight: "untrusted-certificate",
      proxied: "untrusted-certificate",
    },
    { cause: coded("SELF_SIGNED_CERT_IN_CHAIN"), straight: "untrusted-certificate", proxied: "untrusted-certificate" },
    { cause: coded("CERT_HAS_EXPIRED"), straight: "untrusted-certificate", proxied: "untrusted-certificate" },
    {
      cause: coded("ERR_TLS_CERT_ALTNAME_INVALID"),
      straight: "untrusted-certificate",
      proxied: "untrusted-certificate",
    },
    { cause: new DOMException("", "TimeoutError"), straight: "slow", proxied: "slow" },
    { cause: coded("UND_ERR_HEADERS_TIMEOUT"), straight: "slow", proxied: "slow" },
    { cause: new TransportError("ANSWER_TOO_LARGE"), straight: "too-large", proxied: "too-large" },
    { cause: new TransportError("PROXY_REFUSED", 407), straight: "proxy-refused", proxied: "proxy-refused" },
    { cause: new TransportError("PROXY_REFUSED", 403), straight: "proxy-refused", proxied: "proxy-refused" },
    { cause: new TransportError("PROXY_REFUSED", 503), straight: "unreachable", proxied: "unreachable" },
    { cause: new TransportError("PROXY_REFUSED"), straight: "proxy-unreachable", proxied: "proxy-unreachable" },
    { cause: new Error("a mistake of ours"), straight: "unexpected", proxied: "unexpected" },
    { cause: "a string", straight: "unexpected", proxied: "unexpected" },
  ])("$cause.name $cause.code $cause.status is $straight, or $proxied", ({ cause, straight, proxied }) => {
    expect(connectionError(wrapped(cause), false).trouble).toBe(straight);
    expect(connectionError(wrapped(cause), true).trouble).toBe(proxied);
  });

  it("knows what was never sent", () => {
    expect(connectionError(wrapped(coded("ECONNREFUSED")), false).mayHaveActed).toBe(false);
    expect(connectionError(wrapped(new TransportError("PROXY_REFUSED", 502)), true).mayHaveActed).toBe(false);
    expect(connectionError(wrapped(coded("ECONNRESET")), false).mayHaveActed).toBe(true);
  });

  it("ends with an error that is its own cause", () => {
    const error = new Error("round");
    error.cause = error;
    expect(connectionError(error, false).trouble).toBe("unexpected");
  });
});
