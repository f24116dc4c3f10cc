import * as assert from "node:assert/strict";
import { UNKNOWN } from "../plan/values";
import { resourceOf } from "./plan-of";
import { reviewOf, said, sideOf, versioning } from "./review-of";

const exemption = {
  policy: "aws-s3-versioning-enabled",
  resource: "records",
  reason: "Moved in March",
  owner: "Platform",
  approver: "CISO",
  compensation: "Copies",
  ticket: "CHG-1",
  lastDay: "2026-12-31",
};
const exempting = (...records: object[]) => ({ config: { "cordon:exemptions": JSON.stringify(records) } });

describe("what a change does to findings", () => {
  it("is new, mended or still there", () => {
    const before = sideOf([versioning("old"), versioning("mended"), versioning("stays")]);
    const after = sideOf([versioning("mended", "Enabled"), versioning("stays"), versioning("fresh", "Disabled")]);
    const review = reviewOf(before, after);
    assert.deepEqual(said(review).sort(), ["mended mended", "mended old", "new fresh", "remaining stays"]);
    assert.deepEqual(
      review.findings.filter(({ gone }) => gone).map(({ resource }) => resource.name),
      ["old"],
    );
    assert.equal(review.decision, "block");
  });

  it("blocks on nothing that was there before", () => {
    const side = sideOf([versioning("stays")]);
    const review = reviewOf(side, side);
    assert.deepEqual(said(review), ["remaining stays"]);
    assert.equal(review.decision, "merge");
  });

  it("blocks on all that is open where nothing can be compared, and calls none of it new", () => {
    const review = reviewOf(null, sideOf([versioning("stays")]), { notCompared: "It does not plan." });
    assert.deepEqual(said(review), ["remaining stays"]);
    assert.deepEqual([review.decision, review.notCompared, review.before], ["block", "It does not plan.", null]);
  });

  it("is new where more places offend than before", () => {
    const group = (ports: number[]) =>
      resourceOf("aws:ec2/securityGroup:SecurityGroup", {
        ingress: ports.map((port) => ({ protocol: "tcp", fromPort: port, toPort: port, cidrBlocks: ["0.0.0.0/0"] })),
      });
    const policy = "aws-securitygroup-ports";
    assert.deepEqual(said(reviewOf(sideOf([group([22])]), sideOf([group([22, 5432])])), policy), ["new example"]);
    assert.deepEqual(said(reviewOf(sideOf([group([22, 5432])]), sideOf([group([22])])), policy), ["remaining example"]);
  });

  it("is never mended where nobody can know it any more", () => {
    const review = reviewOf(sideOf([versioning("records")]), sideOf([versioning("records", UNKNOWN)]));
    assert.deepEqual(said(review), ["unknown records"]);
    assert.equal(review.decision, "look");
  });

  it("is new where it was unknown or exempted, and exempted where an exemption covers it since", () => {
    const open = sideOf([versioning("records")]);
    assert.deepEqual(said(reviewOf(sideOf([versioning("records", UNKNOWN)]), open)), ["new records"]);
    const exempted = sideOf([versioning("records")], exempting(exemption));
    assert.deepEqual(said(reviewOf(exempted, open)), ["new records"]);
    assert.deepEqual(said(reviewOf(open, exempted)), ["exempted records"]);
  });

  it("is dropped, not mended, where its policy judges no longer; and that blocks", () => {
    const levels = { "aws-s3-versioning-enabled": "disabled" } as const;
    const review = reviewOf(sideOf([versioning("records")]), sideOf([versioning("records")], { levels }));
    assert.deepEqual(said(review), ["dropped records"]);
    assert.deepEqual(
      review.gate.map(({ kind, subject, from, to }) => [kind, subject, from, to]),
      [["level lowered", "aws-s3-versioning-enabled", "mandatory", "disabled"]],
    );
    assert.equal(review.decision, "block");
  });

  it("blocks on an exemption that the change adds or prolongs, unless that is allowed", () => {
    const [open, exempted] = [sideOf([versioning("records")]), sideOf([versioning("records")], exempting(exemption))];
    assert.equal(reviewOf(open, exempted).decision, "block");
    assert.equal(reviewOf(open, exempted, { allowsExemptions: true }).decision, "look");
    const longer = sideOf([versioning("records")], exempting({ ...exemption, lastDay: "2027-02-28" }));
    assert.equal(reviewOf(exempted, longer).decision, "block");
    assert.deepEqual(
      reviewOf(exempted, longer).exemptions.map(({ change, lastDay }) => [change, lastDay]),
      [
        ["added", "2027-02-28"],
        ["removed", "2026-12-31"],
      ],
    );
    assert.equal(reviewOf(exempted, exempted).decision, "merge");
  });

  it("says which exemptions end within 30 days", () => {
    const side = sideOf([versioning("records")], exempting({ ...exemption, lastDay: "2026-12-25" }));
    assert.deepEqual(
      reviewOf(side, side).exemptions.map(({ expiring, daysLeft }) => [expiring, daysLeft]),
      [[true, 30]],
    );
  });
});
