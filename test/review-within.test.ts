import * as assert from "node:assert/strict";
import { UNKNOWN } from "../plan/values";
import { isWithin } from "../review/within";

/** What a rule was, and what it is now. */
type Change = [before: object, now: object];

const rule = { protocol: "tcp", fromPort: 22, toPort: 3389, cidrBlocks: ["0.0.0.0/0", "10.0.0.0/8"] };
const statement = {
  Effect: "Allow",
  Principal: "*",
  Action: ["s3:Get*", "s3:PutObject"],
  Resource: "arn:aws:s3:::b/*",
};
const nsg = { access: "Allow", priority: 100, sourceAddressPrefix: "*", destinationPortRanges: ["22", "3389-3390"] };

const within: Record<string, Change> = {
  "another order": [rule, { ...rule, cidrBlocks: ["10.0.0.0/8", "0.0.0.0/0"] }],
  "fewer addresses": [rule, { ...rule, cidrBlocks: ["0.0.0.0/0"] }],
  "a narrower network": [rule, { ...rule, cidrBlocks: ["10.1.0.0/16"] }],
  "fewer ports": [rule, { ...rule, toPort: 22 }],
  "one protocol of all": [{ ...rule, protocol: "-1" }, rule],
  "other words": [rule, { ...rule, description: "for the ward" }],
  "an action less": [statement, { ...statement, Action: "s3:GetObject" }],
  "one in a list": [
    { ...statement, Principal: { AWS: "*" } },
    { ...statement, Principal: { AWS: ["*"] } },
  ],
  "a part of the resource": [statement, { ...statement, Resource: "arn:aws:s3:::b/public/*" }],
  "a condition": [statement, { ...statement, Condition: { Bool: { "aws:SecureTransport": "true" } } }],
  "more that it is not for": [{ NotAction: "iam:*" }, { NotAction: ["iam:*", "kms:*"] }],
  "another priority and name": [nsg, { ...nsg, priority: 200, name: "other" }],
  "a port less, no list any more": [nsg, { ...nsg, destinationPortRanges: undefined, destinationPortRange: "3389" }],
  "the internet for all": [nsg, { ...nsg, sourceAddressPrefix: "Internet" }],
  "a part of the addresses": [
    { startIpAddress: "0.0.0.0", endIpAddress: "255.255.255.255" },
    { startIpAddress: "10.0.0.4", endIpAddress: "10.0.0.9" },
  ],
  "what nobody knows": [rule, { ...rule, fromPort: UNKNOWN, cidrBlocks: [UNKNOWN] }],
};

const beyond: Record<string, Change> = {
  "more ports": [rule, { ...rule, fromPort: 0 }],
  "other ports": [rule, { ...rule, fromPort: 5432, toPort: 5432 }],
  "another network": [
    { ...rule, cidrBlocks: ["10.0.0.0/8"] },
    { ...rule, cidrBlocks: ["11.0.0.0/8"] },
  ],
  "a wider network": [{ ...rule, cidrBlocks: ["10.0.0.0/8"] }, rule],
  "addresses of version 6 besides": [rule, { ...rule, ipv6CidrBlocks: ["::/0"] }],
  "every action": [statement, { ...statement, Action: "s3:*" }],
  "a wider resource": [{ ...statement, Resource: "arn:aws:s3:::b/public/*" }, statement],
  "no condition any more": [{ ...statement, Condition: { Bool: { "aws:SecureTransport": "true" } } }, statement],
  "another condition": [
    { ...statement, Condition: { StringEquals: { "aws:SourceVpc": "vpc-1" } } },
    { ...statement, Condition: { StringLike: { "aws:SourceVpc": "vpc-*" } } },
  ],
  "less that it is not for": [{ NotAction: ["iam:*", "kms:*"] }, { NotAction: "iam:*" }],
  "a port more": [nsg, { ...nsg, destinationPortRanges: ["22", "3389-3390", "5432"] }],
  "more addresses": [
    { startIpAddress: "10.0.0.4", endIpAddress: "10.0.0.9" },
    { startIpAddress: "9.0.0.0", endIpAddress: "10.0.0.9" },
  ],
};

describe("a rule lets through no more than before", () => {
  for (const [name, [before, now]] of Object.entries(within)) {
    it(`with ${name}`, () => assert.equal(isWithin(now, before, true), true));
  }
  for (const [name, [before, now]] of Object.entries(beyond)) {
    it(`but not with ${name}`, () => assert.equal(isWithin(now, before, true), false));
  }
  it("in what both hold, where the two were read in different ways", () => {
    assert.equal(isWithin({ ...rule, ipv6CidrBlocks: ["::/0"] }, rule, false), true);
    assert.equal(isWithin({ ...rule, fromPort: 0 }, rule, false), false);
  });
});
