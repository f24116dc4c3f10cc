import * as assert from "node:assert/strict";
import { References } from "../plan/references";
import { UNKNOWN } from "../plan/values";
import { planOf, resourceOf } from "./plan-of";

describe("unsettled references", () => {
  const type = "aws:s3/bucketLogging:BucketLogging";
  const bucket = resourceOf("aws:s3/bucket:Bucket", {}, { name: "records" });
  const stray = resourceOf(type, { targetBucket: UNKNOWN }, { name: "stray" });
  const tied = resourceOf(
    type,
    { targetBucket: UNKNOWN },
    { name: "tied", propertyDependencies: { targetBucket: [bucket.urn] } },
  );
  const known = resourceOf(type, { targetBucket: "elsewhere" }, { name: "known" });
  const references = new References(planOf([bucket, stray, tied, known]));

  it("are those whose unknown depends on nothing in the plan", () => {
    assert.deepEqual(references.unsettled(type, "targetBucket"), [stray]);
  });

  it("are looked for once, however many resources ask", () => {
    assert.equal(references.unsettled(type, "targetBucket"), references.unsettled(type, "targetBucket"));
  });
});
