/**
 * One module, evaluated: its variables, locals, resources, module calls and outputs, each computed once and on demand.
 */
import type { Value } from "../../model/index.js";
import type { Origin } from "../../text/index.js";
import { evaluateBody } from "./bodies.js";
import type { Configuration, ConfigurationReader, Declaration, LocalDeclaration } from "./configuration.js";
import { argumentOf, originOfDeclaration } from "./configuration.js";
import { evaluate } from "./evaluate.js";
import type { Instance, Instances } from "./instances.js";
import { instancesOfCount, instancesOfEach, singleInstance } from "./instances.js";
import { Memory } from "./memory.js";
import { moduleFiles } from "./module-files.js";
import { relativePath, resolvePath } from "./paths.js";
import type { Budget, ModuleScope, Scope } from "./scope.js";
import { withNames } from "./scope.js";
import { convert, readType } from "./types.js";
import { computedBody } from "./computed.js";
import { computedMap, listValue, mapValue, nullValue, sensitiveValue, unknownValue } from "./values.js";

/** A module with what its caller gives it. */
export interface ModuleInstance extends ModuleScope {
  readonly configuration: Configuration;
  readonly budget: Budget;
  readonly scopeOf: (declaration: Pick<LocalDeclaration, "source">, instance?: Instance) => Scope;
  readonly instancesOf: (declaration: Declaration) => Instances;
  /** Arguments and blocks of one instance. */
  readonly bodyOf: (declaration: Declaration, instance: Instance) => ReturnType<typeof evaluateBody>;
  readonly addressOf: (name: string, instance: Instance) => string;
  /** The called module, for one instance of the call; undefined when its source is no folder of the tree. */
  readonly childOf: (name: string, declaration: Declaration, instance: Instance) => ModuleInstance | undefined;
  readonly output: (name: string) => Value | undefined;
  /** Folders from the root module to this one. */
  readonly folders: readonly string[];
}

/** What makes a module instance. */
export interface ModuleSetting {
  readonly reader: ConfigurationReader;
  readonly configuration: Configuration;
  readonly address: string;
  readonly folders: readonly string[];
  readonly budget: Budget;
  /** The value that the caller or a variable file gives; undefined when neither does. */
  readonly input: (name: string) => Value | undefined;
}

/** Modules inside each other. */
const maximumModuleDepth = 16;

/** The module of `setting`. */
export function moduleInstance(setting: ModuleSetting): ModuleInstance {
  const { reader, configuration, address, folders, budget } = setting;
  const memory = new Memory();
  const children = new Memory();
  const scopeOf: ModuleInstance["scopeOf"] = ({ source }, instance) => {
    const scope: Scope = { module: self, names: new Map(), source, budget, instance: instance?.suffix ?? "" };
    return instance === undefined ? scope : withNames(scope, instance.names);
  };
  const self: ModuleInstance = {
    configuration,
    budget,
    address,
    folders,
    scopeOf,
    variable: (name) =>
      memory.once(`var.${name}`, configuration.variables.get(name), (declaration) =>
        variableValue(name, declaration, self, setting),
      ),
    local: (name) =>
      memory.once(`local.${name}`, configuration.locals.get(name), (local) =>
        evaluate(local.attribute.value, scopeOf(local)),
      ),
    output: (name) =>
      memory.once(`output.${name}`, configuration.outputs.get(name), (declaration) => outputValue(declaration, self)),
    resource: (type, name) =>
      memory.once(`${type}.${name}`, configuration.resources.get(`${type}.${name}`), (declaration) =>
        resourceValue(`${type}.${name}`, declaration, self),
      ),
    data: (type, name) =>
      memory.once(`data.${type}.${name}`, configuration.data.get(`${type}.${name}`), (declaration) =>
        dataValue(`data.${type}.${name}`, declaration, address),
      ),
    moduleCall: (name, output) =>
      memory.once(`module.${name} ${output ?? ""}`, configuration.modules.get(name), (declaration) =>
        callValue(name, output, declaration, self),
      ),
    path: (name) => pathValue(name, folders),
    files: moduleFiles(reader, folders[0] ?? ""),
    instancesOf: (declaration) => memory.keep(declaration, () => instancesOf(declaration, self)),
    bodyOf: (declaration, instance) =>
      memory.keep(instance, () =>
        evaluateBody(
          declaration.layers,
          scopeOf(declaration, instance),
          { source: declaration.source, ...declaration.head },
          true,
        ),
      ),
    addressOf: (name, instance) => `${prefix(address)}${name}${instance.suffix}`,
    childOf: (name, declaration, instance) =>
      children.keep(instance, () => childOf(name, declaration, instance, self, setting)),
  };
  return self;
}

