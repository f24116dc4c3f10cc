import * as assert from "node:assert/strict";
import { post } from "../posting/post";
import { StandIn } from "./stand-in-api";
import { eventFile, githubApi } from "./stand-in-github";

const comment = "<!-- cordon:hospital/prod -->\nNothing is new.";
const head = { sha: "a1b2c3", label: "mallory:patch-1" };
const run = {
  event: "pull_request",
  head_sha: head.sha,
  head_branch: "patch-1",
  head_repository: { owner: { login: "mallory" } },
  pull_requests: [] as object[],
};
const repository = { id: 5 };

describe("a comment from the workflow that follows a review", () => {
  let standIn: StandIn;
  afterEach(() => standIn.close());

  const postedFor = async (workflow_run: object, pulls = [{ number: 7, head }]) => {
    standIn = await StandIn.start(githubApi(pulls));
    const env = { ...standIn.env, GITHUB_EVENT_PATH: eventFile({ repository, workflow_run }) };
    return post(comment, "github", { env, wait: async () => {} });
  };

  it("finds the pull request of a fork by the head that it ran for", async () => {
    const others = Array.from({ length: 130 }, (_, at) => ({ number: 100 + at, head: { ...head, sha: `${at}` } }));
    assert.deepEqual(await postedFor(run, [...others, { number: 7, head }]), { posted: "created" });
  });

  it("takes the number from the event where the branch is one of the repository", async () => {
    const pull_requests = [
      { number: 9, base: { repo: { id: 6 } } },
      { number: 7, base: { repo: repository } },
    ];
    assert.deepEqual(await postedFor({ ...run, pull_requests }, []), { posted: "created" });
  });

  it("says nothing on a pull request whose head has moved on", async () => {
    const result = await postedFor(run, [{ number: 7, head: { ...head, sha: "d4e5f6" } }]);
    assert.match("why" in result ? result.why : "", /no open pull request has this head any more/);
    assert.deepEqual(standIn.comments, []);
  });

  it("does not guess between two pull requests with the same head", async () => {
    const result = await postedFor(run, [
      { number: 7, head },
      { number: 8, head },
    ]);
    assert.match("why" in result ? result.why : "", /several open pull requests/);
  });

  for (const [what, event] of [
    ["a push", { ...run, event: "push" }],
    ["pull_request_target", { ...run, event: "pull_request_target" }],
    ["a fork that is gone", { ...run, head_repository: null }],
  ] as const) {
    it(`refuses the run of ${what}`, async () => {
      await assert.rejects(postedFor(event), { name: "Error", message: /no pull request|is gone/ });
    });
  }
});
