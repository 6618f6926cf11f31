/** Public face of the settings builder: the cells that every platform's proxy settings have. */
export { describeAddress } from "./address-cell.js";
export { describeBypass } from "./bypass-cell.js";
export { describeCa } from "./ca-cell.js";
export { describeProxySettings } from "./proxy-settings.js";
export type { SettingsInput } from "./proxy-settings.js";
