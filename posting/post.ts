import type { Conversation } from "./conversation";
import type { Environment } from "./environment";
import { Refusal } from "./refusal";
import { retrying, type Wait, waitFor } from "./retrying";

export const hosts = ["github", "gitlab", "azure-devops"] as const;
export type Host = (typeof hosts)[number];

/** What became of a comment. What is refused is no error: the caller shows the text elsewhere, and says why. */
export type Posted = { posted: "created" | "edited" } | { posted: false; why: string };

/**
 * Puts one comment on the pull request that a CI job runs for: edits the one with the same first line, or creates it.
 * The first line is a hidden marker: `<!-- cordon:<project>/<stack> -->`.
 */
export async function post(
  text: string,
  host: Host,
  { env = process.env, wait = waitFor }: { env?: Environment; wait?: Wait } = {},
): Promise<Posted> {
  const conversation = conversationOn[host](env);
  try {
    // Looking again before each try keeps a comment from being created twice when only the answer was lost.
    return { posted: await retrying(() => put(text, conversation), wait) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { posted: false, why: whyNot(error, text, conversation) };
  }
}

/** Throws where a CI job does not say all that a comment needs: before anything else is done, not after. */
export const refuseUnready = (host: Host, env: Environment = process.env): void => void conversationOn[host](env);

/** Each client is loaded when it is asked for: together they take longer to load than all the rest. */
const conversationOn: Record<Host, (env: Environment) => Conversation> = {
  github: (env) => (require("./github") as typeof import("./github")).github(env),
  gitlab: (env) => (require("./gitlab") as typeof import("./gitlab")).gitlab(env),
  "azure-devops": (env) => (require("./azure-devops") as typeof import("./azure-devops")).azureDevOps(env),
};

async function put(text: string, conversation: Conversation): Promise<"created" | "edited"> {
  const before = (await conversation.own()).find((own) => firstLine(own.text) === firstLine(text));
  await (before ? before.edit(text) : conversation.create(text));
  return before ? "edited" : "created";
}

const firstLine = (text: string): string | undefined => text.split(/\r?\n/, 1)[0]?.trim();

function whyNot({ status, message }: Refusal, text: string, { host, token, tokenFrom, longest }: Conversation): string {
  const said = message
    .replaceAll(token, "***")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .slice(0, 200);
  const meaning =
    status === 401
      ? `the token in ${tokenFrom} is not valid.`
      : status === 403 || status === 404
        ? `the token in ${tokenFrom} may not comment here; that of a fork can only read.`
        : /too (long|large)|exceed|maximum/i.test(said)
          ? `the comment has ${text.length} characters, and at most ${longest} fit.`
          : "the comment was not taken.";
  return `${host} ${status === undefined ? "gave no answer" : `answered ${status}`}${said && ` (${said})`}: ${meaning}`;
}
