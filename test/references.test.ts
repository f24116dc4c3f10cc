import * as assert from "node:assert/strict";
import type { Resource } from "../plan/graph";
import { References } from "../plan/references";
import { type Properties, UNKNOWN } from "../plan/values";
import { planOf, resourceOf } from "./plan-of";

/** How each type calls its own name, and who points at it by that. */
const named: [type: string, inputs: Properties, pointer: string, property: string][] = [
  [
    "aws:redshift/cluster:Cluster",
    { clusterIdentifier: "warehouse" },
    "aws:redshift/logging:Logging",
    "clusterIdentifier",
  ],
  ["aws:rds/instance:Instance", { identifier: "records" }, "aws:rds/instance:Instance", "replicateSourceDb"],
  [
    "aws:elasticache/replicationGroup:ReplicationGroup",
    { replicationGroupId: "sessions" },
    "aws:elasticache/cluster:Cluster",
    "replicationGroupId",
  ],
  [
    "azure-native:storage:StorageAccount",
    { accountName: "records" },
    "azure-native:storage:BlobServiceProperties",
    "accountName",
  ],
  ["azure-native:sql:Server", { serverName: "records" }, "azure-native:sql:Database", "serverName"],
];

describe("resources that are pointed at by their name", () => {
  for (const [type, inputs, pointerType, property] of named) {
    it(`${type} is found`, () => {
      const owner = resourceOf(type, inputs, { name: "owner" });
      const name = Object.values(inputs)[0];
      const pointer = resourceOf(pointerType, { [property]: name }, { name: "pointer" });
      assert.deepEqual(new References(planOf([owner, pointer])).from(owner, property, pointerType), [pointer]);
    });
  }

  it("are not those whose name another only mentions", () => {
    const cluster = resourceOf("aws:rds/cluster:Cluster", { clusterIdentifier: "records" }, { name: "cluster" });
    const member = (name: string): Resource =>
      resourceOf("aws:rds/clusterInstance:ClusterInstance", { clusterIdentifier: "records" }, { name });
    const [one, other] = [member("one"), member("other")];
    const references = new References(planOf([cluster, one, other]));
    assert.deepEqual(references.to(one, "clusterIdentifier"), [cluster]);
  });
});

describe("resources that point at the same", () => {
  const type = "aws:ec2/networkAclRule:NetworkAclRule";
  const rule = (name: string, networkAclId: string, acl?: string) =>
    resourceOf(type, { networkAclId }, { name, ...(acl ? { propertyDependencies: { networkAclId: [acl] } } : {}) });

  it("are told by what they depend on, and by what they name", () => {
    const rules = [
      rule("a", UNKNOWN, "urn:acl"),
      rule("b", UNKNOWN, "urn:acl"),
      rule("c", "acl-1"),
      rule("d", "acl-1"),
    ];
    const references = new References(planOf(rules));
    const names = rules.map((each) => references.sharing(each, "networkAclId", type).map(({ name }) => name));
    assert.deepEqual(names, [["b"], ["a"], ["d"], ["c"]]);
  });

  it("are none where what they point at is not known", () => {
    const rules = [rule("a", UNKNOWN), rule("b", UNKNOWN)];
    assert.deepEqual(new References(planOf(rules)).sharing(rules[0] as Resource, "networkAclId", type), []);
  });
});
