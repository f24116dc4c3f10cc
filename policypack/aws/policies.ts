import type { Policy } from "../policy";
import type { Relation } from "../relation";
import { apiGateway } from "./api-gateway";
import { athena } from "./athena";
import { backup } from "./backup";
import { caches } from "./caches";
import { cloudfront } from "./cloudfront";
import { cloudtrail } from "./cloudtrail";
import { cloudwatch } from "./cloudwatch";
import { dax } from "./dax";
import { dms } from "./dms";
import { documentDatabases } from "./document-databases";
import { dynamodb } from "./dynamodb";
import { ebs } from "./ebs";
import { ec2 } from "./ec2";
import { ecr } from "./ecr";
import { efs } from "./efs";
import { kinesis } from "./kinesis";
import { kms } from "./kms";
import { launchConfigurations } from "./launch-configurations";
import { listeners } from "./listeners";
import { loadBalancers } from "./load-balancers";
import { msk } from "./msk";
import { networkAcls } from "./network-acls";
import { networkFirewall } from "./network-firewall";
import { rdsAccess } from "./rds-access";
import { rdsContinuity } from "./rds-continuity";
import { rdsEncryption } from "./rds-encryption";
import { rdsTls } from "./rds-tls";
import { redshift } from "./redshift";
import { resourcePolicies } from "./resource-policies";
import { s3 } from "./s3";
import { s3Access } from "./s3-access";
import { s3Encryption } from "./s3-encryption";
import { search } from "./search";
import { secretsmanager } from "./secretsmanager";
import { securityGroupRules } from "./security-group-rules";
import { securityGroups } from "./security-groups";
import { sns } from "./sns";
import { sqs } from "./sqs";
import { transfer } from "./transfer";
import { vpc } from "./vpc";

/** Every policy on AWS, in the order the documentation lists them. */
export const aws: readonly (Policy | Relation)[] = [
  ...apiGateway,
  ...athena,
  ...backup,
  ...caches,
  ...cloudfront,
  ...cloudtrail,
  ...cloudwatch,
  ...dax,
  ...dms,
  ...documentDatabases,
  ...dynamodb,
  ...ebs,
  ...ec2,
  ...ecr,
  ...efs,
  ...kinesis,
  ...kms,
  ...launchConfigurations,
  ...listeners,
  ...loadBalancers,
  ...msk,
  ...networkAcls,
  ...networkFirewall,
  ...rdsAccess,
  ...rdsContinuity,
  ...rdsEncryption,
  ...rdsTls,
  ...redshift,
  ...resourcePolicies,
  ...s3,
  ...s3Access,
  ...s3Encryption,
  ...search,
  ...secretsmanager,
  ...securityGroupRules,
  ...securityGroups,
  ...sns,
  ...sqs,
  ...transfer,
  ...vpc,
];
