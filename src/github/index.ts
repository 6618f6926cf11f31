/** Public face of what is done on GitHub beyond workflow commands. */
export type { ApiAnswer, ApiParameters, GithubApi, RepositoryName } from "./api.js";
export type { ApiTrouble } from "./api-error.js";
export { troubleOf } from "./api-error.js";
export type { ClientPorts } from "./client.js";
export { openApi, publicApi } from "./client.js";
export type { CommentBody } from "./comment-body.js";
export { commentBody } from "./comment-body.js";
export type { CommentPlace } from "./comment-client.js";
export { commentClient } from "./comment-client.js";
export type { PullRequest } from "./event.js";
export { pullRequestOf } from "./event.js";
export type { Variables } from "./proxy-choice.js";
export { proxyVariable } from "./proxy-choice.js";
export type { Comment, CommentPort, CommentResult } from "./sticky-comment.js";
export { keepComment } from "./sticky-comment.js";
export type { Output, OutputTrouble, RunKind } from "./trouble-notice.js";
export { troubleNotice } from "./trouble-notice.js";
