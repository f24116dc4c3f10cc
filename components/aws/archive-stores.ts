import { getCallerIdentityOutput } from "@pulumi/aws/getCallerIdentity";
import type { ComponentResource, Input, Resource } from "@pulumi/pulumi";
import { getProject, getStack } from "@pulumi/pulumi";
import { accessLogDelivery, adding, logDelivery } from "./access";
import { archiveReader } from "./archive-reader";
import { closedStore } from "./closed-store";
import { diagnose } from "./diagnostics";
import type { ExistingLogArchive, LogArchiveArgs } from "./log-archive";

/** The stores of a new archive. Apart: it lies in an account of its own, by its provider. */
export function archiveStores(
  name: string,
  args: LogArchiveArgs,
  apart: boolean,
  parent: ComponentResource,
): ExistingLogArchive {
  const { environment, keys, retentionDays = 400, writers = [], readers = [] } = args;
  if (retentionDays < 400 || retentionDays > 3650) {
    throw new Error(`${name}: retentionDays is ${retentionDays}; it must be from 400 to 3650.`);
  }
  const { lifecycle, accountId } = environment;
  const home = apart ? getCallerIdentityOutput({}, { parent }).accountId : accountId;
  const trailName = `${getProject()}-${getStack()}`;
  const key = keys.key("evidence");
  const store = { lifecycle, dataClass: "evidence", expireDays: retentionDays } as const;

  const accessStore = (of: string, account: Input<string>, place: Resource) =>
    closedStore(
      of,
      {
        ...store,
        component: "LogArchive/access",
        statements: ({ arn }) => accessLogDelivery(arn, account, environment),
      },
      place,
    );
  const accessLogs = accessStore(`${name}-access`, accountId, apart ? environment : parent);
  const ownAccessLogs = apart ? accessStore(`${name}-own-access`, home, parent) : accessLogs;

  const evidence = closedStore(
    name,
    {
      ...store,
      component: "LogArchive",
      key,
      lock: lifecycle === "production" ? { days: retentionDays, mode: "compliance" } : undefined,
      statements: ({ arn }) => [...logDelivery(arn, trailName, environment), ...adding(arn, writers)],
    },
    parent,
  );
  const { arn } = evidence.bucket;
  diagnose(name, evidence.bucket, { evidence: arn, accessLogs: ownAccessLogs.bucket.id }, ownAccessLogs.policy);

  const buckets = [arn, accessLogs.bucket.arn];
  const reader = archiveReader(name, { readers, buckets, key: key.arn, environment }, parent);
  return { evidence: arn, accessLogs: accessLogs.bucket.id, trailName, retentionDays, reader };
}
