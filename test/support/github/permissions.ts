/** What an operation needs, and what a token that lacks it is told. */
import type { Reply } from "./reply.js";
import { forbidden, notFound } from "./reply.js";
import type { Permission } from "./state.js";

/** What a token may do; what is not named, it may not even see. */
export type Permissions = Readonly<Partial<Record<Permission, "read" | "write">>>;

/** All there is. */
export const fullPermissions: Permissions = {
  contents: "write",
  "pull-requests": "write",
  checks: "write",
  "security-events": "write",
};

/** A token as forks and Dependabot get it. */
export const readPermissions: Permissions = {
  contents: "read",
  "pull-requests": "read",
  checks: "read",
  "security-events": "read",
};

const needs: readonly Readonly<{ path: RegExp; permission: Permission }>[] = [
  { path: /\/(?:issues|pulls)\/|\/commits\/[^/]+\/pulls$/u, permission: "pull-requests" },
  { path: /\/check-runs(?:\/|$)/u, permission: "checks" },
  { path: /\/code-scanning\//u, permission: "security-events" },
  { path: /\/(?:compare|contents|commits|git)\//u, permission: "contents" },
];

/** The refusal of `operation` to a token with `permissions`; undefined when it may. */
export function refusedFor(operation: string, permissions: Permissions, body: unknown): Reply | undefined {
  const [method = "", path = ""] = operation.split(" ");
  const permission = needs.find((need) => need.path.test(path))?.permission;
  if (permission === undefined || isUploadOfPull(path, body)) return undefined;
  const level = permissions[permission];
  if (level === undefined) return notFound;
  return method === "GET" || level === "write" ? undefined : forbidden;
}

/** Runs of pull requests, those of forks too, may upload results. */
function isUploadOfPull(path: string, body: unknown): boolean {
  const ref = typeof body === "object" && body !== null && "ref" in body ? body.ref : "";
  return path.endsWith("/code-scanning/sarifs") && typeof ref === "string" && ref.startsWith("refs/pull/");
}
