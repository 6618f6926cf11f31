/** Public face of the model: values and objects, subjects, and where their nodes came from. */
export type {
  BooleanValue,
  ChoiceValue,
  ListValue,
  MapEntry,
  MapValue,
  NullValue,
  NumberValue,
  Reference,
  TextValue,
  UnknownValue,
  Value,
} from "./value.js";
export type { Carrier, DeclaredObject, Omission, ParseProblem, Presence, SyntaxFault } from "./declared-object.js";
export type { Expansion, FileTree } from "./file-tree.js";
export type { FixAction } from "./fix-action.js";
export { fixAction } from "./fix-action.js";
export type { PathStep } from "./located.js";
export { follow, located, locatedKeys, originOfNode, secretsBelow, withSecrets } from "./located.js";
export type {
  AddressCell,
  AksClusterSubject,
  BypassEntry,
  BypassList,
  CaCell,
  FlagCell,
  NodePool,
  Organisation,
  ProxySettings,
  Subject,
  SubjectKind,
  TextCell,
} from "./subjects.js";
export type { AksClusterPart, AksNodePoolPart, ClusterLink, Part } from "./parts.js";
export { textKey } from "./text-key.js";
