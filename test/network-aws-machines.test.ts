import * as assert from "node:assert/strict";
import { UNKNOWN } from "../plan/values";
import { interfacesIn, told, type Written } from "./interfaces-of";

/** How the SDK writes machines, and where each of their interfaces lies. */
const examples: [title: string, written: Written, interfaces: string[]][] = [
  [
    "lie where they say, with the groups that they name",
    {
      m: [
        "aws:ec2/instance:Instance",
        {
          ami: "ami-1",
          instanceType: "t3.micro",
          subnetId: "subnet-a",
          vpcSecurityGroupIds: ["sg-1"],
          privateIp: "10.0.0.5",
          associatePublicIpAddress: false,
        },
      ],
    },
    ["m host, in subnet-a, at 10.0.0.5, groups sg-1, answers all, asks"],
  ],
  [
    "lie in the default VPC where they say nothing",
    { m: ["aws:ec2/instance:Instance", { ami: "ami-1", instanceType: "t3.micro" }] },
    ["m host, in default VPC, groups default, answers all, asks, public by subnet"],
  ],
  [
    "lie somewhere while nothing is known",
    {
      m: [
        "aws:ec2/instance:Instance",
        { subnetId: UNKNOWN, vpcSecurityGroupIds: [UNKNOWN], associatePublicIpAddress: UNKNOWN },
      ],
    },
    ["m host, in somewhere, groups default?, answers all, asks, perhaps public"],
  ],
  [
    "lie in subnets that the plan does not hold",
    { m: ["aws:ec2/instance:Instance", { subnetId: "subnet-0abc", vpcSecurityGroupIds: ["sg-0abc"] }] },
    ["m host, in subnet-0abc, groups sg-0abc, answers all, asks, public by subnet"],
  ],
  [
    "have elastic addresses",
    {
      m: ["aws:ec2/instance:Instance", { subnetId: "subnet-a" }],
      e: ["aws:ec2/eip:Eip", { instance: "m", domain: "vpc" }, { outputs: { publicIp: "198.51.100.7" } }],
    },
    ["m host, in subnet-a, groups default, answers all, asks, public 198.51.100.7"],
  ],
  [
    "have elastic addresses by association",
    {
      m: ["aws:ec2/instance:Instance", { subnetId: "subnet-a" }],
      e: ["aws:ec2/eip:Eip", { domain: "vpc" }],
      a: ["aws:ec2/eipAssociation:EipAssociation", { instanceId: "m", allocationId: "e" }],
    },
    ["m host, in subnet-a, groups default, answers all, asks, public"],
  ],
  [
    "are made of interfaces of their own",
    {
      m: [
        "aws:ec2/instance:Instance",
        {
          networkInterfaces: [
            { deviceIndex: 0, networkInterfaceId: "eni-1" },
            { deviceIndex: 1, networkInterfaceId: "eni-2" },
            { deviceIndex: 2, networkInterfaceId: UNKNOWN },
          ],
        },
      ],
      "eni-1": [
        "aws:ec2/networkInterface:NetworkInterface",
        { subnetId: "subnet-a", privateIps: ["10.0.0.9", "10.0.0.10"], securityGroups: ["sg-1"] },
      ],
      "eni-2": ["aws:ec2/networkInterface:NetworkInterface", { subnetId: "subnet-b", sourceDestCheck: false }],
      s: [
        "aws:ec2/networkInterfaceSecurityGroupAttachment:NetworkInterfaceSecurityGroupAttachment",
        { networkInterfaceId: "eni-2", securityGroupId: "sg-2" },
      ],
      e: ["aws:ec2/eip:Eip", { instance: "m" }],
    },
    [
      "m host, in somewhere, groups default?, answers all, asks, perhaps public",
      "m host, in subnet-a, at 10.0.0.9+10.0.0.10, groups sg-1, answers all, asks, public",
      "m host, in subnet-b, groups the default security group+sg-2, answers all, asks",
    ],
  ],
  [
    "get more interfaces by attachments",
    {
      m: ["aws:ec2/instance:Instance", { subnetId: "subnet-a", vpcSecurityGroupIds: ["sg-1"] }],
      "eni-2": ["aws:ec2/networkInterface:NetworkInterface", { subnetId: "subnet-b", securityGroups: ["sg-2"] }],
      at: [
        "aws:ec2/networkInterfaceAttachment:NetworkInterfaceAttachment",
        { instanceId: "m", networkInterfaceId: "eni-2", deviceIndex: 1 },
      ],
    },
    [
      "m host, in subnet-a, groups sg-1, answers all, asks, public by subnet",
      "m host, in subnet-b, groups sg-2, answers all, asks",
    ],
  ],
  [
    "get more interfaces that say so themselves",
    {
      m: ["aws:ec2/instance:Instance", { subnetId: "subnet-a" }],
      "eni-2": [
        "aws:ec2/networkInterface:NetworkInterface",
        { subnetId: "subnet-b", attachments: [{ instance: "m", deviceIndex: 1 }] },
      ],
    },
    [
      "m host, in subnet-a, groups default, answers all, asks, public by subnet",
      "m host, in subnet-b, groups default, answers all, asks",
    ],
  ],
  [
    "carry what is attached beside the default group",
    {
      m: ["aws:ec2/instance:Instance", { subnetId: "subnet-a" }],
      s: [
        "aws:ec2/networkInterfaceSecurityGroupAttachment:NetworkInterfaceSecurityGroupAttachment",
        { networkInterfaceId: "m", securityGroupId: "sg-2" },
      ],
    },
    ["m host, in subnet-a, groups the default security group+sg-2, answers all, asks, public by subnet"],
  ],
  [
    "have IPv6 addresses",
    { m: ["aws:ec2/instance:Instance", { subnetId: "subnet-a", ipv6AddressCount: 1 }] },
    ["m host, in subnet-a, groups default, answers all, asks, public by subnet, ipv6"],
  ],
  [
    "are as their template says",
    {
      t: [
        "aws:ec2/launchTemplate:LaunchTemplate",
        { networkInterfaces: [{ associatePublicIpAddress: "true", subnetId: "subnet-b", securityGroups: ["sg-2"] }] },
      ],
      m: ["aws:ec2/instance:Instance", { launchTemplate: { id: "t", version: "$Latest" } }],
    },
    ["m host, in subnet-b, groups sg-2, answers all, asks, public"],
  ],
  [
    "are unknown while their template is",
    { m: ["aws:ec2/instance:Instance", { launchTemplate: { id: "lt-0123" } }] },
    ["m host, in somewhere, groups default?, answers all, asks, perhaps public"],
  ],
  [
    "may be bought by the spot",
    {
      m: [
        "aws:ec2/spotInstanceRequest:SpotInstanceRequest",
        { subnetId: "subnet-a", vpcSecurityGroupIds: ["sg-1"], associatePublicIpAddress: true },
      ],
    },
    ["m host, in subnet-a, groups sg-1, answers all, asks, public"],
  ],
  [
    "come in groups, in each of their subnets",
    {
      t: ["aws:ec2/launchTemplate:LaunchTemplate", { name: "web", vpcSecurityGroupIds: ["sg-1"] }],
      g: [
        "aws:autoscaling/group:Group",
        { launchTemplate: { id: "t" }, vpcZoneIdentifiers: ["subnet-a", "subnet-b"], minSize: 1, maxSize: 2 },
      ],
    },
    ["g host, in subnet-a+subnet-b, groups sg-1, answers all, asks, public by subnet"],
  ],
  [
    "come in groups with zones alone",
    {
      t: ["aws:ec2/launchTemplate:LaunchTemplate", { name: "web", vpcSecurityGroupIds: ["sg-1"] }],
      g: [
        "aws:autoscaling/group:Group",
        { launchTemplate: { name: "web" }, availabilityZones: ["eu-central-1a"], minSize: 1, maxSize: 2 },
      ],
    },
    ["g host, in default VPC, groups sg-1, answers all, asks, public by subnet"],
  ],
  [
    "come in groups from a launch configuration",
    {
      c: [
        "aws:ec2/launchConfiguration:LaunchConfiguration",
        { imageId: "i", instanceType: "t", securityGroups: ["sg-1"], associatePublicIpAddress: true },
      ],
      g: [
        "aws:autoscaling/group:Group",
        { launchConfiguration: "c", vpcZoneIdentifiers: ["subnet-a"], minSize: 1, maxSize: 2 },
      ],
    },
    ["g host, in subnet-a, groups sg-1, answers all, asks, public"],
  ],
  [
    "come in groups from several templates",
    {
      t: ["aws:ec2/launchTemplate:LaunchTemplate", { vpcSecurityGroupIds: ["sg-1"] }],
      u: ["aws:ec2/launchTemplate:LaunchTemplate", { vpcSecurityGroupIds: ["sg-2"] }],
      g: [
        "aws:autoscaling/group:Group",
        {
          minSize: 1,
          maxSize: 2,
          vpcZoneIdentifiers: ["subnet-a"],
          mixedInstancesPolicy: {
            launchTemplate: {
              launchTemplateSpecification: { launchTemplateId: "t" },
              overrides: [{ instanceType: "c5.large" }, { launchTemplateSpecification: { launchTemplateId: "u" } }],
            },
          },
        },
      ],
    },
    [
      "g host, in subnet-a, groups sg-1, answers all, asks, public by subnet",
      "g host, in subnet-a, groups sg-2, answers all, asks, public by subnet",
    ],
  ],
  [
    "come in fleets",
    {
      t: ["aws:ec2/launchTemplate:LaunchTemplate", { vpcSecurityGroupIds: ["sg-1"] }],
      f: [
        "aws:ec2/fleet:Fleet",
        {
          launchTemplateConfigs: [
            {
              launchTemplateSpecification: { launchTemplateId: "t", version: "1" },
              overrides: [{ subnetId: "subnet-a" }, { subnetId: "subnet-b" }],
            },
          ],
          targetCapacitySpecification: {},
        },
      ],
    },
    ["f host, in subnet-a+subnet-b, groups sg-1, answers all, asks, public by subnet"],
  ],
  [
    "come in spot fleets",
    {
      f: [
        "aws:ec2/spotFleetRequest:SpotFleetRequest",
        {
          iamFleetRole: "r",
          targetCapacity: 1,
          launchSpecifications: [
            {
              ami: "a",
              instanceType: "t",
              subnetId: "subnet-a",
              vpcSecurityGroupIds: ["sg-1"],
              associatePublicIpAddress: true,
            },
          ],
        },
      ],
    },
    ["f host, in subnet-a, groups sg-1, answers all, asks, public"],
  ],
];

describe("machines on AWS", () => {
  for (const [title, written, interfaces] of examples) {
    it(title, () => assert.deepEqual(interfacesIn(written).map(told), interfaces));
  }
});
