import * as assert from "node:assert/strict";
import { type ProgramOptions, planProgram } from "../plan/program";
import { isUnknown } from "../plan/values";
import { withProject } from "./program-of";

/** The inputs of a topic whose properties the program makes, and what the plan rests on. */
const topic = (properties: string, files: Record<string, string> = {}, options: ProgramOptions = {}) =>
  withProject(
    {
      "index.ts": `
        import * as aws from "@pulumi/aws";
        import * as pulumi from "@pulumi/pulumi";
        export = async () => { new aws.sns.Topic("t", ${properties}); };`,
      ...files,
    },
    async (folder) => {
      const { resources, assumptions } = await planProgram(folder, options);
      const found = resources.find(({ type }) => type === "aws:sns/topic:Topic");
      assert.ok(found);
      return { inputs: found.inputs, withheld: found.withheld, assumptions };
    },
  );

describe("answers in place of a cloud", () => {
  it("are not believed, nor is what contains them", async () => {
    const { inputs, withheld, assumptions } = await topic(
      "{ displayName: 'of ' + (await aws.getCallerIdentity()).accountId, name: 'fixed' }",
    );
    assert.ok(isUnknown(inputs.displayName));
    assert.equal(inputs.name, "fixed");
    assert.deepEqual(withheld, { displayName: "answer of aws:index/getCallerIdentity:getCallerIdentity" });
    assert.deepEqual(assumptions, [{ kind: "function", name: "aws:index/getCallerIdentity:getCallerIdentity" }]);
  });

  it("are not believed where a program reckons addresses from them", async () => {
    const { inputs } = await topic(
      "{ displayName: (await aws.ec2.getVpc({ default: true })).cidrBlock.replace(/0\\.0\\/16$/, '7.0/24'), name: '10.1.7.0/24' }",
    );
    assert.ok(isUnknown(inputs.displayName));
    assert.equal(inputs.name, "10.1.7.0/24");
  });

  it("are true where they follow from the region that is written", async () => {
    const asked = "{ displayName: (await aws.getRegion()).id + ' ' + (await aws.getPartition()).dnsSuffix }";
    const { inputs, assumptions } = await topic(asked, { "Pulumi.dev.yaml": "config: {aws:region: eu-west-1}" });
    assert.equal(inputs.displayName, "eu-west-1 amazonaws.com");
    assert.deepEqual(assumptions, []);
    const unsaid = await topic(asked);
    assert.ok(isUnknown(unsaid.inputs.displayName));
    assert.equal(unsaid.assumptions.length, 2);
  });

  it("do not cast doubt on what was asked about", async () => {
    const { inputs } = await topic("{ displayName: (await aws.ec2.getVpc({ id: 'vpc-0123456789' })).id }");
    assert.equal(inputs.displayName, "vpc-0123456789");
  });

  it("are the caller's, if given", async () => {
    const token = "aws:index/getCallerIdentity:getCallerIdentity";
    const answers = { [token]: { accountId: "444455556666" } };
    const { inputs, assumptions } = await topic(
      "{ displayName: (await aws.getCallerIdentity()).accountId }",
      {},
      { answers },
    );
    assert.equal(inputs.displayName, "444455556666");
    assert.deepEqual(assumptions, [{ kind: "answer", name: token }]);
  });

  it("of an unknown function are unknown as an output, and asked for as a promise", async () => {
    const { inputs } = await topic("{ displayName: aws.iot.getEndpointOutput().endpointAddress }");
    assert.ok(isUnknown(inputs.displayName));
    await assert.rejects(
      topic("{ displayName: (await aws.iot.getEndpoint()).endpointAddress }"),
      /asks the cloud with aws:iot\/getEndpoint:getEndpoint.*--answers FILE: \{"aws:iot\/getEndpoint:getEndpoint": /,
    );
  });

  it("of other stacks are the caller's, if given", async () => {
    const answers = { "pulumi:pulumi:StackReference": { "acme/network/prod": { zone: "Z1" } } };
    const asked = "{ displayName: new pulumi.StackReference('acme/network/prod').requireOutput('zone') }";
    assert.ok(isUnknown((await topic(asked)).inputs.displayName));
    assert.equal((await topic(asked, {}, { answers })).inputs.displayName, "Z1");
  });
});
