import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { type Answer, type Api, type Asked, pageOf, type Written, write } from "./stand-in-api";

const folder = mkdtempSync(path.join(tmpdir(), "cordon-event-"));

let events = 0;

/** Writes an event as a runner does, and says where. */
export function eventFile(event: object): string {
  const file = path.join(folder, `event-${events++}.json`);
  writeFileSync(file, JSON.stringify(event));
  return file;
}

/** A pull request of a fork, as the list of pull requests shows it. */
export interface Pull {
  number: number;
  head: { sha: string; label: string };
}

/** GitHub's REST API for the comments of clinic/infra#7, and its viewer. */
export const githubApi = (pulls: Pull[] = []): Api => ({
  me: "github-actions[bot]",
  env: (address) => ({
    GITHUB_API_URL: address,
    GITHUB_REPOSITORY: "clinic/infra",
    GITHUB_EVENT_PATH: eventFile({ pull_request: { number: 7 } }),
    GITHUB_TOKEN: "ghs_secret",
  }),
  answer(asked, comments, address) {
    const { method, url, headers, body } = asked;
    if (headers.authorization !== "token ghs_secret") return refused(401, "Bad credentials");
    const [, id] = /^\/repos\/clinic\/infra\/issues\/comments\/(\d+)$/.exec(url.pathname) ?? [];
    if (method === "PATCH" && id) return { status: 200, body: shown(write(comments, this.me, body.body, Number(id))) };
    switch (`${method} ${url.pathname}`) {
      case "POST /graphql":
        return { status: 200, body: { data: { viewer: { login: this.me } } } };
      case "GET /repos/clinic/infra/pulls":
        return listed(
          pulls.filter(({ head }) => head.label === url.searchParams.get("head")),
          asked,
          address,
        );
      case "GET /repos/clinic/infra/issues/7/comments":
        return listed(comments.map(shown), asked, address);
      case "POST /repos/clinic/infra/issues/7/comments":
        return { status: 201, body: shown(write(comments, this.me, body.body)) };
      default:
        return refused(404, "Not Found");
    }
  },
});

/** A refusal as GitHub words it. */
export const refused = (status: number, message: string) => ({
  status,
  body: { message, documentation_url: "https://docs.github.com/rest", status: String(status) },
});

export const tooLong = {
  status: 422,
  body: {
    message: "Validation Failed",
    errors: [
      {
        resource: "IssueComment",
        code: "unprocessable",
        field: "data",
        message: "Body is too long (maximum is 65536 characters)",
      },
    ],
  },
};

const shown = ({ id, author, text }: Written) => ({
  id,
  node_id: `IC_${id}`,
  html_url: `https://github.com/clinic/infra/pull/7#issuecomment-${id}`,
  body: text,
  user: { login: author, id: author.length, type: author.endsWith("[bot]") ? "Bot" : "User" },
});

function listed(all: unknown[], { url }: Asked, address: string): Answer {
  const { items, page, pages } = pageOf(all, url);
  const next = new URL(url, address);
  next.searchParams.set("page", String(page + 1));
  return { status: 200, body: items, headers: page < pages ? { link: `<${next}>; rel="next"` } : {} };
}
