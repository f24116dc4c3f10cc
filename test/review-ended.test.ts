import * as assert from "node:assert/strict";
import type { Properties } from "../plan/values";
import { resourceOf } from "./plan-of";
import { reviewOf, said, sideOf, versioning } from "./review-of";

const database = (inputs: Properties) =>
  sideOf([resourceOf("aws:rds/instance:Instance", { engine: "mariadb", ...inputs }, { name: "db" })]);
const key = "aws-rds-customer-key";
const arn = "arn:aws:kms:eu-west-3:111122223333:key/1a2b3c4d";

describe("a finding that ends", () => {
  it("is mended where its policy judges the resource and passes", () => {
    const review = reviewOf(database({ storageEncrypted: true }), database({ storageEncrypted: true, kmsKeyId: arn }));
    assert.deepEqual(said(review, key), ["mended db"]);
  });

  it("is dropped where its policy has nothing to judge any more", () => {
    const review = reviewOf(database({ storageEncrypted: true }), database({ storageEncrypted: false }));
    assert.deepEqual(said(review, key), ["dropped db"]);
    assert.deepEqual(said(review, "aws-rds-storage-encrypted"), ["new db"]);
  });

  it("is mended where its resource is gone, and dropped where that is only read now", () => {
    const before = sideOf([versioning("records")]);
    assert.deepEqual(said(reviewOf(before, sideOf([]))), ["mended records"]);
    const read = sideOf([versioning("records", "Suspended", { external: true })]);
    assert.deepEqual(said(reviewOf(before, read)), ["dropped records"]);
  });

  it("is asked of the resource by its new name", () => {
    const [old] = database({ storageEncrypted: true }).plan?.resources ?? [];
    assert.ok(old);
    const renamed = resourceOf(old.type, { storageEncrypted: false }, { name: "store", aliases: [old.urn] });
    assert.deepEqual(said(reviewOf(sideOf([old]), sideOf([renamed])), key), ["dropped db"]);
  });
});
