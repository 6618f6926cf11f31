/**
 * What to tell the people who read a run in which GitHub did not do all that it was asked.
 *
 * One notice a run, whatever failed: a step has ten slots for notices, and each reason needs saying once.
 */
import type { ApiTrouble } from "./api-error.js";

/** What a run gives to GitHub or takes from it. `change`: the changed files, and the files before the change. */
export type Output = "comment" | "suggestions" | "check-run" | "code-scanning" | "change";

/** An output that came to nothing. */
export interface OutputTrouble {
  readonly output: Output;
  readonly trouble: ApiTrouble;
}

/** What is known of the run. */
export interface RunKind {
  readonly isFork: boolean;
  readonly isDependabot: boolean;
  /** Whether the repository is private or internal. */
  readonly isPrivate?: boolean;
  /** The variable that names the proxy for GitHub's API. */
  readonly proxyVariable?: string;
}

/** What does not happen, by output, in the order in which it is told. */
const losses: Readonly<Record<Output, string>> = {
  change: "the change could not be read from GitHub",
  comment: "no comment was written on the pull request",
  suggestions: "no suggestions were made on the pull request",
  "check-run": "no check run was made",
  "code-scanning": "nothing was uploaded to code scanning",
};

/** The verdict depends on none of this. */
const elsewhere = "The findings are in the annotations and in the job summary; the verdict is the same.";

/** The text of the notice; undefined when there was no trouble. */
export function troubleNotice(troubles: readonly OutputTrouble[], run: RunKind): string | undefined {
  if (troubles.length === 0) return undefined;
  const groups = new Map<ApiTrouble, readonly Output[]>();
  for (const { trouble } of troubles) {
    const failed = new Set(troubles.filter((other) => other.trouble === trouble).map(({ output }) => output));
    groups.set(
      trouble,
      outputs.filter((output) => failed.has(output)),
    );
  }
  const entries = [...groups];
  const why = entries.map(([trouble, lost]) => capitalised(`${lossesOf(lost)}: ${told(reasons[trouble], lost, run)}`));
  const advice = entries
    // What there is to copy comes last: it has lines of its own.
    .toSorted(([first], [second]) => Number(first === "no-permission") - Number(second === "no-permission"))
    .map(([trouble, lost]) => told(remedies[trouble] ?? "", lost, run))
    .filter((text) => text !== "");
  return [...why, elsewhere, ...advice].join(" ");
}

/** Why the change could not be read, and what to do, for a run that can give no verdict without it. */
export function changeTrouble(trouble: ApiTrouble, run: RunKind): string {
  const lost: readonly Output[] = ["change"];
  return capitalised([reasons[trouble], remedies[trouble] ?? ""].map((telling) => told(telling, lost, run)).join(" "));
}

const outputs: readonly Output[] = ["change", "comment", "suggestions", "check-run", "code-scanning"];

