import { createRequire as createRequireForLibraries } from "node:module";
const require = createRequireForLibraries(import.meta.url);

// src/entry/version.ts
var version = "0.1.0";

export {
  version
};
