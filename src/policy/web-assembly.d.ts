/**
 * The part of the WebAssembly interface that src/policy uses. TypeScript has it only together with all of the browser,
 * and the types of Node 20 name but a part of it.
 */
declare namespace WebAssembly {
  type ModuleImports = Record<string, unknown>;
  type ExportValue = ((...numbers: number[]) => number) | Global | Memory;

  class Module {
    constructor(bytes: Uint8Array);
    readonly [Symbol.toStringTag]: string;
  }

  class Memory {
    /** In pages of 64 KiB. */
    constructor(size: Readonly<{ initial: number; maximum: number }>);
    readonly buffer: ArrayBuffer;
  }

  class Global {
    private constructor();
    readonly value: unknown;
  }

  class Instance {
    constructor(module: Module, imports: Readonly<Record<string, ModuleImports>>);
    readonly exports: Readonly<Record<string, ExportValue>>;
  }

  type WebAssemblyInstantiatedSource = Readonly<{ instance: Instance; module: Module }>;
}
