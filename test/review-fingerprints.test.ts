import * as assert from "node:assert/strict";
import type { Resource } from "../plan/graph";
import { fingerprintOf } from "../review/fingerprint";
import type { Side } from "../review/side";
import { resourceOf } from "./plan-of";
import { reviewOf, sideOf, versioning } from "./review-of";

const policy = "aws-s3-versioning-enabled";
const urnOf = (name: string): string => versioning(name).urn;
const named = (name: string): string => fingerprintOf(policy, urnOf(name));

/** The fingerprints of one policy's findings, each with what the change did. */
const printed = (before: Side, after: Side): [string, string][] =>
  reviewOf(before, after)
    .findings.filter((each) => each.policy === policy)
    .map(({ change, fingerprint }) => [change, fingerprint]);

describe("the fingerprint of a finding", () => {
  it("stays where its resource is renamed, with an alias or without one", () => {
    const before = sideOf([versioning("old")]);
    for (const more of [{ aliases: [urnOf("old")] }, {}]) {
      const after = sideOf([versioning("new", "Suspended", more)]);
      assert.deepEqual(printed(before, after), [["remaining", named("old")]]);
    }
  });

  it("stays where its resource's type has another spelling now, and is of the stack that it is in", () => {
    const inputs = { versioningConfiguration: { status: "Suspended" } };
    const type = "aws:s3/bucketVersioningV2:BucketVersioningV2";
    const before = sideOf([resourceOf(type, inputs, { name: "records" })]);
    const elsewhere = before.plan?.resources[0]?.urn ?? "";
    const urn = urnOf("records").replace("pulumi:test::", "pulumi:prod::");
    const after = sideOf([versioning("records", "Suspended", { urn })]);
    const expected = fingerprintOf(policy, elsewhere.replace("pulumi:test::", "pulumi:prod::"));
    assert.deepEqual(printed(before, after), [["remaining", expected]]);
  });

  it("is its own where another resource took the former name", () => {
    const before = sideOf([versioning("records")]);
    const renamed = versioning("archive", "Suspended", { aliases: [urnOf("records")] });
    const after = sideOf([renamed, versioning("records", "Disabled")]);
    assert.deepEqual(
      printed(before, after)
        .map(([, fingerprint]) => fingerprint)
        .sort(),
      [named("archive"), named("records")].sort(),
    );
  });

  it("is never that of another finding, whatever swaps names", () => {
    const swapped = (one: string, other: string): Resource => versioning(one, "Suspended", { aliases: [urnOf(other)] });
    const before = sideOf(["a", "b", "c"].map((name) => versioning(name)));
    for (const after of [
      [swapped("x", "a"), swapped("a", "b"), swapped("b", "c")],
      [swapped("b", "a"), swapped("c", "b"), versioning("a", "Disabled")],
      [swapped("x", "c"), versioning("c", "Enabled"), versioning("b")],
    ]) {
      const all = reviewOf(before, sideOf(after)).findings.map(({ fingerprint }) => fingerprint);
      assert.equal(new Set(all).size, all.length);
    }
  });
});
