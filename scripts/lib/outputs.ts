/** Names what `npm run generate` and `npm run build` own: folders that may be deleted whole and come back. */

/** Folders of generated files, relative to the root; everything below them is written by a script. */
export const generatedFolders: readonly string[] = [
  "dist",
  "docs/rules",
  "policies/main",
  "policies/schemas",
  "src/generated",
];
