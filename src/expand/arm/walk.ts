/** What walking the resources of one root shares, and where a template stands in it. */
import type { DeclaredObject, FileTree, Omission, Presence } from "../../model/index.js";
import type { Scope } from "./scope.js";

/** Says which resource types are wanted; types are given in lower case. */
export type TypeFilter = (type: string) => boolean;

/** What the walk of one root shares. */
export type Walk = Readonly<{
  tree: FileTree;
  root: string;
  variant?: string;
  wants: TypeFilter;
  objects: DeclaredObject[];
  omit: (omission: Omission) => void;
  /** Takes a file that was entered as a linked template. */
  link: (path: string) => void;
}>;

/** Where in a root a template stands. */
export type Position = Readonly<{
  scope: Scope;
  /** Path of the file that holds the template. */
  path: string;
  pointer: string;
  presence: Presence;
  /** Conditions that are decided because the resource would not be made otherwise. */
  decided: ReadonlyMap<string, boolean>;
  /** Deployments around it. */
  depth: number;
}>;
