/** Options of a command line that take one of a few values. */
import { UsageError } from "../../errors.js";
import { nearest } from "../../text/index.js";

/** The values that were given for each option, in their order. */
export type GivenOptions = ReadonlyMap<string, readonly string[]>;

/** The value that was given for `name`, one of `values`; `otherwise` when none was. */
export function choice<T extends string>(
  name: string,
  given: GivenOptions,
  values: readonly T[],
  otherwise: NoInfer<T>,
): T {
  return chosen(name, given, values) ?? otherwise;
}

/** The value that was given; undefined when none was. */
export function chosen<T extends string>(name: string, given: GivenOptions, values: readonly T[]): T | undefined {
  const value = given.get(name)?.at(-1);
  if (value === undefined) return undefined;
  const found = values.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  const near = nearest(value, values);
  const remedy = `${near === undefined ? "" : `Did you mean ${near}? `}It takes ${values.join(", ")}.`;
  throw new UsageError("bad-option-value", `--${name} has no value ${value}`, { remedy });
}
