/** Public face of the scan. */
export type { ExtraPolicies } from "./own-rules.js";
export type { ScanOptions, ScanResult } from "./scan.js";
export { scan } from "./scan.js";
