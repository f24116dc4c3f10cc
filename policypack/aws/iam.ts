import {
  AccountPasswordPolicy,
  GroupPolicy,
  GroupPolicyAttachment,
  Policy,
  Role,
  RolePolicy,
  RolePolicyAttachment,
  UserPolicy,
  UserPolicyAttachment,
} from "@pulumi/aws/iam";
import { offending, policy } from "../policy";
import { relation, to } from "../relation";
import { orWhileUnknown } from "../unknown";
import { open } from "./access";
import { type Document, list, part, some, statementsOf } from "./document";

/** Whether a statement allows everything, or to give oneself everything. */
const isAdmin = (statement: unknown): boolean =>
  String(part(statement, "Effect")).toLowerCase() === "allow" &&
  some(list(part(statement, "Action")), (action) => /^(\*|(\*|iam):\*)$/i.test(action)) &&
  some(list(part(statement, "Resource")), (resource) => resource === "*") &&
  part(statement, "Condition") === undefined;

const document = (statement: object): string => JSON.stringify({ Statement: [{ Effect: "Allow", ...statement }] });

const admin = { why: "Whoever takes over one holder of it owns the account, its backups and its logs." };

const everything = {
  annex: "11.3",
  severity: "high",
  fix: "Name in policy the actions and resources that are needed.",
} as const;

/** The rule for what grants rights by a document in its property `policy`. */
const grants = {
  holds: ({ policy }: { policy?: Document }) =>
    offending("policy.Statement", statementsOf("policy", policy), (each) => !isAdmin(each)),
  accepted: [
    { policy: document({ Action: "s3:*", Resource: "*" }) },
    { policy: document({ Action: "*", Resource: "arn:aws:s3:::records/*" }) },
    { policy: document({ Effect: "Deny", Action: "*", Resource: "*" }) },
  ],
  rejected: [
    { policy: document({ Action: "*", Resource: "*" }) },
    { policy: document({ Action: ["s3:GetObject", "iam:*"], Resource: ["*"] }) },
  ],
};

const administrator = "arn:aws:iam::aws:policy/AdministratorAccess";
const isLimited = (arn: unknown): boolean => !/:policy\/AdministratorAccess$/.test(String(arn));

const managed = {
  annex: "11.3",
  severity: "medium",
  fix: "Set policyArn to a policy that names the actions and resources that are needed.",
  ...admin,
} as const;

/** The rule for what ties a managed policy to its holder. A policy of the stack's own is never AWS's, and judged itself. */
const attaches = {
  with: { own: to(Policy, "policyArn") },
  holds: (attachment: { policyArn?: unknown }, { own }: { own: readonly object[] }) =>
    orWhileUnknown(() => isLimited(attachment.policyArn), own.length > 0),
  accepted: [
    { inputs: { policyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess" } },
    { beside: { own: [{ policy: document({ Action: "s3:*", Resource: "*" }) }] } },
  ],
  rejected: [{ inputs: { policyArn: administrator } }],
};

const trust = (principal: unknown): string => document({ Action: "sts:AssumeRole", Principal: principal });

export const iam = [
  policy(Policy, {
    id: "aws-iam-policy-bounded",
    title: "IAM policies must not make their holders administrators",
    ...everything,
    ...admin,
    ...grants,
  }),
  policy(RolePolicy, {
    id: "aws-iam-role-policy-bounded",
    title: "Inline policies must not make roles administrators",
    ...everything,
    ...admin,
    ...grants,
  }),
  policy(UserPolicy, {
    id: "aws-iam-user-policy-bounded",
    title: "Inline policies must not make users administrators",
    ...everything,
    ...admin,
    ...grants,
  }),
  policy(GroupPolicy, {
    id: "aws-iam-group-policy-bounded",
    title: "Inline policies must not make groups administrators",
    ...everything,
    ...admin,
    ...grants,
  }),

  relation(RolePolicyAttachment, {
    id: "aws-iam-role-not-administrator",
    title: "Roles must not hold the policy AdministratorAccess",
    ...managed,
    ...attaches,
  }),
  relation(UserPolicyAttachment, {
    id: "aws-iam-user-not-administrator",
    title: "Users must not hold the policy AdministratorAccess",
    ...managed,
    ...attaches,
  }),
  relation(GroupPolicyAttachment, {
    id: "aws-iam-group-not-administrator",
    title: "Groups must not hold the policy AdministratorAccess",
    ...managed,
    ...attaches,
  }),

  policy(Role, {
    id: "aws-iam-role-not-public",
    title: "Roles must not let everyone assume them",
    annex: "11.1",
    severity: "critical",
    why: "Whoever has an AWS account can take the role and do all that it may.",
    fix: "Name accounts, roles or services in the Principal of assumeRolePolicy, or add a Condition on the caller.",
    holds: ({ assumeRolePolicy }) => open("assumeRolePolicy", assumeRolePolicy),
    accepted: [
      { assumeRolePolicy: trust({ Service: "ec2.amazonaws.com" }) },
      { assumeRolePolicy: trust({ AWS: "arn:aws:iam::111122223333:root" }) },
    ],
    rejected: [{ assumeRolePolicy: trust("*") }, { assumeRolePolicy: trust({ AWS: "*" }) }],
  }),

  policy(AccountPasswordPolicy, {
    id: "aws-iam-password-length",
    title: "Passwords of AWS users must have at least 12 characters",
    annex: "11.6",
    severity: "medium",
    why: "Short passwords are guessed, and then somebody else signs in to the console.",
    fix: "Set minimumPasswordLength to 12 or more.",
    holds: ({ minimumPasswordLength = 6 }) => minimumPasswordLength >= 12,
    accepted: [{ minimumPasswordLength: 14 }],
    rejected: [{}, { minimumPasswordLength: 8 }],
  }),
];
