import * as assert from "node:assert/strict";
import { type Host, post } from "../posting/post";
import { type Answer, type Api, StandIn } from "./stand-in-api";
import { azureDevOpsApi } from "./stand-in-azure-devops";
import { githubApi, tooLong } from "./stand-in-github";
import { gitlabApi } from "./stand-in-gitlab";

const marker = "<!-- cordon:hospital/prod -->";
const whole = `${marker}\nOne finding is new.`;

const places: [host: Host, name: string, api: Api, edit: string, tooLong: Answer][] = [
  ["github", "GitHub", githubApi(), "PATCH", tooLong],
  [
    "gitlab",
    "GitLab",
    gitlabApi,
    "PUT",
    { status: 400, body: { message: { note: ["is too long (maximum is 1000000 characters)"] } } },
  ],
  [
    "azure-devops",
    "Azure DevOps",
    azureDevOpsApi,
    "PATCH",
    { status: 400, body: { message: "Comment exceeds the maximum length" } },
  ],
];

for (const [host, name, api, edit, long] of places) {
  describe(`a comment on ${name}`, () => {
    let standIn: StandIn;
    let waits: number[];
    const posted = (env = standIn.env) => post(whole, host, { env, wait: async (seconds) => void waits.push(seconds) });
    const whyNot = async (env?: Record<string, string | undefined>): Promise<string> => {
      const result = await posted(env);
      assert.equal(result.posted, false);
      return "why" in result ? result.why : "";
    };

    beforeEach(async () => {
      standIn = await StandIn.start(api);
      waits = [];
    });
    afterEach(() => standIn.close());

    it("is created once, then edited in place, wherever it stands among the others", async () => {
      for (let each = 0; each < 230; each++) standIn.says(`remark ${each}`, "mallory");
      assert.deepEqual(await posted(), { posted: "created" });
      assert.equal(standIn.comments[230]?.text, whole);
      for (let each = 0; each < 230; each++) standIn.says(`remark ${each}`, "mallory");
      assert.deepEqual(await posted(), { posted: "edited" });
      assert.deepEqual(standIn.changes, ["POST", edit]);
      assert.equal(standIn.comments.filter(({ text }) => text === whole).length, 1);
    });

    it("is found by its first line, in any line ends, and by nothing else", async () => {
      standIn.says(`> ${whole}`);
      standIn.says("<!-- cordon:hospital/test -->\nanother stack");
      standIn.says(`${marker}\r\nas it was`);
      assert.deepEqual(await posted(), { posted: "edited" });
      assert.equal(standIn.comments[2]?.text, whole);
      assert.deepEqual(standIn.changes, [edit]);
    });

    it("never edits what somebody else has written under our marker", async () => {
      standIn.says(`${marker}\nAll is well, merge.`, "mallory");
      assert.deepEqual(await posted(), { posted: "created" });
      assert.equal(standIn.comments[0]?.text, `${marker}\nAll is well, merge.`);
    });

    it("waits as long as the API asks for, when there were too many requests", async () => {
      standIn.faults.push({ on: "POST", status: 429, headers: { "retry-after": "17" } });
      assert.deepEqual(await posted(), { posted: "created" });
      assert.deepEqual(waits, [17]);
    });

    it("tries again after an error of the server", async () => {
      standIn.faults.push({ on: "GET", status: 500, body: "<h1>oops</h1>" }, { on: "GET", status: 503 });
      assert.deepEqual(await posted(), { posted: "created" });
      assert.deepEqual(waits, [2, 4]);
    });

    it("tries again after a connection that broke", async () => {
      standIn.faults.push({ on: "GET", dropped: true });
      assert.deepEqual(await posted(), { posted: "created" });
    });

    it("is not created twice when only the answer was lost", async () => {
      standIn.faults.push({ on: "POST", dropped: true, afterwards: true });
      assert.deepEqual(await posted(), { posted: "edited" });
      assert.equal(standIn.comments.filter(({ text }) => text === whole).length, 1);
    });

    it("is given up after a few tries, and at once when the wait would be long", async () => {
      for (let each = 0; each < 9; each++) standIn.faults.push({ on: "GET", status: 502 });
      assert.match(await whyNot(), new RegExp(`^${name} answered 502`));
      assert.deepEqual(waits, [2, 4, 8]);
      standIn.faults.length = 0;
      standIn.faults.push({ on: "any", status: 429, headers: { "retry-after": "3600" } });
      assert.match(await whyNot(), / answered 429/);
      assert.deepEqual(waits, [2, 4, 8]);
    });

    for (const status of [401, 403, 404]) {
      it(`is not posted when the API answers ${status}: it says why, without trying again`, async () => {
        standIn.faults.push({ on: edit, status, body: { message: "Not for you" } });
        standIn.says(whole);
        const why = await whyNot();
        assert.match(
          why,
          new RegExp(`^${name} answered ${status}.*the token in [A-Z_]+ (is not valid|may not comment)`),
        );
        assert.deepEqual([waits, standIn.changes], [[], [edit]]);
      });
    }

    it("is not posted when it is too long: it says how long it is and may be", async () => {
      standIn.says(whole);
      standIn.faults.push({ on: edit, ...long });
      assert.match(await whyNot(), new RegExp(`the comment has ${whole.length} characters, and at most \\d+ fit\\.$`));
      assert.deepEqual(waits, []);
    });

    it("shows no token, not even one that the server repeats", async () => {
      const token = Object.entries(standIn.env).find(([key]) => key.endsWith("TOKEN"))?.[1] ?? "";
      standIn.faults.push({ on: "any", status: 403, body: { message: `no: ${token}\n::error::x` } });
      const why = await whyNot();
      assert.doesNotMatch(why, /secret|\n/);
      assert.match(why, /no: \*\*\* ::error::x|answered 403/);
    });

    it("is not posted with a token that is not known", async () => {
      const env = Object.fromEntries(
        Object.entries(standIn.env).map(([key, value]) => [key, key.endsWith("TOKEN") ? "stale" : value]),
      );
      assert.match(await whyNot(env), /answered 40[14]/);
      assert.deepEqual(standIn.comments, []);
    });
  });
}
