/**
 * A compiled policy module and its running instances, through opa-wasm.
 *
 * Owns what the module may do to us: its memory has a ceiling, what it prints is dropped, and it calls none of our
 * functions. Knows nothing of subjects. `LoadedPolicy` is used rather than `loadPolicySync`, since that one prints to
 * standard output whatever a module asks it to; like it, and unlike `loadPolicy`, it does not wait.
 */
import * as opaWasm from "@open-policy-agent/opa-wasm";

/** A page of WebAssembly memory has 64 KiB. A subject needs about 200 times its JSON. */
const memoryPages = { initial: 64, maximum: 4096 } as const;

/** The version of the interface between module and host that opa-wasm 1.10 speaks. */
const interfaceVersion = { major: 1, minor: 2 } as const;

/** The library is CommonJS behind an ES module that has all but one function in its default export only. */
const { LoadedPolicy } = (opaWasm as unknown as { readonly default: typeof opaWasm }).default;

/** Compiled once; every instance is made from it. */
export type PolicyModule = Readonly<{ start: () => PolicyInstance }>;

/** One running policy. After a throw it is in no known state and must be dropped. */
export type PolicyInstance = Readonly<{
  /** Gives the policy its data, in place of what it had. */
  setData: (data: object) => void;
  /** The answer of an entry point (`main/aks_cluster/findings`) on an input in JSON. */
  evaluate: (entryPoint: string, input: string) => unknown;
  /** Names of the built-ins that the module would call, and must not. */
  missingBuiltins: () => readonly string[];
}>;

/** Compiles a module; throws what WebAssembly throws when the bytes are none. */
export function compileModule(wasm: Uint8Array): PolicyModule {
  // A view of shared memory is no source of a module; the copy costs less than a millisecond.
  const module = new WebAssembly.Module(Uint8Array.from(wasm));
  return { start: () => startInstance(module) };
}

function startInstance(module: WebAssembly.Module): PolicyInstance {
  const memory = new WebAssembly.Memory(memoryPages);
  const instance = new WebAssembly.Instance(module, { env: hostFunctions(memory) });
  const minor = checkInterface(instance);
  const policy = new LoadedPolicy({ instance, module }, memory, minor);
  return {
    setData: (data) => {
      policy.setData(data);
    },
    evaluate: (entryPoint, input) => policy.evaluate(new TextEncoder().encode(input).buffer, entryPoint) as unknown,
    missingBuiltins: () => builtinsOf(instance, memory),
  };
}

/** The module keeps a map from names to numbers. */
function builtinsOf({ exports }: WebAssembly.Instance, memory: WebAssembly.Memory): readonly string[] {
  const { builtins, opa_json_dump: dump } = exports;
  if (!isFunction(builtins) || !isFunction(dump)) return [];
  const named: unknown = JSON.parse(readText(memory, dump(builtins()), longestList));
  return typeof named === "object" && named !== null ? Object.keys(named).sort() : [];
}

function isFunction(value: WebAssembly.ExportValue | undefined): value is (...numbers: number[]) => number {
  return typeof value === "function";
}

/** What the module may call. Everything that rules use is compiled into it. */
function hostFunctions(memory: WebAssembly.Memory): WebAssembly.ModuleImports {
  const refuse = (builtin: number): never => {
    throw new Error(`the policy calls built-in ${builtin}, which the module does not hold`);
  };
  return {
    memory,
    opa_abort: (address: number): never => {
      throw new Error(readText(memory, address));
    },
    opa_println: () => undefined,
    ...Object.fromEntries([0, 1, 2, 3, 4].map((count): [string, unknown] => [`opa_builtin${count}`, refuse])),
  };
}

/** Longer than any message of the runtime; a module that never ends its text must not fill our memory. */
const longestText = 1000;
/** Longer than a list of all built-ins. */
const longestList = 20_000;

function readText(memory: WebAssembly.Memory, address: number, longest: number = longestText): string {
  const bytes = new Uint8Array(memory.buffer).subarray(address, address + longest);
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end === -1 ? bytes : bytes.subarray(0, end));
}

function checkInterface({ exports }: WebAssembly.Instance): number {
  const major = globalNumber(exports.opa_wasm_abi_version);
  const minor = globalNumber(exports.opa_wasm_abi_minor_version);
  if (major === interfaceVersion.major && minor >= interfaceVersion.minor) return minor;
  throw new Error(
    `the module speaks interface ${major}.${minor}, not ${interfaceVersion.major}.${interfaceVersion.minor}`,
  );
}

function globalNumber(value: WebAssembly.ExportValue | undefined): number {
  return value instanceof WebAssembly.Global ? Number(value.value) : 0;
}
