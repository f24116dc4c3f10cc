import type { PolicyStatement } from "@pulumi/aws/iam";
import type { Input } from "@pulumi/pulumi";
import { interpolate } from "@pulumi/pulumi";
import type { HostingEnvironment } from "./hosting-environment";

const use = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"];

/** Nobody uses a key directly: only the stores do, for whom the key's account lets, and the services that log. */
export function whoMayUse(
  home: Input<string>,
  { partition, accountId, region }: HostingEnvironment,
): PolicyStatement[] {
  const account = { AWS: interpolate`arn:${partition}:iam::${home}:root` };
  const throughService = { StringLike: { "kms:ViaService": `*.${region}.amazonaws.com*` } };
  const all = { Effect: "Allow" as const, Resource: "*" };
  return [
    { Sid: "StoresUse", ...all, Principal: account, Action: use, Condition: throughService },
    {
      Sid: "StoresGrant",
      ...all,
      Principal: account,
      Action: "kms:CreateGrant",
      Condition: { ...throughService, Bool: { "kms:GrantIsForAWSResource": "true" } },
    },
    {
      Sid: "LogGroupsUse",
      ...all,
      Principal: { Service: `logs.${region}.amazonaws.com` },
      Action: use,
      Condition: {
        ArnLike: {
          "kms:EncryptionContext:aws:logs:arn": interpolate`arn:${partition}:logs:${region}:${home}:log-group:*`,
        },
      },
    },
    {
      Sid: "DeliveryUses",
      ...all,
      Principal: { Service: "delivery.logs.amazonaws.com" },
      Action: use,
      Condition: {
        StringEquals: { "aws:SourceAccount": accountId },
        ArnLike: { "aws:SourceArn": interpolate`arn:${partition}:logs:${region}:${accountId}:*` },
      },
    },
    {
      Sid: "TrailUses",
      ...all,
      Principal: { Service: "cloudtrail.amazonaws.com" },
      Action: ["kms:GenerateDataKey*", "kms:DescribeKey"],
      Condition: {
        ArnLike: { "aws:SourceArn": interpolate`arn:${partition}:cloudtrail:${region}:${accountId}:trail/*` },
      },
    },
    {
      Sid: "AlarmsUse",
      ...all,
      Principal: { Service: "cloudwatch.amazonaws.com" },
      Action: ["kms:GenerateDataKey*", "kms:Decrypt"],
      Condition: { StringEquals: { "aws:SourceAccount": accountId } },
    },
  ];
}

const manage = ["CreateAlias", "Describe", "Enable", "List", "Put", "Update", "Revoke", "Disable", "Get", "Delete"]
  .map((verb) => `kms:${verb}*`)
  .concat(["kms:TagResource", "kms:UntagResource", "kms:ScheduleKeyDeletion", "kms:CancelKeyDeletion"]);

/** Managing a key gives no use of it. The account itself stays among the managers, so that no key is ever out of reach. */
export function whoMayManage(
  home: Input<string>,
  administrators: Input<string>[],
  { partition }: HostingEnvironment,
): PolicyStatement[] {
  const account = interpolate`arn:${partition}:iam::${home}:root`;
  return [
    {
      Sid: "Manage",
      Effect: "Allow",
      Principal: { AWS: [account, ...administrators] },
      Action: manage,
      Resource: "*",
    },
  ];
}
