/**
 * Globs over paths with `/`: `*`, `**` and `?`, in time linear in the length of the path for a given glob.
 *
 * A glob without `/` (but at its end) is found in every folder; any other counts from the root. One that matches a
 * folder matches all that is below it; with a final `/` it matches folders alone. Nothing else is special.
 */

/** Whether a path matches; the path is from the root of the scan, with `/`. */
export type PathMatcher = (path: string) => boolean;

/** One step of a glob: a character, or what stands for several. */
type Token =
  | { readonly kind: "character"; readonly value: string }
  /** One character that is no slash. */
  | { readonly kind: "any" }
  /** Any number of characters that are no slash. */
  | { readonly kind: "run" }
  /** Any number of whole folders, each with its slash; always before a `folder`. */
  | { readonly kind: "folders" }
  /** The rest of one of those folders, with its slash. */
  | { readonly kind: "folder" };

/** Why `glob` is none that can match, as what was expected; undefined when it can. */
export function globFault(glob: string): string | undefined {
  if (glob.startsWith("!")) return "a glob without !, which is not known here: use include and ignore";
  if (glob.includes("\\")) return "a glob with / between folders";
  const names = glob.split("/");
  if (names.includes("..")) return "a glob that stays below the root of the scan";
  if (names.every((name) => name === "" || name === ".")) return "a glob with a name in it";
  return undefined;
}

/** A matcher for all of `globs`: whether any of them matches. */
export function matchesAny(globs: readonly string[]): PathMatcher {
  const matchers = globs.map(globMatcher);
  return (path) => matchers.some((matches) => matches(path));
}

/** A matcher for one glob. */
export function globMatcher(glob: string): PathMatcher {
  const names = glob.split("/").filter((name) => name !== "" && name !== ".");
  const foldersOnly = glob.endsWith("/");
  const isAnchored = glob.replace(/\/$/u, "").includes("/");
  const tokens = tokensOf(isAnchored ? names : ["**", ...names]);
  return (path) => accepts(tokens, path, foldersOnly);
}

function tokensOf(names: readonly string[]): readonly Token[] {
  return names.flatMap((name, index): readonly Token[] => {
    const isLast = index === names.length - 1;
    // Behind the last folder anything may follow, so that a final `**` needs no more than one name.
    if (name === "**") return isLast ? [{ kind: "run" }] : [{ kind: "folders" }, { kind: "folder" }];
    const inside = Array.from(name.replaceAll(/\*+/gu, "*"), tokenOf);
    return isLast ? inside : [...inside, { kind: "character", value: "/" }];
  });
}

function tokenOf(character: string): Token {
  if (character === "*") return { kind: "run" };
  return character === "?" ? { kind: "any" } : { kind: "character", value: character };
}

/** Follows all ways through the tokens at once, one character of the path after the other. */
function accepts(tokens: readonly Token[], path: string, foldersOnly: boolean): boolean {
  let states = withSkipped([0], tokens);
  for (const character of path) {
    if (character === "/" && states.has(tokens.length)) return true;
    const next = [...states].flatMap((state) => after(tokens[state], state, character));
    if (next.length === 0) return false;
    states = withSkipped(next, tokens);
  }
  return !foldersOnly && states.has(tokens.length);
}

/** The states behind one character; none when it does not fit. */
function after(token: Token | undefined, state: number, character: string): readonly number[] {
  switch (token?.kind) {
    case undefined:
      return [];
    case "character":
      return token.value === character ? [state + 1] : [];
    case "any":
    case "folders":
      return character === "/" ? [] : [state + 1];
    case "run":
      return character === "/" ? [] : [state];
    case "folder":
      return [character === "/" ? state - 1 : state];
  }
}

/** The states with those behind tokens that may stand for nothing. */
function withSkipped(states: readonly number[], tokens: readonly Token[]): ReadonlySet<number> {
  const all = new Set(states);
  // A set that grows is walked to its end.
  for (const state of all) {
    const kind = tokens[state]?.kind;
    if (kind === "run") all.add(state + 1);
    if (kind === "folders") all.add(state + 2);
  }
  return all;
}
