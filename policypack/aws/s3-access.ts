import {
  AccountPublicAccessBlock,
  Bucket,
  BucketAcl,
  BucketObject,
  BucketObjectv2,
  BucketOwnershipControls,
  BucketPublicAccessBlock,
} from "@pulumi/aws/s3";
import { offending, policy } from "../policy";
import { from, inStack, relation } from "../relation";

const settings = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"] as const;
const closed = { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true };

/** Canned ACLs that let in everyone, or everyone who has any AWS account. */
const isPublicAcl = (acl: string | undefined): boolean =>
  acl === "public-read" || acl === "public-read-write" || acl === "authenticated-read";
const isPublicGroup = (uri: string | undefined): boolean => /\/global\/(AllUsers|AuthenticatedUsers)$/.test(uri ?? "");
const everyone = "http://acs.amazonaws.com/groups/global/AllUsers";

const objectAcl = {
  annex: "11.1",
  severity: "high",
  why: "Anyone who knows or guesses the address can read the object.",
  fix: 'Remove acl or set it to "private".',
  holds: ({ acl }: { acl?: string }): boolean => !isPublicAcl(acl),
} as const;

export const s3Access = [
  policy(BucketPublicAccessBlock, {
    id: "aws-s3-public-access-blocked",
    title: "S3 public access blocks must block all public access",
    annex: "11.1",
    severity: "critical",
    why: "One careless ACL or bucket policy otherwise exposes every object to the internet.",
    fix: "Set blockPublicAcls, blockPublicPolicy, ignorePublicAcls and restrictPublicBuckets to true.",
    holds: (block) => settings.filter((setting) => block[setting] !== true),
    accepted: [{ blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true }],
    rejected: [{ blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true }, {}],
  }),

  policy(AccountPublicAccessBlock, {
    id: "aws-s3-account-public-access-blocked",
    title: "S3 public access blocks of an account must block all public access",
    annex: "11.1",
    severity: "critical",
    why: "One careless ACL or bucket policy otherwise exposes a bucket of this account to the internet.",
    fix: "Set blockPublicAcls, blockPublicPolicy, ignorePublicAcls and restrictPublicBuckets to true.",
    holds: (block) => settings.filter((setting) => block[setting] !== true),
    accepted: [closed],
    rejected: [{ ...closed, restrictPublicBuckets: false }, {}],
  }),

  relation(Bucket, {
    id: "aws-s3-public-access-block-present",
    title: "S3 buckets must have their public access blocked by the stack",
    annex: "11.1",
    severity: "medium",
    why: "New buckets start closed, but nothing keeps this one closed when someone opens it by hand.",
    fix: "Add a BucketPublicAccessBlock whose bucket is this one, or one AccountPublicAccessBlock.",
    with: { blocks: from(BucketPublicAccessBlock, "bucket"), account: inStack(AccountPublicAccessBlock) },
    holds: (_, { blocks, account }) => blocks.length > 0 || account.length > 0,
    accepted: [{ beside: { blocks: [closed] } }, { beside: { account: [closed] } }],
    rejected: [{}],
  }),

  policy(BucketOwnershipControls, {
    id: "aws-s3-ownership-enforced",
    title: "S3 buckets must own their objects and ignore ACLs",
    annex: "11.1",
    severity: "medium",
    why: "With ACLs in use, whoever uploads an object can open it to others, past the bucket policy.",
    fix: 'Set rule.objectOwnership to "BucketOwnerEnforced".',
    holds: ({ rule }) => rule?.objectOwnership === "BucketOwnerEnforced",
    accepted: [{ rule: { objectOwnership: "BucketOwnerEnforced" } }],
    rejected: [{ rule: { objectOwnership: "BucketOwnerPreferred" } }, { rule: { objectOwnership: "ObjectWriter" } }],
  }),

  policy(BucketAcl, {
    id: "aws-s3-acl-not-public",
    title: "S3 bucket ACLs must not let everyone in",
    annex: "11.1",
    severity: "critical",
    why: "Anyone on the internet, or with any AWS account, can then list or read what the bucket holds.",
    fix: 'Set acl to "private", or remove the grant to the group from accessControlPolicy.',
    holds: ({ acl, accessControlPolicy }) =>
      isPublicAcl(acl)
        ? ["acl"]
        : offending("accessControlPolicy.grants", accessControlPolicy?.grants, ({ grantee }) => {
            return !isPublicGroup(grantee?.uri);
          }),
    accepted: [{ acl: "private" }, { acl: "log-delivery-write" }, {}],
    rejected: [
      { acl: "public-read" },
      { acl: "authenticated-read" },
      {
        accessControlPolicy: {
          owner: { id: "owner" },
          grants: [{ permission: "READ", grantee: { type: "Group", uri: everyone } }],
        },
      },
    ],
  }),

  policy(Bucket, {
    id: "aws-s3-inline-acl-not-public",
    title: "S3 buckets must not let everyone in by ACL",
    annex: "11.1",
    severity: "critical",
    why: "Anyone on the internet, or with any AWS account, can then list or read what the bucket holds.",
    fix: "Remove acl, or the grant to the group from grants.",
    holds: ({ acl, grants }) =>
      isPublicAcl(acl) ? ["acl"] : offending("grants", grants, ({ uri }) => !isPublicGroup(uri)),
    accepted: [{}, { acl: "private" }, { grants: [{ type: "CanonicalUser", id: "owner", permissions: ["READ"] }] }],
    rejected: [{ acl: "public-read-write" }, { grants: [{ type: "Group", uri: everyone, permissions: ["READ"] }] }],
  }),

  policy(BucketObjectv2, {
    id: "aws-s3-object-not-public",
    title: "S3 objects must not let everyone in by ACL",
    ...objectAcl,
    accepted: [{}, { acl: "private" }],
    rejected: [{ acl: "public-read" }],
  }),

  policy(BucketObject, {
    id: "aws-s3-classic-object-not-public",
    title: "S3 objects of the class BucketObject must not let everyone in by ACL",
    ...objectAcl,
    accepted: [{}, { acl: "private" }],
    rejected: [{ acl: "public-read" }],
  }),
];
