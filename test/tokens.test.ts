import * as assert from "node:assert/strict";
import { canonical, spellings } from "../plan/tokens";

describe("tokens", () => {
  for (const token of ["aws:s3/bucket:Bucket", "aws:lb/listener:Listener", "aws:elb/loadBalancer:LoadBalancer"]) {
    it(`leads every spelling of ${token} back to it`, () => {
      assert.ok(spellings(token).length > 1);
      assert.deepEqual(new Set(spellings(token).map(canonical)), new Set([token]));
    });
  }

  it("has one spelling of what was never renamed", () =>
    assert.deepEqual(spellings("aws:ec2/vpc:Vpc"), ["aws:ec2/vpc:Vpc"]));
});
