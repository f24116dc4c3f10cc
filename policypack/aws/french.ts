import type { Words } from "../policy";
import { apiGatewayFrench } from "./api-gateway.fr";
import { athenaFrench } from "./athena.fr";
import { backupFrench } from "./backup.fr";
import { cachesFrench } from "./caches.fr";
import { cloudfrontFrench } from "./cloudfront.fr";
import { cloudtrailFrench } from "./cloudtrail.fr";
import { cloudwatchFrench } from "./cloudwatch.fr";
import { daxFrench } from "./dax.fr";
import { dmsFrench } from "./dms.fr";
import { documentDatabasesFrench } from "./document-databases.fr";
import { dynamodbFrench } from "./dynamodb.fr";
import { ebsFrench } from "./ebs.fr";
import { ec2French } from "./ec2.fr";
import { ecrFrench } from "./ecr.fr";
import { efsFrench } from "./efs.fr";
import { kinesisFrench } from "./kinesis.fr";
import { kmsFrench } from "./kms.fr";
import { launchConfigurationsFrench } from "./launch-configurations.fr";
import { listenersFrench } from "./listeners.fr";
import { loadBalancersFrench } from "./load-balancers.fr";
import { mskFrench } from "./msk.fr";
import { networkAclsFrench } from "./network-acls.fr";
import { networkFirewallFrench } from "./network-firewall.fr";
import { rdsAccessFrench } from "./rds-access.fr";
import { rdsContinuityFrench } from "./rds-continuity.fr";
import { rdsEncryptionFrench } from "./rds-encryption.fr";
import { rdsTlsFrench } from "./rds-tls.fr";
import { redshiftFrench } from "./redshift.fr";
import { resourcePoliciesFrench } from "./resource-policies.fr";
import { s3French } from "./s3.fr";
import { s3AccessFrench } from "./s3-access.fr";
import { s3EncryptionFrench } from "./s3-encryption.fr";
import { searchFrench } from "./search.fr";
import { secretsmanagerFrench } from "./secretsmanager.fr";
import { securityGroupRulesFrench } from "./security-group-rules.fr";
import { securityGroupsFrench } from "./security-groups.fr";
import { snsFrench } from "./sns.fr";
import { sqsFrench } from "./sqs.fr";
import { transferFrench } from "./transfer.fr";
import { vpcFrench } from "./vpc.fr";

/** What people read of each policy on AWS, in French. */
export const awsFrench: Readonly<Record<string, Words>> = {
  ...apiGatewayFrench,
  ...athenaFrench,
  ...backupFrench,
  ...cachesFrench,
  ...cloudfrontFrench,
  ...cloudtrailFrench,
  ...cloudwatchFrench,
  ...daxFrench,
  ...dmsFrench,
  ...documentDatabasesFrench,
  ...dynamodbFrench,
  ...ebsFrench,
  ...ec2French,
  ...ecrFrench,
  ...efsFrench,
  ...kinesisFrench,
  ...kmsFrench,
  ...launchConfigurationsFrench,
  ...listenersFrench,
  ...loadBalancersFrench,
  ...mskFrench,
  ...networkAclsFrench,
  ...networkFirewallFrench,
  ...rdsAccessFrench,
  ...rdsContinuityFrench,
  ...rdsEncryptionFrench,
  ...rdsTlsFrench,
  ...redshiftFrench,
  ...resourcePoliciesFrench,
  ...s3AccessFrench,
  ...s3EncryptionFrench,
  ...s3French,
  ...searchFrench,
  ...secretsmanagerFrench,
  ...securityGroupRulesFrench,
  ...securityGroupsFrench,
  ...snsFrench,
  ...sqsFrench,
  ...transferFrench,
  ...vpcFrench,
};
