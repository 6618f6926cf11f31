/** The address as it should be written, where its facts leave no doubt. Knows nothing of who reads the address. */
import type { AddressFacts } from "./address-types.js";

const curable: ReadonlySet<string> = new Set(["white-space", "variable-prefix", "stray-character"]);

/** `chars` with `http://` before it and without path, query, quotes and white space, if that is another text. */
export function suggestAddress(chars: string, facts: AddressFacts): string | undefined {
  return isCurable(facts) ? rewrite(chars, facts) : undefined;
}

function isCurable(facts: AddressFacts): boolean {
  const whole = facts.value !== undefined && facts.secret === undefined && facts.placeholder === undefined;
  const expands = facts.shell.some(({ value }) => value === "$" || value === "`");
  return whole && !expands && facts.faults.every((fault) => curable.has(fault.value));
}

function rewrite(chars: string, facts: AddressFacts): string | undefined {
  const { scheme, host, hostFacts, port, path } = facts.parts ?? {};
  if (host?.state !== "known" || port?.state === "unknown" || scheme?.state === "unknown") return undefined;
  const name = hostFacts?.kind === "ipv6" ? `[${host.value}]` : chars.slice(host.start, host.end);
  const numbered = port === undefined ? name : `${name}:${port.value}`;
  const fixed = `${scheme?.value ?? "http"}://${numbered}${path === undefined ? "" : "/"}`;
  return fixed === chars ? undefined : fixed;
}
