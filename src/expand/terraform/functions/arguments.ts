/**
 * Reading arguments and making entries of the function table.
 *
 * A function returns undefined for arguments that Terraform would refuse; what is only not known yet becomes an unknown,
 * with an identity made of the call, so that equal calls of equal unknowns are equal.
 */
import type { ListValue, MapValue, Value } from "../../../model/index.js";
import type { Text } from "../../../text/index.js";
import { knownChars } from "../../../text/index.js";
import type { ChoiceDepth } from "../choices.js";
import { toNumber } from "../operators.js";
import { callId, firstReason, stringValue, textOf, unknownValue } from "../values.js";
import type { CallSite, FunctionEntry } from "./function-table.js";

/** The result of a call whose arguments are not known well enough; undefined when they are known, and wrong. */
export function undecidedCall(values: readonly Value[], site: CallSite): Value | undefined {
  const reason = firstReason(values);
  return reason === undefined ? undefined : unknownValue(reason, site.origin, { id: callId(site.name, values) });
}

/** An entry; without a result and with unknown arguments the call is unknown. */
export function entry(compute: FunctionEntry["compute"], depth: ChoiceDepth = "shallow"): FunctionEntry {
  return { depth, compute: (values, site) => compute(values, site) ?? undecidedCall(values, site) };
}

/** A function of strings that must all be known. The result stands where the first argument does. */
export function stringEntry(compute: (chars: readonly string[]) => string | undefined): FunctionEntry {
  return entry((values, site) => {
    const chars = allChars(values);
    const result = chars === undefined ? undefined : compute(chars);
    return result === undefined ? undefined : stringValue(result, values[0]?.origin ?? site.origin);
  }, "deep");
}

/** All of `values` as strings, if known. */
export function allChars(values: readonly Value[]): readonly string[] | undefined {
  const result: string[] = [];
  for (const value of values) {
    const chars = charsArgument(value);
    if (chars === undefined) return undefined;
    result.push(chars);
  }
  return result;
}

/** `value` as a known string. */
export function charsArgument(value: Value | undefined): string | undefined {
  const text = textArgument(value);
  return text === undefined ? undefined : knownChars(text);
}

/** `value` as a text, known in whole or in part; undefined when nothing of it is known. */
export function textArgument(value: Value | undefined): Text | undefined {
  return value === undefined || value.kind === "unknown" ? undefined : textOf(value);
}

/** `value` as a text; an unknown is a hole. */
export function partialText(value: Value | undefined): Text | undefined {
  return value === undefined ? undefined : textOf(value);
}

/** `value` as a known number. */
export function numberArgument(value: Value | undefined): number | undefined {
  return value === undefined ? undefined : toNumber(value)?.value;
}

/** `value` as a known whole number. */
export function wholeArgument(value: Value | undefined): number | undefined {
  const number = numberArgument(value);
  return number !== undefined && Number.isInteger(number) ? number : undefined;
}

/** `value` as a list, which may be open. */
export function listArgument(value: Value | undefined): ListValue | undefined {
  return value?.kind === "list" ? value : undefined;
}

/** `value` as a list that is whole, though its items may be unknown. */
export function wholeList(value: Value | undefined): ListValue | undefined {
  return value?.kind === "list" && value.more === undefined ? value : undefined;
}

/** `value` as a map, which may be open. */
export function mapArgument(value: Value | undefined): MapValue | undefined {
  return value?.kind === "map" ? value : undefined;
}

/** The items of lists one after the other; an unknown list leaves the result open. */
export function joinedItems(
  values: readonly Value[],
): { readonly items: readonly Value[]; readonly more: string | undefined } | undefined {
  const items: Value[] = [];
  let more: string | undefined;
  for (const value of values) {
    if (value.kind === "list") {
      for (const item of value.items) items.push(item);
      more ??= value.more;
    } else if (value.kind === "unknown") {
      more ??= value.reason;
    } else {
      return undefined;
    }
  }
  return { items, more };
}
