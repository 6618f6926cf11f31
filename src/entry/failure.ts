/** Says what ended a run, for people: no stack unless it is a fault of ours. */
import { ConfigError, EnvironmentError, InternalError, UsageError } from "../errors.js";
import { maskText } from "../text/index.js";

/** What to print, without what looks like a secret, and which status to exit with. */
export interface Failure {
  readonly text: string;
  readonly status: 2 | 3;
}

/** The failure that `error` means. */
export function failureOf(error: unknown): Failure {
  if (error instanceof UsageError || error instanceof ConfigError) return { text: words(error), status: 2 };
  if (error instanceof EnvironmentError) return { text: words(error), status: 3 };
  if (error instanceof InternalError) return { text: words(error), status: 3 };
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { text: words(new InternalError("invariant", detail, { cause: error })), status: 3 };
}

function words(error: UsageError | ConfigError | EnvironmentError | InternalError): string {
  return maskText(`proxylint: ${error.message}\n${error.remedy === undefined ? "" : `  ${error.remedy}\n`}`);
}
