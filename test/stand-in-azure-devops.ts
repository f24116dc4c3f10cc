import { type Api, type Written, write } from "./stand-in-api";

const pullRequest = "/org/Clinic%20estate/_apis/git/repositories/r-1/pullRequests/7";
const threadsTemplate =
  "{project}/_apis/{area}/repositories/{repositoryId}/pullRequests/{pullRequestId}/{resource}/{threadId}";

/** Where each part of the API lies, as a client first asks. */
const locations: Record<string, object[]> = {
  git: [
    location("ab6e2e5d-a0b7-4153-b64a-a4efe0d49449", "git", "threads", threadsTemplate),
    location(
      "965a3ec7-5ed8-455a-bdcb-835a5ea7fe7b",
      "git",
      "comments",
      threadsTemplate.replace("{resource}", "threads") + "/{resource}/{commentId}",
    ),
  ],
  Location: [location("00d9565f-ed9c-4a06-9a50-00e7896ccab4", "Location", "ConnectionData", "_apis/{resource}")],
};

function location(id: string, area: string, resourceName: string, routeTemplate: string): object {
  return {
    id,
    area,
    resourceName,
    routeTemplate,
    resourceVersion: 1,
    minVersion: "1.0",
    maxVersion: "7.2",
    releasedVersion: "7.1",
  };
}

/** Azure DevOps' API for the threads of one pull request. */
export const azureDevOpsApi: Api = {
  me: "build-service",
  env: (address) => ({
    SYSTEM_COLLECTIONURI: `${address}/org/`,
    SYSTEM_TEAMPROJECT: "Clinic estate",
    BUILD_REPOSITORY_ID: "r-1",
    SYSTEM_PULLREQUEST_PULLREQUESTID: "7",
    SYSTEM_ACCESSTOKEN: "ey.secret",
  }),
  answer({ method, url, headers, body }, comments) {
    // A token without rights is asked to sign in, with a page and a status of success.
    if (headers.authorization !== "Bearer ey.secret") {
      return { status: 203, body: "<html>Sign in</html>", headers: { "content-type": "text/html" } };
    }
    const [, area] = /^\/org\/_apis\/(\w+)$/.exec(url.pathname) ?? [];
    if (method === "OPTIONS") return { status: 200, body: { count: 2, value: locations[area ?? ""] ?? [] } };
    if (area === "ConnectionData") return { status: 200, body: { authenticatedUser: { id: this.me } } };
    const [, thread] = new RegExp(`^${pullRequest}/threads/(\\d+)/comments/1$`).exec(url.pathname) ?? [];
    if (method === "PATCH" && thread) {
      return { status: 200, body: shown(write(comments, this.me, body.content, Number(thread))).comments[0] };
    }
    if (url.pathname !== `${pullRequest}/threads`) return { status: 404, body: { message: "TF401180: not found." } };
    if (method === "POST") return { status: 200, body: shown(write(comments, this.me, body.comments[0].content)) };
    return { status: 200, body: { count: comments.length + 1, value: [system, ...comments.map(shown)] } };
  },
};

const system = { id: 900, comments: [{ id: 1, content: "Build voted", commentType: "system", author: { id: "s" } }] };

const shown = ({ id, author, text }: Written) => ({
  id,
  status: "active",
  isDeleted: false,
  comments: [{ id: 1, parentCommentId: 0, content: text, commentType: "text", author: { id: author } }],
});
