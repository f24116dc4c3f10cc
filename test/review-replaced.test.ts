import * as assert from "node:assert/strict";
import type { Resource } from "../plan/graph";
import { type Properties, UNKNOWN } from "../plan/values";
import { resourceOf } from "./plan-of";
import { reviewOf, sideOf } from "./review-of";

const bucket = "aws:s3/bucket:Bucket";
const table = "aws:dynamodb/table:Table";
const database = "aws:rds/instance:Instance";
const account = "azure-native:storage:StorageAccount";
const urnOf = (name: string): string => resourceOf("azure-native:resources:ResourceGroup", {}, { name }).urn;

/** What a change of inputs does to one resource of a type. */
const change = (type: string, from: Properties, to: Properties, more: Partial<Resource> = {}): string[] =>
  reviewOf(sideOf([resourceOf(type, from)]), sideOf([resourceOf(type, to, more)])).resources.map((each) => each.change);
const isReplaced = (...args: Parameters<typeof change>) => assert.deepEqual(change(...args), ["replaced"]);
const isChanged = (...args: Parameters<typeof change>) => assert.deepEqual(change(...args), ["changed"]);

describe("what is replaced where no engine says so", () => {
  it("is what its cloud does not change in place", () => {
    isReplaced(bucket, { bucket: "logs" }, { bucket: "archive" });
    isReplaced(table, { hashKey: "id" }, { hashKey: "pid" });
    isReplaced(database, { engine: "mysql" }, { engine: "postgres" });
    isReplaced("aws:s3/bucketV2:BucketV2", { bucket: "logs" }, { bucket: "archive" });
    isReplaced(account, { location: "westeurope" }, { location: "francecentral" });
    isReplaced("azure-native:storage/v20230101:StorageAccount", { accountName: "one" }, { accountName: "two" });
    isReplaced(bucket, { region: "eu-west-1" }, { region: "eu-west-3" });
    isChanged(table, { billingMode: "PROVISIONED" }, { billingMode: "PAY_PER_REQUEST" });
    isChanged(database, { identifier: "one" }, { identifier: "two" });
    isChanged(account, { location: "West Europe" }, { location: "westeurope" });
    isChanged("aws:rds/cluster:Cluster", { availabilityZones: ["a", "b"] }, { availabilityZones: ["b", "a"] });
  });

  it("is what gets a name or loses one, or a switch for life, but not what the cloud had filled in", () => {
    isReplaced(bucket, {}, { bucket: "archive" });
    isReplaced(bucket, { bucket: "archive" }, {});
    isReplaced(database, {}, { storageEncrypted: true });
    isReplaced(table, {}, { rangeKey: "day" });
    isReplaced("aws:efs/fileSystem:FileSystem", {}, { encrypted: true });
    isChanged("aws:efs/fileSystem:FileSystem", { encrypted: true }, {});
    isReplaced("aws:efs/fileSystem:FileSystem", { encrypted: true }, { encrypted: false });
    isReplaced(bucket, {}, { objectLockEnabled: true });
    isReplaced("aws:memorydb/cluster:Cluster", { tlsEnabled: true }, { tlsEnabled: false });
    assert.deepEqual(change(bucket, { objectLockEnabled: true }, {}), ["unprotected"]);
    isReplaced("aws:opensearch/domain:Domain", {}, { vpcOptions: { subnetIds: ["subnet-1"] } });
    isChanged(
      "aws:opensearch/domain:Domain",
      { vpcOptions: { subnetIds: ["a"] } },
      { vpcOptions: { subnetIds: ["b"] } },
    );
    isChanged(database, {}, { storageEncrypted: false });
    isChanged(database, {}, { availabilityZone: "eu-west-3a" });
  });

  it("is not what nobody knows on both sides, unless it is made from another resource", () => {
    assert.deepEqual(change(database, { kmsKeyId: "arn" }, { kmsKeyId: UNKNOWN }), []);
    isChanged(database, {}, { kmsKeyId: UNKNOWN });
    const inGroup = (group: string) =>
      resourceOf(
        account,
        { resourceGroupName: UNKNOWN },
        { propertyDependencies: { resourceGroupName: [urnOf(group)] } },
      );
    const moved = (group: string) => reviewOf(sideOf([inGroup("one")]), sideOf([inGroup(group)])).resources;
    assert.deepEqual(
      moved("two").map((each) => [each.change, ...each.paths]),
      [["replaced", "resourceGroupName"]],
    );
    assert.deepEqual(moved("one"), []);
  });

  it("is what the program says, and not what it has the engine ignore", () => {
    const tagged = [{ tags: { team: "a" } }, { tags: { team: "b" } }] as const;
    isChanged(bucket, ...tagged);
    isReplaced(bucket, ...tagged, { replaceOnChanges: ["tags"] });
    isReplaced(bucket, ...tagged, { replaceOnChanges: ["*"] });
    isChanged(bucket, ...tagged, { replaceOnChanges: ["tags.owner"] });
    const rules = (days: number) => ({ lifecycleRules: [{ expiration: { days } }] });
    isReplaced(bucket, rules(7), rules(30), { replaceOnChanges: ["lifecycleRules[*].expiration"] });
    isChanged(bucket, { bucket: "one" }, { bucket: "two" }, { ignoreChanges: ["bucket"] });
  });

  it("is what the engine says, where there is one, and nothing else", () => {
    const [old, now] = ["one", "two"].map((name) => sideOf([resourceOf(bucket, { bucket: name })]));
    assert.ok(old && now?.plan);
    const [{ urn } = { urn: "" }] = now.plan.resources;
    const planned = { ...now, plan: { ...now.plan, steps: [{ urn, op: "update" as const }] } };
    assert.deepEqual(
      reviewOf(old, planned).resources.map((each) => each.change),
      ["changed"],
    );
  });

  it("is compared with a state only in what both hold", () => {
    const deployed = sideOf([resourceOf(bucket, { bucket: "logs-1a2b3c4" })]);
    assert.ok(deployed.plan);
    const state = { ...deployed, plan: { ...deployed.plan, source: "state" as const } };
    assert.deepEqual(reviewOf(state, sideOf([resourceOf(bucket, {})])).resources, []);
  });
});
