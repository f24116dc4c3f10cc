import * as assert from "node:assert/strict";
import { readPreview } from "../plan/preview";
import { readState } from "../plan/state";

const bucket = { urn: "urn:pulumi:prod::ehr::aws:s3/bucket:Bucket::records", type: "aws:s3/bucket:Bucket" };
const stack = { urn: "urn:pulumi:prod::ehr::pulumi:pulumi:Stack::ehr-prod", type: "pulumi:pulumi:Stack" };
const preview = (steps: object[]): string => JSON.stringify({ config: {}, steps, changeSummary: {} });

describe("a state of a stack that was never deployed", () => {
  it("holds nothing, for those who ask what was there before", () => {
    for (const text of [
      '{"version": 3, "deployment": {"manifest": {}}}',
      '{"version": 3, "deployment": {"manifest": {}, "resources": null}}',
      '{"version": 3, "deployment": {"manifest": {}, "resources": []}}',
      '{"version": 3, "deployment": null}',
      '{"version": 3, "checkpoint": {"stack": "organization/ehr/prod", "latest": null}}',
      '{"version": 3, "checkpoint": {"stack": "organization/ehr/prod"}}',
    ]) {
      const { project, stack, resources } = readState(text, { mayBeEmpty: true });
      assert.deepEqual([project, stack, resources], ["", "", []], text);
      assert.throws(() => readState(text), /holds no resources, so there is nothing to judge/);
    }
  });

  it("is not taken for one where there is none", () => {
    for (const text of ['{"version": 3}', '{"version": 3, "deployment": 0}', '{"version": 3, "checkpoint": null}']) {
      assert.throws(() => readState(text, { mayBeEmpty: true }), /This is no state/, text);
    }
  });
});

describe("a preview that deletes all", () => {
  const all = preview([
    { op: "delete", oldState: bucket },
    { op: "delete", oldState: stack },
  ]);

  it("leaves nothing, for those who ask what is left", () => {
    const { project, stack: name, resources, steps } = readPreview(all, { mayBeEmpty: true });
    assert.deepEqual([project, name, resources], ["ehr", "prod", []]);
    const ended = [bucket, stack].map(({ urn }) => ({ urn, op: "delete" }));
    assert.deepEqual(steps, ended);
  });

  it("is nothing to judge", () => {
    assert.throws(() => readPreview(all), /deletes every resource, so there is nothing to judge/);
    assert.throws(() => readPreview(preview([]), { mayBeEmpty: true }), /holds no resources/);
  });
});
