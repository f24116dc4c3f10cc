import * as assert from "node:assert/strict";
import type { Resource } from "../plan/graph";
import { type Properties, UNKNOWN } from "../plan/values";
import { reviewMarkdown } from "../reports/review/markdown";
import { reviewText } from "../reports/review/terminal";
import type { Side } from "../review/side";
import { resourceOf } from "./plan-of";
import { reviewOf, sideOf } from "./review-of";

const key = "aws:kms/key:Key";
const side = (type: string, inputs: Properties, options: Partial<Resource> = {}) =>
  sideOf([resourceOf(type, { enableKeyRotation: true, ...inputs }, options)]);

const told = (before: Side, after: Side): string[] =>
  reviewOf(before, after).resources.map(({ change, paths }) => [change, ...paths].join(" "));

describe("protection that a change takes away", () => {
  it("is that of the engine: protect and retainOnDelete", () => {
    const plain = side(key, {});
    assert.deepEqual(told(side(key, {}, { protect: true }), plain), ["unprotected options.protect"]);
    assert.deepEqual(told(side(key, {}, { retainOnDelete: true }), plain), ["unprotected options.retainOnDelete"]);
    assert.deepEqual(told(plain, side(key, {}, { protect: true })), ["changed options.protect"]);
  });

  it("is that of the cloud: deletion protection and object lock", () => {
    const database = (inputs: Properties) => side("aws:rds/instance:Instance", { engine: "mysql", ...inputs });
    const bucket = (inputs: Properties) => side("aws:s3/bucket:Bucket", inputs);
    const locked = { objectLockConfiguration: { rule: { defaultRetention: { mode: "COMPLIANCE", days: 30 } } } };
    const shorter = { objectLockConfiguration: { rule: { defaultRetention: { mode: "COMPLIANCE", days: 7 } } } };
    const guarded = database({ deletionProtection: true });
    assert.deepEqual(told(guarded, database({})), ["unprotected deletionProtection"]);
    assert.deepEqual(told(guarded, database({ deletionProtection: UNKNOWN })), []);
    assert.match(told(bucket(locked), bucket({})).join(), /^unprotected objectLockConfiguration/);
    assert.match(told(bucket(locked), bucket(shorter)).join(), /^changed objectLockConfiguration/);
  });

  it("is to be looked at, and shown, not folded", () => {
    const review = reviewOf(side(key, {}, { protect: true }), side(key, {}));
    assert.equal(review.decision, "look");
    const line = /- \*\*protection taken away\*\*: example `aws:kms:Key`, key \(`options\.protect`\)/;
    assert.match(reviewMarkdown(review).split("<details>")[0] ?? "", line);
    assert.match(reviewText(review), /^protection taken away {2}key {2}example {2}aws:kms\/key:Key$/m);
  });
});

describe("a resource that matters and only changes", () => {
  it("is counted at the terminal", () => {
    const review = reviewOf(side(key, { description: "one" }), side(key, { description: "two" }));
    assert.equal(review.decision, "merge");
    assert.match(reviewText(review), /^1 resource that matters, new or changed$/m);
    assert.match(reviewText(review, "fr"), /^1 ressource qui compte, nouvelle ou modifiée$/m);
  });
});
