import type { Policy } from "../policy";
import type { Relation } from "../relation";
import { apiGateway } from "./api-gateway";
import { apiGatewayLogs } from "./api-gateway-logs";
import { appsync } from "./appsync";
import { athena } from "./athena";
import { backup } from "./backup";
import { caches } from "./caches";
import { classicTls } from "./classic-tls";
import { cloudfront } from "./cloudfront";
import { cloudfrontOrigins } from "./cloudfront-origins";
import { cloudtrail } from "./cloudtrail";
import { cloudwatch } from "./cloudwatch";
import { codebuild } from "./codebuild";
import { cognito } from "./cognito";
import { dax } from "./dax";
import { detection } from "./detection";
import { dms } from "./dms";
import { documentDatabases } from "./document-databases";
import { documentDatabasesAccess } from "./document-databases-access";
import { dynamodb } from "./dynamodb";
import { ebs } from "./ebs";
import { ec2 } from "./ec2";
import { ecr } from "./ecr";
import { ecs } from "./ecs";
import { edge } from "./edge";
import { efs } from "./efs";
import { eks } from "./eks";
import { emr } from "./emr";
import { events } from "./events";
import { fsx } from "./fsx";
import { glue } from "./glue";
import { iam } from "./iam";
import { images } from "./images";
import { kinesis } from "./kinesis";
import { kms } from "./kms";
import { lambda } from "./lambda";
import { launchConfigurations } from "./launch-configurations";
import { listeners } from "./listeners";
import { loadBalancers } from "./load-balancers";
import { mq } from "./mq";
import { msk } from "./msk";
import { mwaa } from "./mwaa";
import { networkAcls } from "./network-acls";
import { networkFirewall } from "./network-firewall";
import { rdsAccess } from "./rds-access";
import { rdsContinuity } from "./rds-continuity";
import { rdsEncryption } from "./rds-encryption";
import { rdsTls } from "./rds-tls";
import { rdsUpkeep } from "./rds-upkeep";
import { redshift } from "./redshift";
import { redshiftServerless } from "./redshift-serverless";
import { resourcePolicies } from "./resource-policies";
import { s3 } from "./s3";
import { s3Access } from "./s3-access";
import { s3AccessPoints } from "./s3-access-points";
import { s3Encryption } from "./s3-encryption";
import { sagemaker } from "./sagemaker";
import { search } from "./search";
import { secretsmanager } from "./secretsmanager";
import { securityGroupRules } from "./security-group-rules";
import { securityGroups } from "./security-groups";
import { sns } from "./sns";
import { sqs } from "./sqs";
import { ssm } from "./ssm";
import { stepFunctions } from "./step-functions";
import { transfer } from "./transfer";
import { vpc } from "./vpc";
import { vpn } from "./vpn";
import { webFirewalls } from "./web-firewalls";
import { workspaces } from "./workspaces";

/** Every policy on AWS, in the order the documentation lists them. */
export const aws: readonly (Policy | Relation)[] = [
  ...apiGateway,
  ...apiGatewayLogs,
  ...appsync,
  ...athena,
  ...backup,
  ...caches,
  ...classicTls,
  ...cloudfront,
  ...cloudfrontOrigins,
  ...cloudtrail,
  ...cloudwatch,
  ...codebuild,
  ...cognito,
  ...dax,
  ...detection,
  ...dms,
  ...documentDatabases,
  ...documentDatabasesAccess,
  ...dynamodb,
  ...ebs,
  ...ec2,
  ...ecr,
  ...ecs,
  ...edge,
  ...efs,
  ...eks,
  ...emr,
  ...events,
  ...fsx,
  ...glue,
  ...iam,
  ...images,
  ...kinesis,
  ...kms,
  ...lambda,
  ...launchConfigurations,
  ...listeners,
  ...loadBalancers,
  ...mq,
  ...msk,
  ...mwaa,
  ...networkAcls,
  ...networkFirewall,
  ...rdsAccess,
  ...rdsContinuity,
  ...rdsEncryption,
  ...rdsTls,
  ...rdsUpkeep,
  ...redshift,
  ...redshiftServerless,
  ...resourcePolicies,
  ...s3,
  ...s3Access,
  ...s3AccessPoints,
  ...s3Encryption,
  ...sagemaker,
  ...search,
  ...secretsmanager,
  ...securityGroupRules,
  ...securityGroups,
  ...sns,
  ...sqs,
  ...ssm,
  ...stepFunctions,
  ...transfer,
  ...vpc,
  ...vpn,
  ...webFirewalls,
  ...workspaces,
];
