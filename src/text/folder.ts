/** Folders of paths that are relative to the scan root, with `/`. */

/** The path up to its last slash, that included; empty at the root. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
