/** Paths of the scanned tree: with `/`, relative to its root, which is the empty folder. */

/** The folder of the file `path`. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash === -1 ? "" : path.slice(0, slash);
}

/** `relative` as seen from `folder`; undefined when it leads out of the tree. */
export function resolvePath(folder: string, relative: string): string | undefined {
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of relative.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}

/** The file `name` in `folder`. */
export function joinPath(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

/** The way from the folder `from` to the folder `to`; `.` when they are one. */
export function relativePath(from: string, to: string): string {
  const start = from === "" ? [] : from.split("/");
  const end = to === "" ? [] : to.split("/");
  let common = 0;
  while (common < start.length && common < end.length && start[common] === end[common]) common += 1;
  const path = [...start.slice(common).map(() => ".."), ...end.slice(common)].join("/");
  return path === "" ? "." : path;
}
