import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Pattern } from "../model";
import { numberOf, only, perhaps } from "../reading";
import { type Intervals, unionOf } from "../space/intervals";
import { everyService, tcp, udp } from "../space/services";

/** A kind of resource with network interfaces of its own: where its inputs say what, and on what it listens. */
export interface Described {
  type: string;
  kind: "host" | "service";
  /** Paths of lists of subnets, or of one. */
  subnets?: readonly string[];
  /** Through a group of subnets: the path, and the group's type. */
  subnetGroup?: { path: string; type: string };
  groups?: readonly string[];
  /** It lies in one of its subnets, nobody knows which. */
  oneOf?: boolean;
  listens?: (resource: Resource) => Pattern | undefined;
  /** Whether it opens connections. Default: yes for hosts. */
  opens?: boolean;
  /** Whether it has a public address: true, false, or undefined where nobody knows. Default: no. */
  publicly?: (resource: Resource) => boolean | undefined;
  /** Only as long as this says so: a function lies in a network only if it is told to. */
  when?: (resource: Resource) => boolean;
}

const ports = (...numbers: number[]): Pattern => only(unionOf(numbers.map((port) => tcp(port))));

export const everything: Pattern = only(everyService);

/** A port that the inputs may name; what is known only after deployment may be any. */
const portAt =
  (path: string, otherwise: (resource: Resource) => Intervals): Described["listens"] =>
  (resource) => {
    const port = numberOf(valueAt(resource.inputs, path) ?? valueAt(resource.outputs, path));
    if (port === undefined) return only(otherwise(resource));
    return Number.isNaN(port) ? perhaps(tcp(0, 65535)) : only(tcp(port));
  };

const flag =
  (path: string, otherwise = false): Described["publicly"] =>
  ({ inputs }) => {
    const value = valueAt(inputs, path);
    if (value === undefined || value === null) return otherwise;
    return isUnknown(value) ? undefined : value === true;
  };

/** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html, "Port" */
const databasePorts: [RegExp, number][] = [
  [/postgres/, 5432],
  [/mysql|mariadb/, 3306],
  [/oracle/, 1521],
  [/sqlserver/, 1433],
  [/db2/, 50000],
];

const databasePort = ({ inputs }: Resource): Intervals => {
  const engine = typeof inputs.engine === "string" ? inputs.engine : "";
  const port = databasePorts.find(([name]) => name.test(engine))?.[1];
  return port === undefined ? unionOf(databasePorts.map(([, each]) => tcp(each))) : tcp(port);
};

const cachePort = ({ inputs }: Resource): Intervals => tcp(inputs.engine === "memcached" ? 11211 : 6379);

const subnetGroup = (path: string, type: string) => ({ path, type });

