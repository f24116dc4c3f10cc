import * as assert from "node:assert/strict";
import { baselineOf } from "../declaration/baseline";
import type { Resource } from "../plan/graph";
import { UNKNOWN } from "../plan/values";
import { reviewMarkdown } from "../reports/review/markdown";
import { reviewText } from "../reports/review/terminal";
import type { Review } from "../review/review";
import { resourceOf } from "./plan-of";
import { reviewOf, said, sideOf } from "./review-of";

interface Open {
  fromPort: unknown;
  toPort: unknown;
  description?: string;
}

/** A security group with rules that are open to the internet. */
const group = (...rules: Open[]): Resource =>
  resourceOf("aws:ec2/securityGroup:SecurityGroup", {
    description: "for the test",
    ingress: rules.map((rule) => ({ protocol: "tcp", cidrBlocks: ["0.0.0.0/0"], ...rule })),
  });
const port = (number: unknown, description?: string): Open => ({
  fromPort: number,
  toPort: number,
  ...(description ? { description } : {}),
});
const statement = (action: string) =>
  resourceOf("aws:s3/bucketPolicy:BucketPolicy", {
    bucket: "records",
    policy: JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: "*", Action: action, Resource: "arn:aws:s3:::records/*" }],
    }),
  });

const change = (before: Resource, after: Resource): Review => reviewOf(sideOf([before]), sideOf([after]));
const ofPorts = (before: Resource, after: Resource) => said(change(before, after), "aws-securitygroup-ports");

describe("a violation that was there before", () => {
  it("is new where a rule that offends lets more through", () => {
    assert.deepEqual(ofPorts(group(port(22)), group({ fromPort: 0, toPort: 65535 })), ["new example"]);
    assert.deepEqual(ofPorts(group(port(22)), group(port(5432))), ["new example"]);
    const review = change(statement("s3:GetObject"), statement("s3:*"));
    assert.deepEqual(said(review, "aws-s3-policy-not-public"), ["new example"]);
    assert.equal(review.decision, "block");
    for (const shown of [reviewMarkdown(review), reviewText(review)]) {
      assert.match(shown, /there before, and now in more places or more open/);
    }
  });

  it("is new where a rule of its own lets more through, and counts against a baseline too", () => {
    const rule = (fromPort: number, toPort: number) =>
      resourceOf("aws:ec2/securityGroupRule:SecurityGroupRule", {
        ...{ type: "ingress", protocol: "tcp", cidrBlocks: ["0.0.0.0/0"], fromPort, toPort },
      });
    const ofRule = (one: Resource, other: Resource) => said(change(one, other), "aws-securitygrouprule-ports");
    assert.deepEqual(ofRule(rule(22, 22), rule(0, 65535)), ["new example"]);
    assert.deepEqual(ofRule(rule(22, 3389), rule(22, 22)), ["remaining example"]);
    const [before, after] = [sideOf([rule(22, 22)]), sideOf([rule(0, 65535)])];
    const { findings } = before.assessment;
    const record = baselineOf(findings, { project: "clinic", stack: "prod", owner: "Ward", lastDay: "2027-01-31" });
    const decided = (allowsGrowth: boolean) =>
      reviewOf(before, after, { baselines: { before: record, after: record, allowsGrowth } }).decision;
    assert.deepEqual([decided(false), decided(true)], ["block", "look"]);
  });

  it("is still there wherever its place has moved in the list, and whatever it is called", () => {
    assert.deepEqual(ofPorts(group(port(22), port(5432)), group(port(5432), port(22))), ["remaining example"]);
    assert.deepEqual(ofPorts(group(port(443), port(22)), group(port(22))), ["remaining example"]);
    assert.deepEqual(ofPorts(group(port(22, "old")), group(port(22, "new words"))), ["remaining example"]);
  });

  it("is still there where nobody can know whether it differs", () => {
    const [before, after] = [[UNKNOWN], ["pl-1"]].map((prefixListIds) => group({ ...port(22), prefixListIds } as Open));
    assert.deepEqual(ofPorts(before as Resource, after as Resource), ["remaining example"]);
  });

  it("is compared with a state in what both sides hold", () => {
    const before = sideOf([group({ ...port(22), self: false } as Open)]);
    if (before.plan) before.plan.source = "state";
    assert.deepEqual(said(reviewOf(before, sideOf([group(port(22))])), "aws-securitygroup-ports"), [
      "remaining example",
    ]);
  });
});
