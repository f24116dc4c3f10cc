import type { Words } from "../policy";
import { apiGatewayFrench } from "./api-gateway.fr";
import { apiGatewayLogsFrench } from "./api-gateway-logs.fr";
import { appsyncFrench } from "./appsync.fr";
import { athenaFrench } from "./athena.fr";
import { backupFrench } from "./backup.fr";
import { cachesFrench } from "./caches.fr";
import { classicTlsFrench } from "./classic-tls.fr";
import { cloudfrontFrench } from "./cloudfront.fr";
import { cloudfrontOriginsFrench } from "./cloudfront-origins.fr";
import { cloudtrailFrench } from "./cloudtrail.fr";
import { cloudwatchFrench } from "./cloudwatch.fr";
import { codebuildFrench } from "./codebuild.fr";
import { cognitoFrench } from "./cognito.fr";
import { daxFrench } from "./dax.fr";
import { detectionFrench } from "./detection.fr";
import { dmsFrench } from "./dms.fr";
import { documentDatabasesFrench } from "./document-databases.fr";
import { documentDatabasesAccessFrench } from "./document-databases-access.fr";
import { dynamodbFrench } from "./dynamodb.fr";
import { ebsFrench } from "./ebs.fr";
import { ec2French } from "./ec2.fr";
import { ecrFrench } from "./ecr.fr";
import { ecsFrench } from "./ecs.fr";
import { edgeFrench } from "./edge.fr";
import { efsFrench } from "./efs.fr";
import { eksFrench } from "./eks.fr";
import { emrFrench } from "./emr.fr";
import { eventsFrench } from "./events.fr";
import { fsxFrench } from "./fsx.fr";
import { glueFrench } from "./glue.fr";
import { iamFrench } from "./iam.fr";
import { imagesFrench } from "./images.fr";
import { kinesisFrench } from "./kinesis.fr";
import { kmsFrench } from "./kms.fr";
import { lambdaFrench } from "./lambda.fr";
import { launchConfigurationsFrench } from "./launch-configurations.fr";
import { listenersFrench } from "./listeners.fr";
import { loadBalancersFrench } from "./load-balancers.fr";
import { mqFrench } from "./mq.fr";
import { mskFrench } from "./msk.fr";
import { mwaaFrench } from "./mwaa.fr";
import { networkAclsFrench } from "./network-acls.fr";
import { networkFirewallFrench } from "./network-firewall.fr";
import { rdsAccessFrench } from "./rds-access.fr";
import { rdsContinuityFrench } from "./rds-continuity.fr";
import { rdsEncryptionFrench } from "./rds-encryption.fr";
import { rdsTlsFrench } from "./rds-tls.fr";
import { rdsUpkeepFrench } from "./rds-upkeep.fr";
import { redshiftFrench } from "./redshift.fr";
import { redshiftServerlessFrench } from "./redshift-serverless.fr";
import { resourcePoliciesFrench } from "./resource-policies.fr";
import { s3French } from "./s3.fr";
import { s3AccessFrench } from "./s3-access.fr";
import { s3AccessPointsFrench } from "./s3-access-points.fr";
import { s3EncryptionFrench } from "./s3-encryption.fr";
import { sagemakerFrench } from "./sagemaker.fr";
import { searchFrench } from "./search.fr";
import { secretsmanagerFrench } from "./secretsmanager.fr";
import { securityGroupRulesFrench } from "./security-group-rules.fr";
import { securityGroupsFrench } from "./security-groups.fr";
import { snsFrench } from "./sns.fr";
import { sqsFrench } from "./sqs.fr";
import { ssmFrench } from "./ssm.fr";
import { stepFunctionsFrench } from "./step-functions.fr";
import { transferFrench } from "./transfer.fr";
import { vpcFrench } from "./vpc.fr";
import { vpnFrench } from "./vpn.fr";
import { webFirewallsFrench } from "./web-firewalls.fr";
import { workspacesFrench } from "./workspaces.fr";

/** What people read of each policy on AWS, in French. */
export const awsFrench: Readonly<Record<string, Words>> = {
  ...apiGatewayLogsFrench,
  ...apiGatewayFrench,
  ...appsyncFrench,
  ...athenaFrench,
  ...backupFrench,
  ...cachesFrench,
  ...classicTlsFrench,
  ...cloudfrontOriginsFrench,
  ...cloudfrontFrench,
  ...cloudtrailFrench,
  ...cloudwatchFrench,
  ...codebuildFrench,
  ...cognitoFrench,
  ...daxFrench,
  ...detectionFrench,
  ...dmsFrench,
  ...documentDatabasesAccessFrench,
  ...documentDatabasesFrench,
  ...dynamodbFrench,
  ...ebsFrench,
  ...ec2French,
  ...ecrFrench,
  ...ecsFrench,
  ...edgeFrench,
  ...efsFrench,
  ...eksFrench,
  ...emrFrench,
  ...eventsFrench,
  ...fsxFrench,
  ...glueFrench,
  ...iamFrench,
  ...imagesFrench,
  ...kinesisFrench,
  ...kmsFrench,
  ...lambdaFrench,
  ...launchConfigurationsFrench,
  ...listenersFrench,
  ...loadBalancersFrench,
  ...mqFrench,
  ...mskFrench,
  ...mwaaFrench,
  ...networkAclsFrench,
  ...networkFirewallFrench,
  ...rdsAccessFrench,
  ...rdsContinuityFrench,
  ...rdsEncryptionFrench,
  ...rdsTlsFrench,
  ...rdsUpkeepFrench,
  ...redshiftServerlessFrench,
  ...redshiftFrench,
  ...resourcePoliciesFrench,
  ...s3AccessPointsFrench,
  ...s3AccessFrench,
  ...s3EncryptionFrench,
  ...s3French,
  ...sagemakerFrench,
  ...searchFrench,
  ...secretsmanagerFrench,
  ...securityGroupRulesFrench,
  ...securityGroupsFrench,
  ...snsFrench,
  ...sqsFrench,
  ...ssmFrench,
  ...stepFunctionsFrench,
  ...transferFrench,
  ...vpcFrench,
  ...vpnFrench,
  ...webFirewallsFrench,
  ...workspacesFrench,
};
