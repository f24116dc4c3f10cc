import { apiGateway } from "./aws/api-gateway";
import { athena } from "./aws/athena";
import { backup } from "./aws/backup";
import { caches } from "./aws/caches";
import { cloudfront } from "./aws/cloudfront";
import { cloudtrail } from "./aws/cloudtrail";
import { cloudwatch } from "./aws/cloudwatch";
import { dax } from "./aws/dax";
import { dms } from "./aws/dms";
import { documentDatabases } from "./aws/document-databases";
import { dynamodb } from "./aws/dynamodb";
import { ebs } from "./aws/ebs";
import { ec2 } from "./aws/ec2";
import { ecr } from "./aws/ecr";
import { efs } from "./aws/efs";
import { kinesis } from "./aws/kinesis";
import { kms } from "./aws/kms";
import { launchConfigurations } from "./aws/launch-configurations";
import { listeners } from "./aws/listeners";
import { loadBalancers } from "./aws/load-balancers";
import { msk } from "./aws/msk";
import { networkAcls } from "./aws/network-acls";
import { networkFirewall } from "./aws/network-firewall";
import { rdsAccess } from "./aws/rds-access";
import { rdsContinuity } from "./aws/rds-continuity";
import { rdsEncryption } from "./aws/rds-encryption";
import { rdsTls } from "./aws/rds-tls";
import { redshift } from "./aws/redshift";
import { resourcePolicies } from "./aws/resource-policies";
import { s3 } from "./aws/s3";
import { s3Access } from "./aws/s3-access";
import { s3Encryption } from "./aws/s3-encryption";
import { search } from "./aws/search";
import { secretsmanager } from "./aws/secretsmanager";
import { securityGroupRules } from "./aws/security-group-rules";
import { securityGroups } from "./aws/security-groups";
import { sns } from "./aws/sns";
import { sqs } from "./aws/sqs";
import { transfer } from "./aws/transfer";
import { vpc } from "./aws/vpc";
import { storage } from "./azure/storage";
import { azure } from "./azure/policies";
import type { Policy } from "./policy";
import type { Relation } from "./relation";

/** Every policy, in the order the documentation lists them. */
export const policies: readonly (Policy | Relation)[] = [
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
  ...storage,
];
export const policies: readonly (Policy | Relation)[] = [...s3, ...azure];
