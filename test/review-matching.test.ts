import * as assert from "node:assert/strict";
import type { Resource } from "../plan/graph";
import { resourceOf } from "./plan-of";
import { reviewOf, said, sideOf, versioning } from "./review-of";

const component = (name: string, more: Partial<Resource> = {}): Resource =>
  resourceOf("app:index:Store", {}, { name, custom: false, ...more });

const inside = (parent: Resource, child: Resource): Resource => ({
  ...child,
  parent: parent.urn,
  urn: `urn:pulumi:test::test::app:index:Store$${child.type}::${child.name}`,
});

describe("a finding on a resource of another name", () => {
  it("is still there where the resource has an alias", () => {
    const old = versioning("records");
    const review = reviewOf(sideOf([old]), sideOf([versioning("archive", "Suspended", { aliases: [old.urn] })]));
    assert.deepEqual(said(review), ["remaining archive"]);
    assert.equal(review.findings.find(({ change }) => change === "remaining")?.formerly, old.urn);
  });

  it("is still there where the resource was renamed without one, or its spelling changed", () => {
    assert.deepEqual(said(reviewOf(sideOf([versioning("records")]), sideOf([versioning("archive")]))), [
      "remaining archive",
    ]);
    const older = resourceOf(
      "aws:s3/bucketVersioningV2:BucketVersioningV2",
      { versioningConfiguration: { status: "Suspended" } },
      { name: "records" },
    );
    assert.deepEqual(said(reviewOf(sideOf([older]), sideOf([versioning("records")]))), ["remaining records"]);
  });

  it("is still there where a component was put around it, or the component has an alias", () => {
    const store = component("store");
    const moved = inside(store, versioning("records"));
    assert.deepEqual(said(reviewOf(sideOf([versioning("records")]), sideOf([store, moved]))), ["remaining records"]);

    const renamed = component("vault", { aliases: [store.urn], urn: store.urn.replace("::store", "::vault") });
    const child = { ...inside(renamed, versioning("vault-records")) };
    const old = inside(store, versioning("store-records"));
    assert.deepEqual(said(reviewOf(sideOf([store, old]), sideOf([renamed, child]))), ["remaining vault-records"]);
  });

  it("is one mended and one new where the two have nothing in common", () => {
    const group = (name: string, port: number, from: string): Resource =>
      resourceOf(
        "aws:ec2/securityGroup:SecurityGroup",
        {
          description: name,
          ingress: [{ protocol: "tcp", fromPort: port, toPort: port, cidrBlocks: [from], description: name }],
        },
        { name },
      );
    const review = reviewOf(sideOf([group("web", 22, "0.0.0.0/0")]), sideOf([group("database", 5432, "0.0.0.0/1")]));
    assert.deepEqual(said(review, "aws-securitygroup-ports").sort(), ["mended web", "new database"]);
  });

  it("keeps its fingerprint wherever its line moves", () => {
    const at = (line: number) => sideOf([versioning("records", "Suspended", { position: { file: "index.ts", line } })]);
    const [one, other] = [reviewOf(null, at(1)), reviewOf(null, at(90))];
    assert.deepEqual(
      one.findings.map(({ fingerprint }) => fingerprint),
      other.findings.map(({ fingerprint }) => fingerprint),
    );
  });
});

describe("many findings on resources of other names", () => {
  const buckets = (prefix: string, amount: number, status: (index: number) => string): Resource[] =>
    Array.from({ length: amount }, (_, index) => versioning(`${prefix}-${index}`, status(index)));

  it("are still there where a loop renames what it makes, however many", () => {
    const change = (amount: number) =>
      said(
        reviewOf(sideOf(buckets("old", amount, () => "Suspended")), sideOf(buckets("new", amount, () => "Suspended"))),
      );
    for (const amount of [2, 900])
      assert.deepEqual(new Set(change(amount).map((each) => each.split(" ")[0])), new Set(["remaining"]));
    assert.equal(change(900).length, 900);
  });

  it("are told apart by what each of them is", () => {
    const status = (index: number) => (index === 3 ? "Enabled" : "Suspended");
    const shifted = (index: number) => (index === 0 ? "Enabled" : "Suspended");
    const review = reviewOf(sideOf(buckets("old", 6, status)), sideOf(buckets("new", 6, shifted)));
    assert.deepEqual(new Set(said(review).map((each) => each.split(" ")[0])), new Set(["remaining"]));
  });
});
