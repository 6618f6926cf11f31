/** Public face of linking: parts of objects become groups that are judged as one. */
export type { ClusterGroup, Described } from "./aks.js";
export { linkAksClusters } from "./aks.js";
