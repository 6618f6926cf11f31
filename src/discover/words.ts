/**
 * The words that decide which files are looked at beyond their bytes.
 *
 * A repository without any proxy word is done after the search. Cluster words matter only beside proxy words: a
 * Windows pool in a file of its own, a module call.
 */

/** File names whose format can declare a cluster, a pool or proxy settings. */
const candidateName = /\.(?:json|jsonc|tf|tofu)$/i;

/** Words that make a repository interesting. */
const proxyWord = /(?:https?|no)[_-]?proxy|trusted[_-]?ca|custom[_-]?ca[_-]?trust/i;

/** Words that matter only where there is a proxy word somewhere. */
const clusterWord =
  /managedclusters|kubernetes_cluster|agentpools|deploymentparameters|"resource_changes"|\bmodule\s+"/i;

/**
 * A source in the tree, as a Terraform configuration names the modules that it calls. A character beyond ASCII may be
 * a space of Unicode, whose bytes are looked at one by one.
 */
const localSource = /source"?[\s\x80-\xff]*[=:][\s\x80-\xff]*"\./i;

/** Any of the words that are looked for: one pass over the bytes of most files, which have none of them. */
const anyWord =
  /proxy|trusted[_-]?ca|custom[_-]?ca|managedclusters|kubernetes_cluster|agentpools|deploymentparameters|"resource_changes"|\bmodule\s+"|source"?[\s\x80-\xff]*[=:][\s\x80-\xff]*"\./i;

/** Whether a file has any word that this search knows; those without one need no further look. */
export function hasAnyWord(characters: string): boolean {
  return anyWord.test(characters);
}

/** What a file's bytes say about it. */
export type Interest = "proxy" | "cluster" | "none";

/** Whether a file of this name is read at all, other than as a neighbour. */
export function isCandidateName(path: string): boolean {
  return candidateName.test(path);
}

/** What `characters`, one a byte, say about a file. */
export function interestOf(characters: string): Interest {
  if (speaksOfProxies(characters)) return "proxy";
  return clusterWord.test(characters) ? "cluster" : "none";
}

/** Whether a file speaks of proxies at all. */
export function speaksOfProxies(characters: string): boolean {
  return proxyWord.test(characters);
}

/** File names of Terraform's configuration. */
const configurationName = /\.(?:tf|tofu)(?:\.json)?$/;

/** Whether a file of this name may call Terraform modules. */
export function mayCallModules(path: string): boolean {
  return configurationName.test(path);
}

/** Whether a file may name a source in the tree: false only when it certainly names none. */
export function mayNameLocalSource(characters: string): boolean {
  return localSource.test(characters);
}

/** Candidates, and files beside them in which values stand, so that suppressions do too. */
const searchedName = /\.(?:jsonc?|tf|tofu|tfvars)$/i;

/** Whether a file of this name is searched for suppression comments. */
export function mayHaveSuppressions(path: string): boolean {
  return searchedName.test(path);
}

/** Whether a file has the word that suppression comments begin with, or a misspelling of it. */
export function hasSuppressionWord(characters: string): boolean {
  return suppressionWord.test(characters);
}

const suppressionWord = /proxylint[-_: ]?(?:ignore|disable|suppress|skip|allow)/i;
