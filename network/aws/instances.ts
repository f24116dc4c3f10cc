import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Interface, Public } from "../interface";
import { type Reading, siteOf, textsAt } from "../reading";
import { carried, publicAt, subnetsAt } from "./interfaces";
import { everything } from "./services";
import { types } from "./types";

const attachmentType = "aws:ec2/networkInterfaceAttachment:NetworkInterfaceAttachment";
const groupAttachment = "aws:ec2/networkInterfaceSecurityGroupAttachment:NetworkInterfaceSecurityGroupAttachment";

/** Machines: instances with the interfaces that belong to them, interfaces of their own, and groups of machines. */
export const instances = (reading: Reading): Interface[] => [
  ...[types.instance, "aws:ec2/spotInstanceRequest:SpotInstanceRequest"].flatMap((type) =>
    reading.of(type).flatMap((instance) => ofInstance(reading, instance)),
  ),
  ...reading.of(types.interface).flatMap((each) => ofInterface(reading, each)),
  ...reading.of("aws:autoscaling/group:Group").flatMap((group) => ofGroup(reading, group)),
];

function ofInstance(reading: Reading, instance: Resource): Interface[] {
  const { inputs, urn, name } = instance;
  if (Array.isArray(inputs.networkInterfaces) && inputs.networkInterfaces.length > 0) return [];
  if (inputs.primaryNetworkInterface !== undefined) return [];
  const place = subnetsAt(reading, instance, ["subnetId"]);
  const groups = carried(reading, instance, ["vpcSecurityGroupIds", "securityGroups"]);
  const attached = reading
    .of(groupAttachment)
    .filter((each) => reading.at(each, "networkInterfaceId", types.instance).resources.includes(instance));
  const more = attached.map((each) => carried(reading, each, ["securityGroupId"]));
  const privateIp = textsAt(instance, "privateIp").filter(
    (text): text is string => typeof text === "string" && !isUnknown(text),
  );
  return [
    {
      urn,
      label: name,
      kind: "host",
      ...place,
      ...groups,
      groups: [...new Set([...groups.groups, ...more.flatMap((each) => each.groups)])],
      ...(privateIp.length > 0 ? { addresses: privateIp } : {}),
      publics: publicsOf(reading, instance, inputs.associatePublicIpAddress),
      ...ipv6Of(inputs),
      listens: everything,
      opens: true,
      ...(inputs.sourceDestCheck === false ? { forwarding: true } : {}),
    },
  ];
}

/** By its own wish, by its subnet's, or by an elastic address. */
function publicsOf(reading: Reading, resource: Resource, wish: unknown): Public[] {
  const at = siteOf(resource, `public address of ${resource.name}`, "associatePublicIpAddress");
  const elastic = elasticOf(reading, resource);
  if (elastic.length > 0) return elastic;
  if (wish === true) return [publicAt(at, true, resource.outputs?.publicIp)];
  if (wish === false) return [];
  if (isUnknown(wish)) return [publicAt(at, false)];
  const subnets = reading.at(resource, "subnetId", types.subnet, types.defaultSubnet).resources;
  const gives = subnets.map(({ inputs, type }) => inputs.mapPublicIpOnLaunch ?? type === types.defaultSubnet);
  // Without a subnet it lies in the default VPC, whose subnets give public addresses.
  if (subnets.length === 0) return [publicAt(at, valueAt(resource.inputs, "subnetId") === undefined)];
  if (gives.every((each) => each === true)) return [publicAt(at, true, resource.outputs?.publicIp)];
  return gives.every((each) => each === false) ? [] : [publicAt(at, false)];
}

/** Elastic addresses that are associated with an instance or an interface. */
export function elasticOf(reading: Reading, resource: Resource): Public[] {
  const points = (each: Resource, ...paths: string[]): boolean =>
    paths.some((path) => reading.at(each, path, resource.type).resources.includes(resource));
  const direct = reading.of(types.eip).filter((eip) => points(eip, "instance", "networkInterface"));
  const associated = reading
    .of(types.eipAssociation)
    .filter((each) => points(each, "instanceId", "networkInterfaceId"));
  return [...direct, ...associated].map((each) =>
    publicAt(siteOf(each, `elastic address ${each.name}`), true, each.outputs?.publicIp),
  );
}

