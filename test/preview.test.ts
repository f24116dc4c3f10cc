import * as assert from "node:assert/strict";
import { InputError } from "../plan/input-error";
import { readPreview } from "../plan/preview";
import { References } from "../plan/references";
import { UNKNOWN } from "../plan/values";

const urn = (type: string, name: string): string => `urn:pulumi:prod::ehr::${type}::${name}`;
const resource = (type: string, name: string, more: object = {}) => ({
  urn: urn(type, name),
  type,
  custom: true,
  ...more,
});
const stack = resource("pulumi:pulumi:Stack", "ehr-prod");
const bucket = resource("aws:s3/bucket:Bucket", "records", { inputs: { bucket: "records" } });
const deployed = { ...bucket, id: "records", outputs: { arn: "arn:aws:s3:::records" } };
const versioning = resource("aws:s3/bucketVersioning:BucketVersioning", "records", { inputs: { bucket: "records" } });

const step = (op: string, newState?: object, oldState?: object) => ({ op, oldState, newState });
const event = (op: string, state?: object, old?: object): string =>
  JSON.stringify({ sequence: 1, resourcePreEvent: { metadata: { op, old: old ?? null, new: state ?? null } } });
const end = '{"sequence":2,"cancelEvent":{}}';
const preview = (steps: object[], more: object = {}): string =>
  JSON.stringify({ config: {}, steps, changeSummary: {}, ...more });
const names = (...files: Parameters<typeof readPreview>): string[] =>
  readPreview(...files).resources.map(({ type, name }) => `${type.split(":").at(-1)} ${name}`);

describe("a preview", () => {
  it("gives what each resource is about to be", () => {
    const inputs = { bucket: UNKNOWN, password: "[secret]", url: `https://${UNKNOWN}/` };
    const plan = readPreview(preview([step("create", stack), step("create", { ...bucket, inputs })]));
    assert.deepEqual([plan.source, plan.project, plan.stack], ["preview", "ehr", "prod"]);
    assert.deepEqual(plan.resources[1]?.inputs, { bucket: UNKNOWN, password: UNKNOWN, url: UNKNOWN });
    assert.deepEqual(plan.resources[1]?.withheld, { password: "secret" });
  });

  it("leaves out what is about to go, and keeps what is replaced", () => {
    const steps = [
      step("refresh", versioning, versioning),
      step("create-replacement", bucket, deployed),
      step("replace", bucket, deployed),
      step("delete-replaced", undefined, deployed),
      step("delete", undefined, versioning),
    ];
    assert.deepEqual(names(preview(steps)), ["Bucket records"]);
    assert.equal(readPreview(preview(steps)).resources[0]?.id, undefined);
  });

  it("takes what does not change from the log of events, with the names that the cloud gave it", () => {
    const changes = [event("same", stack, stack), event("same", bucket, deployed), event("update", versioning)];
    const events = [...changes, end].join("\n");
    const digest = preview([step("same", stack), step("update", versioning)], {
      changeSummary: { same: 2, update: 1 },
    });
    assert.throws(() => readPreview(digest), /leaves out 1 unchanged resources/);
    const plan = readPreview(digest, { events });
    assert.deepEqual(names(digest, { events }), ["Stack ehr-prod", "Bucket records", "BucketVersioning records"]);
    const [, owner] = plan.resources;
    assert.ok(owner);
    assert.deepEqual(
      new References(plan).from(owner, "bucket", versioning.type).map(({ name }) => name),
      ["records"],
    );
  });

  it("holds plain configuration and no secret", () => {
    const config = { "aws:region": "eu-west-3", "ehr:token": "[secret]" };
    assert.deepEqual(readPreview(preview([step("create", stack)], { config })).config, { "aws:region": "eu-west-3" });
  });

  it("is whole although a policy was violated, and broken when its program failed", () => {
    const failing = (message: string) =>
      preview([step("create", stack)], { diagnostics: [{ severity: "error", message }] });
    assert.deepEqual(names(failing("error: preview failed\n")), ["Stack ehr-prod"]);
    assert.throws(() => readPreview(failing("error: Running program failed")), /failed before its end/);
  });

  it("is refused in one sentence where it cannot be read", () => {
    const refused = (message: RegExp, text: string, events?: string, line?: number): void =>
      assert.throws(
        () => readPreview(text, { file: "p.json", ...(events === undefined ? {} : { events, eventsFile: "e.jsonl" }) }),
        (error) => {
          assert.ok(error instanceof InputError, String(error));
          assert.match(error.message, message);
          assert.equal(error.file, events === undefined ? "p.json" : "e.jsonl");
          assert.equal(error.line, line);
          return true;
        },
      );
    const sound = preview([step("create", stack)]);
    refused(/empty/, " \n");
    refused(/cut short/, sound.slice(0, 60), undefined, 1);
    refused(/This is no preview/, '{"name": "cordon"}');
    refused(/This is no preview/, '{"result": "succeeded", "resources": {}}');
    refused(/This is a state, not a preview/, '{"version": 3, "deployment": {}}');
    refused(/log of events/, event("create", stack));
    refused(/steps\[1\] is no step/, preview([step("create", stack), step("create", { urn: "x" })]));
    refused(/holds no resources/, preview([]));
    refused(/no event/, sound, `${event("same", stack)}\n{"sequence":2,"resou`, 2);
    refused(/no event of a resource/, sound, '{"sequence":0,"cancelEvent":{}}');
    refused(/ends before the preview did/, sound, event("create", stack), 1);
    const elsewhere = { ...stack, urn: stack.urn.replace("prod", "dev") };
    refused(/of another stack/, sound, `${event("same", elsewhere)}\n${end}`);
    refused(/of another run.*lacks 1 of its 1 steps/, sound, `${event("same", stack)}\n${end}`);
  });
});
