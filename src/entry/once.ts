/** Work that is done at most once, however often its result is asked for. */

/** `load`, called at the first use alone. */
export function once<T>(load: () => T): () => T {
  let loaded: Readonly<{ value: T }> | undefined;
  return () => (loaded ??= { value: load() }).value;
}
