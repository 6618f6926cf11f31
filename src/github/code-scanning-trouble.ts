/**
 * Why GitHub code scanning does not take a file, and what to tell the people who read the run.
 *
 * The text of an answer is never looked at here: the client has done that, and says in a word what it means.
 */
import { statusOf } from "./api-status.js";

/** Why the file was not taken. */
export type ScanningTrouble = "not-enabled" | "no-permission" | "not-found" | "invalid" | "too-large";

/** The trouble of code scanning that an error of the API means; undefined when it means another or a limit. */
export function scanningTroubleOf(error: unknown): ScanningTrouble | undefined {
  switch (statusOf(error) ?? 0) {
    case 400:
    case 422:
      return "invalid";
    case 403:
      return forbiddenTrouble(troubleWord(error));
    case 404:
    case 410:
    case 501:
      return "not-found";
    case 413:
      return "too-large";
    default:
      return undefined;
  }
}

/** With one status GitHub refuses those who may not, what is not enabled, and those who ask too often. */
function forbiddenTrouble(word: string): ScanningTrouble | undefined {
  if (word === "rate-limit") return undefined;
  return word === "not-enabled" ? word : "no-permission";
}

/** What the client takes the refusal for; empty when it does not say. */
function troubleWord(error: unknown): string {
  const isNamed = error instanceof Error && "trouble" in error && typeof error.trouble === "string";
  return isNamed ? String(error.trouble) : "";
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
      return `GitHub knows no code scanning here. Either it is not there for this repository, or the token may not see it.${server}`;
    case "invalid":
      return "GitHub takes the file, its commit or its ref for invalid. Please report this: it should not happen.";
    case "too-large":
      return "the file is larger than what the server takes. Scan fewer paths in one job.";
  }
}
