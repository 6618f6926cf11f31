/**
 * The rule catalogue as the program reads it. It is generated from the rule folders into `src/generated`.
 */
import type { SubjectKind } from "../model/index.js";
import type { Locale, Severity } from "./finding.js";

/** Text of a rule in one language. `{name}` stands for an argument of the violation. */
export interface RuleText {
  readonly message: string;
  readonly why: string;
  readonly remedy: string;
  /** Text of related places, by the key that the rule gives. */
  readonly notes?: Readonly<Record<string, string>>;
  /** Argument -> value -> how this language says it, for arguments that are one of a few words: `fault` -> `no-host`. */
  readonly terms?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** One rule of the catalogue. */
export interface RuleEntry {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly severity: Severity;
  readonly subject: SubjectKind | "file" | "any";
  readonly fix: "safe" | "suggest" | "none";
  readonly default: "on" | "off";
  readonly since: string;
  readonly sources: readonly string[];
  readonly texts: Readonly<Record<Locale, RuleText>>;
}

/** All rules, sorted by id. */
export interface Catalogue {
  readonly rules: readonly RuleEntry[];
}
