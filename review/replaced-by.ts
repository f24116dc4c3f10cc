/**
 * What a cloud does not change in place, so that a provider replaces the resource. Of AWS as provider 6 of Terraform has
 * it, on which version 7 of the SDK rests, compared with what CloudFormation says of the same types (specification
 * 0.1.216); of Azure as version 3 of its native provider has it. What is so only between some values is left out, such
 * as the engine of a replication group or the identifier of an RDS instance.
 */
export interface ReplacedBy {
  /** Properties that stand for themselves: where a name is left out another is made up, and a switch is off. */
  alone?: string;
  /** Properties that the cloud fills in: only another value tells. */
  other?: string;
  /** Switches that are off where they were never set, and that stay as they were where they are left out later. */
  once?: string;
  /** Properties that can be changed, and neither added nor taken away. */
  whole?: string;
}

/** By the canonical token of the type: the names of top-level properties. */
export const replacedBy: Readonly<Record<string, ReplacedBy>> = {
  "aws:backup/vault:Vault": { alone: "name", other: "kmsKeyArn" },
  "aws:cfg/recorder:Recorder": { alone: "name" },
  "aws:cloudhsmv2/cluster:Cluster": { other: "hsmType sourceBackupIdentifier subnetIds" },
  "aws:cloudtrail/trail:Trail": { alone: "name" },
  "aws:cloudwatch/logGroup:LogGroup": { alone: "name namePrefix", other: "logGroupClass" },
  "aws:docdb/cluster:Cluster": {
    alone: "clusterIdentifier clusterIdentifierPrefix restoreToPointInTime storageEncrypted",
    other: "availabilityZones dbSubnetGroupName engine kmsKeyId masterUsername port snapshotIdentifier",
  },
  "aws:docdb/clusterInstance:ClusterInstance": {
    alone: "identifier identifierPrefix",
    other: "availabilityZone clusterIdentifier engine",
  },
  "aws:docdb/globalCluster:GlobalCluster": {
    alone: "storageEncrypted",
    other: "databaseName engine globalClusterIdentifier",
  },
  "aws:dynamodb/globalTable:GlobalTable": { alone: "name" },
  "aws:dynamodb/table:Table": { alone: "localSecondaryIndexes name rangeKey", other: "hashKey" },
  "aws:ebs/snapshot:Snapshot": { alone: "description", other: "outpostArn volumeId" },
  "aws:ebs/volume:Volume": {
    alone: "multiAttachEnabled outpostArn",
    other: "availabilityZone kmsKeyId snapshotId",
    once: "encrypted",
  },
  "aws:ec2/flowLog:FlowLog": {
    other:
      "deliverCrossAccountRole destinationOptions eniId iamRoleArn logDestination logDestinationType logFormat maxAggregationInterval subnetId trafficType transitGatewayAttachmentId transitGatewayId vpcId",
  },
  "aws:efs/fileSystem:FileSystem": {
    other: "availabilityZoneName creationToken kmsKeyId performanceMode",
    once: "encrypted",
  },
  "aws:elasticache/cluster:Cluster": {
    alone: "clusterId",
    other: "availabilityZone engine networkType port snapshotArns snapshotName subnetGroupName",
    once: "transitEncryptionEnabled",
  },
  "aws:elasticache/replicationGroup:ReplicationGroup": {
    alone: "kmsKeyId replicationGroupId snapshotArns snapshotName",
    other: "globalReplicationGroupId networkType port securityGroupNames subnetGroupName",
    once: "atRestEncryptionEnabled dataTieringEnabled",
  },
  "aws:elasticache/serverlessCache:ServerlessCache": {
    alone: "name",
    other: "kmsKeyId snapshotArnsToRestores subnetIds",
  },
  "aws:elasticsearch/domain:Domain": { alone: "domainName", whole: "vpcOptions" },
  "aws:fsx/lustreFileSystem:LustreFileSystem": { other: "backupId deploymentType kmsKeyId securityGroupIds subnetIds" },
  "aws:fsx/ontapFileSystem:OntapFileSystem": { other: "deploymentType kmsKeyId securityGroupIds subnetIds" },
  "aws:fsx/openZfsFileSystem:OpenZfsFileSystem": {
    other: "backupId deploymentType kmsKeyId securityGroupIds subnetIds",
  },
  "aws:fsx/windowsFileSystem:WindowsFileSystem": {
    other: "backupId deploymentType kmsKeyId securityGroupIds subnetIds",
  },
  "aws:keyspaces/table:Table": { other: "keyspaceName tableName" },
  "aws:kinesis/stream:Stream": { alone: "name" },
  "aws:kms/alias:Alias": { alone: "name namePrefix" },
  "aws:kms/externalKey:ExternalKey": { other: "keyMaterialBase64 keySpec keyUsage", once: "multiRegion" },
  "aws:kms/key:Key": {
    alone: "customKeyStoreId xksKeyId",
    other: "customerMasterKeySpec keyUsage",
    once: "multiRegion",
  },
  "aws:kms/replicaKey:ReplicaKey": { other: "primaryKeyArn" },
  "aws:memorydb/cluster:Cluster": {
    alone: "dataTiering kmsKeyArn name namePrefix snapshotArns snapshotName",
    other: "multiRegionClusterName networkType port subnetGroupName tlsEnabled",
  },
  "aws:msk/cluster:Cluster": { alone: "clusterName" },
  "aws:neptune/cluster:Cluster": {
    alone: "clusterIdentifier clusterIdentifierPrefix storageEncrypted",
    other: "availabilityZones engine kmsKeyArn neptuneSubnetGroupName port",
  },
  "aws:neptune/clusterInstance:ClusterInstance": {
    alone: "identifier identifierPrefix",
    other: "availabilityZone clusterIdentifier engine neptuneSubnetGroupName port",
  },
  "aws:neptune/globalCluster:GlobalCluster": { alone: "storageEncrypted", other: "engine globalClusterIdentifier" },
  "aws:opensearch/domain:Domain": { alone: "domainName", whole: "vpcOptions" },
  "aws:rds/cluster:Cluster": {
    alone: "clusterIdentifier clusterIdentifierPrefix restoreToPointInTime storageEncrypted",
    other:
      "availabilityZones clusterScalabilityType databaseName dbSubnetGroupName dbSystemId engine engineMode kmsKeyId masterUsername snapshotIdentifier",
  },
  "aws:rds/clusterInstance:ClusterInstance": {
    alone: "identifier identifierPrefix",
    other: "availabilityZone clusterIdentifier customIamInstanceProfile dbSubnetGroupName engine",
  },
  "aws:rds/globalCluster:GlobalCluster": {
    alone: "storageEncrypted",
    other: "databaseName engine globalClusterIdentifier",
  },
  "aws:rds/instance:Instance": {
    alone: "customIamInstanceProfile restoreToPointInTime storageEncrypted",
    other:
      "availabilityZone backupTarget characterSetName dbName engine kmsKeyId ncharCharacterSetName snapshotIdentifier timezone username",
  },
  "aws:redshift/cluster:Cluster": {
    other:
      "clusterIdentifier clusterSubnetGroupName masterUsername snapshotArn snapshotClusterIdentifier snapshotIdentifier",
  },
  "aws:redshiftserverless/namespace:Namespace": { other: "namespaceName" },
  "aws:s3/bucket:Bucket": { alone: "bucket bucketPrefix", other: "bucketNamespace", once: "objectLockEnabled" },
  "aws:secretsmanager/secret:Secret": { alone: "name namePrefix" },
  "aws:sqs/queue:Queue": { alone: "fifoQueue name namePrefix" },
  "aws:timestreamwrite/table:Table": { other: "databaseName tableName" },
  "azure-native:dbformysql:Server": { other: "administratorLogin" },
  "azure-native:dbforpostgresql:Database": { other: "charset collation" },
  "azure-native:dbforpostgresql:Server": { other: "administratorLogin" },
  "azure-native:monitor:DiagnosticSetting": { other: "resourceUri" },
  "azure-native:redis:Redis": { other: "staticIP subnetId" },
  "azure-native:sql:Database": { alone: "isLedgerOn", other: "catalogCollation" },
  "azure-native:sql:ManagedDatabase": { alone: "isLedgerOn", other: "catalogCollation" },
  "azure-native:sql:Server": { other: "administratorLogin" },
  "azure-native:storage:FileShare": { other: "enabledProtocols" },
  "azure-native:storage:StorageAccount": { alone: "isHnsEnabled" },
};

/** What places a resource of any type: in AWS its region, in Azure every part of its address. */
export const placedBy: Readonly<Record<"aws" | "azure-native", ReplacedBy>> = {
  aws: { other: "region" },
  "azure-native": {
    alone:
      "accountName clusterName collectionName containerName databaseName dicomServiceName diskEncryptionSetName diskName fhirServiceName flowLogName graphName iotConnectorName keyName keyspaceName managedInstanceName name networkWatcherName poolName resourceGroupName resourceName searchServiceName serverName shareName snapshotName sqlPoolName tableName vaultName volumeName workspaceName",
    other: "location",
  },
};
