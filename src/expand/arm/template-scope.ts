/**
 * The scope of one template: its parameters with the values given to them, its variables, its own functions.
 *
 * Everything is evaluated when asked for and then kept. A value that is defined by itself is unknown and a problem.
 */
import type { JsonEntry, JsonNode } from "../../parse/json.js";
import { entryLike, stringOf, valueLike } from "../../parse/json.js";
import type { Value } from "../../model/index.js";
import { originAt } from "../../text/index.js";
import { evaluateLoop, evaluateNode, propertyLoops } from "./evaluate.js";
import type { Scope, Session, UserFunction } from "./scope.js";
import { sensitiveValue, nullValue, unknownValue, valueUsedAt } from "./values.js";

/** Values given to parameters from outside, by lower-case name; undefined: given, but to nothing that can be read. */
export type GivenParameters = ReadonlyMap<string, () => Value>;

/** What a scope is made of. */
export type ScopeInputs = Readonly<{ template: JsonNode; id: string; session: Session; given: GivenParameters }>;

/** The scope of `template`. */
export function templateScope(inputs: ScopeInputs): Scope {
  const { template, id, session } = inputs;
  const declared = valueLike(template, "parameters");
  const variables = valueLike(template, "variables");
  const memo = new Memo(session);
  const scope: Scope = {
    id,
    session,
    parameter: (name) => {
      const entry = entryLike(declared, name);
      return entry && memo.once(`parameter ${entry.key}`, entry, () => parameterValue(entry, inputs, scope));
    },
    variable: (name) => {
      const entry = entryLike(variables, name);
      if (entry !== undefined) return memo.once(`variable ${entry.key}`, entry, () => evaluateNode(entry.value, scope));
      return loopVariable(name, variables, scope, memo);
    },
    userFunction: (name) => userFunction(name, template),
    deployment: () => undefined,
    copies: new Map(),
    lambdas: new Map(),
  };
  return scope;
}

/** Values evaluated once each. */
class Memo {
  private readonly values = new Map<string, Value>();
  private readonly open = new Set<string>();
  private readonly session: Session;

  public constructor(session: Session) {
    this.session = session;
  }

  public once(what: string, entry: JsonEntry, evaluate: () => Value): Value {
    const kept = this.values.get(what);
    if (kept !== undefined) return kept;
    if (this.open.has(what)) {
      const origin = originAt(entry.keyPlace);
      this.session.report({ message: `${what} is defined by itself`, origin });
      return unknownValue(`${what} is defined by itself`, origin);
    }
    this.open.add(what);
    const value = evaluate();
    this.open.delete(what);
    this.values.set(what, value);
    return value;
  }
}

function loopVariable(name: string, variables: JsonNode | undefined, scope: Scope, memo: Memo): Value | undefined {
  const copy = entryLike(variables, "copy");
  const loop =
    copy === undefined
      ? undefined
      : propertyLoops(copy.value)?.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (copy === undefined || loop === undefined) return undefined;
  return memo.once(`variable ${loop.name}`, copy, () => evaluateLoop(loop, scope).value);
}

function parameterValue(entry: JsonEntry, inputs: ScopeInputs, scope: Scope): Value {
  const declaration = resolveType(entry.value, inputs.template);
  const value = givenValue(entry, declaration, inputs, scope);
  return isSecure(declaration) ? sensitiveValue(value) : value;
}

function givenValue(entry: JsonEntry, declaration: Declaration, inputs: ScopeInputs, scope: Scope): Value {
  const given = inputs.given.get(entry.key.toLowerCase());
  if (given === undefined) return defaultValue(entry, declaration, scope);
  const value = valueUsedAt(given(), entry.keyPlace, `parameter ${entry.key}`);
  return declaration.nullable ? value : nullToDefault(value, () => defaultValue(entry, declaration, scope));
}

/** Null given to a parameter that cannot be null stands for its default. */
function nullToDefault(value: Value, fallback: () => Value): Value {
  if (value.kind === "null") return fallback();
  if (value.kind !== "choice") return value;
  return {
    ...value,
    whenTrue: value.whenTrue === undefined ? fallback() : nullToDefault(value.whenTrue, fallback),
    whenFalse: value.whenFalse === undefined ? fallback() : nullToDefault(value.whenFalse, fallback),
  };
}

function defaultValue(entry: JsonEntry, declaration: Declaration, scope: Scope): Value {
  const written = valueLike(entry.value, "defaultValue");
  if (written !== undefined) return evaluateNode(written, scope);
  const origin = originAt(entry.keyPlace);
  if (declaration.nullable) return nullValue(origin);
  const { path } = entry.keyPlace.source;
  return unknownValue(
    `parameter \`${entry.key}\` has no value in this repository`,
    origin,
    `parameter ${path}#${scope.id}:${entry.key.toLowerCase()}`,
  );
}

type Declaration = Readonly<{ type: string; nullable: boolean }>;

/** Types that refer to each other are followed so far. */
const maximumReferences = 8;

/** The type of a declaration, `$ref` followed into the template's definitions. */
function resolveType(declaration: JsonNode, template: JsonNode): Declaration {
  let node: JsonNode | undefined = declaration;
  let nullable = false;
  for (let hop = 0; hop < maximumReferences && node !== undefined; hop += 1) {
    const flag = valueLike(node, "nullable");
    nullable ||= flag?.kind === "boolean" && flag.value;
    const type = stringOf(valueLike(node, "type"));
    if (type !== undefined) return { type: type.toLowerCase(), nullable };
    const reference: string | undefined = stringOf(valueLike(node, "$ref"))?.split("/").at(-1);
    node = reference === undefined ? undefined : valueLike(valueLike(template, "definitions"), reference);
  }
  return { type: "", nullable };
}

function isSecure(declaration: Declaration): boolean {
  return declaration.type === "securestring" || declaration.type === "secureobject";
}

function userFunction(name: string, template: JsonNode): UserFunction | undefined {
  const [namespace, member] = name.split(".");
  const spaces = valueLike(template, "functions");
  if (spaces?.kind !== "array" || member === undefined) return undefined;
  const space = spaces.items.find((item) => stringOf(valueLike(item, "namespace"))?.toLowerCase() === namespace);
  const definition = valueLike(valueLike(space, "members"), member);
  const output = valueLike(valueLike(definition, "output"), "value");
  if (definition === undefined || output === undefined) return undefined;
  const names = parameterNames(valueLike(definition, "parameters"));
  return (values, _origin, scope) => {
    const given = new Map(names.map((parameter, index) => [parameter, values[index]]));
    const inner: Scope = {
      ...scope,
      id: `${scope.id}:${name}`,
      parameter: (wanted) => given.get(wanted.toLowerCase()),
      variable: () => undefined,
      copies: new Map(),
      lambdas: new Map(),
    };
    return evaluateNode(output, inner);
  };
}

function parameterNames(node: JsonNode | undefined): readonly string[] {
  return node?.kind === "array" ? node.items.map((item) => stringOf(valueLike(item, "name"))?.toLowerCase() ?? "") : [];
}