function lossesOf(lost: readonly Output[]): string {
  return lost.map((output) => losses[output]).join(", ");
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** A text, or how to make it of what was lost in which run. */
type Telling = string | ((lost: readonly Output[], run: RunKind) => string);

/** Why, as sentences. */
const reasons: Readonly<Record<ApiTrouble, Telling>> = {
  "no-token": "the input github-token is empty.",
  "bad-token": "GitHub does not know the token of the input github-token (401).",
  "no-permission": lackOf,
  locked: "its conversation is locked.",
  "not-enabled": "GitHub says that this repository does not have it enabled.",
  "rate-limit": "the token has made too many requests; a later run will do it.",
  crowded: "it has too many comments to look through for an earlier one.",
  "too-large": "it is larger than GitHub takes or gives.",
  unprocessable: "GitHub's API refused it as wrong (422).",
  "not-github": "something else than GitHub's API answered at its address.",
  "not-on-this-server": "this GitHub server does not have what is needed for it.",
  unreachable: "GitHub's API could not be reached from this runner.",
  slow: "GitHub's API took longer than a job should wait for it.",
  "untrusted-certificate": "the connection to GitHub's API shows a certificate that this runner does not trust.",
  "proxy-refused": (_, run) => `the proxy that ${proxyName(run)} names refused the connection to GitHub's API.`,
  "proxy-unreachable": (_, run) => `the proxy that ${proxyName(run)} names could not be reached.`,
  unexpected: "GitHub's API did not take it.",
};

/** What to do, where there is something to do. */
const remedies: Readonly<Partial<Record<ApiTrouble, Telling>>> = {
  "no-token": (_, { isFork, isDependabot }) =>
    isFork || isDependabot
      ? "GitHub gives this run no secrets, because of where the change comes from."
      : "Leave the input out to use the workflow's own token.",
  "no-permission": (lost, run) => (run.isFork ? "There is nothing to change." : permissionAdvice(lost, run)),
  "not-enabled": (_, { isPrivate = false }) =>
    `An administrator can enable it in the settings of the repository under Code security${isPrivate ? "; a private or internal repository needs GitHub Code Security for it" : ""}. On GitHub Enterprise Server it has to be switched on for the whole server first.`,
  "not-github":
    "A proxy, or the sign-in page of a network, may stand in between: see that this runner reaches the API's host, and that GITHUB_API_URL is its address.",
  unreachable:
    "If the runner sits behind a proxy, set https_proxy and no_proxy for the job, and NODE_EXTRA_CA_CERTS if the proxy has a certificate authority of its own.",
  "untrusted-certificate":
    "A proxy that opens TLS, or a server of a company, often has a certificate authority of its own. Set NODE_EXTRA_CA_CERTS for the job to a file with its certificate (PEM), or NODE_USE_SYSTEM_CA to 1 if the machine trusts it already.",
  "proxy-refused": (_, run) =>
    `See that ${proxyName(run)} holds the right user and password, with special characters percent-encoded, and that the proxy lets this runner connect to the API's host; only Basic authentication works. Or name the host in no_proxy, if it can be reached without.`,
  "proxy-unreachable": (_, run) =>
    `See that ${proxyName(run)} holds the address of an HTTP proxy (http://host:port) that this runner can reach. Or name the API's host in no_proxy, if it can be reached without.`,
};

function told(telling: Telling, lost: readonly Output[], run: RunKind): string {
  return typeof telling === "string" ? telling : telling(lost, run);
}

function proxyName({ proxyVariable }: RunKind): string {
  return proxyVariable ?? "https_proxy";
}

function lackOf(lost: readonly Output[], run: RunKind): string {
  const names = [...permissionsFor(lost, run)].map(([name, level]) => `${name}: ${level}`);
  const needed = names.join(" and ");
  // Of these two, only the second can be given more by its workflow.
  if (run.isFork) return `GitHub gives runs for changes from forks a token that can only read (it lacks ${needed}).`;
  if (run.isDependabot) return `GitHub gives runs for Dependabot a token that reads, and no more (it lacks ${needed}).`;
  return `the token lacks the permission${names.length === 1 ? "" : "s"} ${needed}.`;
}

function permissionAdvice(lost: readonly Output[], run: RunKind): string {
  const all = [["contents", "read"], ...permissionsFor(lost, run)].map(([name, level]) => `\n  ${name}: ${level}`);
  const block = `To have ${lost.length === 1 ? "it" : "them"}, give the job:\npermissions:${all.join("")}`;
  return `${block}\nOr set ${lost.map((output) => switches[output]).join(" and ")}.`;
}

/** How to do without an output. */
const switches: Readonly<Record<Output, string>> = {
  change: "fetch-depth of actions/checkout to 2",
  comment: "the input comment to never",
  suggestions: "the input suggestions to false",
  "check-run": "the input check-run to false",
  "code-scanning": "the input sarif-upload to false",
};

/** What is needed beside `contents: read`, each permission once and at its higher level. */
function permissionsFor(lost: readonly Output[], { isPrivate = false }: RunKind): ReadonlyMap<string, string> {
  const isLost = new Set(lost);
  const found = new Map<string, string>();
  if (isLost.has("change")) found.set("pull-requests", "read");
  if (isLost.has("comment") || isLost.has("suggestions")) found.set("pull-requests", "write");
  if (isLost.has("check-run")) found.set("checks", "write");
  if (isLost.has("code-scanning")) found.set("security-events", "write");
  if (isLost.has("code-scanning") && isPrivate) found.set("actions", "read");
  return found;
}
