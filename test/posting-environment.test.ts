import * as assert from "node:assert/strict";
import { InputError } from "../plan/input-error";
import { type Host, post } from "../posting/post";
import { azureDevOpsApi } from "./stand-in-azure-devops";
import { eventFile, githubApi } from "./stand-in-github";
import { gitlabApi } from "./stand-in-gitlab";

const comment = "<!-- cordon:hospital/prod -->\nNothing is new.";
/** Nobody listens here: what is wrong must be said before anything is asked. */
const nobody = "http://127.0.0.1:9";

const places: [Host, Record<string, string | undefined>, wrong: [variable: string, value: string][]][] = [
  [
    "github",
    githubApi().env(nobody),
    [
      ["GITHUB_REPOSITORY", "infra"],
      ["GITHUB_API_URL", "file:///etc"],
      ["GITHUB_TOKEN", "two\nlines"],
    ],
  ],
  [
    "gitlab",
    gitlabApi.env(nobody),
    [
      ["CI_API_V4_URL", `${nobody}/api/v3`],
      ["CI_MERGE_REQUEST_PROJECT_ID", "clinic/infra"],
      ["CI_MERGE_REQUEST_IID", "0"],
      ["GITLAB_TOKEN", "glpat secret"],
    ],
  ],
  [
    "azure-devops",
    azureDevOpsApi.env(nobody),
    [
      ["SYSTEM_COLLECTIONURI", "dev.azure.com/org"],
      ["SYSTEM_PULLREQUEST_PULLREQUESTID", "7; rm"],
      ["SYSTEM_ACCESSTOKEN", "$(unknown)"],
    ],
  ],
];

for (const [host, env, wrong] of places) {
  describe(`the environment for ${host}`, () => {
    const refused = (variable: string, value: string | undefined) =>
      assert.rejects(post(comment, host, { env: { ...env, [variable]: value } }), (error: unknown) => {
        assert.ok(error instanceof InputError);
        assert.ok(error.message.includes(variable), error.message);
        assert.ok(!value || !error.message.includes(value), error.message);
        return true;
      });

    for (const variable of Object.keys(env).filter(
      (name) => name !== "CI_MERGE_REQUEST_PROJECT_ID" && name !== "CI_PROJECT_ID",
    )) {
      it(`says that ${variable} is missing or empty`, async () => {
        await refused(variable, undefined);
        await refused(variable, "  ");
      });
    }

    for (const [variable, value] of wrong) it(`says that ${variable} is wrong`, () => refused(variable, value));
  });
}

describe("the event of a GitHub workflow", () => {
  const posted = (GITHUB_EVENT_PATH: string) =>
    post(comment, "github", { env: { ...githubApi().env(nobody), GITHUB_EVENT_PATH } });

  it("is refused where it is of no pull request", () =>
    assert.rejects(posted(eventFile({ ref: "refs/heads/main" })), InputError));
  it("is refused where it is not what GitHub writes", () =>
    assert.rejects(posted(eventFile({ pull_request: { number: "7" } })), /number/));
  it("is refused where there is none", () => assert.rejects(posted("nowhere.json"), /There is no such file/));
});
