/**
 * The values that expansion yields: what an attribute would really be, as far as it is known.
 *
 * Partial evaluation has four outcomes: known, unknown with a reason, one of two (a condition that cannot be
 * decided), or absent (no entry in the map that holds it). A value never stands for "not known" by null.
 */
import type { Origin, Text } from "../text/index.js";

interface Located {
  readonly origin: Origin;
  /** Declared sensitive by its author: it may be checked and is never printed. */
  readonly sensitive?: true;
}

/** A string, known in whole or in part. */
export interface TextValue extends Located {
  readonly kind: "text";
  readonly text: Text;
}

/** A number; `literal` is how it was written or printed. */
export interface NumberValue extends Located {
  readonly kind: "number";
  readonly value: number;
  readonly literal: string;
}

/** A truth value. */
export interface BooleanValue extends Located {
  readonly kind: "boolean";
  readonly value: boolean;
}

/** An explicit null. Most shapes read it as absent. */
export interface NullValue extends Located {
  readonly kind: "null";
}

/** A list or set. */
export interface ListValue extends Located {
  readonly kind: "list";
  readonly items: readonly Value[];
  /** Why there may be more items than these; absent when the list is whole. */
  readonly more?: string;
  /** The consumer keeps no order and drops repeated items. */
  readonly set?: true;
}

/** One key of a map, with the place of the key itself. */
export interface MapEntry {
  readonly key: string;
  readonly keyOrigin: Origin;
  readonly value: Value;
}

/** A map, object or block body. Keys keep their spelling; entries keep their order. */
export interface MapValue extends Located {
  readonly kind: "map";
  readonly entries: ReadonlyMap<string, MapEntry>;
  /** Why there may be more keys than these; absent when the map is whole. */
  readonly more?: string;
}

/** An attribute of another declared object: the proof that joins go by. */
export interface Reference {
  /** `address` of the object, within the same `root`. */
  readonly address: string;
  readonly attribute: string;
}

/** A value of which nothing is known. Two with one `id` are the same value. */
export interface UnknownValue extends Located {
  readonly kind: "unknown";
  /** As a reader of the file would say it: `var.proxy has no value in this repository`. */
  readonly reason: string;
  readonly id?: string;
  readonly reference?: Reference;
}

/** One of two values, depending on a condition that cannot be decided. */
export interface ChoiceValue extends Located {
  readonly kind: "choice";
  /** Identity of the condition: choices with one id are decided together. */
  readonly condition: string;
  readonly reason: string;
  /** Absent means that the attribute is not there in this case. */
  readonly whenTrue?: Value;
  readonly whenFalse?: Value;
}

/** What an attribute would be. */
export type Value =
  TextValue | NumberValue | BooleanValue | NullValue | ListValue | MapValue | UnknownValue | ChoiceValue;
