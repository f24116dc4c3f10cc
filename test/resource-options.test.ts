import * as assert from "node:assert/strict";
import type { Plan, Resource } from "../plan/graph";
import { readPreview } from "../plan/preview";
import { planProgram } from "../plan/program";
import { readState } from "../plan/state";
import { withProject } from "./program-of";

type Kept = Pick<Resource, "protect" | "retainOnDelete" | "replaceOnChanges">;
const kept = ({ resources }: Plan, name: string): Kept => {
  const { protect, retainOnDelete, replaceOnChanges } = resources.find((each) => each.name === name) as Resource;
  return { protect, ...(retainOnDelete ? { retainOnDelete } : {}), ...(replaceOnChanges ? { replaceOnChanges } : {}) };
};

const type = "aws:s3/bucket:Bucket";
const urn = `urn:pulumi:prod::ehr::${type}::records`;
const options = { protect: true, retainOnDelete: true, replaceOnChanges: ["tags"] };

describe("what keeps a resource", () => {
  it("is recorded of a program, of a component's children too, and as transforms leave it", async () => {
    const program = `
      import * as pulumi from "@pulumi/pulumi";
      import * as aws from "@pulumi/aws";
      new aws.s3.Bucket("records", {}, { protect: true, retainOnDelete: true, replaceOnChanges: ["tags"] });
      const archive = new pulumi.ComponentResource("a:b:C", "archive", {}, { retainOnDelete: true });
      new aws.s3.Bucket("scans", {}, { parent: archive });
      pulumi.runtime.registerResourceTransform(({ name, props, opts }) =>
        name === "late" ? { props, opts: { ...opts, retainOnDelete: true, replaceOnChanges: ["bucket"] } } : undefined);
      new aws.s3.Bucket("late");
      new aws.s3.Bucket("plain");`;
    const plan = await withProject({ "index.ts": program }, (folder) => planProgram(folder));
    assert.deepEqual(kept(plan, "records"), options);
    assert.deepEqual(kept(plan, "scans"), { protect: false, retainOnDelete: true });
    assert.deepEqual(kept(plan, "late"), { protect: false, retainOnDelete: true, replaceOnChanges: ["bucket"] });
    assert.deepEqual(kept(plan, "plain"), { protect: false });
  });

  it("is read from a state and from a preview", () => {
    const state = { version: 3, deployment: { resources: [{ urn, type, custom: true, ...options }] } };
    assert.deepEqual(kept(readState(JSON.stringify(state)), "records"), options);
    const preview = { steps: [{ op: "create", urn, newState: { urn, type, custom: true, ...options } }] };
    assert.deepEqual(kept(readPreview(JSON.stringify(preview)), "records"), options);
    assert.throws(() => {
      const odd = { urn, type, replaceOnChanges: "tags" };
      readState(JSON.stringify({ version: 3, deployment: { resources: [odd] } }));
    }, /resources\[0\] is no resource/);
  });
});
