import { GitApi } from "azure-devops-node-api/GitApi";
import { BearerCredentialHandler } from "azure-devops-node-api/handlers/bearertoken";
import { CommentType } from "azure-devops-node-api/interfaces/GitInterfaces";
import { LocationsApi } from "azure-devops-node-api/LocationsApi";
import { type Conversation, REQUEST_TIMEOUT } from "./conversation";
import { type Environment, Variables } from "./environment";
import { Refusal, retryAfterOf } from "./refusal";

const tokenFrom = "SYSTEM_ACCESSTOKEN";

/** The threads of the pull request that an Azure pipeline runs for. */
export function azureDevOps(env: Environment): Conversation {
  const variables = new Variables(env, "Azure DevOps");
  const collection = variables.url("SYSTEM_COLLECTIONURI");
  const project = variables.text("SYSTEM_TEAMPROJECT");
  const repository = variables.text("BUILD_REPOSITORY_ID");
  const number = variables.number(
    "SYSTEM_PULLREQUEST_PULLREQUESTID",
    " Azure sets it in runs for a pull request only.",
  );
  const token = variables.token(tokenFrom, " In a step: env: SYSTEM_ACCESSTOKEN: $(System.AccessToken).");
  const handlers = [new BearerCredentialHandler(token)];
  const options = { socketTimeout: REQUEST_TIMEOUT, allowRetries: false };
  const git = new GitApi(collection, handlers, options, "cordon");
  const locations = new LocationsApi(collection, handlers, options, "cordon");

  return {
    host: "Azure DevOps",
    tokenFrom,
    token,
    longest: 150_000,
    own: async () => {
      const { authenticatedUser } = await answerOf(locations.getConnectionData());
      const threads = await answerOf(git.getThreads(repository, number, project));
      return threads.flatMap(({ id: thread, isDeleted, comments }) => {
        const [first] = comments ?? [];
        if (isDeleted || !first || first.isDeleted || first.author?.id !== authenticatedUser?.id) return [];
        const edit = async (content: string) =>
          void (await answerOf(
            git.updateComment({ content }, repository, number, thread as number, first.id as number, project),
          ));
        return [{ text: first.content ?? "", edit }];
      });
    },
    create: async (content) => {
      // Without a status a thread does not hold up a merge that waits for every thread to be resolved.
      const thread = { comments: [{ content, commentType: CommentType.Text }] };
      await answerOf(git.createThread(thread, repository, number, project));
    },
  };
}

interface Failure extends Error {
  statusCode?: number;
  responseHeaders?: Record<string, string | undefined>;
}

const signIn = "asked to sign in, or there is no such address";

/**
 * A page that asks to sign in has a status of success. The client then knows no address of the API, or answers null,
 * as it does for what is not there.
 */
async function answerOf<Result>(asked: Promise<Result>): Promise<NonNullable<Result>> {
  const answer = await asked.catch(({ message, statusCode, responseHeaders }: Failure) => {
    if (message.startsWith("Failed to find api location")) throw new Refusal(signIn, { status: 404 });
    if (statusCode === undefined) throw new Refusal(message);
    throw new Refusal(message, { status: statusCode, retryAfter: retryAfterOf(responseHeaders?.["retry-after"]) });
  });
  if (!answer) throw new Refusal(signIn, { status: 404 });
  return answer;
}
