import * as assert from "node:assert/strict";
import { InputError } from "../plan/input-error";
import { readPreview } from "../plan/preview";
import { logOf, policyEvent, previewOf, stackUrn } from "./policy-log";

const read = (...events: object[]) =>
  readPreview(previewOf(), { events: logOf(...events), eventsFile: "e.jsonl" }).packs;
const said = (...events: object[]) => read(...events)?.violations ?? [];

describe("policies in a log of events", () => {
  it("are known with pack, level and resource, in one order whatever the run's", () => {
    const events = [
      policyEvent("no-note", { severity: "high" }),
      policyEvent("advise", { enforcementLevel: "advisory", resourceUrn: undefined }),
    ];
    const known = said(...events);
    assert.deepEqual(known, said(...events.toReversed()));
    assert.deepEqual(
      known.map(({ pack, policy, level, severity, urn }) => [pack, policy, level, severity, urn]),
      [
        ["own-pack", "advise", "advisory", undefined, ""],
        ["own-pack", "no-note", "mandatory", "high", stackUrn],
      ],
    );
  });

  it("are none where the packs of a run had nothing to say, and unknown without a log", () => {
    const summary = { policyPackName: "own-pack", policyPackVersion: "1.0.0", passed: ["a"], failed: ["b"] };
    const events = [
      { policyAnalyzeSummaryEvent: summary },
      { policyAnalyzeStackSummaryEvent: { ...summary, passed: ["c"] } },
    ];
    assert.deepEqual(read(...events), { judged: [{ pack: "own-pack", policies: ["a", "b", "c"] }], violations: [] });
    assert.equal(readPreview(previewOf()).packs, undefined);
  });

  it("keep the first line of what was said, without colours, cut", () => {
    const message = (text: string) => said(policyEvent("p", { message: text }))[0]?.message;
    assert.equal(message("<{%fg 8%}>No notes\nkey=hunter2<{%reset%}>\n"), "No notes");
    assert.equal(message("\u001B[31mNo notes\u001B[0m\r\nhunter2"), "No notes");
    assert.equal(message("\u{1F600}".repeat(400)), `${"\u{1F600}".repeat(300)}…`);
    assert.equal(message("\n"), "");
  });

  it("count what is said twice, and stop nothing where an exception covers it", () => {
    const [twice] = said(policyEvent("p", { message: "d\n1" }), policyEvent("p", { message: "d\n2" }));
    assert.equal(twice?.times, 2);
    const [excepted] = said(policyEvent("p", { exceptions: [{ id: "EXC-42", reason: "hunter2" }] }));
    assert.deepEqual(excepted?.exceptions, ["EXC-42"]);
    assert.equal(said(policyEvent("p", { enforcementLevel: "remediate" }))[0]?.level, "mandatory");
  });

  it("are refused by line where they are not as the engine writes them", () => {
    const refused = (event: object, message: RegExp): void =>
      assert.throws(
        () => read(event),
        (error) => {
          assert.ok(error instanceof InputError);
          assert.match(error.toString(), message);
          assert.doesNotMatch(error.message, /hunter2/);
          return true;
        },
      );
    refused(
      policyEvent("p", { enforcementLevel: "hunter2" }),
      /^e\.jsonl:2: This is no event of a policy .* enforcementLevel/,
    );
    refused(policyEvent("p", { message: 1 }), /e\.jsonl:2: .* message/);
    refused(policyEvent(""), /e\.jsonl:2: .* policyName/);
    refused({ policyEvent: "hunter2" }, /e\.jsonl:2: /);
    refused({ policyAnalyzeSummaryEvent: { policyPackName: "p", failed: "hunter2" } }, /e\.jsonl:2: .* failed/);
  });
});
