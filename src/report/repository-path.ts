/**
 * Paths as GitHub wants them: relative to the repository, not to the scan root.
 */

/** `path` of the scan root as a path of the repository; `root` is the scan root's own path there, empty for the same. */
export function repositoryPath(path: string, root = ""): string {
  const folder = root.replace(/^(?:\.?\/)+/u, "").replace(/\/+$/u, "");
  return folder === "" || folder === "." ? path : `${folder}/${path}`;
}

/** `path` as a relative URI reference: each segment percent-encoded. */
export function relativeUri(path: string): string {
  // Half a surrogate pair has no UTF-8, so no percent-encoding.
  const wellFormed = path.replaceAll(/\p{Surrogate}/gu, "\uFFFD");
  return wellFormed.split("/").map(encodeURIComponent).join("/");
}
