import { FunctionUrl, Function as LambdaFunction, Permission } from "@pulumi/aws/lambda";
import { policy } from "../policy";
import { relation } from "../relation";
import { isGiven } from "../unknown";
import { isCustomerKey, keysOf, whyOwnKey } from "./customer-key";

const url = { action: "lambda:InvokeFunctionUrl", function: "portal", principal: "*" };
const topic = "arn:aws:sns:eu-west-3:111122223333:results";

const namesCaller = (permission: object): boolean =>
  ["principalOrgId", "sourceAccount", "sourceArn", "eventSourceToken"].some((limit) => isGiven(permission, limit));

export const lambda = [
  policy(FunctionUrl, {
    id: "aws-lambda-url-sign-in",
    title: "Lambda function URLs must demand that callers sign in",
    annex: "11.1",
    severity: "high",
    why: "Anyone on the internet can run the function, with all that its role may do.",
    fix: 'Set authorizationType to "AWS_IAM".',
    holds: ({ authorizationType }) => authorizationType === "AWS_IAM",
    accepted: [{ authorizationType: "AWS_IAM" }],
    rejected: [{ authorizationType: "NONE" }],
  }),

  policy(Permission, {
    id: "aws-lambda-not-public",
    title: "Lambda functions must not let everyone run them",
    annex: "11.1",
    severity: "critical",
    why: "Whoever has an AWS account can run the function, with all that its role may do.",
    fix: "Name an account, role or service in principal, or set principalOrgId.",
    // With AWS_IAM, a caller of the URL still needs a permission of its own account.
    holds: (permission) =>
      permission.principal !== "*" || namesCaller(permission) || permission.functionUrlAuthType === "AWS_IAM",
    accepted: [
      { ...url, principal: "111122223333" },
      { ...url, principalOrgId: "o-example" },
      { ...url, functionUrlAuthType: "AWS_IAM" },
    ],
    rejected: [{ ...url }, { ...url, functionUrlAuthType: "NONE" }],
  }),

  policy(Permission, {
    id: "aws-lambda-source-named",
    title: "Lambda functions must say on whose behalf a service may run them",
    annex: "11.1",
    severity: "medium",
    why: "A stranger's bucket, topic or API can otherwise have the service run your function with forged input.",
    fix: "Set sourceArn, or sourceAccount.",
    holds: (permission) => !/\.amazonaws\.com(\.cn)?$/.test(permission.principal ?? "") || namesCaller(permission),
    accepted: [
      { ...url, principal: "sns.amazonaws.com", sourceArn: topic },
      { ...url, principal: "111122223333" },
    ],
    rejected: [{ ...url, principal: "s3.amazonaws.com" }],
  }),

  relation(LambdaFunction, {
    id: "aws-lambda-customer-key",
    title: "Lambda functions must encrypt their environment with a customer-managed key",
    annex: "9",
    severity: "low",
    why: whyOwnKey,
    fix: "Set kmsKeyArn to the ARN of a key of your own.",
    with: keysOf("kmsKeyArn"),
    holds: (lambda, keys) =>
      Object.keys(lambda.environment?.variables ?? {}).length === 0 || isCustomerKey(keys, () => lambda.kmsKeyArn),
    accepted: [{}, { inputs: { environment: { variables: { STAGE: "prod" } } }, beside: { keys: [{}] } }],
    rejected: [{ inputs: { environment: { variables: { STAGE: "prod" } } } }],
  }),

  policy(LambdaFunction, {
    id: "aws-lambda-in-vpc",
    title: "Lambda functions must run in a VPC",
    annex: "6.8",
    severity: "low",
    why: "Outside of one, no security group and no flow log sees where the function sends what it reads.",
    fix: "Set vpcConfig.subnetIds and vpcConfig.securityGroupIds.",
    holds: ({ vpcConfig }) => (vpcConfig?.subnetIds?.length ?? 0) > 0,
    accepted: [{ vpcConfig: { subnetIds: ["subnet-1"], securityGroupIds: ["sg-1"] } }],
    rejected: [{}, { vpcConfig: { subnetIds: [], securityGroupIds: [] } }],
  }),
];
