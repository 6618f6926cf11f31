/** Public face of the scan. */
export type { ScanOptions, ScanResult } from "./scan.js";
export { scan } from "./scan.js";
