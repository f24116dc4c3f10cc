import * as assert from "node:assert/strict";
import { readPreview } from "../plan/preview";
import { bucket, cancel, logOf, stack } from "./event-log";

const [named, renamed, other] = [
  bucket("named"),
  { ...bucket("renamed"), inputs: { bucket: "named" } },
  bucket("other"),
];
type Step = [op: string, old: object | null, next: object | null];

/** What a run of these steps leaves, by name, each with what it was called before. */
function left(...steps: Step[]): Record<string, string[]> {
  const all: Step[] = [["same", stack, stack], ...steps];
  const events = all.map(([op, old, next]) => ({ resourcePreEvent: { metadata: { op, old, new: next } } }));
  const shown = all.filter(([op]) => op !== "same" && op !== "refresh");
  const digest = JSON.stringify({
    steps: shown.map(([op, oldState, newState]) => ({ op, oldState, newState })),
    changeSummary: { same: all.filter(([op]) => op === "same").length },
  });
  const { resources } = readPreview(digest, { events: logOf(...events, cancel) });
  return Object.fromEntries(
    resources.slice(1).map(({ name, aliases = [] }) => [name, aliases.map((urn) => urn.split("::").at(-1) ?? "")]),
  );
}

describe("a resource that an alias keeps under another name", () => {
  it("has its former name in a preview, whether it changes or not", () => {
    assert.deepEqual(left(["same", named, renamed]), { renamed: ["named"] });
    assert.deepEqual(left(["update", named, renamed]), { renamed: ["named"] });
    assert.deepEqual(left(["same", named, named]), { named: [] });
  });

  it("is not there twice where it was refreshed by its former name", () => {
    assert.deepEqual(left(["refresh", named, named], ["same", named, renamed]), { renamed: ["named"] });
    assert.deepEqual(left(["refresh", named, named], ["same", named, named]), { named: [] });
  });

  it("leaves that name to whatever bears it now", () => {
    const [one, two] = [
      { ...other, inputs: named.inputs },
      { ...named, inputs: other.inputs },
    ];
    assert.deepEqual(left(["same", named, one], ["same", other, two]), { other: ["named"], named: ["other"] });
  });

  it("is another one where it is replaced", () => {
    const steps: Step[] = [
      ["create-replacement", named, renamed],
      ["replace", named, renamed],
      ["delete-replaced", named, null],
    ];
    assert.deepEqual(left(...steps), { renamed: [] });
  });
});
