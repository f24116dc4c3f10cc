import { createRequesterFn, type RequestHandlerFn } from "@gitbeaker/requester-utils";
import { MergeRequestNotes, Users } from "@gitbeaker/rest";
import { InputError } from "../plan/input-error";
import { type Conversation, REQUEST_TIMEOUT } from "./conversation";
import { type Environment, Variables } from "./environment";
import { Refusal, retryAfterOf } from "./refusal";

const tokenFrom = "GITLAB_TOKEN";

/** The notes of the merge request that a GitLab pipeline runs for. */
export function gitlab(env: Environment): Conversation {
  const variables = new Variables(env, "GitLab");
  const api = variables.url("CI_API_V4_URL");
  if (!api.endsWith("/api/v4")) throw new InputError("CI_API_V4_URL ends with /api/v4.");
  // In a fork's pipeline CI_PROJECT_ID is the fork, which has no such merge request.
  const target = env.CI_MERGE_REQUEST_PROJECT_ID ? "CI_MERGE_REQUEST_PROJECT_ID" : "CI_PROJECT_ID";
  const project = variables.number(target);
  const mergeRequest = variables.number("CI_MERGE_REQUEST_IID", " GitLab sets it in merge request pipelines only.");
  const token = variables.token(
    tokenFrom,
    " A project access token with the scope api: CI_JOB_TOKEN may write no notes.",
  );
  const options = { host: api.slice(0, -"/api/v4".length), token, requesterFn: createRequesterFn(unchanged, request) };
  const notes = new MergeRequestNotes(options);
  const users = new Users(options);

  return {
    host: "GitLab",
    tokenFrom,
    token,
    longest: 1_000_000,
    own: async () => {
      const { id: user } = await users.showCurrentUser();
      const all = await notes.all(project, mergeRequest, { perPage: 100, orderBy: "created_at", sort: "asc" });
      return all
        .filter(({ system, author }) => !system && author.id === user)
        .map(({ id, body }) => ({
          text: body,
          edit: async (text) => void (await notes.edit(project, mergeRequest, id, { body: text })),
        }));
    },
    create: async (text) => void (await notes.create(project, mergeRequest, text)),
  };
}

const unchanged = async <Options>(_: unknown, options: Options): Promise<Options> => options;

/** One request. The client's own handler tries ten times within a quarter of a second, whatever Retry-After says. */
const request: RequestHandlerFn = async (endpoint, options = {}) => {
  const { prefixUrl, searchParams, method, headers, body } = options as Record<string, string>;
  const url = new URL(endpoint, `${prefixUrl?.replace(/\/*$/, "/")}`);
  url.search = searchParams ?? "";
  const signal = AbortSignal.timeout(REQUEST_TIMEOUT);
  const response = await fetch(url, { method, headers, body, signal } as RequestInit).catch(
    ({ message, cause }: Error) => {
      throw new Refusal(cause instanceof Error ? cause.message : message);
    },
  );
  const text = await response.text();
  const answer = jsonOf(text);
  if (!response.ok || answer === undefined) {
    const retryAfter = retryAfterOf(response.headers.get("retry-after"));
    throw new Refusal(saidIn(answer) ?? response.statusText, { status: response.status, retryAfter });
  }
  return { body: answer, headers: Object.fromEntries(response.headers), status: response.status };
};

function jsonOf(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function saidIn(answer: Record<string, unknown> | undefined): string | undefined {
  const said = answer?.message ?? answer?.error;
  return typeof said === "string" ? said : JSON.stringify(said);
}
