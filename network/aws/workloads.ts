import type { Described } from "./described";
import { everything, flag, has, ports } from "./inputs";

/** Where its subnet gives one: EC2 machines that somebody else starts. */
const bySubnet = () => "subnet" as const;

/** Kinds that open connections and answer none: their interfaces serve nobody. */
const openers: readonly [type: string, subnets: string, groups: string][] = [
  ["aws:lambda/function:Function", "vpcConfig.subnetIds", "vpcConfig.securityGroupIds"],
  ["aws:synthetics/canary:Canary", "vpcConfig.subnetIds", "vpcConfig.securityGroupIds"],
  ["aws:codebuild/project:Project", "vpcConfig.subnets", "vpcConfig.securityGroupIds"],
  ["aws:sagemaker/notebookInstance:NotebookInstance", "subnetId", "securityGroups"],
  ["aws:sagemaker/model:Model", "vpcConfig.subnets", "vpcConfig.securityGroupIds"],
  ["aws:sagemaker/domain:Domain", "subnetIds", "defaultUserSettings.securityGroups"],
  [
    "aws:glue/connection:Connection",
    "physicalConnectionRequirements.subnetId",
    "physicalConnectionRequirements.securityGroupIdLists",
  ],
  ["aws:glue/devEndpoint:DevEndpoint", "subnetId", "securityGroupIds"],
  ["aws:apprunner/vpcConnector:VpcConnector", "subnets", "securityGroups"],
  ["aws:apigatewayv2/vpcLink:VpcLink", "subnetIds", "securityGroupIds"],
  ["aws:appstream/fleet:Fleet", "vpcConfig.subnetIds", "vpcConfig.securityGroupIds"],
  ["aws:quicksight/vpcConnection:VpcConnection", "subnetIds", "securityGroupIds"],
  [
    "aws:emrserverless/application:Application",
    "networkConfiguration.subnetIds",
    "networkConfiguration.securityGroupIds",
  ],
  ["aws:vpclattice/resourceGateway:ResourceGateway", "subnetIds", "securityGroupIds"],
];

/** Machines that a service starts, whose ports nobody knows. */
const hosts: readonly Described[] = [
  {
    type: "aws:ecs/service:Service",
    kind: "host",
    subnets: ["networkConfiguration.subnets"],
    groups: ["networkConfiguration.securityGroups"],
    listens: () => everything,
    publicly: flag("networkConfiguration.assignPublicIp"),
    when: has("networkConfiguration"),
  },
  {
    type: "aws:ecs/taskSet:TaskSet",
    kind: "host",
    subnets: ["networkConfiguration.subnets"],
    groups: ["networkConfiguration.securityGroups"],
    listens: () => everything,
    publicly: flag("networkConfiguration.assignPublicIp"),
    when: has("networkConfiguration"),
  },
  {
    type: "aws:batch/computeEnvironment:ComputeEnvironment",
    kind: "host",
    subnets: ["computeResources.subnets"],
    groups: ["computeResources.securityGroupIds"],
    listens: () => everything,
    publicly: bySubnet,
    when: has("computeResources"),
  },
  {
    type: "aws:emr/cluster:Cluster",
    kind: "host",
    subnets: ["ec2Attributes.subnetId", "ec2Attributes.subnetIds"],
    groups: [
      "ec2Attributes.emrManagedMasterSecurityGroup",
      "ec2Attributes.emrManagedSlaveSecurityGroup",
      "ec2Attributes.additionalMasterSecurityGroups",
      "ec2Attributes.additionalSlaveSecurityGroups",
    ],
    listens: () => everything,
    publicly: bySubnet,
    ownGroup: (cluster) => !has("ec2Attributes.emrManagedMasterSecurityGroup")(cluster),
  },
  {
    type: "aws:dms/replicationInstance:ReplicationInstance",
    kind: "host",
    subnetGroup: {
      path: "replicationSubnetGroupId",
      type: "aws:dms/replicationSubnetGroup:ReplicationSubnetGroup",
    },
    groups: ["vpcSecurityGroupIds"],
    oneOf: true,
    listens: () => everything,
    publicly: flag("publiclyAccessible"),
  },
  {
    type: "aws:mwaa/environment:Environment",
    kind: "host",
    subnets: ["networkConfiguration.subnetIds"],
    groups: ["networkConfiguration.securityGroupIds"],
    listens: () => ports(443, 5432),
  },
  {
    type: "aws:cloud9/environmentEC2:EnvironmentEC2",
    kind: "host",
    subnets: ["subnetId"],
    ownGroup: () => true,
    listens: () => everything,
    publicly: bySubnet,
  },
];

/** What runs people's code in their networks. */
export const workloads: readonly Described[] = [
  ...openers.map(
    ([type, subnets, groups]): Described => ({
      type,
      kind: "host",
      subnets: [subnets],
      groups: [groups],
      when: has(subnets),
    }),
  ),
  ...hosts,
];
