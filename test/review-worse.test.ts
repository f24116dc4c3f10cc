import * as assert from "node:assert/strict";
import type { Resource } from "../plan/graph";
import { UNKNOWN } from "../plan/values";
import { reviewMarkdown } from "../reports/review/markdown";
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
  it("is new where the same place offends in another way", () => {
    assert.deepEqual(ofPorts(group(port(22)), group({ fromPort: 0, toPort: 65535 })), ["new example"]);
    assert.deepEqual(ofPorts(group(port(22)), group(port(5432))), ["new example"]);
    const review = change(statement("s3:GetObject"), statement("s3:*"));
    assert.deepEqual(said(review, "aws-s3-policy-not-public"), ["new example"]);
    assert.equal(review.decision, "block");
    assert.match(reviewMarkdown(review), /there before, and now in more places or in another way/);
  });

  it("is still there wherever its place has moved in the list, and whatever it is called", () => {
    assert.deepEqual(ofPorts(group(port(22), port(5432)), group(port(5432), port(22))), ["remaining example"]);
    assert.deepEqual(ofPorts(group(port(443), port(22)), group(port(22))), ["remaining example"]);
    assert.deepEqual(ofPorts(group(port(22, "old")), group(port(22, "new words"))), ["remaining example"]);
  });

  it("is still there where nobody can know whether it differs", () => {
    const before = group({ ...port(22), cidrBlocks: ["0.0.0.0/0"], self: UNKNOWN } as Open);
    const after = group({ ...port(22), cidrBlocks: ["0.0.0.0/0"], self: false } as Open);
    assert.deepEqual(ofPorts(before, after), ["remaining example"]);
  });

  it("is compared with a state in what both sides hold", () => {
    const before = sideOf([group({ ...port(22), self: false } as Open)]);
    if (before.plan) before.plan.source = "state";
    assert.deepEqual(said(reviewOf(before, sideOf([group(port(22))])), "aws-securitygroup-ports"), [
      "remaining example",
    ]);
  });
});
