import * as assert from "node:assert/strict";
import { UNKNOWN } from "../plan/values";
import { interfacesIn, told, type Written } from "./interfaces-of";

/** How the SDK writes databases, caches, files and brokers, and at which ports each answers by default. */
const examples: [title: string, written: Written, interfaces: string[]][] = [
  [
    "aws:rds/instance",
    {
      both: ["aws:rds/subnetGroup:SubnetGroup", { name: "both", subnetIds: ["subnet-a", "subnet-b"] }],
      r: [
        "aws:rds/instance:Instance",
        { engine: "postgres", instanceClass: "db.t3.micro", dbSubnetGroupName: "both", vpcSecurityGroupIds: ["sg-1"] },
      ],
    },
    ["r service, in subnet-a+subnet-b (one), groups sg-1, answers tcp/5432, asks"],
  ],
  [
    "aws:rds/instance, public, at its own port",
    {
      both: ["aws:rds/subnetGroup:SubnetGroup", { name: "both", subnetIds: ["subnet-a", "subnet-b"] }],
      r: [
        "aws:rds/instance:Instance",
        {
          engine: "mysql",
          port: 3307,
          instanceClass: "db.t3.micro",
          dbSubnetGroupName: "both",
          publiclyAccessible: true,
        },
      ],
    },
    ["r service, in subnet-a+subnet-b (one), groups default, answers tcp/3307, asks, public"],
  ],
  [
    "aws:rds/instance with nothing said",
    { r: ["aws:rds/instance:Instance", { instanceClass: "db.t3.micro", snapshotIdentifier: "snap" }] },
    ["r service, in default VPC, groups default, answers nothing perhaps tcp, asks"],
  ],
  [
    "aws:rds/instance, a replica",
    {
      both: ["aws:rds/subnetGroup:SubnetGroup", { name: "both", subnetIds: ["subnet-a", "subnet-b"] }],
      s: [
        "aws:rds/instance:Instance",
        { engine: "sqlserver-se", identifier: "source", dbSubnetGroupName: "both", vpcSecurityGroupIds: ["sg-1"] },
      ],
      r: ["aws:rds/instance:Instance", { replicateSourceDb: "source", instanceClass: "db.t3.micro" }],
    },
    [
      "s service, in subnet-a+subnet-b (one), groups sg-1, answers tcp/1433, asks",
      "r service, in subnet-a+subnet-b (one), groups default, answers tcp/1433, asks",
    ],
  ],
  [
    "aws:rds/instance in unknown subnets",
    {
      r: [
        "aws:rds/instance:Instance",
        { engine: "oracle-ee", dbSubnetGroupName: UNKNOWN, port: UNKNOWN, publiclyAccessible: UNKNOWN },
      ],
    },
    ["r service, in somewhere, groups default, answers nothing perhaps tcp, asks, perhaps public"],
  ],
  [
    "aws:rds/cluster with its instances",
    {
      both: ["aws:rds/subnetGroup:SubnetGroup", { name: "both", subnetIds: ["subnet-a", "subnet-b"] }],
      c: [
        "aws:rds/cluster:Cluster",
        {
          clusterIdentifier: "records",
          engine: "aurora-postgresql",
          dbSubnetGroupName: "both",
          vpcSecurityGroupIds: ["sg-1"],
        },
      ],
      i: [
        "aws:rds/clusterInstance:ClusterInstance",
        {
          clusterIdentifier: "records",
          engine: "aurora-postgresql",
          instanceClass: "db.r6g.large",
          publiclyAccessible: true,
        },
      ],
    },
    [
      "c service, in subnet-a+subnet-b (one), groups sg-1, answers tcp/5432, asks",
      "i service, in subnet-a+subnet-b (one), groups sg-1, answers tcp/5432, asks, public",
    ],
  ],
  [
    "aws:rds/proxy",
    {
      p: [
        "aws:rds/proxy:Proxy",
        { engineFamily: "MYSQL", roleArn: "r", vpcSubnetIds: ["subnet-a"], vpcSecurityGroupIds: ["sg-1"] },
      ],
      e: [
        "aws:rds/proxyEndpoint:ProxyEndpoint",
        { dbProxyName: "p", dbProxyEndpointName: "e", vpcSubnetIds: ["subnet-b"], vpcSecurityGroupIds: ["sg-2"] },
      ],
    },
    [
      "p service, in subnet-a, groups sg-1, answers tcp/3306, asks",
      "e service, in subnet-b, groups sg-2, answers tcp/3306, asks",
    ],
  ],
  [
    "aws:docdb",
    {
      g: ["aws:docdb/subnetGroup:SubnetGroup", { name: "g", subnetIds: ["subnet-a"] }],
      c: ["aws:docdb/cluster:Cluster", { dbSubnetGroupName: "g", vpcSecurityGroupIds: ["sg-1"], port: 27018 }],
      i: ["aws:docdb/clusterInstance:ClusterInstance", { clusterIdentifier: "c", instanceClass: "db.r5.large" }],
      e: [
        "aws:docdb/elasticCluster:ElasticCluster",
        { name: "e", subnetIds: ["subnet-b"], vpcSecurityGroupIds: ["sg-2"] },
      ],
    },
    [
      "c service, in subnet-a, groups sg-1, answers tcp/27018",
      "i service, in subnet-a, groups sg-1, answers tcp/27018",
      "e service, in subnet-b, groups sg-2, answers tcp/27017",
    ],
  ],
  [
    "aws:neptune",
    {
      g: ["aws:neptune/subnetGroup:SubnetGroup", { name: "g", subnetIds: ["subnet-a"] }],
      c: ["aws:neptune/cluster:Cluster", { neptuneSubnetGroupName: "g", vpcSecurityGroupIds: ["sg-1"] }],
      i: ["aws:neptune/clusterInstance:ClusterInstance", { clusterIdentifier: "c", instanceClass: "db.r5.large" }],
    },
    [
      "c service, in subnet-a, groups sg-1, answers tcp/8182, asks",
      "i service, in subnet-a, groups sg-1, answers tcp/8182, asks",
    ],
  ],
  [
    "aws:redshift",
    {
      g: ["aws:redshift/subnetGroup:SubnetGroup", { name: "g", subnetIds: ["subnet-a", "subnet-b"] }],
      c: [
        "aws:redshift/cluster:Cluster",
        {
          clusterIdentifier: "dwh",
          nodeType: "ra3",
          clusterSubnetGroupName: "g",
          vpcSecurityGroupIds: ["sg-1"],
          publiclyAccessible: true,
        },
      ],
      e: [
        "aws:redshift/endpointAccess:EndpointAccess",
        { clusterIdentifier: "dwh", endpointName: "e", subnetGroupName: "g", vpcSecurityGroupIds: ["sg-2"] },
      ],
    },
    [
      "c service, in subnet-a+subnet-b (one), groups sg-1, answers tcp/5439, asks, public",
      "e service, in subnet-a+subnet-b (one), groups sg-2, answers tcp/5439",
    ],
  ],
  [
    "aws:redshiftserverless",
    {
      w: [
        "aws:redshiftserverless/workgroup:Workgroup",
        {
          namespaceName: "n",
          workgroupName: "w",
          subnetIds: ["subnet-a", "subnet-b"],
          securityGroupIds: ["sg-1"],
          port: 5440,
        },
      ],
      d: ["aws:redshiftserverless/workgroup:Workgroup", { namespaceName: "n", workgroupName: "d" }],
    },
    [
      "w service, in subnet-a+subnet-b, groups sg-1, answers tcp/5440, asks",
      "d service, in default VPC, groups default, answers tcp/5439, asks",
    ],
  ],
  [
    "aws:timestreaminfluxdb",
    {
      d: [
        "aws:timestreaminfluxdb/dbInstance:DbInstance",
        { vpcSubnetIds: ["subnet-a"], vpcSecurityGroupIds: ["sg-1"], publiclyAccessible: true },
      ],
    },
    ["d service, in subnet-a, groups sg-1, answers tcp/8086, public"],
  ],
  [
    "aws:elasticache",
    {
      g: ["aws:elasticache/subnetGroup:SubnetGroup", { name: "g", subnetIds: ["subnet-a", "subnet-b"] }],
      r: [
        "aws:elasticache/replicationGroup:ReplicationGroup",
        { replicationGroupId: "sessions", description: "d", subnetGroupName: "g", securityGroupIds: ["sg-1"] },
      ],
      m: ["aws:elasticache/cluster:Cluster", { engine: "memcached", nodeType: "t", numCacheNodes: 1 }],
      i: ["aws:elasticache/cluster:Cluster", { replicationGroupId: "sessions" }],
      s: [
        "aws:elasticache/serverlessCache:ServerlessCache",
        { engine: "valkey", subnetIds: ["subnet-a"], securityGroupIds: ["sg-2"] },
      ],
    },
    [
      "m service, in default VPC, groups default, answers tcp/11211",
      "i service, in subnet-a+subnet-b (one), groups sg-1, answers tcp/6379",
      "r service, in subnet-a+subnet-b (one), groups sg-1, answers tcp/6379",
      "s service, in subnet-a, groups sg-2, answers tcp/6379-6380",
    ],
  ],
  [
    "aws:memorydb",
    {
      g: ["aws:memorydb/subnetGroup:SubnetGroup", { name: "g", subnetIds: ["subnet-a"] }],
      c: [
        "aws:memorydb/cluster:Cluster",
        { aclName: "a", nodeType: "t", subnetGroupName: "g", securityGroupIds: ["sg-1"] },
      ],
    },
    ["c service, in subnet-a, groups sg-1, answers tcp/6379"],
  ],
  [
    "aws:dax",
    {
      g: ["aws:dax/subnetGroup:SubnetGroup", { name: "g", subnetIds: ["subnet-a"] }],
      c: [
        "aws:dax/cluster:Cluster",
        {
          clusterName: "c",
          iamRoleArn: "r",
          nodeType: "t",
          replicationFactor: 1,
          subnetGroupName: "g",
          clusterEndpointEncryptionType: "TLS",
        },
      ],
    },
    ["c service, in subnet-a, groups default, answers tcp/9111, asks"],
  ],
  [
    "aws:opensearch",
    {
      v: ["aws:opensearch/domain:Domain", { vpcOptions: { subnetIds: ["subnet-a"], securityGroupIds: ["sg-1"] } }],
      p: ["aws:opensearch/domain:Domain", { domainName: "p" }],
      o: ["aws:elasticsearch/domain:Domain", { vpcOptions: { subnetIds: ["subnet-b"] } }],
      s: [
        "aws:opensearch/serverlessVpcEndpoint:ServerlessVpcEndpoint",
        { name: "s", vpcId: "vpc", subnetIds: ["subnet-a"], securityGroupIds: ["sg-1"] },
      ],
    },
    [
      "v service, in subnet-a, groups sg-1, answers tcp/80 tcp/443",
      "o service, in subnet-b, groups default, answers tcp/80 tcp/443",
      "s service, in subnet-a, groups sg-1, answers tcp/443",
      "p service, in nowhere, answers tcp/80 tcp/443, public",
    ],
  ],
  [
    "aws:efs",
    { m: ["aws:efs/mountTarget:MountTarget", { fileSystemId: "fs", subnetId: "subnet-a", securityGroups: ["sg-1"] }] },
    ["m service, in subnet-a, groups sg-1, answers tcp/2049"],
  ],
  [
    "aws:fsx",
    {
      l: ["aws:fsx/lustreFileSystem:LustreFileSystem", { subnetIds: "subnet-a", securityGroupIds: ["sg-1"] }],
      w: [
        "aws:fsx/windowsFileSystem:WindowsFileSystem",
        { subnetIds: ["subnet-a"], securityGroupIds: ["sg-1"], throughputCapacity: 8 },
      ],
      z: [
        "aws:fsx/openZfsFileSystem:OpenZfsFileSystem",
        { subnetIds: ["subnet-a"], deploymentType: "SINGLE_AZ_1", throughputCapacity: 64 },
      ],
      o: [
        "aws:fsx/ontapFileSystem:OntapFileSystem",
        {
          subnetIds: ["subnet-a"],
          preferredSubnetId: "subnet-a",
          deploymentType: "SINGLE_AZ_1",
          storageCapacity: 1024,
        },
      ],
    },
    [
      "l service, in subnet-a, groups sg-1, answers tcp/988 tcp/1018-1023, asks",
      "z service, in subnet-a, groups default, answers tcp/111 tcp/2049 tcp/20001-20003 udp/111 udp/2049 udp/20001-20003, asks",
      "w service, in subnet-a, groups sg-1, answers tcp/445 tcp/5985, asks",
      "o service, in subnet-a, groups default, answers tcp/22 tcp/111 tcp/135 tcp/139 tcp/443 tcp/445 tcp/635 tcp/749 tcp/2049 tcp/3260 tcp/4045-4046 tcp/10000 tcp/11104-11105 udp/111 udp/137 udp/161-162 udp/635 udp/2049 udp/4045-4046 udp/4049, asks",
    ],
  ],
  [
    "aws:msk",
    {
      c: [
        "aws:msk/cluster:Cluster",
        {
          kafkaVersion: "3.7.x",
          numberOfBrokerNodes: 2,
          brokerNodeGroupInfo: { instanceType: "t", clientSubnets: ["subnet-a", "subnet-b"], securityGroups: ["sg-1"] },
        },
      ],
      p: [
        "aws:msk/cluster:Cluster",
        {
          kafkaVersion: "3.7.x.kraft",
          numberOfBrokerNodes: 2,
          clientAuthentication: { sasl: { iam: true, scram: UNKNOWN } },
          brokerNodeGroupInfo: {
            instanceType: "t",
            clientSubnets: ["subnet-b"],
            securityGroups: ["sg-1"],
            connectivityInfo: { publicAccess: { type: "SERVICE_PROVIDED_EIPS" } },
          },
        },
      ],
      s: [
        "aws:msk/serverlessCluster:ServerlessCluster",
        {
          clientAuthentication: { sasl: { iam: { enabled: true } } },
          vpcConfigs: [{ subnetIds: ["subnet-a"], securityGroupIds: ["sg-1"] }],
        },
      ],
    },
    [
      "c service, in subnet-a+subnet-b, groups sg-1, answers tcp/2181-2182 tcp/9094",
      "p service, in subnet-b, groups sg-1, answers tcp/9098 tcp/9198 perhaps tcp/9096 tcp/9098 tcp/9196 tcp/9198, public",
      "s service, in subnet-a, groups sg-1, answers tcp/9098",
    ],
  ],
  [
    "aws:mq",
    {
      a: [
        "aws:mq/broker:Broker",
        {
          engineType: "ActiveMQ",
          engineVersion: "5.18",
          hostInstanceType: "t",
          subnetIds: ["subnet-b"],
          securityGroups: ["sg-1"],
          publiclyAccessible: true,
        },
      ],
      r: [
        "aws:mq/broker:Broker",
        { engineType: "RabbitMQ", engineVersion: "3.13", hostInstanceType: "t", publiclyAccessible: true },
      ],
      i: [
        "aws:mq/broker:Broker",
        {
          engineType: "RabbitMQ",
          engineVersion: "3.13",
          hostInstanceType: "t",
          subnetIds: ["subnet-a"],
          securityGroups: ["sg-1"],
        },
      ],
    },
    [
      "a service, in subnet-b, groups sg-1, answers tcp/5671 tcp/8162 tcp/8883 tcp/61614 tcp/61617 tcp/61619, public",
      "i service, in subnet-a, groups sg-1, answers tcp/443 tcp/5671",
      "r service, in nowhere, answers tcp/443 tcp/5671, public",
    ],
  ],
];

describe("stores of data on AWS", () => {
  for (const [title, written, interfaces] of examples) {
    it(title, () => assert.deepEqual(interfacesIn(written).map(told), interfaces));
  }
});