function ofInterface(reading: Reading, each: Resource): Interface[] {
  const { inputs, urn, name } = each;
  const owner = ownerOf(reading, each);
  const place = subnetsAt(reading, each, ["subnetId"]);
  const groups = carried(reading, each, ["securityGroups"]);
  const ips = [...textsAt(each, "privateIps"), ...textsAt(each, "privateIp")];
  const known = ips.filter((text): text is string => typeof text === "string" && !isUnknown(text));
  return [
    {
      urn: owner?.urn ?? urn,
      label: owner?.name ?? name,
      kind: "host",
      ...place,
      ...groups,
      ...(known.length > 0 ? { addresses: known } : {}),
      publics: [...elasticOf(reading, each), ...(owner ? elasticOf(reading, owner) : [])],
      ...ipv6Of(inputs),
      listens: everything,
      opens: true,
      ...(inputs.sourceDestCheck === false ? { forwarding: true } : {}),
    },
  ];
}

/** The instance that an interface belongs to, by the instance's own list or by an attachment. */
function ownerOf(reading: Reading, each: Resource): Resource | undefined {
  const listing = reading.of(types.instance).find((instance) => {
    const { networkInterfaces } = instance.inputs;
    const listed = Array.isArray(networkInterfaces) ? networkInterfaces : [];
    const paths = [
      ...listed.map((_, index) => `networkInterfaces[${index}].networkInterfaceId`),
      "primaryNetworkInterface.networkInterfaceId",
    ];
    return paths.some((path) => reading.at(instance, path, types.interface).resources.includes(each));
  });
  if (listing) return listing;
  const attachment = reading
    .of(attachmentType)
    .find((one) => reading.at(one, "networkInterfaceId", types.interface).resources.includes(each));
  const inline = reading.at(each, "attachments[0].instance", types.instance).resources[0];
  return inline ?? (attachment ? reading.one(attachment, "instanceId", types.instance) : undefined);
}

/** A group of machines from a template, in each of its subnets. */
function ofGroup(reading: Reading, group: Resource): Interface[] {
  const template =
    reading.one(group, "launchTemplate.id", "aws:ec2/launchTemplate:LaunchTemplate") ??
    reading.one(group, "launchTemplate.name", "aws:ec2/launchTemplate:LaunchTemplate") ??
    reading.one(group, "launchConfiguration", "aws:ec2/launchConfiguration:LaunchConfiguration");
  const paths = ["vpcSecurityGroupIds", "securityGroups", "networkInterfaces[0].securityGroups"];
  const groups = template
    ? carried(reading, template, paths)
    : { groups: [], groupsUnknown: siteOf(group, `the template of ${group.name}`) };
  const place = subnetsAt(reading, group, ["vpcZoneIdentifiers"]);
  const wish =
    template &&
    (valueAt(template.inputs, "networkInterfaces[0].associatePublicIpAddress") ??
      template.inputs.associatePublicIpAddress);
  const asked = wish === "true" || wish === true ? true : wish === "false" || wish === false ? false : undefined;
  const subnets = place.subnets.map((urn) => reading.references.get(urn)?.inputs.mapPublicIpOnLaunch === true);
  const at = siteOf(template ?? group, `public addresses of ${group.name}`);
  const gives = asked ?? (subnets.length > 0 && subnets.every((each) => each));
  return [
    {
      urn: group.urn,
      label: group.name,
      kind: "host",
      ...place,
      ...groups,
      publics: gives ? [publicAt(at, true)] : [],
      listens: everything,
      opens: true,
    },
  ];
}

function ipv6Of(inputs: Record<string, unknown>): Pick<Interface, "ipv6"> {
  const { ipv6AddressCount, ipv6Addresses } = inputs;
  if (Array.isArray(ipv6Addresses) && ipv6Addresses.length > 0) return { ipv6: true };
  return typeof ipv6AddressCount === "number" ? { ipv6: ipv6AddressCount > 0 } : {};
}
