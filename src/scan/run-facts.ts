/** What a configuration tells every subject of a run, in the form in which policies compare it. */
import type { Config } from "../config/index.js";
import { namedEntry, namedProxy } from "../facts/index.js";
import type { Organisation } from "../model/index.js";
import type { RunFacts } from "./judge.js";

/** The facts of a run at `now`, seconds since 1970. */
export function runFacts(config: Config, now: number): RunFacts {
  const { expiresSoonDays, organisation } = config;
  const isDecided = Object.keys(organisation).length > 0;
  return {
    now,
    ...(isDecided ? { organisation: organisationOf(organisation) } : {}),
    ...(expiresSoonDays === undefined ? {} : { expiresSoonDays }),
  };
}

/** The configuration has been checked: every value of it can be read. */
function organisationOf(values: Config["organisation"]): Organisation {
  const { proxyRequired, allowedProxies, requiredBypass, forbiddenBypass } = values;
  return {
    ...(proxyRequired === undefined ? {} : { proxyRequired }),
    ...(allowedProxies === undefined
      ? {}
      : { allowedProxies: allowedProxies.flatMap((text) => namedProxy(text) ?? []) }),
    ...(requiredBypass === undefined
      ? {}
      : { requiredBypass: requiredBypass.flatMap((text) => namedEntry(text) ?? []) }),
    ...(forbiddenBypass === undefined
      ? {}
      : { forbiddenBypass: forbiddenBypass.flatMap((text) => namedEntry(text) ?? []) }),
  };
}
