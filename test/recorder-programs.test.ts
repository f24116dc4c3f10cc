import * as assert from "node:assert/strict";
import { planProgram } from "../plan/program";
import { outline } from "./outline";

/** Programs in the manner of users: every resource with its line, what points where, what is unknown. */
const expected: Record<string, string[]> = {
  "aws-web": [
    "index.ts:8 aws:ec2/vpc:Vpc web",
    "index.ts:11 aws:ec2/subnet:Subnet web-a vpcId→web ?availabilityZone ?vpcId",
    "index.ts:11 aws:ec2/subnet:Subnet web-b vpcId→web ?availabilityZone ?vpcId",
    "index.ts:17 aws:ec2/securityGroup:SecurityGroup web vpcId→web ?vpcId",
    "index.ts:24 aws:ec2/instance:Instance web-0 subnetId→web-a vpcSecurityGroupIds→web ?ami ?subnetId ?vpcSecurityGroupIds[0] ignores ami",
    "index.ts:24 aws:ec2/instance:Instance web-1 subnetId→web-b vpcSecurityGroupIds→web ?ami ?subnetId ?vpcSecurityGroupIds[0] ignores ami",
    "index.ts:36 aws:s3/bucket:Bucket logs ?tags.owner protected",
    "index.ts:49 aws:s3/bucketPolicy:BucketPolicy logs bucket→logs ?bucket",
    "index.ts:50 aws:s3/bucketVersioning:BucketVersioning logs bucket→logs ?bucket",
  ],
  "azure-app": [
    "infra/main.ts:11 azure-native:resources:ResourceGroup app",
    "infra/main.ts:12 app:index:Sql records",
    "infra/database.ts:11 azure-native:sql:Server records resourceGroupName→app ?administratorLoginPassword ?resourceGroupName in records",
    "infra/database.ts:21 azure-native:sql:Database records resourceGroupName→app serverName→records ?resourceGroupName ?serverName in records",
    "infra/main.ts:13 azure-native:web:AppServicePlan app resourceGroupName→app ?resourceGroupName",
    "infra/main.ts:14 azure-native:web:WebApp app resourceGroupName→app serverFarmId→app siteConfig→records,records ?resourceGroupName ?serverFarmId ?siteConfig.appSettings[0].value ?siteConfig.connectionStrings[0].connectionString",
  ],
  stacks: [
    "index.ts:11 pulumi:pulumi:StackReference acme/network/prod read",
    "index.ts:15 aws:sns/topic:Topic key ?displayName",
    "index.ts:16 aws:sns/topic:Topic key-in-text ?displayName",
    "index.ts:17 aws:sns/topic:Topic user ?displayName",
    "index.ts:18 aws:sns/topic:Topic user-plain",
    "index.ts:19 aws:sns/topic:Topic password-plain ?displayName",
    "index.ts:20 aws:sns/topic:Topic zone displayName→acme/network/prod ?displayName",
    "index.ts:21 aws:sns/topic:Topic vpc displayName→acme/network/prod ?displayName",
    "index.ts:22 aws:sns/topic:Topic team ?displayName",
    "index.ts:27 aws:s3/bucket:Bucket late ?tags.known",
  ],
  packaged: [
    "index.ts:6 netx:index:Network core remote",
    "index.ts:7 aws:ec2/securityGroup:SecurityGroup database vpcId→core ?vpcId",
    "index.ts:8 aws:rds/instance:Instance database dbSubnetGroupName→core vpcSecurityGroupIds→database ?dbSubnetGroupName ?domain ?vpcSecurityGroupIds[0]",
    "index.ts:14 aws:ec2/securityGroup:SecurityGroup open ?description",
  ],
  module: [
    "src/index.ts:7 aws:sns/topic:Topic events",
    "src/queues.ts:6 aws:sqs/queue:Queue orders",
    "src/queues.ts:7 aws:sns/topicSubscription:TopicSubscription orders endpoint→orders topic→events ?endpoint ?topic",
    "src/queues.ts:6 aws:sqs/queue:Queue letters",
    "src/queues.ts:7 aws:sns/topicSubscription:TopicSubscription letters endpoint→letters topic→events ?endpoint ?topic",
  ],
  applied: [
    "index.ts:6 pulumi:providers:aws frankfurt",
    "index.ts:12 aws:s3/bucket:Bucket plain",
    "index.ts:8 aws:s3/bucket:Bucket known-a by frankfurt",
    "index.ts:8 aws:s3/bucket:Bucket known-b by frankfurt",
    "index.ts:10 aws:s3/bucketVersioning:BucketVersioning known-a bucket→known-a ?bucket by frankfurt",
    "index.ts:15 aws:s3/bucket:Bucket in-eu-central-1",
  ],
};

describe("the recorder", () => {
  for (const [program, lines] of Object.entries(expected)) {
    it(`records ${program}`, async () => {
      assert.deepEqual(outline(await planProgram(`test/programs/${program}`)), lines);
    });
  }

  it("runs transforms and transformations", async () => {
    const inputsOf = async (program: string, type: string) =>
      (await planProgram(`test/programs/${program}`)).resources.find((each) => each.type === type)?.inputs;
    assert.equal((await inputsOf("module", "aws:sqs/queue:Queue"))?.kmsMasterKeyId, "alias/aws/sqs");
    assert.deepEqual((await inputsOf("azure-app", "azure-native:sql:Server"))?.tags, { owner: "it" });
  });

  it("says why a value cannot be read", async () => {
    const { resources } = await planProgram("test/programs/stacks");
    const why = Object.fromEntries(
      resources.flatMap(({ name, withheld }) => Object.values(withheld).map((each) => [name, each])),
    );
    assert.deepEqual(why, {
      key: "secret",
      "key-in-text": "encrypted configuration stacks:apiKey",
      user: "secret",
      "password-plain": "encrypted configuration stacks:database",
      team: "stacks:team, which no file has",
      zone: "output zoneId of the stack acme/network/prod",
      vpc: "output vpcId of the stack acme/network/prod",
      late: "acme/network/prod:bucket, which no file has",
    });
  });
});
