import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);

// src/entry/once.ts
function once(load) {
  let loaded;
  return () => (loaded ??= { value: load() }).value;
}

export {
  once
};
