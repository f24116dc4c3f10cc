import * as assert from "node:assert/strict";
import { UNKNOWN } from "../plan/values";
import { interfacesIn, told, type Written } from "./interfaces-of";

/** How the SDK writes balancers and public services, and how the internet meets each. */
const examples: [title: string, written: Written, interfaces: string[]][] = [
  [
    "aws:cloudfront",
    {
      d: ["aws:cloudfront/distribution:Distribution", { enabled: true, isIpv6Enabled: true, origins: [] }],
      off: ["aws:cloudfront/distribution:Distribution", { enabled: false, origins: [] }],
    },
    ["d service, in nowhere, answers tcp/80 tcp/443, public, ipv6"],
  ],
  [
    "aws:apigateway",
    {
      r: ["aws:apigateway/restApi:RestApi", { name: "r" }],
      p: [
        "aws:apigateway/restApi:RestApi",
        { name: "p", endpointConfiguration: { types: "PRIVATE", vpcEndpointIds: [] } },
      ],
      off: ["aws:apigateway/restApi:RestApi", { name: "off", disableExecuteApiEndpoint: true }],
      mapped: ["aws:apigateway/restApi:RestApi", { name: "mapped", disableExecuteApiEndpoint: true }],
      m: ["aws:apigateway/basePathMapping:BasePathMapping", { restApi: "mapped", domainName: "api.example.org" }],
    },
    ["r service, in nowhere, answers tcp/443, public", "mapped service, in nowhere, answers tcp/443, public"],
  ],
  [
    "aws:apigatewayv2",
    {
      h: ["aws:apigatewayv2/api:Api", { protocolType: "HTTP" }],
      off: ["aws:apigatewayv2/api:Api", { protocolType: "HTTP", disableExecuteApiEndpoint: true }],
    },
    ["h service, in nowhere, answers tcp/443, public"],
  ],
  [
    "aws:appsync",
    {
      a: ["aws:appsync/graphQLApi:GraphQLApi", { authenticationType: "API_KEY" }],
      p: ["aws:appsync/graphQLApi:GraphQLApi", { authenticationType: "API_KEY", visibility: "PRIVATE" }],
    },
    ["a service, in nowhere, answers tcp/443, public"],
  ],
  [
    "aws:apprunner",
    {
      s: ["aws:apprunner/service:Service", { serviceName: "s", sourceConfiguration: {} }],
      p: [
        "aws:apprunner/service:Service",
        {
          serviceName: "p",
          sourceConfiguration: {},
          networkConfiguration: { ingressConfiguration: { isPubliclyAccessible: false } },
        },
      ],
    },
    ["s service, in nowhere, answers tcp/443, public"],
  ],
  [
    "aws:globalaccelerator",
    {
      a: ["aws:globalaccelerator/accelerator:Accelerator", { name: "a" }],
      l: [
        "aws:globalaccelerator/listener:Listener",
        { acceleratorArn: "a", protocol: "TCP", portRanges: [{ fromPort: 443, toPort: 443 }] },
      ],
      g: [
        "aws:globalaccelerator/endpointGroup:EndpointGroup",
        { listenerArn: "l", endpointConfigurations: [{ endpointId: "m" }] },
      ],
      m: ["aws:ec2/instance:Instance", { subnetId: "subnet-a" }],
    },
    [
      "m host, in subnet-a, groups default, answers all, asks, public by subnet",
      "a passage, in nowhere, answers tcp/443, asks, public",
    ],
  ],
  [
    "aws:lightsail",
    {
      i: ["aws:lightsail/instance:Instance", { availabilityZone: "z", blueprintId: "amazon_linux_2", bundleId: "b" }],
      d: ["aws:lightsail/database:Database", { blueprintId: "postgres_15", bundleId: "b", publiclyAccessible: true }],
      q: ["aws:lightsail/database:Database", { blueprintId: "mysql_8_0", bundleId: "b" }],
      l: ["aws:lightsail/lb:Lb", { instancePort: 80 }],
      c: ["aws:lightsail/containerService:ContainerService", { power: "nano", scale: 1 }],
    },
    [
      "i host, in nowhere, answers all, asks, public",
      "d service, in nowhere, answers tcp/5432, asks, public",
      "l service, in nowhere, answers tcp/80 tcp/443, asks, public",
      "c service, in nowhere, answers tcp/443, asks, public",
    ],
  ],
  [
    "aws:lb, an application's",
    {
      b: ["aws:lb/loadBalancer:LoadBalancer", { subnets: ["subnet-a", "subnet-b"], securityGroups: ["sg-1"] }],
      l: ["aws:lb/listener:Listener", { loadBalancerArn: "b", port: 443, protocol: "HTTPS", defaultActions: [] }],
      r: ["aws:alb/listener:Listener", { loadBalancerArn: "b", port: 80, defaultActions: [] }],
    },
    ["b service, in subnet-a+subnet-b, groups sg-1, answers tcp/80 tcp/443, asks, public"],
  ],
  [
    "aws:lb, internal",
    {
      b: ["aws:lb/loadBalancer:LoadBalancer", { internal: true, subnets: ["subnet-a"], securityGroups: ["sg-1"] }],
      l: ["aws:lb/listener:Listener", { loadBalancerArn: "b", port: UNKNOWN, defaultActions: [] }],
    },
    ["b service, in subnet-a, groups sg-1, answers nothing perhaps tcp udp, asks"],
  ],
  [
    "aws:lb, a network's with elastic addresses",
    {
      b: [
        "aws:lb/loadBalancer:LoadBalancer",
        {
          loadBalancerType: "network",
          subnetMappings: [{ subnetId: "subnet-b", allocationId: "e", privateIpv4Address: "10.0.1.9" }],
        },
      ],
      e: ["aws:ec2/eip:Eip", {}, { outputs: { publicIp: "198.51.100.7" } }],
      l: ["aws:lb/listener:Listener", { loadBalancerArn: "b", port: 53, protocol: "TCP_UDP", defaultActions: [] }],
    },
    [
      "b passage, in subnet-b, at 10.0.1.9, groups no security group, answers tcp/53 udp/53, asks, public 198.51.100.7 in subnet-b",
    ],
  ],
  [
    "aws:lb, a network's with groups",
    {
      b: [
        "aws:lb/loadBalancer:LoadBalancer",
        { loadBalancerType: "network", internal: UNKNOWN, subnets: ["subnet-a"], securityGroups: ["sg-1"] },
      ],
    },
    ["b passage, in subnet-a, groups sg-1, answers nothing, asks, perhaps public"],
  ],
  [
    "aws:lb, a gateway",
    { b: ["aws:lb/loadBalancer:LoadBalancer", { loadBalancerType: "gateway", subnets: ["subnet-a"] }] },
    [],
  ],
  [
    "aws:elb",
    {
      b: [
        "aws:elb/loadBalancer:LoadBalancer",
        {
          subnets: ["subnet-b"],
          securityGroups: ["sg-1"],
          listeners: [{ lbPort: 80, lbProtocol: "http", instancePort: 8080, instanceProtocol: "http" }],
        },
      ],
      z: [
        "aws:elasticloadbalancing/loadBalancer:LoadBalancer",
        {
          availabilityZones: ["eu-central-1a"],
          internal: true,
          listeners: [{ lbPort: 443, lbProtocol: "https", instancePort: 80, instanceProtocol: "http" }],
        },
      ],
    },
    [
      "b service, in subnet-b, groups sg-1, answers tcp/80, asks, public",
      "z service, in default VPC, groups default, answers tcp/443, asks",
    ],
  ],
];

describe("what the internet can ask on AWS", () => {
  for (const [title, written, interfaces] of examples) {
    it(title, () => assert.deepEqual(interfacesIn(written).map(told), interfaces));
  }
});
