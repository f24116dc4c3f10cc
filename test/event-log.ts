/** A resource as the engine writes it. */
export const stateOf = (type: string, name: string, inputs: object = {}) => ({
  urn: `urn:pulumi:prod::clinic::${type}::${name}`,
  type,
  custom: true,
  inputs,
});

/** The events of a run, as `--event-log` writes them. */
export const pre = (op: string, state: object) => ({ resourcePreEvent: { metadata: { op, old: null, new: state } } });
export const done = (op: string, state: object) => ({ resOutputsEvent: { metadata: { op, old: state, new: state } } });
export const summary = (resourceChanges: object) => ({ summaryEvent: { resourceChanges } });
export const cancel = { cancelEvent: {} };
export const logOf = (...events: object[]): string =>
  events.map((event, sequence) => JSON.stringify({ sequence, ...event })).join("\n");

/** What `--json` writes. */
export const digestOf = (steps: [string, object][], changeSummary: object): string =>
  JSON.stringify({ steps: steps.map(([op, newState]) => ({ op, newState })), changeSummary });

/** A run that makes a queue beside two buckets that are there. */
export const bucket = (name: string, inputs: object = { bucket: name }) =>
  stateOf("aws:s3/bucket:Bucket", name, inputs);
export const [stack, images, notes, queue] = [
  stateOf("pulumi:pulumi:Stack", "clinic-prod"),
  bucket("images"),
  bucket("notes"),
  stateOf("aws:sqs/queue:Queue", "queue", { name: "queue" }),
];

export const counted = { create: 1, same: 3 };
export const digest = digestOf(
  [
    ["same", stack],
    ["create", queue],
  ],
  counted,
);
export const sames = [pre("same", stack), pre("same", images), pre("same", notes)];
export const end = [summary(counted), cancel];
