/** The address as it should be written, where its facts leave no doubt. Knows nothing of who reads the address. */
import type { AddressFacts, AddressParts } from "./address-types.js";

const curable: ReadonlySet<string> = new Set(["white-space", "variable-prefix", "stray-character"]);

/** `chars` with `http://` before it and without path, query, quotes and white space, if that is another text. */
export function suggestAddress(chars: string, facts: AddressFacts): string | undefined {
  if (!isCurable(facts) || facts.parts === undefined) return undefined;
  const { scheme, path } = facts.parts;
  const place = hostAndPort(chars, facts.parts);
  if (place === undefined || scheme?.state === "unknown") return undefined;
  const fixed = `${scheme?.value ?? "http"}://${place}${path === undefined ? "" : "/"}`;
  return fixed === chars ? undefined : fixed;
}

function isCurable(facts: AddressFacts): boolean {
  const whole = facts.value !== undefined && facts.secret === undefined && facts.placeholder === undefined;
  const expands = facts.shell.some(({ value }) => value === "$" || value === "`");
  return whole && !expands && facts.faults.every((fault) => curable.has(fault.value));
}

/** Host and port as they stand in an address; undefined when one of them is not known. */
export function hostAndPort(chars: string, parts: AddressParts): string | undefined {
  const { host, hostFacts, port } = parts;
  if (host?.state !== "known" || port?.state === "unknown") return undefined;
  const name = hostFacts?.kind === "ipv6" ? `[${host.value}]` : chars.slice(host.start, host.end);
  return port === undefined ? name : `${name}:${port.value}`;
}
