import { apiGatewayFrench } from "./aws/api-gateway.fr";
import { athenaFrench } from "./aws/athena.fr";
import { backupFrench } from "./aws/backup.fr";
import { cachesFrench } from "./aws/caches.fr";
import { cloudfrontFrench } from "./aws/cloudfront.fr";
import { cloudtrailFrench } from "./aws/cloudtrail.fr";
import { cloudwatchFrench } from "./aws/cloudwatch.fr";
import { daxFrench } from "./aws/dax.fr";
import { dmsFrench } from "./aws/dms.fr";
import { documentDatabasesFrench } from "./aws/document-databases.fr";
import { dynamodbFrench } from "./aws/dynamodb.fr";
import { ebsFrench } from "./aws/ebs.fr";
import { ec2French } from "./aws/ec2.fr";
import { ecrFrench } from "./aws/ecr.fr";
import { efsFrench } from "./aws/efs.fr";
import { kinesisFrench } from "./aws/kinesis.fr";
import { kmsFrench } from "./aws/kms.fr";
import { launchConfigurationsFrench } from "./aws/launch-configurations.fr";
import { listenersFrench } from "./aws/listeners.fr";
import { loadBalancersFrench } from "./aws/load-balancers.fr";
import { mskFrench } from "./aws/msk.fr";
import { networkAclsFrench } from "./aws/network-acls.fr";
import { networkFirewallFrench } from "./aws/network-firewall.fr";
import { rdsAccessFrench } from "./aws/rds-access.fr";
import { rdsContinuityFrench } from "./aws/rds-continuity.fr";
import { rdsEncryptionFrench } from "./aws/rds-encryption.fr";
import { rdsTlsFrench } from "./aws/rds-tls.fr";
import { redshiftFrench } from "./aws/redshift.fr";
import { resourcePoliciesFrench } from "./aws/resource-policies.fr";
import { s3French } from "./aws/s3.fr";
import { s3AccessFrench } from "./aws/s3-access.fr";
import { s3EncryptionFrench } from "./aws/s3-encryption.fr";
import { searchFrench } from "./aws/search.fr";
import { secretsmanagerFrench } from "./aws/secretsmanager.fr";
import { securityGroupRulesFrench } from "./aws/security-group-rules.fr";
import { securityGroupsFrench } from "./aws/security-groups.fr";
import { snsFrench } from "./aws/sns.fr";
import { sqsFrench } from "./aws/sqs.fr";
import { transferFrench } from "./aws/transfer.fr";
import { vpcFrench } from "./aws/vpc.fr";
import { storageFrench } from "./azure/storage.fr";
import type { Words } from "./policy";

/** What people read of each policy, in French. */
export const french: Readonly<Record<string, Words>> = {
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
  ...storageFrench,
};
import { azureFrench } from "./azure/french";
import type { Words } from "./policy";

/** What people read of each policy, in French. */
export const french: Readonly<Record<string, Words>> = { ...s3French, ...azureFrench };