function prefix(address: string): string {
  return address === "" ? "" : `${address}.`;
}

function booleanArgument(declaration: Declaration, name: string): boolean | undefined {
  const value = argumentOf(declaration.layers, name)?.attribute.value;
  return value?.kind === "boolean" ? value.value : undefined;
}

function variableValue(
  name: string,
  declaration: Declaration,
  self: ModuleInstance,
  { input, address }: ModuleSetting,
): Value {
  const origin = originOfDeclaration(declaration);
  const fallback = argumentOf(declaration.layers, "default");
  const given = input(name);
  const nullable = booleanArgument(declaration, "nullable") !== false;
  const useFallback = given === undefined || (given.kind === "null" && !nullable);
  const chosen =
    useFallback && fallback !== undefined ? evaluate(fallback.attribute.value, self.scopeOf(fallback)) : given;
  const value =
    chosen === undefined ? missingVariable(name, address, origin) : convertVariable(chosen, declaration, self);
  return booleanArgument(declaration, "sensitive") === true ? sensitiveValue(value) : value;
}

function missingVariable(name: string, address: string, origin: Origin): Value {
  const reason =
    address === "" ? `var.${name} has no value in this repository` : `var.${name} of ${address} is not given`;
  return unknownValue(reason, origin, { id: `${prefix(address)}var.${name}` });
}

function convertVariable(value: Value, declaration: Declaration, self: ModuleInstance): Value {
  const type = argumentOf(declaration.layers, "type");
  if (type === undefined) return value;
  return convert(
    value,
    readType(type.attribute.value, (expression) => evaluate(expression, self.scopeOf(type))),
  );
}

function outputValue(declaration: Declaration, self: ModuleInstance): Value {
  const argument = argumentOf(declaration.layers, "value");
  if (argument === undefined) return unknownValue("this output has no value", originOfDeclaration(declaration));
  const value = evaluate(argument.attribute.value, self.scopeOf(argument));
  return booleanArgument(declaration, "sensitive") === true ? sensitiveValue(value) : value;
}

function instancesOf(declaration: Declaration, self: ModuleInstance): Instances {
  const count = argumentOf(declaration.layers, "count");
  if (count !== undefined) {
    const scope = self.scopeOf(count);
    return instancesOfCount(evaluate(count.attribute.value, scope), count.attribute.value, scope);
  }
  const each = argumentOf(declaration.layers, "for_each");
  if (each === undefined) return { ...singleInstance, items: singleInstance.items.map((item) => ({ ...item })) };
  const scope = self.scopeOf(each);
  return instancesOfEach(evaluate(each.attribute.value, scope), each.attribute.value, scope);
}

/** The instances of a block as one value: the object, a list by index or a map by key. */
function collect(instances: Instances, origin: Origin, valueOf: (instance: Instance) => Value): Value {
  const known = instances.items.filter((instance) => !instance.template);
  const template = instances.items.find((instance) => instance.template);
  const details = { more: instances.more, element: template === undefined ? undefined : valueOf(template) };
  switch (instances.form) {
    case "single": {
      const [only] = known;
      return only === undefined ? nullValue(origin) : valueOf(only);
    }
    case "list":
      return listValue(known.map(valueOf), origin, details);
    case "map": {
      const entries = known.flatMap((instance) =>
        instance.key?.kind === "text"
          ? [{ key: keyChars(instance), keyOrigin: instance.key.origin, value: valueOf(instance) }]
          : [],
      );
      return mapValue(entries, origin, details);
    }
  }
}

