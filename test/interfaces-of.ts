import type { Interface } from "../network/aws/interface";
import { interfacesOf } from "../network/aws/interfaces";
import { Reading } from "../network/reading";
import { servicesOf } from "../network/space/services";
import { nameOf } from "../plan/graph";
import { References } from "../plan/references";
import { resourcesOf } from "./network-of";

export type Written = Parameters<typeof resourcesOf>[0];

/** Subnets, groups and a machine that every example may name. */
export const around: Written = {
  vpc: ["aws:ec2/vpc:Vpc", { cidrBlock: "10.0.0.0/16" }],
  "subnet-a": ["aws:ec2/subnet:Subnet", { vpcId: "vpc", cidrBlock: "10.0.0.0/24" }],
  "subnet-b": ["aws:ec2/subnet:Subnet", { vpcId: "vpc", cidrBlock: "10.0.1.0/24", mapPublicIpOnLaunch: true }],
  "sg-1": ["aws:ec2/securityGroup:SecurityGroup", { vpcId: "vpc" }],
  "sg-2": ["aws:ec2/securityGroup:SecurityGroup", { vpcId: "vpc" }],
};

/** The interfaces of these resources of AWS, in the order in which they are read. */
export const interfacesIn = (written: Written): Interface[] =>
  interfacesOf(new Reading(new References({ resources: resourcesOf({ ...around, ...written }) }), 4));

/** One line for people: where it lies, what it carries, what it answers, and how the internet meets it. */
export function told(each: Interface): string {
  const names = (keys: readonly string[]): string => keys.map((key) => nameOf(key) || key).join("+");
  const { must = [], may = [] } = each.listens ?? {};
  const services = servicesOf(must).join(" ") || "nothing";
  const perhaps = must === may || `${must}` === `${may}` ? "" : ` perhaps ${servicesOf(may).join(" ")}`;
  const place = each.apart ? "nowhere" : names(each.subnets) || (each.subnetsUnknown ? "" : "default VPC");
  const publics = each.publics.map(({ address, subnet, certain }) =>
    [certain ? "public" : "perhaps public", address, subnet && `in ${nameOf(subnet)}`].filter(Boolean).join(" "),
  );
  const parts = [
    `${nameOf(each.urn)} ${each.kind}`,
    `in ${[place, each.subnetsUnknown && "somewhere"].filter(Boolean).join(" or ")}${each.oneOf ? " (one)" : ""}`,
    ...(each.addresses ? [`at ${each.addresses.join("+")}`] : []),
    ...(each.apart ? [] : [`groups ${names(each.groups) || "default"}${each.groupsUnknown ? "?" : ""}`]),
    `answers ${services}${perhaps}`,
    ...(each.opens ? ["asks"] : []),
    ...publics,
    ...(each.publicBySubnet ? ["public by subnet"] : []),
    ...(each.ipv6 ? ["ipv6"] : []),
  ];
  return parts.join(", ");
}
