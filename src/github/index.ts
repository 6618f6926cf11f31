/** Public face of what is done on GitHub beyond workflow commands. */
export type { CommentBody } from "./comment-body.js";
export { commentBody } from "./comment-body.js";
export type { CommentPlace } from "./comment-client.js";
export { commentClient } from "./comment-client.js";
export type { CommentTrouble, RunKind } from "./comment-trouble.js";
export { troubleOf, troubleText } from "./comment-trouble.js";
export type { ApiAnswer, ApiParameters, GithubApi, RepositoryName } from "./api.js";
export type { ChangedFile } from "./changed-files.js";
export { blobAt, fileAt, filesBetween, filesOfPull } from "./changed-files.js";
export type { PullRequest, RunEvent } from "./event.js";
export { runEventOf } from "./event.js";
export { openPullOf } from "./open-pull.js";
export { otherSide } from "./other-side.js";
export type { Comment, CommentPort, CommentResult } from "./sticky-comment.js";
export { keepComment } from "./sticky-comment.js";
