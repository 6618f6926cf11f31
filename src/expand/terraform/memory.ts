/**
 * What a module has computed already: each declaration once. A name that needs itself is an unknown with that reason.
 */
import type { Value } from "../../model/index.js";
import type { Declaration, LocalDeclaration } from "./configuration.js";
import { originOfDeclaration } from "./configuration.js";
import { unknownValue } from "./values.js";

/** The memory of one module. */
export class Memory {
  readonly #values = new Map<string, Value | "running">();
  readonly #kept = new Map<object, unknown>();

  /** The value of `declaration` under `name`; undefined when there is no declaration. */
  once<D extends Declaration | LocalDeclaration>(
    name: string,
    declaration: D | undefined,
    compute: (declaration: D) => Value,
  ): Value | undefined {
    if (declaration === undefined) return undefined;
    const known = this.#values.get(name);
    if (known === "running") return unknownValue(`${name.trim()} depends on itself`, originOfDeclaration(declaration));
    if (known !== undefined) return known;
    this.#values.set(name, "running");
    const value = compute(declaration);
    this.#values.set(name, value);
    return value;
  }

  /** What `compute` gave for `key` the first time. Each key belongs to one kind of thing. */
  keep<T>(key: object, compute: () => T): T {
    if (this.#kept.has(key)) return this.#kept.get(key) as T;
    const value = compute();
    this.#kept.set(key, value);
    return value;
  }
}
