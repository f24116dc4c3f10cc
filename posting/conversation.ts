/** A comment that this token's own user or bot has written. */
export interface OwnComment {
  text: string;
  edit(text: string): Promise<void>;
}

/** The comments of one pull or merge request. Whatever the API refuses is thrown as a `Refusal`. */
export interface Conversation {
  /** What the place is called: GitHub, GitLab, Azure DevOps. */
  host: string;
  /** The variable that holds the token. */
  tokenFrom: string;
  token: string;
  /** How many characters a comment may have. */
  longest: number;
  /** All of this token's own comments, the oldest first. */
  own(): Promise<OwnComment[]>;
  create(text: string): Promise<void>;
}

/** How long one request may take, in milliseconds. */
export const REQUEST_TIMEOUT = 30_000;
