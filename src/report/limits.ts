/**
 * What GitHub and its runner take, in one place: they change these without notice.
 */

/** Annotations that one step may make of each level; later ones show in the log only. */
export const annotationsPerLevel = 10;
/** Characters of an annotation's message as we cut it: the runner cuts at 4,096, ours are shorter even when escaped. */
export const annotationMessageLength = 4000;

/** Bytes of a job summary; a larger one is dropped whole. */
export const summaryBytes = 1024 * 1024;
/** Characters of a comment's body. */
export const commentCharacters = 65_536;

/** Limits of the Checks API. */
export const checkRunLimits = {
  /** Characters. */
  title: 255,
  summary: 65_535,
  /** Bytes of an annotation's message, and of its details. */
  annotationText: 64 * 1024,
  /** Annotations of one request; more are added by further requests. */
  annotationsPerRequest: 50,
} as const;

/** Limits of code scanning for SARIF files. */
export const sarifLimits = {
  /** Bytes of the file when compressed. */
  compressedBytes: 10_000_000,
  results: 25_000,
  rules: 25_000,
  /** Of one thread flow; GitHub keeps no more of them. */
  threadFlowLocations: 1000,
  relatedLocations: 99,
  tags: 10,
  ruleName: 255,
  description: 1024,
  /** No documented limit; longer messages help nobody and files must stay small. */
  message: 4000,
  help: 10_000,
} as const;
