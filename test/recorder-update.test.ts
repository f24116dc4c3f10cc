import * as assert from "node:assert/strict";
import { planProgram } from "../plan/program";
import { withProject } from "./program-of";

const planned = (program: string) =>
  withProject({ "index.ts": program }, (folder) => planProgram(folder, { mode: "update" }));

describe("an update against the stand-in cloud", () => {
  it("gives ids and outputs, and runs what waits for them", async () => {
    const { resources } = await planned(`
      import * as aws from "@pulumi/aws";
      const bucket = new aws.s3.Bucket("b");
      bucket.arn.apply((arn) => new aws.sns.Topic("behind", { displayName: arn }));`);
    const [, bucket, topic] = resources;
    assert.match(bucket?.id ?? "", /^b-[0-9a-f]{7}$/);
    assert.equal(topic?.inputs.displayName, `arn:aws:s3:::${bucket?.id}`);
    assert.equal(topic?.outputs?.displayName, topic?.inputs.displayName);
  });

  it("refuses what is made from an output that it does not have", async () => {
    const program = `
      import * as aws from "@pulumi/aws";
      const vpc = new aws.ec2.Vpc("v", { cidrBlock: "10.0.0.0/16" });
      new aws.sns.Topic("t", { displayName: vpc.dhcpOptionsId });`;
    await assert.rejects(
      planned(program),
      /displayName of t \(aws:sns\/topic:Topic\) is made from "dhcpOptionsId" of v /,
    );
  });

  it("repeats itself", async () => {
    const program = 'import * as aws from "@pulumi/aws";\nexport const url = new aws.sqs.Queue("q").arn;';
    assert.deepEqual(await planned(program), await planned(program));
  });
});
