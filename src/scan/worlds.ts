/**
 * Worlds: the ways in which undecidable conditions may turn out.
 *
 * A computation asks for conditions one by one; it is run again for each way in which those that it really asked
 * for can be decided. What holds in every world holds whatever the unknown condition is. Knows nothing of rules.
 */

/** Decides a condition, or undefined when there are too many to try them all. */
export type Choose = (condition: string) => boolean | undefined;

/** Three conditions that really matter to one cluster are common, more are not; beyond them values count as unknown. */
const maximumConditions = 3;

/** Results of `compute` in every world. `given`: conditions that are decided already. */
export function inEveryWorld<T>(
  compute: (choose: Choose) => T,
  given: ReadonlyMap<string, boolean> = new Map(),
): readonly T[] {
  const results: T[] = [];
  const pending: ReadonlyMap<string, boolean>[] = [new Map()];
  for (let world = pending.pop(); world !== undefined; world = pending.pop()) {
    const decided = new Map(world);
    const choose: Choose = (condition) => {
      const known = given.get(condition) ?? decided.get(condition);
      if (known !== undefined) return known;
      if (decided.size >= maximumConditions) return undefined;
      pending.push(new Map([...decided, [condition, false]]));
      decided.set(condition, true);
      return true;
    };
    results.push(compute(choose));
  }
  return results;
}
