import * as assert from "node:assert/strict";
import type { Resource } from "../plan/graph";
import type { Properties } from "../plan/values";
import type { Review } from "../review/review";
import { resourceOf } from "./plan-of";
import { reviewOf, sideOf } from "./review-of";

const store = (name: string, inputs: Properties = {}, more: Partial<Resource> = {}): Resource =>
  resourceOf("aws:rds/instance:Instance", { engine: "postgres", ...inputs }, { name, ...more });
const changes = ({ resources }: Review): string[] =>
  resources.map(({ change, matters, name, paths }) => [change, matters, name, ...paths].join(" "));

describe("resources that matter", () => {
  it("are those that hold data, keys, logs and locks: created, changed, deleted", () => {
    const key = resourceOf("aws:kms/key:Key", {}, { name: "key" });
    const trail = resourceOf("aws:cloudtrail/trail:Trail", {}, { name: "trail" });
    const machine = resourceOf("aws:ec2/instance:Instance", {}, { name: "machine" });
    const before = sideOf([store("records", { port: 5432 }), trail, machine]);
    const after = sideOf([store("records", { port: 5433, secret: "s3cret" }), key]);
    const review = reviewOf(before, after);
    assert.deepEqual(changes(review).sort(), [
      "changed data store records port secret",
      "created key key",
      "deleted log trail",
    ]);
    assert.doesNotMatch(JSON.stringify(review), /s3cret|5433/);
  });

  it("are replaced where they are renamed without an alias, and where the engine says so", () => {
    assert.deepEqual(changes(reviewOf(sideOf([store("records")]), sideOf([store("archive")]))), [
      "replaced data store archive",
    ]);
    const old = store("records");
    const aliased = reviewOf(sideOf([old]), sideOf([store("archive", {}, { aliases: [old.urn] })]));
    assert.deepEqual(changes(aliased), []);
    const after = sideOf([old]);
    const planned = { ...after, plan: { ...after.plan, steps: [{ urn: old.urn, op: "replace" as const }] } };
    assert.deepEqual(changes(reviewOf(sideOf([old]), planned as typeof after)), ["replaced data store records"]);
    assert.deepEqual(changes(reviewOf(null, planned as typeof after)), ["replaced data store records"]);
  });

  it("are compared in what both sides hold where one is a state", () => {
    const deployed = sideOf([store("records", { port: 5432, id: "filled-in" })]);
    const state = { ...deployed, plan: { ...deployed.plan, source: "state" as const } };
    assert.deepEqual(changes(reviewOf(state as typeof deployed, sideOf([store("records", { port: 5432 })]))), []);
  });
});