function keyChars(instance: Instance): string {
  return JSON.parse(instance.suffix.slice(1, -1)) as string;
}

function resourceValue(name: string, declaration: Declaration, self: ModuleInstance): Value {
  const origin = originOfDeclaration(declaration);
  return collect(self.instancesOf(declaration), origin, (instance) => {
    const reference = { address: self.addressOf(name, instance), attribute: "" };
    return computedBody(self.bodyOf(declaration, instance), reference);
  });
}

function dataValue(name: string, declaration: Declaration, address: string): Value {
  const reason = `${name} is read only when Terraform runs`;
  return unknownValue(reason, originOfDeclaration(declaration), { id: `${prefix(address)}${name}` });
}

/** Where a module's code is, if in the tree. */
export function localSource(declaration: Declaration, folder: string): string | undefined {
  const source = moduleSource(declaration);
  return source !== undefined && /^\.{1,2}(?:\/|$)/.test(source) ? resolvePath(folder, source) : undefined;
}

/** The `source` of a module call. */
export function moduleSource(declaration: Declaration): string | undefined {
  const source = argumentOf(declaration.layers, "source")?.attribute.value;
  if (source?.kind !== "template") return undefined;
  return source.parts.every((part) => part.kind === "literal")
    ? source.parts.map((part) => part.chars).join("")
    : undefined;
}

function childOf(
  name: string,
  declaration: Declaration,
  instance: Instance,
  self: ModuleInstance,
  { reader }: ModuleSetting,
): ModuleInstance | undefined {
  const folder = localSource(declaration, self.configuration.folder);
  const configuration = folder === undefined ? undefined : reader.folder(folder);
  if (folder === undefined || configuration === undefined) return undefined;
  if (self.folders.includes(folder) || self.folders.length >= maximumModuleDepth) {
    const message = self.folders.includes(folder)
      ? "this module calls itself, directly or through others"
      : `modules are nested deeper than ${maximumModuleDepth}`;
    reader.problem({ message, origin: originOfDeclaration(declaration) });
    return undefined;
  }
  const inputs = new Map<string, Value>();
  const input = (variable: string): Value | undefined => {
    const argument = argumentOf(declaration.layers, variable);
    if (argument === undefined) return undefined;
    const value = inputs.get(variable) ?? evaluate(argument.attribute.value, self.scopeOf(argument, instance));
    inputs.set(variable, value);
    return value;
  };
  const address = self.addressOf(`module.${name}`, instance);
  return moduleInstance({
    reader,
    configuration,
    address,
    folders: [...self.folders, folder],
    budget: self.budget,
    input,
  });
}

function callValue(name: string, output: string | undefined, declaration: Declaration, self: ModuleInstance): Value {
  const origin = originOfDeclaration(declaration);
  return collect(self.instancesOf(declaration), origin, (instance) => {
    const child = self.childOf(name, declaration, instance);
    const address = self.addressOf(`module.${name}`, instance);
    if (child === undefined)
      return computedMap(mapValue([], origin, { more: `${address} is not in this repository` }), {
        address,
        attribute: "",
      });
    const wanted = output === undefined ? [...child.configuration.outputs.keys()] : [output];
    const entries = wanted.flatMap((key) => {
      const value = child.output(key);
      return value === undefined ? [] : [{ key, keyOrigin: value.origin, value }];
    });
    return mapValue(entries, origin, { more: output === undefined ? undefined : `only ${output} was asked for` });
  });
}

function pathValue(name: string, folders: readonly string[]): string | undefined {
  // Terraform runs in the root module's folder; paths are given as from there.
  if (name === "root") return ".";
  return name === "module" ? relativePath(folders[0] ?? "", folders.at(-1) ?? "") : undefined;
}
