/** Names so broad that exempting them exempts nearly everything. */
import type { Breadth } from "./bypass-types.js";

/** Generic top-level domains in wide use; a country's has two letters. Names of private networks are none of them. */
const genericDomains: ReadonlySet<string> = new Set(
  "com net org edu gov mil int info biz dev app cloud online site tech xyz shop store pro name mobi aero asia jobs travel".split(
    " ",
  ),
);

const wholeOfAws: ReadonlySet<string> = new Set(["amazonaws.com", "amazonaws.com.cn"]);

/** How broad the domain `name` is, in lower case and without dots around it; undefined when it is not. */
export function breadthOf(name: string): Breadth | undefined {
  if (wholeOfAws.has(name)) return "all-of-aws";
  return genericDomains.has(name) || /^[a-z]{2}$/u.test(name) ? "top-level-domain" : undefined;
}
