import { Octokit } from "@octokit/core";
import { paginateRest } from "@octokit/plugin-paginate-rest";
import { InputError } from "../plan/input-error";
import { type Conversation, REQUEST_TIMEOUT } from "./conversation";
import { type Environment, Variables } from "./environment";
import { type Subject, subjectOf } from "./github-event";
import { Refusal, retryAfterOf } from "./refusal";

const Client = Octokit.plugin(paginateRest);
type GitHub = InstanceType<typeof Client>;

const tokenFrom = "GITHUB_TOKEN";

/** The comments of the pull request that a GitHub workflow runs for. */
export function github(env: Environment): Conversation {
  const variables = new Variables(env, "GitHub");
  const [owner = "", repo = "", ...more] = variables.text("GITHUB_REPOSITORY").split("/");
  if (!owner || !repo || more.length > 0) throw new InputError("GITHUB_REPOSITORY is written owner/name.");
  const subject = subjectOf(variables.text("GITHUB_EVENT_PATH"));
  const token = variables.token(tokenFrom, " In a workflow, give it github.token.");
  const client = new Client({
    auth: token,
    baseUrl: variables.url("GITHUB_API_URL"),
    userAgent: "cordon",
    request: { fetch: timed },
  });
  const place = { owner, repo };

  return {
    host: "GitHub",
    tokenFrom,
    token,
    longest: 65_536,
    own: () =>
      refusing(async () => {
        const issue_number = await numberOf(subject, place, client);
        const { viewer } = await client.graphql<{ viewer: { login: string } }>("{ viewer { login } }");
        const comments = await client.paginate("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
          ...place,
          issue_number,
          per_page: 100,
        });
        return comments
          .filter(({ user }) => user?.login === viewer.login)
          .map(({ id, body = "" }) => ({
            text: body,
            edit: (text) =>
              refusing(async () => {
                const at = { ...place, comment_id: id, body: text };
                await client.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", at);
              }),
          }));
      }),
    create: (body) =>
      refusing(async () => {
        const issue_number = await numberOf(subject, place, client);
        const at = { ...place, issue_number, body };
        await client.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", at);
      }),
  };
}

/** The pull request whose head is still what the workflow ran for. */
async function numberOf(subject: Subject, place: { owner: string; repo: string }, client: GitHub): Promise<number> {
  if ("number" in subject) return subject.number;
  const { sha, owner, branch } = subject;
  const open = await client.paginate("GET /repos/{owner}/{repo}/pulls", {
    ...place,
    state: "open",
    head: `${owner}:${branch}`,
    per_page: 100,
  });
  const [found, ...others] = open.filter(({ head }) => head.sha === sha);
  if (!found || others.length > 0) {
    const why = found ? "several open pull requests have this head" : "no open pull request has this head any more";
    throw new Refusal(why, { status: 404 });
  }
  return found.number;
}

const timed: typeof fetch = (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(REQUEST_TIMEOUT) });

/** What the client throws: a failed request, which has no response where the connection broke, or a failed query. */
interface Failure extends Error {
  status?: number;
  response?: { headers?: Record<string, string | undefined> };
}

async function refusing<Result>(request: () => Promise<Result>): Promise<Result> {
  try {
    return await request();
  } catch (error) {
    const { name, message, status = 403, response } = error as Failure;
    if (name !== "HttpError" && name !== "GraphqlResponseError") throw error;
    if (!response) throw new Refusal(message);
    throw new Refusal(message, { status, retryAfter: retryAfterOf(response.headers?.["retry-after"]) });
  }
}
