import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Pattern } from "../model";
import { only, perhaps, type Reading } from "../reading";
import { unionOf } from "../space/intervals";
import { everyService, tcp, udp } from "../space/services";
import { type Described, ofKind } from "./described";
import { everything, isKnownText, pathsAt, ports } from "./inputs";
import type { Interface } from "./interface";
import { carried, subnetsAt, withAttached } from "./places";
import { types } from "./types";

/** Endpoints of services inside networks. */
export const endpoints = (reading: Reading): Interface[] => [
  ...reading.of(types.endpoint).flatMap((endpoint) => ofEndpoint(reading, endpoint)),
  ...reading.of("aws:route53/resolverEndpoint:ResolverEndpoint").map((resolver) => ofResolver(reading, resolver)),
  ...reading.of(connect.type).flatMap((each) => ofKind(reading, each, connect)),
];

/** EC2 Instance Connect: asks machines for whoever IAM lets. */
const connect: Described = {
  type: "aws:ec2transitgateway/instanceConnectEndpoint:InstanceConnectEndpoint",
  kind: "host",
  subnets: ["subnetId"],
  groups: ["securityGroupIds"],
};

/** Services of AWS that answer at other ports than 443. */
const otherPorts: readonly [RegExp, Pattern][] = [
  [/\.email-smtp$/, ports(25, 465, 587, 2465, 2587)],
  [/\.s3$/, ports(80, 443)],
  [/\.transfer\.server$/, ports(21, 22, [8192, 8200])],
  [/\.cassandra(-fips)?$/, ports(9142)],
  [/\.iot\.data$/, ports(443, 8883)],
  [/\.appstream\.streaming$/, ports(443, [1400, 1499])],
  [/\.workspaces$/, ports(443, 4195)],
];

/** What lies behind an endpoint of somebody's own service answers whatever that somebody likes. */
function endpointPorts({ inputs: { serviceName, vpcEndpointType } }: Resource): Pattern {
  if (isUnknown(serviceName)) return perhaps(everyService);
  const name = String(serviceName ?? "");
  if (vpcEndpointType !== "Interface" || name.includes(".vpce.") || name === "") return everything;
  return otherPorts.find(([service]) => service.test(name))?.[1] ?? ports(443);
}

function ofEndpoint(reading: Reading, endpoint: Resource): Interface[] {
  const { vpcEndpointType = "Gateway", ipAddressType } = endpoint.inputs;
  if (vpcEndpointType === "Gateway" || vpcEndpointType === "GatewayLoadBalancer") return [];
  const place = subnetsAt(reading, endpoint, ["subnetIds", ...pathsAt(endpoint, "subnetConfigurations").map(subnetIn)]);
  const associated = reading.references
    .from(endpoint, "vpcEndpointId", "aws:ec2/vpcEndpointSubnetAssociation:VpcEndpointSubnetAssociation")
    .map((each) => subnetsAt(reading, each, ["subnetId"]));
  const attached = reading.references
    .from(endpoint, "vpcEndpointId", "aws:ec2/securityGroupAssociation:SecurityGroupAssociation")
    .map((each) => carried(reading, each, ["securityGroupId"]));
  const subnets = [...new Set([place, ...associated].flatMap((each) => each.subnets))];
  if (subnets.length === 0 && !place.subnetsUnknown) return [];
  return [
    {
      urn: endpoint.urn,
      label: endpoint.name,
      kind: "service",
      ...place,
      subnets,
      ...withAttached(carried(reading, endpoint, ["securityGroupIds"]), ...attached),
      publics: [],
      ipv6: ["dualstack", "ipv6"].includes(String(ipAddressType)),
      listens: endpointPorts(endpoint),
      opens: vpcEndpointType !== "Interface",
    },
  ];
}

const subnetIn = (path: string): string => `${path}.subnetId`;

/** Resolves names for whoever asks it from elsewhere, or asks elsewhere itself. */
function ofResolver(reading: Reading, resolver: Resource): Interface {
  const { direction, protocols } = resolver.inputs;
  const inbound = only(unionOf([tcp(53), udp(53), ...(String(protocols).includes("DoH") ? [tcp(443)] : [])]));
  const isInbound = String(direction).startsWith("INBOUND");
  const paths = pathsAt(resolver, "ipAddresses");
  const ips = paths.map((path) => valueAt(resolver.inputs, `${path}.ip`));
  return {
    urn: resolver.urn,
    label: resolver.name,
    kind: "service",
    ...subnetsAt(reading, resolver, paths.map(subnetIn)),
    ...carried(reading, resolver, ["securityGroupIds"]),
    ...(ips.length > 0 && ips.every(isKnownText) ? { addresses: ips as string[] } : {}),
    publics: [],
    ipv6: ["DUALSTACK", "IPV6"].includes(String(resolver.inputs.resolverEndpointType)),
    ...(isInbound ? { listens: inbound } : isUnknown(direction) ? { listens: perhaps(inbound.may) } : {}),
    opens: !isInbound,
  };
}
