import * as assert from "node:assert/strict";
import { type Baseline, baselineOf, type Found } from "../declaration/baseline";
import { coveredBy, standings } from "../declaration/baseline-standing";
import { updated } from "../declaration/baseline-update";

const today = "2026-11-25T08:00:00.000Z";
const terms = { owner: "Platform team", lastDay: "2027-02-23" };
const urnOf = (name: string): string => `urn:pulumi:prod::clinic::aws:s3/bucket:Bucket::${name}`;
const found = (name: string, more: Partial<Found> = {}): Found => ({
  policy: "aws-s3-versioning-enabled",
  state: "fail",
  resource: { urn: urnOf(name) },
  paths: ["status"],
  ...more,
});
const record = (findings: readonly Found[]): Baseline =>
  baselineOf(findings, { project: "clinic", stack: "prod", ...terms });
const names = (entries: Baseline["entries"]): string[] => entries.map(({ resource }) => resource.split("::")[3] ?? "");

describe("a baseline", () => {
  it("records violations alone, sorted, one entry for each policy and resource", () => {
    const findings = [
      found("b"),
      found("a", { state: "error", paths: [] }),
      found("a", { paths: ["x", "y"] }),
      found("c", { state: "unknown" }),
      found("d", { state: "exempted" }),
    ];
    assert.deepEqual(record(findings).entries, [
      { policy: "aws-s3-versioning-enabled", resource: urnOf("a"), places: 3, ...terms },
      { policy: "aws-s3-versioning-enabled", resource: urnOf("b"), ...terms },
    ]);
  });

  it("covers what it records until its last day, which counts", () => {
    const baseline = record([found("a")]);
    const covers = (finding: Found, day: string) => coveredBy(baseline, [finding], day)(finding) !== undefined;
    assert.ok(covers(found("a"), "2027-02-23T23:59:59Z"));
    assert.ok(!covers(found("a"), "2027-02-24T00:00:00Z"));
    assert.ok(!covers(found("b"), today));
    assert.ok(!covers(found("a", { policy: "aws-s3-tls" }), today));
    assert.ok(!covers(found("a", { state: "unknown" }), today));
  });

  it("covers no resource that offends in more places than were recorded", () => {
    const [one, worse] = [found("a"), found("a", { paths: ["x", "y"] })];
    assert.equal(coveredBy(record([one]), [worse], today)(worse), undefined);
    assert.equal(coveredBy(record([one]), [one, one], today)(one), undefined);
    assert.equal(standings(record([one]), [worse], today)[0]?.standing, "grown");
    assert.ok(coveredBy(record([worse]), [one], today)(one));
  });

  it("shrinks by what is mended or exempted, not by what became unknown", () => {
    const before = record([
      found("mended"),
      found("exempted"),
      found("unknown"),
      found("still", { paths: ["x", "y"] }),
    ]);
    const now = [found("exempted", { state: "exempted" }), found("unknown", { state: "unknown" }), found("still")];
    const { baseline, gone, added } = updated(before, now, { ...terms, owner: "Another", today });
    assert.deepEqual(names(gone), ["exempted", "mended"]);
    assert.deepEqual(added, []);
    assert.deepEqual(baseline.entries, [
      { policy: "aws-s3-versioning-enabled", resource: urnOf("still"), ...terms },
      { policy: "aws-s3-versioning-enabled", resource: urnOf("unknown"), ...terms },
    ]);
  });

  it("says what it grows by, and keeps the terms of what stood", () => {
    const now = [found("old", { paths: ["x", "y"] }), found("new")];
    const { baseline, added } = updated(record([found("old")]), now, {
      owner: "Another",
      lastDay: "2027-03-01",
      today,
    });
    assert.deepEqual(names(added), ["new", "old"]);
    assert.deepEqual(
      baseline.entries.map(({ owner, places }) => [owner, places]),
      [
        ["Another", undefined],
        ["Platform team", 2],
      ],
    );
  });

  it("renews what has ended only where it is told to", () => {
    const later = { owner: "Another", lastDay: "2027-06-01", today: "2027-03-01" };
    const kept = updated(record([found("a")]), [found("a")], later);
    assert.deepEqual(
      [names(kept.expired), kept.renewed, kept.baseline.entries[0]?.owner],
      [["a"], [], "Platform team"],
    );
    const { baseline, expired, renewed } = updated(record([found("a")]), [found("a")], { ...later, renew: true });
    assert.deepEqual([expired, names(renewed), baseline.entries[0]?.lastDay], [[], ["a"], "2027-06-01"]);
  });
});
