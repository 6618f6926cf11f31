/**
 * Keeps one comment on a pull request true: made when there is something to say, changed in place when what it says
 * changes, green at the end, never deleted.
 * Knows no HTTP.
 */
import type { CommentBody } from "./comment-body.js";
import { markerOf } from "./comment-body.js";
import type { Author } from "../own-author.js";
import { OwnAuthor } from "../own-author.js";

/** A comment as the API lists it. */
export interface Comment {
  readonly id: number;
  readonly body: string;
  /** Absent when the account has been deleted. */
  readonly author?: Author;
}

/** The comments of one pull request. Each call may throw what the API answers. */
export interface CommentPort {
  /** Page `page`, from 1, oldest comments first. */
  readonly list: (page: number) => Promise<Readonly<{ comments: readonly Comment[]; isLast: boolean }>>;
  readonly create: (body: string) => Promise<void>;
  readonly update: (id: number, body: string) => Promise<void>;
  /** Login of the user whose token is used; undefined when the token is an app's. */
  readonly ownLogin: () => Promise<string | undefined>;
}

/** What became of the comment. `crowded`: too many comments to look through for ours. */
export type CommentResult = "created" | "updated" | "unchanged" | "not-needed" | "crowded";

/** 2,000 comments: beyond that, looking for ours would use up what the API allows in an hour. */
const maximumPages = 20;

/** Brings the comment up to date. Without `wanted`, one that is there is still updated. */
export async function keepComment(port: CommentPort, body: CommentBody, wanted: boolean): Promise<CommentResult> {
  const own = await findOwn(port, body.key);
  if (own === "crowded") return wanted ? "crowded" : "not-needed";
  if (own !== undefined) {
    if (own.hash === body.hash) return "unchanged";
    await port.update(own.id, body.text);
    return "updated";
  }
  if (!wanted) return "not-needed";
  await port.create(body.text);
  return "created";
}

type Own = Readonly<{ id: number; hash: string }>;

async function findOwn(port: CommentPort, key: string): Promise<Own | "crowded" | undefined> {
  const own = new OwnAuthor(port.ownLogin);
  for (let page = 1; page <= maximumPages; page += 1) {
    const { comments, isLast } = await port.list(page);
    for (const { id, body, author } of comments) {
      const marker = markerOf(body);
      if (marker?.key === key && (await own.is(author))) return { id, hash: marker.hash };
    }
    if (isLast) return undefined;
  }
  return "crowded";
}
