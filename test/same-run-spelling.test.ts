import * as assert from "node:assert/strict";
import { readPreview } from "../plan/preview";
import {
  cancel,
  counted,
  digest,
  digestOf,
  done,
  end,
  images,
  logOf,
  notes,
  pre,
  queue,
  sames,
  stack,
  stateOf,
} from "./event-log";

const SIGNATURE = "4dabf18193072939515e22adb298388d";
const provider = stateOf("pulumi:providers:aws", "default_7_48_0");
const namesIn = (events: string, of = digest) => readPreview(of, { events }).resources.map(({ name }) => name);

describe("a log of events that says the same in other words", () => {
  it("belongs to it with what a digest leaves out: providers of the engine's own, the halves of a replacement", () => {
    const extra = [pre("same", provider), pre("create-replacement", queue), pre("delete-replaced", queue)];
    const names = namesIn(logOf(...sames, ...extra, pre("create", queue), ...end));
    assert.deepEqual(names, ["clinic-prod", "images", "notes", "queue"]);
  });

  it("may hide secrets and texts in its own way", () => {
    const inputs = {
      key: "[secret]",
      note: "hunter2 is in it",
      source: { [SIGNATURE]: "asset", text: "long" },
      tags: [1, null],
    };
    const logged = {
      ...{ key: { [SIGNATURE]: "secret", ciphertext: "[secret]" }, note: "[secret] is in it" },
      ...{ source: { [SIGNATURE]: "asset", text: "<contents elided>" }, tags: [1, null] },
    };
    const log = logOf(...sames, pre("create", { ...queue, inputs: logged }), ...end);
    namesIn(
      log,
      digestOf(
        [
          ["same", stack],
          ["create", { ...queue, inputs }],
        ],
        counted,
      ),
    );
  });

  it("belongs to a preview that shows what a refresh came to", () => {
    const log = logOf(
      pre("same", stack),
      pre("refresh", images),
      done("update", images),
      pre("refresh", notes),
      done("same", notes),
      cancel,
    );
    const steps: [string, object][] = [
      ["same", stack],
      ["update", images],
      ["refresh", notes],
    ];
    assert.equal(namesIn(log, digestOf(steps, { same: 2, update: 1 })).length, 3);
  });
});
