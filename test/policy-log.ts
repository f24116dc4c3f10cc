const urn = (type: string, name: string): string => `urn:pulumi:prod::hospital::${type}::${name}`;
const type = "aws:s3/bucketVersioning:BucketVersioning";
export const stackUrn = urn("pulumi:pulumi:Stack", "hospital-prod");
export const storeUrn = urn(type, "records");

const stack = { urn: stackUrn, type: "pulumi:pulumi:Stack", custom: false };
const sourcePosition = "project:///index.ts#7,3";
const inputs = { bucket: "records", versioningConfiguration: { status: "Suspended" } };
const store = { urn: storeUrn, type, custom: true, inputs, sourcePosition };

/** What `pulumi preview --json` writes of a stack with one resource. */
export const previewOf = (resources: object[] = [stack, store]): string =>
  JSON.stringify({ config: {}, steps: resources.map((newState) => ({ op: "create", newState })), changeSummary: {} });

/** The log of the same run, with these events after the first step. */
export const logOf = (...events: object[]): string => {
  const step = (resource: object) => ({ resourcePreEvent: { metadata: { op: "create", old: null, new: resource } } });
  return [step(stack), ...events, step(store), { cancelEvent: {} }]
    .map((event, sequence) => JSON.stringify({ sequence, ...event }))
    .join("\n");
};

/** A violation as the engine logs it: mandatory, of the whole stack, unless it is told otherwise. */
export const policyEvent = (policyName: string, more: object = {}): object => ({
  policyEvent: {
    resourceUrn: stackUrn,
    message: `About ${policyName}\nkey=hunter2\n`,
    color: "never",
    policyName,
    policyPackName: "own-pack",
    policyPackVersion: "1.2.3",
    policyPackVersionTag: "1.2.3",
    enforcementLevel: "mandatory",
    ...more,
  },
});
