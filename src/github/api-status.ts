/** The status of an answer that the API's port threw; undefined for anything else, such as a connection that broke. */
export function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("status" in error)) return undefined;
  return typeof error.status === "number" ? error.status : undefined;
}
