import { type Api, pageOf, type Written, write } from "./stand-in-api";

const users = ["project_12_bot", "mallory"];
const notes = "/gitlab/api/v4/projects/12/merge_requests/7/notes";

/** GitLab's API, under a path of its own, for the notes of project 12's merge request 7. */
export const gitlabApi: Api = {
  me: "project_12_bot",
  env: (address) => ({
    CI_API_V4_URL: `${address}/gitlab/api/v4`,
    CI_PROJECT_ID: "99",
    CI_MERGE_REQUEST_PROJECT_ID: "12",
    CI_MERGE_REQUEST_IID: "7",
    GITLAB_TOKEN: "glpat-secret",
  }),
  answer({ method, url, headers, body }, comments, address) {
    if (headers["private-token"] !== "glpat-secret") return { status: 401, body: { message: "401 Unauthorized" } };
    if (url.pathname === "/gitlab/api/v4/user") return { status: 200, body: { id: 0, username: this.me } };
    const [, id] = new RegExp(`^${notes}/(\\d+)$`).exec(url.pathname) ?? [];
    if (method === "PUT" && id) return { status: 200, body: shown(write(comments, this.me, body.body, Number(id))) };
    if (url.pathname !== notes) return { status: 404, body: { message: "404 Not found" } };
    if (method === "POST") return { status: 201, body: shown(write(comments, this.me, body.body)) };

    const { items, page, pages } = pageOf(comments.map(shown), url);
    const next = new URL(url, address);
    next.searchParams.set("page", String(page + 1));
    const more = page < pages;
    return {
      status: 200,
      body: items,
      headers: {
        "x-page": String(page),
        "x-next-page": more ? String(page + 1) : "",
        "x-total-pages": String(pages),
        link: more ? `<${next}>; rel="next"` : "",
      },
    };
  },
};

const shown = ({ id, author, text }: Written) => ({
  id,
  body: text,
  author: { id: users.indexOf(author), username: author },
  system: false,
  noteable_type: "MergeRequest",
});
