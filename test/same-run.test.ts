import * as assert from "node:assert/strict";
import { InputError } from "../plan/input-error";
import { readPreview } from "../plan/preview";
import { bucket, cancel, counted, digest, end, images, logOf, pre, queue, sames, summary } from "./event-log";

const refused = (message: RegExp, ...events: object[]) =>
  assert.throws(
    () => readPreview(digest, { events: logOf(...events), eventsFile: "e.jsonl" }),
    (error) => error instanceof InputError && error.file === "e.jsonl" && message.test(error.message),
  );

describe("a preview's log of events", () => {
  it("is refused where it lacks unchanged resources, or names one twice", () => {
    const other = /of another run than the preview: it holds 2 resources that do not change, of 3\./;
    refused(other, ...sames.slice(0, 2), pre("create", queue), ...end);
    refused(other, ...sames.slice(0, 2), pre("same", images), pre("create", queue), ...end);
    refused(/it holds 1 resource that does not change, of 3\./, ...sames.slice(0, 1), pre("create", queue), ...end);
  });

  it("is refused where its own count is another", () =>
    refused(
      /holds 3 resources that do not change, and counts 2/,
      ...sames,
      pre("create", queue),
      summary({ same: 2 }),
    ));

  it("is refused where it has a step that the preview lacks", () =>
    refused(
      /it holds steps that the preview lacks \(1\)/,
      ...sames,
      pre("delete", bucket("gone")),
      pre("create", queue),
      ...end,
    ));

  it("is refused where a step is about other properties, or another type", () => {
    const other = /its properties are not those of the preview in 1 of 2 steps/;
    refused(other, ...sames, pre("create", { ...queue, inputs: { name: "other" } }), ...end);
    refused(other, ...sames, pre("create", { ...queue, inputs: { name: "queue", delaySeconds: 3 } }), ...end);
    refused(other, ...sames, pre("create", { ...queue, type: "aws:sns/topic:Topic" }), ...end);
  });

  it("is refused where it holds two runs", () => {
    const run = [...sames, pre("create", queue), ...end];
    refused(/goes on after its end/, ...run, ...run);
    refused(/goes on after its end/, ...run, summary(counted));
    refused(/goes on after its end/, ...sames, pre("create", queue), cancel, cancel);
  });
});
