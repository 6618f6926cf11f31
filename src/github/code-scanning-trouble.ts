/**
 * Why GitHub code scanning does not take a file, and what to tell the people who read the run.
 *
 * The texts of answers are searched for what GitHub is known to say and never repeated.
 */
import { statusOf } from "./api-status.js";

/** Why the file was not taken. */
export type ScanningTrouble = "not-enabled" | "no-permission" | "not-found" | "invalid" | "too-large";

/** What GitHub says in front of repositories without code scanning; its product was renamed in 2025. */
const notEnabled =
  /(?:Advanced Security|Code Security|code scanning)(?: \w+){0,4} (?:must be|is not|are not|isn't) enabled/iu;

/** The trouble of code scanning that an error of the API means; undefined when it means another or a limit. */
export function scanningTroubleOf(error: unknown): ScanningTrouble | undefined {
  const message = error instanceof Error ? error.message : "";
  switch (statusOf(error) ?? 0) {
    case 400:
    case 422:
      return "invalid";
    case 403:
      if (notEnabled.test(message)) return "not-enabled";
      return /rate limit|abuse/iu.test(message) ? undefined : "no-permission";
    case 404:
      return notEnabled.test(message) ? "not-enabled" : "not-found";
    case 413:
      return "too-large";
    default:
      return undefined;
  }
}

const permissions = "permissions:\n  contents: read\n  security-events: write";

/** What to tell the reader of the run. `isEnterpriseServer`: the API is not that of github.com. */
export function scanningTroubleText(trouble: ScanningTrouble, isEnterpriseServer: boolean): string {
  return `The findings were not sent to code scanning: ${reasonFor(trouble, isEnterpriseServer)} The verdict is the same without it.`;
}

function reasonFor(trouble: ScanningTrouble, isEnterpriseServer: boolean): string {
  const server = isEnterpriseServer
    ? " On GitHub Enterprise Server an administrator has to switch code scanning on for the whole server first."
    : "";
  switch (trouble) {
    case "not-enabled":
      return `it is not enabled for this repository (403). A private or internal repository needs GitHub Code Security, which is part of Advanced Security; an administrator enables it in the repository's settings.${server}`;
    case "no-permission":
      return `the token lacks the permission security-events: write (403). Give the job:\n${permissions}\nA private repository needs actions: read as well. For changes from forks and from Dependabot GitHub gives tokens that may upload only in runs of pull_request.`;
    case "not-found":
      return `GitHub knows no code scanning here (404). Either it is not there for this repository, or the token may not see it.${server}`;
    case "invalid":
      return "GitHub takes the file, its commit or its ref for invalid. Please report this: it should not happen.";
    case "too-large":
      return "the file is larger than what the server takes. Scan fewer paths in one job.";
  }
}
