import * as assert from "node:assert/strict";
import { interfacesIn, told, type Written } from "./interfaces-of";

/** How the SDK writes what runs code in a network, and what gives a service an endpoint there. */
const examples: [title: string, written: Written, interfaces: string[]][] = [
  [
    "aws:lambda",
    {
      f: [
        "aws:lambda/function:Function",
        { role: "r", vpcConfig: { subnetIds: ["subnet-a", "subnet-b"], securityGroupIds: ["sg-1"] } },
      ],
      g: ["aws:lambda/function:Function", { role: "r" }],
      u: ["aws:lambda/functionUrl:FunctionUrl", { authorizationType: "NONE", functionName: "g" }],
    },
    [
      "f host, in subnet-a+subnet-b, groups sg-1, answers nothing, asks",
      "u service, in nowhere, answers tcp/443, public, ipv6",
    ],
  ],
  [
    "aws:ecs",
    {
      s: [
        "aws:ecs/service:Service",
        {
          launchType: "FARGATE",
          networkConfiguration: { subnets: ["subnet-a"], securityGroups: ["sg-1"], assignPublicIp: true },
        },
      ],
      t: ["aws:ecs/service:Service", {}],
    },
    ["s host, in subnet-a, groups sg-1, answers all, asks, public"],
  ],
  [
    "aws:eks",
    {
      c: [
        "aws:eks/cluster:Cluster",
        {
          name: "c",
          roleArn: "r",
          vpcConfig: {
            subnetIds: ["subnet-a", "subnet-b"],
            securityGroupIds: ["sg-1"],
            endpointPrivateAccess: true,
            endpointPublicAccess: false,
          },
        },
      ],
      n: ["aws:eks/nodeGroup:NodeGroup", { clusterName: "c", subnetIds: ["subnet-a"] }],
      ssh: [
        "aws:eks/nodeGroup:NodeGroup",
        { clusterName: "c", subnetIds: ["subnet-a"], remoteAccess: { ec2SshKey: "k" } },
      ],
      t: ["aws:ec2/launchTemplate:LaunchTemplate", { vpcSecurityGroupIds: ["sg-2"] }],
      own: [
        "aws:eks/nodeGroup:NodeGroup",
        { clusterName: "c", subnetIds: ["subnet-b"], launchTemplate: { id: "t", version: "1" } },
      ],
      p: ["aws:eks/fargateProfile:FargateProfile", { clusterName: "c", subnetIds: ["subnet-a"] }],
    },
    [
      "c service, in subnet-a+subnet-b, groups c+sg-1, answers tcp/443, asks",
      "n host, in subnet-a, groups c, answers all, asks, public by subnet",
      "ssh host, in subnet-a, groups c+ssh, answers all, asks, public by subnet",
      "own host, in subnet-b, groups sg-2, answers all, asks, public by subnet",
      "p host, in subnet-a, groups c, answers all, asks",
    ],
  ],
  [
    "aws:eks with its public endpoint alone",
    { c: ["aws:eks/cluster:Cluster", { roleArn: "r", vpcConfig: { subnetIds: ["subnet-a"] } }] },
    ["c service, in subnet-a, groups c, answers nothing, asks", "c service, in nowhere, answers tcp/443, public"],
  ],
  [
    "aws:batch",
    {
      b: [
        "aws:batch/computeEnvironment:ComputeEnvironment",
        {
          type: "MANAGED",
          computeResources: { type: "EC2", maxVcpus: 4, subnets: ["subnet-a"], securityGroupIds: ["sg-1"] },
        },
      ],
    },
    ["b host, in subnet-a, groups sg-1, answers all, asks, public by subnet"],
  ],
  [
    "aws:emr",
    {
      a: [
        "aws:emr/cluster:Cluster",
        {
          ec2Attributes: {
            subnetId: "subnet-a",
            instanceProfile: "p",
            emrManagedMasterSecurityGroup: "sg-1",
            emrManagedSlaveSecurityGroup: "sg-2",
          },
        },
      ],
      b: ["aws:emr/cluster:Cluster", { ec2Attributes: { subnetId: "subnet-b", instanceProfile: "p" } }],
    },
    [
      "a host, in subnet-a, groups sg-1+sg-2, answers all, asks, public by subnet",
      "b host, in subnet-b, groups b, answers all, asks, public by subnet",
    ],
  ],
  [
    "aws:dms",
    {
      g: [
        "aws:dms/replicationSubnetGroup:ReplicationSubnetGroup",
        { replicationSubnetGroupId: "g", replicationSubnetGroupDescription: "d", subnetIds: ["subnet-a", "subnet-b"] },
      ],
      i: [
        "aws:dms/replicationInstance:ReplicationInstance",
        {
          replicationInstanceClass: "c",
          replicationInstanceId: "i",
          replicationSubnetGroupId: "g",
          publiclyAccessible: true,
          vpcSecurityGroupIds: ["sg-1"],
        },
      ],
    },
    ["i host, in subnet-a+subnet-b (one), groups sg-1, answers all, asks, public"],
  ],
  [
    "aws:mwaa",
    {
      e: [
        "aws:mwaa/environment:Environment",
        {
          webserverAccessMode: "PUBLIC_ONLY",
          networkConfiguration: { subnetIds: ["subnet-a", "subnet-b"], securityGroupIds: ["sg-1"] },
        },
      ],
    },
    [
      "e host, in subnet-a+subnet-b, groups sg-1, answers tcp/443 tcp/5432, asks",
      "e service, in nowhere, answers tcp/443, public",
    ],
  ],
  [
    "aws:cloud9",
    {
      e: [
        "aws:cloud9/environmentEC2:EnvironmentEC2",
        { subnetId: "subnet-b", instanceType: "t3.small", imageId: "amazonlinux-2-x86_64" },
      ],
    },
    ["e host, in subnet-b, groups e, answers all, asks, public by subnet"],
  ],
  [
    "what asks and answers nothing",
    {
      codebuild: [
        "aws:codebuild/project:Project",
        { vpcConfig: { vpcId: "vpc", subnets: ["subnet-a"], securityGroupIds: ["sg-1"] } },
      ],
      notebook: ["aws:sagemaker/notebookInstance:NotebookInstance", { subnetId: "subnet-a", securityGroups: ["sg-1"] }],
      model: ["aws:sagemaker/model:Model", { vpcConfig: { subnets: ["subnet-a"], securityGroupIds: ["sg-1"] } }],
      studio: [
        "aws:sagemaker/domain:Domain",
        { subnetIds: ["subnet-a"], defaultUserSettings: { executionRole: "r", securityGroups: ["sg-1"] } },
      ],
      glue: [
        "aws:glue/connection:Connection",
        { physicalConnectionRequirements: { subnetId: "subnet-a", securityGroupIdLists: ["sg-1"] } },
      ],
      canary: ["aws:synthetics/canary:Canary", { vpcConfig: { subnetIds: ["subnet-a"], securityGroupIds: ["sg-1"] } }],
      connector: [
        "aws:apprunner/vpcConnector:VpcConnector",
        { vpcConnectorName: "c", subnets: ["subnet-a"], securityGroups: ["sg-1"] },
      ],
      link: ["aws:apigatewayv2/vpcLink:VpcLink", { subnetIds: ["subnet-a"], securityGroupIds: ["sg-1"] }],
      stream: ["aws:appstream/fleet:Fleet", { vpcConfig: { subnetIds: ["subnet-a"], securityGroupIds: ["sg-1"] } }],
      connect: [
        "aws:ec2transitgateway/instanceConnectEndpoint:InstanceConnectEndpoint",
        { subnetId: "subnet-a", securityGroupIds: ["sg-1"] },
      ],
    },
    [
      "canary host, in subnet-a, groups sg-1, answers nothing, asks",
      "codebuild host, in subnet-a, groups sg-1, answers nothing, asks",
      "notebook host, in subnet-a, groups sg-1, answers nothing, asks",
      "model host, in subnet-a, groups sg-1, answers nothing, asks",
      "studio host, in subnet-a, groups sg-1, answers nothing, asks",
      "glue host, in subnet-a, groups sg-1, answers nothing, asks",
      "connector host, in subnet-a, groups sg-1, answers nothing, asks",
      "link host, in subnet-a, groups sg-1, answers nothing, asks",
      "stream host, in subnet-a, groups sg-1, answers nothing, asks",
      "connect host, in subnet-a, groups sg-1, answers nothing, asks",
    ],
  ],
  [
    "aws:ec2/vpcEndpoint",
    {
      s3: [
        "aws:ec2/vpcEndpoint:VpcEndpoint",
        { vpcId: "vpc", serviceName: "com.amazonaws.eu-central-1.s3", routeTableIds: [] },
      ],
      ecr: [
        "aws:ec2/vpcEndpoint:VpcEndpoint",
        {
          vpcId: "vpc",
          vpcEndpointType: "Interface",
          serviceName: "com.amazonaws.eu-central-1.ecr.dkr",
          subnetIds: ["subnet-a"],
          securityGroupIds: ["sg-1"],
        },
      ],
      mail: [
        "aws:ec2/vpcEndpoint:VpcEndpoint",
        { vpcId: "vpc", vpcEndpointType: "Interface", serviceName: "com.amazonaws.eu-central-1.email-smtp" },
      ],
      at: [
        "aws:ec2/vpcEndpointSubnetAssociation:VpcEndpointSubnetAssociation",
        { vpcEndpointId: "mail", subnetId: "subnet-b" },
      ],
      by: [
        "aws:ec2/securityGroupAssociation:SecurityGroupAssociation",
        { vpcEndpointId: "mail", securityGroupId: "sg-2" },
      ],
      partner: [
        "aws:ec2/vpcEndpoint:VpcEndpoint",
        {
          vpcId: "vpc",
          vpcEndpointType: "Interface",
          serviceName: "com.amazonaws.vpce.eu-central-1.vpce-svc-0abc",
          subnetIds: ["subnet-a"],
        },
      ],
    },
    [
      "ecr service, in subnet-a, groups sg-1, answers tcp/443",
      "mail service, in subnet-b, groups the default security group+sg-2, answers tcp/25 tcp/465 tcp/587 tcp/2465 tcp/2587",
      "partner service, in subnet-a, groups default, answers all",
    ],
  ],
  [
    "aws:route53/resolverEndpoint",
    {
      i: [
        "aws:route53/resolverEndpoint:ResolverEndpoint",
        {
          direction: "INBOUND",
          securityGroupIds: ["sg-1"],
          ipAddresses: [
            { subnetId: "subnet-a", ip: "10.0.0.4" },
            { subnetId: "subnet-b", ip: "10.0.1.4" },
          ],
        },
      ],
      o: [
        "aws:route53/resolverEndpoint:ResolverEndpoint",
        { direction: "OUTBOUND", securityGroupIds: ["sg-1"], ipAddresses: [{ subnetId: "subnet-a" }] },
      ],
    },
    [
      "i service, in subnet-a+subnet-b, at 10.0.0.4+10.0.1.4, groups sg-1, answers tcp/53 udp/53",
      "o service, in subnet-a, groups sg-1, answers nothing, asks",
    ],
  ],
  [
    "aws:transfer",
    {
      p: ["aws:transfer/server:Server", {}],
      v: [
        "aws:transfer/server:Server",
        {
          endpointType: "VPC",
          protocols: ["SFTP", "FTPS"],
          endpointDetails: {
            vpcId: "vpc",
            subnetIds: ["subnet-b"],
            securityGroupIds: ["sg-1"],
            addressAllocationIds: ["e"],
          },
        },
      ],
      e: ["aws:ec2/eip:Eip", {}, { outputs: { publicIp: "198.51.100.7" } }],
    },
    [
      "v service, in subnet-b, groups sg-1, answers tcp/21-22 tcp/2222 tcp/8192-8200 tcp/22000, public 198.51.100.7 in subnet-b",
      "p service, in nowhere, answers tcp/22, public",
    ],
  ],
  [
    "aws:ec2clientvpn",
    {
      v: [
        "aws:ec2clientvpn/endpoint:Endpoint",
        {
          serverCertificateArn: "c",
          clientCidrBlock: "10.9.0.0/16",
          authenticationOptions: [],
          connectionLogOptions: {},
          securityGroupIds: ["sg-1"],
        },
      ],
      a: ["aws:ec2clientvpn/networkAssociation:NetworkAssociation", { clientVpnEndpointId: "v", subnetId: "subnet-a" }],
    },
    ["v service, in nowhere, answers udp/443, public", "v host, in subnet-a, groups sg-1, answers nothing, asks"],
  ],
  [
    "aws:directoryservice and aws:workspaces",
    {
      d: [
        "aws:directoryservice/directory:Directory",
        {
          name: "corp.example.org",
          password: "x",
          type: "MicrosoftAD",
          vpcSettings: { vpcId: "vpc", subnetIds: ["subnet-a", "subnet-b"] },
        },
      ],
      w: [
        "aws:workspaces/directory:Directory",
        {
          directoryId: "d",
          workspaceCreationProperties: { enableInternetAccess: true, customSecurityGroupId: "sg-1" },
        },
      ],
      desk: ["aws:workspaces/workspace:Workspace", { bundleId: "b", directoryId: "d", userName: "u" }],
    },
    [
      "d service, in subnet-a+subnet-b, groups d, answers tcp/53 tcp/88 tcp/135 tcp/389 tcp/445 tcp/464 tcp/636 tcp/1024-65535 udp/53 udp/88 udp/123 udp/138 udp/389 udp/445 udp/464, asks",
      "desk host, in subnet-a+subnet-b (one), groups w+sg-1, answers all, asks, public",
    ],
  ],
];

describe("workloads and endpoints in AWS networks", () => {
  for (const [title, written, interfaces] of examples) {
    it(title, () => assert.deepEqual(interfacesIn(written).map(told), interfaces));
  }
});
