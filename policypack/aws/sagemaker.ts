import { Domain, EndpointConfiguration, NotebookInstance } from "@pulumi/aws/sagemaker";
import { policy } from "../policy";
import { relation } from "../relation";
import { isCustomerKey, keysOf } from "./customer-key";

const key = {
  annex: "9",
  severity: "medium",
  why: "Data that models learn from lies under no key that anybody here can limit or withdraw.",
} as const;

export const sagemaker = [
  policy(NotebookInstance, {
    id: "aws-sagemaker-notebook-internet",
    title: "SageMaker notebooks must not have direct access to the internet",
    annex: "6.8",
    severity: "medium",
    why: "Code in a notebook sends records anywhere, past every firewall and flow log.",
    fix: 'Set directInternetAccess to "Disabled", and subnetId.',
    holds: ({ directInternetAccess }) => directInternetAccess === "Disabled",
    accepted: [{ directInternetAccess: "Disabled", subnetId: "subnet-1" }],
    rejected: [{}, { directInternetAccess: "Enabled" }],
  }),

  relation(NotebookInstance, {
    id: "aws-sagemaker-notebook-customer-key",
    title: "SageMaker notebooks must encrypt with a customer-managed key",
    ...key,
    fix: "Set kmsKeyId to the ARN of a key of your own.",
    with: keysOf("kmsKeyId"),
    holds: (notebook, keys) => isCustomerKey(keys, () => notebook.kmsKeyId),
    accepted: [{ beside: { keys: [{}] } }],
    rejected: [{}],
  }),

  relation(EndpointConfiguration, {
    id: "aws-sagemaker-endpoint-customer-key",
    title: "SageMaker endpoints must encrypt with a customer-managed key",
    ...key,
    fix: "Set kmsKeyArn to the ARN of a key of your own.",
    with: keysOf("kmsKeyArn"),
    holds: (endpoint, keys) => isCustomerKey(keys, () => endpoint.kmsKeyArn),
    accepted: [{ beside: { keys: [{}] } }],
    rejected: [{}],
  }),

  relation(Domain, {
    id: "aws-sagemaker-domain-customer-key",
    title: "SageMaker domains must encrypt with a customer-managed key",
    ...key,
    fix: "Set kmsKeyId to the ARN of a key of your own.",
    with: keysOf("kmsKeyId"),
    holds: (domain, keys) => isCustomerKey(keys, () => domain.kmsKeyId),
    accepted: [{ beside: { keys: [{}] } }],
    rejected: [{}],
  }),

  policy(Domain, {
    id: "aws-sagemaker-domain-in-vpc",
    title: "SageMaker domains must send their traffic through the VPC",
    annex: "6.8",
    severity: "medium",
    why: "Code in a notebook sends records anywhere, past every firewall and flow log.",
    fix: 'Set appNetworkAccessType to "VpcOnly".',
    holds: ({ appNetworkAccessType }) => appNetworkAccessType === "VpcOnly",
    accepted: [{ appNetworkAccessType: "VpcOnly" }],
    rejected: [{}, { appNetworkAccessType: "PublicInternetOnly" }],
  }),
];
