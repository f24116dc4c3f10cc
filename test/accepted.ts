import { stateOf } from "./cli-run";

/** The day so many days from now. */
export const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const versioning = (name: string, status: string | undefined = "Suspended") => ({
  type: "aws:s3/bucketVersioning:BucketVersioning",
  name,
  inputs: { bucket: name, versioningConfiguration: { status } },
});
/** A whole exemption. */
export const recordOf = (resource: string, lastDay: string, owner = "Platform team"): object => ({
  policy: "aws-s3-versioning-enabled",
  resource,
  reason: "Rebuilt from the source within an hour",
  owner,
  approver: "ciso@clinic.example",
  compensation: "The source keeps every version",
  ticket: "CHG-311",
  lastDay,
});
/** A stack file with these exemptions. */
export const stackFile = (...records: object[]): string => `config:\n  cordon:exemptions: ${JSON.stringify(records)}\n`;
const entry = (resource: string, lastDay: string): string => `
  - policy: aws-s3-versioning-enabled
    resource: urn:pulumi:prod::hospital::aws:s3/bucketVersioning:BucketVersioning::${resource}
    owner: Imaging team
    lastDay: ${lastDay}`;
const baseline = (...entries: string[]): string =>
  `format: cordon-baseline/1\nproject: hospital\nstack: prod\nentries:${entries.join("")}\n`;

/** A project whose stacks accept deviations of every state, and states of it. */
export const acceptingFiles = {
  "Pulumi.yaml": "name: hospital\nruntime: nodejs\n",
  "Pulumi.prod.yaml": stackFile(
    recordOf("cache", dayIn(20)),
    recordOf("elsewhere", dayIn(60)),
    recordOf("cache", "soon"),
  ),
  "Pulumi.test.yaml": stackFile(recordOf("=cmd|\u202Ex", dayIn(60), "\u001B[31m[a](b)")),
  "good.yaml": stackFile(recordOf("cache", dayIn(60))),
  "cordon-baseline.prod.yaml": baseline(
    entry("records", dayIn(90)),
    entry("images", "2026-01-31"),
    entry("gone", dayIn(90)),
  ),
  "state.json": stateOf(["cache", "records", "images"].map((name) => versioning(name))),
  "cache.json": stateOf([versioning("cache")]),
  "secret.json": stateOf([versioning("cache", "[secret]")]),
};

/** Each row of the list as data: stack, kind, resource, state, days left. */
export const statesIn = (out: string): string[] =>
  JSON.parse(out).map(({ kind, stack, state, resource, daysLeft }: Record<string, string>) =>
    [stack, kind, resource?.split("::").at(-1), state, daysLeft].join(" "),
  );
