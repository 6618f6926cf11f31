/**
 * What can be thrown, by whose fault it is; `entry` turns each class into an exit status and a text.
 *
 * Trouble with a file that is scanned is no error: it is a value that becomes a finding. These are for what ends a
 * run. Codes are closed unions, so that tests and callers can tell cases apart without reading messages.
 */

/** The command line is wrong. */
export type UsageCode =
  | "unknown-command"
  | "unknown-option"
  | "bad-option-value"
  | "missing-argument"
  | "conflicting-options"
  | "path-not-found"
  | "path-outside-root"
  | "unknown-rule";

/** A file that steers a run is wrong: configuration, baseline, suppression or policy bundle. */
export type ConfigCode =
  | "config-not-found"
  | "config-syntax"
  | "config-shape"
  | "config-unknown-key"
  | "config-unknown-rule"
  | "config-extends"
  | "baseline-invalid"
  | "suppression-invalid"
  | "bundle-invalid";

/** The machine does not give what a run needs. */
export type EnvironmentCode =
  | "file-unreadable"
  | "file-unwritable"
  | "asset-missing"
  | "git-missing"
  | "git-failed"
  | "event-invalid"
  | "token-missing"
  | "github-api"
  | "worker-failed"
  | "report-invalid"
  | "report-missing";

/** We made a mistake. */
export type InternalCode =
  | "span-missing"
  | "origin-missing"
  | "path-unresolved"
  | "policy-result"
  | "policy-trap"
  | "catalogue-mismatch"
  | "invariant";

/** What all four carry besides code and message. */
type Details = Readonly<{
  /** The error that this one wraps. */
  cause?: unknown;
}>;

/** Details of an error that its reader can mend. */
type Remediable = Details & Readonly<{ remedy?: string }>;

/** The arguments of the caller are wrong; ends with exit status 2 and no stack. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly code: UsageCode;
  /** What to write instead. */
  readonly remedy: string | undefined;

  constructor(code: UsageCode, message: string, details: Remediable = {}) {
    super(message, causeOf(details));
    this.code = code;
    this.remedy = details.remedy;
  }
}

/** A steering file is wrong; ends with exit status 2 and no stack. The message names file, line and column. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly code: ConfigCode;
  /** What to write instead. */
  readonly remedy: string | undefined;

  constructor(code: ConfigCode, message: string, details: Remediable = {}) {
    super(message, causeOf(details));
    this.code = code;
    this.remedy = details.remedy;
  }
}

/** A file, a program or a service that the run needs is not there; ends with exit status 3. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
  readonly code: EnvironmentCode;
  /** What to install, grant or make readable. */
  readonly remedy: string | undefined;

  constructor(code: EnvironmentCode, message: string, details: Remediable = {}) {
    super(message, causeOf(details));
    this.code = code;
    this.remedy = details.remedy;
  }
}

/** A bug of ours; ends with exit status 3, a stack and the request for a report. */
export class InternalError extends Error {
  override readonly name = "InternalError";
  readonly code: InternalCode;
  /** What the reader can do about it. */
  readonly remedy = "This is a bug in Proxylint. Please report it with the file that shows it, secrets removed.";

  constructor(code: InternalCode, message: string, details: Details = {}) {
    super(message, causeOf(details));
    this.code = code;
  }
}

/** `Error` tells an absent cause from an undefined one, so the option is left out when there is none. */
function causeOf(details: Details): ErrorOptions {
  return "cause" in details ? { cause: details.cause } : {};
}
