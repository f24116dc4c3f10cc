import { canonical } from "../plan/tokens";
import type { Matters } from "./review";

/** Resources that no reviewer must lose sight of: what holds data, its keys, its logs, and its locks. */
const kinds: readonly (readonly [Matters, RegExp])[] = [
  [
    "lock",
    /^(aws:backup\/vaultLock|aws:s3\/bucketObjectLock|aws:glacier\/vaultLock|aws:ec2\/vpcBlockPublicAccess|aws:ebs\/(encryptionByDefault|snapshotBlock)|aws:s3\/(account|bucket)PublicAccessBlock|azure-native:authorization:ManagementLock|azure-native:storage:(BlobContainerImmutabilityPolicy|BlobContainerLegalHold)|azure-native:dataprotection:DppResourceGuard)/,
  ],
  [
    "key",
    /^(aws:kms\/(key|replicaKey|externalKey|alias)|aws:cloudhsmv2\/|azure-native:keyvault:(Vault|Key|ManagedHsm)|azure-native:compute:DiskEncryptionSet)/,
  ],
  [
    "log",
    /^(aws:cloudtrail\/|aws:ec2\/flowLog|aws:cloudwatch\/logGroup|aws:cfg\/|aws:guardduty\/detector|aws:securityhub\/account|aws:route53\/(resolverQueryLogConfig|queryLog)|aws:s3\/bucketLogging|azure-native:(insights|monitor):(DiagnosticSetting|LogProfile)|azure-native:operationalinsights:Workspace$|azure-native:network:FlowLog)/,
  ],
  [
    "data store",
    /^(aws:s3\/bucket:|aws:(rds|neptune|docdb)\/(instance|cluster|clusterInstance|globalCluster):|aws:dynamodb\/(table|globalTable):|aws:efs\/fileSystem:|aws:fsx\/|aws:ebs\/(volume|snapshot):|aws:redshift\/cluster:|aws:redshiftserverless\/namespace:|aws:opensearch\/domain:|aws:elasticsearch\/domain:|aws:(elasticache|memorydb)\/(cluster|replicationGroup|serverlessCache):|aws:(kinesis\/stream|msk\/cluster|sqs\/queue|timestreamwrite\/table|keyspaces\/table|healthlake\/|medicalimaging\/|backup\/vault):?|aws:secretsmanager\/secret:|azure-native:storage:(StorageAccount|BlobContainer|FileShare)$|azure-native:sql:(Server|Database|ManagedInstance|ManagedDatabase)$|azure-native:(dbforpostgresql|dbformysql|dbformariadb):(Server|FlexibleServer|Database)$|azure-native:(documentdb|cosmosdb):|azure-native:(redis|cache|redisenterprise):(Redis|RedisEnterprise|Database)$|azure-native:compute:(Disk|Snapshot)$|azure-native:netapp:Volume|azure-native:recoveryservices:Vault$|azure-native:dataprotection:BackupVault$|azure-native:healthcareapis:|azure-native:(synapse|kusto|search):)/,
  ],
];

/** Why a resource of a type matters; undefined where it does not. */
export function mattersOf(type: string): Matters | undefined {
  const token = canonical(type);
  return kinds.find(([, pattern]) => pattern.test(token))?.[0];
}