/** What the SDK's own documentation and the services' say of each. */
export const described: readonly Described[] = [
  {
    type: "aws:rds/instance:Instance",
    kind: "service",
    subnetGroup: subnetGroup("dbSubnetGroupName", "aws:rds/subnetGroup:SubnetGroup"),
    groups: ["vpcSecurityGroupIds"],
    oneOf: true,
    listens: portAt("port", databasePort),
    publicly: flag("publiclyAccessible"),
  },
  {
    type: "aws:rds/cluster:Cluster",
    kind: "service",
    subnetGroup: subnetGroup("dbSubnetGroupName", "aws:rds/subnetGroup:SubnetGroup"),
    groups: ["vpcSecurityGroupIds"],
    oneOf: true,
    listens: portAt("port", databasePort),
    publicly: flag("publiclyAccessible"),
  },
  {
    type: "aws:docdb/cluster:Cluster",
    kind: "service",
    subnetGroup: subnetGroup("dbSubnetGroupName", "aws:docdb/subnetGroup:SubnetGroup"),
    groups: ["vpcSecurityGroupIds"],
    oneOf: true,
    listens: portAt("port", () => tcp(27017)),
  },
  {
    type: "aws:neptune/cluster:Cluster",
    kind: "service",
    subnetGroup: subnetGroup("neptuneSubnetGroupName", "aws:neptune/subnetGroup:SubnetGroup"),
    groups: ["vpcSecurityGroupIds"],
    oneOf: true,
    listens: portAt("port", () => tcp(8182)),
  },
  {
    type: "aws:redshift/cluster:Cluster",
    kind: "service",
    subnetGroup: subnetGroup("clusterSubnetGroupName", "aws:redshift/subnetGroup:SubnetGroup"),
    groups: ["vpcSecurityGroupIds"],
    oneOf: true,
    listens: portAt("port", () => tcp(5439)),
    publicly: flag("publiclyAccessible"),
  },
  {
    type: "aws:redshiftserverless/workgroup:Workgroup",
    kind: "service",
    subnets: ["subnetIds"],
    groups: ["securityGroupIds"],
    listens: portAt("port", () => tcp(5439)),
    publicly: flag("publiclyAccessible"),
  },
  {
    type: "aws:elasticache/cluster:Cluster",
    kind: "service",
    subnetGroup: subnetGroup("subnetGroupName", "aws:elasticache/subnetGroup:SubnetGroup"),
    groups: ["securityGroupIds"],
    oneOf: true,
    listens: portAt("port", cachePort),
  },
  {
    type: "aws:elasticache/replicationGroup:ReplicationGroup",
    kind: "service",
    subnetGroup: subnetGroup("subnetGroupName", "aws:elasticache/subnetGroup:SubnetGroup"),
    groups: ["securityGroupIds"],
    oneOf: true,
    listens: portAt("port", cachePort),
  },
  {
    type: "aws:elasticache/serverlessCache:ServerlessCache",
    kind: "service",
    subnets: ["subnetIds"],
    groups: ["securityGroupIds"],
    listens: () => ports(6379, 6380),
  },
  {
    type: "aws:memorydb/cluster:Cluster",
    kind: "service",
    subnetGroup: subnetGroup("subnetGroupName", "aws:memorydb/subnetGroup:SubnetGroup"),
    groups: ["securityGroupIds"],
    oneOf: true,
    listens: portAt("port", () => tcp(6379)),
  },
  ...["aws:opensearch/domain:Domain", "aws:elasticsearch/domain:Domain"].map((type) => ({
    type,
    kind: "service" as const,
    subnets: ["vpcOptions.subnetIds"],
    groups: ["vpcOptions.securityGroupIds"],
    listens: () => ports(80, 443),
    when: ({ inputs }: Resource) => inputs.vpcOptions !== undefined,
  })),
  {
    type: "aws:msk/cluster:Cluster",
    kind: "service",
    subnets: ["brokerNodeGroupInfo.clientSubnets"],
    groups: ["brokerNodeGroupInfo.securityGroups"],
    listens: () => ports(2181, 2182, 9092, 9094, 9096, 9098),
    publicly: ({ inputs }) => {
      const type = valueAt(inputs, "brokerNodeGroupInfo.connectivityInfo.publicAccess.type");
      return type === undefined ? false : isUnknown(type) ? undefined : type !== "DISABLED";
    },
  },
  {
    type: "aws:mq/broker:Broker",
    kind: "service",
    subnets: ["subnetIds"],
    groups: ["securityGroups"],
    listens: () => ports(443, 5671, 8162, 8883, 61614, 61617, 61619),
    publicly: flag("publiclyAccessible"),
  },
  {
    type: "aws:efs/mountTarget:MountTarget",
    kind: "service",
    subnets: ["subnetId"],
    groups: ["securityGroups"],
    listens: () => ports(2049),
  },
  ...[
    ["aws:fsx/lustreFileSystem:LustreFileSystem", tcp(988, 1023)] as const,
    ["aws:fsx/openZfsFileSystem:OpenZfsFileSystem", unionOf([tcp(111), tcp(2049), tcp(20001, 20003)])] as const,
    ["aws:fsx/windowsFileSystem:WindowsFileSystem", unionOf([tcp(445), tcp(5985)])] as const,
    [
      "aws:fsx/ontapFileSystem:OntapFileSystem",
      unionOf([tcp(22), tcp(111), tcp(443), tcp(445), tcp(2049), tcp(3260)]),
    ] as const,
  ].map(([type, listens]) => ({
    type,
    kind: "service" as const,
    subnets: ["subnetIds"],
    groups: ["securityGroupIds"],
    listens: () => only(listens),
  })),
  {
    type: "aws:lambda/function:Function",
    kind: "host",
    subnets: ["vpcConfig.subnetIds"],
    groups: ["vpcConfig.securityGroupIds"],
    when: ({ inputs }) => Array.isArray(valueAt(inputs, "vpcConfig.subnetIds")),
  },
  {
    type: "aws:ecs/service:Service",
    kind: "host",
    subnets: ["networkConfiguration.subnets"],
    groups: ["networkConfiguration.securityGroups"],
    listens: () => everything,
    publicly: flag("networkConfiguration.assignPublicIp"),
    when: ({ inputs }) => inputs.networkConfiguration !== undefined,
  },
  {
    type: "aws:eks/cluster:Cluster",
    kind: "service",
    subnets: ["vpcConfig.subnetIds"],
    groups: ["vpcConfig.securityGroupIds"],
    opens: true,
    listens: () => ports(443),
  },
  {
    type: "aws:eks/nodeGroup:NodeGroup",
    kind: "host",
    subnets: ["subnetIds"],
    groups: [],
    listens: () => everything,
  },
  {
    type: "aws:ec2/vpcEndpoint:VpcEndpoint",
    kind: "service",
    subnets: ["subnetIds"],
    groups: ["securityGroupIds"],
    listens: () => everything,
    when: ({ inputs }) => inputs.vpcEndpointType === "Interface" || isUnknown(inputs.vpcEndpointType),
  },
  {
    type: "aws:transfer/server:Server",
    kind: "service",
    subnets: ["endpointDetails.subnetIds"],
    groups: ["endpointDetails.securityGroupIds"],
    listens: () => ports(21, 22),
    publicly: ({ inputs }) => valueAt(inputs, "endpointDetails.addressAllocationIds") !== undefined,
    when: ({ inputs }) => inputs.endpointType === "VPC" || inputs.endpointType === "VPC_ENDPOINT",
  },
  {
    type: "aws:dms/replicationInstance:ReplicationInstance",
    kind: "host",
    subnetGroup: subnetGroup("replicationSubnetGroupId", "aws:dms/replicationSubnetGroup:ReplicationSubnetGroup"),
    groups: ["vpcSecurityGroupIds"],
    oneOf: true,
    listens: () => everything,
    publicly: flag("publiclyAccessible"),
  },
  {
    type: "aws:sagemaker/notebookInstance:NotebookInstance",
    kind: "host",
    subnets: ["subnetId"],
    groups: ["securityGroups"],
    when: ({ inputs }) => inputs.subnetId !== undefined,
  },
  {
    type: "aws:codebuild/project:Project",
    kind: "host",
    subnets: ["vpcConfig.subnets"],
    groups: ["vpcConfig.securityGroupIds"],
    when: ({ inputs }) => inputs.vpcConfig !== undefined,
  },
  {
    type: "aws:directoryservice/directory:Directory",
    kind: "service",
    subnets: ["vpcSettings.subnetIds"],
    listens: () => only(unionOf([tcp(0, 65535), udp(0, 65535)])),
    opens: true,
  },
  {
    type: "aws:mwaa/environment:Environment",
    kind: "host",
    subnets: ["networkConfiguration.subnetIds"],
    groups: ["networkConfiguration.securityGroupIds"],
    listens: () => ports(443, 5432),
  },
  {
    type: "aws:emr/cluster:Cluster",
    kind: "host",
    subnets: ["ec2Attributes.subnetId", "ec2Attributes.subnetIds"],
    groups: ["ec2Attributes.emrManagedMasterSecurityGroup", "ec2Attributes.emrManagedSlaveSecurityGroup"],
    listens: () => everything,
  },
];
