import * as assert from "node:assert/strict";
import type { Resource, Urn } from "../plan/graph";
import { References } from "../plan/references";
import { type Properties, UNKNOWN } from "../plan/values";
import { planOf, resourceOf } from "./plan-of";

const groupType = "aws:ec2/securityGroup:SecurityGroup";
const vpcType = "aws:ec2/vpc:Vpc";

const made = (type: string, name: string, more: Partial<Resource> = {}): Resource =>
  resourceOf(type, {}, { name, ...more });

/** What is found at a path of a resource that writes these inputs and depends on these others. */
function found(others: Resource[], inputs: Properties, path: string, types: string[], by: Resource[] = []) {
  const [top = ""] = path.split(/[.[]/);
  const dependencies: Record<string, Urn[]> = by.length > 0 ? { [top]: by.map(({ urn }) => urn) } : {};
  const pointer = resourceOf("test:index:Pointer", inputs, { name: "pointer", propertyDependencies: dependencies });
  const { resources, certain } = new References(planOf([...others, pointer])).at(pointer, path, types);
  return [...resources.map(({ name }) => name), certain];
}

describe("what a value points at", () => {
  const [one, other] = [made(groupType, "one"), made(groupType, "other")];
  const stack = made("pulumi:pulumi:StackReference", "network");

  it("is each of a list's resources in a preview, which says only what the whole list rests on", () => {
    const groups = [UNKNOWN, UNKNOWN];
    const at = (index: number) => found([one, other], { groups }, `groups[${index}]`, [groupType], [one, other]);
    assert.deepEqual(
      [at(0), at(1)],
      [
        ["one", true],
        ["other", true],
      ],
    );
  });

  it("is not certain where it may come from another stack", () => {
    const groups = [UNKNOWN, UNKNOWN];
    assert.deepEqual(found([one, stack], { groups }, "groups[0]", [groupType], [one, stack]), ["one", false]);
    assert.deepEqual(found([one], { groups: [UNKNOWN] }, "groups[0]", [groupType], [one, stack]), ["one", false]);
  });

  it("is not certain where several fit", () => {
    const rules = [{ group: UNKNOWN }];
    const by = [one, other];
    assert.deepEqual(found(by, { rules }, "rules[0].group", [groupType], by), ["one", "other", false]);
  });

  it("is what the stack manages before what it only reads, by its id before its name", () => {
    const read = made(groupType, "read", { id: "sg-1", external: true });
    const managed = made(groupType, "managed", { id: "sg-1" });
    const namesake = made(groupType, "namesake", { outputs: { name: "sg-1" } });
    assert.deepEqual(found([read, managed, namesake], { group: "sg-1" }, "group", [groupType]), ["managed", true]);
  });

  it("is the VPC with which the cloud made it", () => {
    const outputs = { defaultSecurityGroupId: "sg-0", mainRouteTableId: "rtb-0", defaultNetworkAclId: "acl-0" };
    const vpc = made(vpcType, "vpc", { outputs });
    for (const id of Object.values(outputs)) {
      assert.deepEqual(found([vpc], { id }, "id", [groupType, vpcType]), ["vpc", true]);
    }
    const taken = made("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup", "taken", { id: "sg-0" });
    assert.deepEqual(found([vpc, taken], { id: "sg-0" }, "id", [taken.type, vpcType]), ["taken", true]);
  });
});
