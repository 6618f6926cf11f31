/**
 * Reads why a request got no answer, from the codes of Node's and undici's errors; their texts are not looked at.
 *
 * Behind a proxy it is the proxy alone that we connect to, so that a connection that cannot be made is the proxy's.
 */
import { ApiError } from "../api-error.js";
import type { TransportCode } from "./transport-error.js";

/** Errors of connections that were never made: nothing was sent. */
const notConnected: ReadonlySet<string> = new Set(
  ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "ETIMEDOUT"].concat([
    "UND_ERR_CONNECT_TIMEOUT",
  ]),
);

/** What OpenSSL and Node call certificates that do not do. */
const certificateCode =
  /^(?:UNABLE_TO_|CERT_|DEPTH_ZERO_SELF_SIGNED_CERT$|SELF_SIGNED_CERT_IN_CHAIN$|ERR_TLS_CERT_ALTNAME_INVALID$|INVALID_CA$|INVALID_PURPOSE$|HOSTNAME_MISMATCH$)/u;

/** The error for a request that ended in `thrown`. `isProxied`: whether it went through a proxy. */
export function connectionError(thrown: unknown, isProxied: boolean): ApiError {
  const causes = causesOf(thrown);
  const codes = causes.map(codeOf).filter((code) => code !== undefined);
  if (codes.some((code) => certificateCode.test(code))) return new ApiError("untrusted-certificate");
  const refusal = causes.find((cause) => codeOf(cause) === proxyRefused);
  if (refusal !== undefined) return proxyError(refusal);
  if (codes.some((code) => notConnected.has(code)))
    return new ApiError(isProxied ? "proxy-unreachable" : "unreachable");
  if (codes.includes(answerTooLarge)) return new ApiError("too-large", { mayHaveActed: true });
  const isSlow = causes.some((cause) => cause instanceof Error && cause.name === "TimeoutError");
  if (isSlow || codes.some((code) => /^UND_ERR_(?:HEADERS|BODY)_TIMEOUT$/u.test(code)))
    return new ApiError("slow", { mayHaveActed: true });
  // With a code it is the network's; without one it is a mistake somewhere in the program.
  return new ApiError(codes.length > 0 ? "unreachable" : "unexpected", { mayHaveActed: true });
}

const proxyRefused: TransportCode = "PROXY_REFUSED";
const answerTooLarge: TransportCode = "ANSWER_TOO_LARGE";

/** 502 to 504 are said of the way behind the proxy; without status it hung up. */
function proxyError(refusal: unknown): ApiError {
  const status = refusal instanceof Error && "status" in refusal ? refusal.status : undefined;
  if (typeof status !== "number") return new ApiError("proxy-unreachable");
  return new ApiError(status >= 502 && status <= 504 ? "unreachable" : "proxy-refused");
}

/** More than libraries wrap, and an end to an error that is its own cause. */
const maximumCauses = 8;

function causesOf(thrown: unknown): readonly unknown[] {
  const found: unknown[] = [];
  const pending = [thrown];
  while (pending.length > 0 && found.length < maximumCauses) {
    const error = pending.pop();
    found.push(error);
    if (!(error instanceof Error)) continue;
    pending.push(error.cause);
    // One for each address of a name that has several; they have the code of the whole.
    if (error instanceof AggregateError) pending.push(error.errors[0]);
  }
  return found;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
