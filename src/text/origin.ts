/**
 * Where a value came from: the place of its characters, and the steps it came through.
 *
 * Steps run from the characters outwards: `prod.tfvars:2` is the place, `variables.tf:4` and `main.tf:12`
 * the steps, so that the last step is the attribute that finally uses the value.
 */
import type { Place } from "./source.js";

/** One place a value passed through, with a short note such as `var.proxy`. */
export interface Step {
  readonly place: Place;
  readonly note: string;
}

/** A place and the steps from it to where it is used. */
export interface Origin {
  readonly place: Place;
  readonly via: readonly Step[];
}

/** An origin with no steps. */
export function originAt(place: Place): Origin {
  return { place, via: [] };
}

/** More steps than any honest configuration has; further ones are dropped so that cost stays linear. */
const maximumSteps = 32;

/** `origin`, used once more at `place` under the name `note`. A repeated place adds nothing. */
export function usedAt(origin: Origin, place: Place, note: string): Origin {
  const last = origin.via.at(-1)?.place ?? origin.place;
  if (samePlace(last, place) || origin.via.length >= maximumSteps) return origin;
  return { place: origin.place, via: [...origin.via, { place, note }] };
}

/** Whether both are the same characters of the same file. */
export function samePlace(left: Place, right: Place): boolean {
  return left.source === right.source && left.start === right.start && left.end === right.end;
}
