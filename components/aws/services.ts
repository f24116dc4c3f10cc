import type { Output } from "@pulumi/pulumi";
import { jsonStringify } from "@pulumi/pulumi";
import { document } from "./access";
import type { HostingEnvironment } from "./hosting-environment";

/** What a service is called in permissions, and under what name clients look for it; by default as in its endpoint. */
interface Service {
  permission?: string;
  host?: string;
  /** Whether everything that is asked of it is the account's own. AWS's own documents and parameters are not. */
  own: boolean;
}

/** The services that have an address in the segment, by the name of their endpoint. */
export const services: Record<string, Service> = {
  ...Object.fromEntries(
    ["events", "kms", "logs", "secretsmanager", "sns", "sqs", "states"].map((service) => [service, { own: true }]),
  ),
  ...Object.fromEntries(["ec2messages", "ssm", "ssmmessages", "sts"].map((service) => [service, { own: false }])),
  "ecr.api": { permission: "ecr", host: "api.ecr", own: true },
  "ecr.dkr": { permission: "ecr", host: "dkr.ecr", own: true },
  monitoring: { permission: "cloudwatch", own: false },
};

/** Services that are reached by routes: for what lies in the segment itself. */
export const routed = ["dynamodb", "s3"];

/** Lets in principals of this account only, to what is the account's own: a stolen credential carries nothing out. */
export const ofThisAccount = (service: string, own: boolean, { accountId }: HostingEnvironment): Output<string> =>
  jsonStringify(
    document({
      Effect: "Allow",
      Principal: "*",
      Action: `${service}:*`,
      Resource: "*",
      Condition: {
        StringEquals: { "aws:PrincipalAccount": accountId, ...(own ? { "aws:ResourceAccount": accountId } : {}) },
      },
    }),
  );
