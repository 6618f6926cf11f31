/** Expands JSON files for `az aks create --http-proxy-config`, recognised by content and by the commands that name them. */
import type { JsonDocument, JsonNode } from "../../parse/json.js";
import { jsonToValue, parseJson } from "../../parse/json.js";
import type { DeclaredObject, Expansion, FileTree, ParseProblem, Value } from "../../model/index.js";
import { knownChars, originAt, placeOf } from "../../text/index.js";
import type { Mention } from "./commands.js";
import { findMentions, names } from "./commands.js";
import type { Shape } from "./shape.js";
import { shapeOf } from "./shape.js";

/** UTF-16 units of a file: the four keys with a full CA bundle are a fifth of it. */
const maximumLength = 250_000;

type Candidate = Readonly<{ path: string; document: JsonDocument; shape: Shape }>;

/** All files among `paths` that the CLI would be given. */
export function expandAzFiles(paths: readonly string[], tree: FileTree): Expansion {
  const candidates = paths.flatMap((path) => readCandidate(path, tree));
  const mentions = candidates.length === 0 ? [] : findMentions(tree);
  const objects: DeclaredObject[] = [];
  const problems: ParseProblem[] = [];
  for (const candidate of candidates) {
    const naming = mentions.filter((mention) => names(mention, candidate.path, tree));
    if (!isForCli(candidate, naming, tree)) continue;
    problems.push(...candidate.document.problems);
    const { root } = candidate.document;
    if (root?.kind === "object") objects.push(declare(candidate, root, naming));
    else if (root !== undefined) {
      problems.push({
        message: "the file for --http-proxy-config must be a JSON object",
        origin: originAt(placeOf(root.source, root.start, root.end)),
      });
    }
  }
  return { objects, problems, omissions: [] };
}

function readCandidate(path: string, tree: FileTree): readonly Candidate[] {
  const source = tree.read(path);
  if (source === undefined || source.text.length > maximumLength || !/proxy/i.test(source.text)) return [];
  const isNamedLikeOne = /proxy/i.test(path.slice(path.lastIndexOf("/") + 1));
  if (!isNamedLikeOne && !/https?[_-]?proxy/i.test(source.text)) return [];
  const document = parseJson(source);
  const shape = document.root === undefined ? "none" : shapeOf(document.root);
  return shape === "none" && !isNamedLikeOne ? [] : [{ path, document, shape }];
}

function isForCli(candidate: Candidate, naming: readonly Mention[], tree: FileTree): boolean {
  switch (candidate.shape) {
    case "certain":
      return naming.length > 0 || !speaksOfOthers(candidate.path, tree);
    case "possible":
      return naming.length > 0 || (speaksOfAks(candidate.path, tree) && !speaksOfOthers(candidate.path, tree));
    case "wrapped":
      return naming.length > 0;
    case "none":
      return naming.some((mention) => !mention.prose);
  }
}

/** Neighbours whose content is looked at, and how much of each. */
const maximumNeighbours = 40;
const neighbourLength = 100_000;

function speaksOfAks(path: string, tree: FileTree): boolean {
  return (
    /(?:^|[/_.-])aks(?:[/_.-]|$)/i.test(path) ||
    neighbourSays(path, tree, /\baz aks\b|managedClusters|azurerm_kubernetes_cluster|--http-proxy-config/i)
  );
}

function speaksOfOthers(path: string, tree: FileTree): boolean {
  return (
    /anthos|gke|gcp/i.test(path) || neighbourSays(path, tree, /\banthos\b|\bgkeonprem\b|gcloud container|AWSCluster\b/i)
  );
}

/** Whether a text file of the same folder has one of the words. */
function neighbourSays(path: string, tree: FileTree, words: RegExp): boolean {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const neighbours = tree.paths.filter(
    (other) => other !== path && other.startsWith(folder) && !other.slice(folder.length).includes("/") && isText(other),
  );
  return neighbours
    .slice(0, maximumNeighbours)
    .some((other) => words.test(tree.read(other)?.text.slice(0, neighbourLength) ?? ""));
}

function isText(path: string): boolean {
  return /\.(?:sh|bash|ps1|ya?ml|md|azcli|tf|bicep|json|mk|txt)$|(?:^|\/)Makefile$/i.test(path);
}

function declare(
  candidate: Candidate,
  root: Extract<JsonNode, { kind: "object" }>,
  naming: readonly Mention[],
): DeclaredObject {
  const body = jsonToValue(root);
  const origin = originAt(placeOf(root.source, root.start, root.start + 1));
  const name = soleName(naming);
  const { faults } = candidate.document;
  return {
    carrier: "az-file",
    type: "az-http-proxy-config",
    address: "az-http-proxy-config",
    root: candidate.path,
    ...(name === undefined ? {} : { name }),
    presence: { kind: "certain" },
    body: body.kind === "map" ? body : { kind: "map", entries: new Map(), origin },
    origin,
    ...(faults.length === 0 ? {} : { syntax: faults }),
  };
}

/** The cluster that all commands with a literal name mean. */
function soleName(naming: readonly Mention[]): Value | undefined {
  const literal = naming.flatMap((mention) => (mention.name === undefined ? [] : [mention.name]));
  const distinct = new Set(
    literal.map((name) => (name.kind === "text" ? knownChars(name.text)?.toLowerCase() : undefined)),
  );
  return distinct.size === 1 ? literal[0] : undefined;
}
