/** Public face of what is done on GitHub beyond workflow commands. */
export type { CommentBody } from "./comment-body.js";
export { commentBody } from "./comment-body.js";
export type { CommentPlace } from "./comment-client.js";
export { commentClient } from "./comment-client.js";
export type { CommentTrouble, RunKind } from "./comment-trouble.js";
export { troubleOf, troubleText } from "./comment-trouble.js";
export type { PullRequest } from "./event.js";
export { pullRequestOf } from "./event.js";
export type { Comment, CommentPort, CommentResult } from "./sticky-comment.js";
export { keepComment } from "./sticky-comment.js";
