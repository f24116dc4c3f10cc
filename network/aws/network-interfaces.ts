import type { Resource } from "../../plan/graph";
import { isUnknown } from "../../plan/values";
import type { Reading } from "../reading";
import { elasticOf } from "./elastic-addresses";
import { everything, flagAt, has, isKnownText, pathsAt } from "./inputs";
import type { Interface } from "./interface";
import { carried, subnetsAt, withAttached } from "./places";
import { types } from "./types";

const attachment = "aws:ec2/networkInterfaceAttachment:NetworkInterfaceAttachment";
const groupAttachment = "aws:ec2/networkInterfaceSecurityGroupAttachment:NetworkInterfaceSecurityGroupAttachment";

/** An interface of its own: of the machine that it is attached to, or of whatever will be. */
export function ofInterface(reading: Reading, each: Resource): Interface {
  const { inputs, urn, name } = each;
  const owner = ownerOf(reading, each);
  const isPrimary = owner !== undefined && deviceOf(reading, each, owner) === 0;
  const ips = writtenIps(each);
  return {
    urn: owner?.urn ?? urn,
    part: name,
    label: owner?.name ?? name,
    kind: "host",
    ...subnetsAt(reading, each, ["subnetId"]),
    ...withAttached(carried(reading, each, ["securityGroups"]), ...attachedGroups(reading, each)),
    ...(ips.length > 0 ? { addresses: ips } : {}),
    publics: [...elasticOf(reading, each), ...(isPrimary ? elasticOf(reading, owner) : [])],
    ...ipv6Of(inputs),
    listens: everything,
    opens: true,
    ...(flagAt(each, "sourceDestCheck", true) === false ? { forwarding: true } : {}),
  };
}

/** Security groups that are attached to an interface, or to the first one of a machine, by resources of their own. */
export const attachedGroups = (reading: Reading, resource: Resource): Pick<Interface, "groups" | "groupsUnknown">[] =>
  reading.references
    .from(resource, "networkInterfaceId", groupAttachment)
    .map((each) => carried(reading, each, ["securityGroupId"]));

/** Its addresses where all of them are written. */
function writtenIps(each: Resource): string[] {
  const { inputs, outputs } = each;
  const own = [inputs.privateIps, inputs.privateIpLists].find((list) => Array.isArray(list) && list.length > 0);
  const single = inputs.privateIp ?? (has("privateIpsCount")(each) ? undefined : outputs?.privateIp);
  const texts = (own as unknown[] | undefined) ?? [single];
  const count = Number(inputs.privateIpsCount ?? 0);
  if (!texts.every(isKnownText) || (Array.isArray(own) && count >= own.length)) return [];
  const six = [inputs.ipv6Addresses, inputs.ipv6AddressLists].flatMap((list) => (Array.isArray(list) ? list : []));
  return [...(texts as string[]), ...six.filter(isKnownText)];
}

/** The instance that an interface belongs to, by the instance's own list or by an attachment. */
function ownerOf(reading: Reading, each: Resource): Resource | undefined {
  const listing = machinesListing(reading).get(each.urn);
  if (listing) return listing;
  for (const path of pathsAt(each, "attachments")) {
    const [machine] = reading.at(each, `${path}.instance`, types.instance).resources;
    if (machine) return machine;
  }
  const [attached] = reading.references.from(each, "networkInterfaceId", attachment);
  return attached && reading.one(attached, "instanceId", types.instance);
}

const known = new WeakMap<Reading, Map<string, Resource>>();

/** The machine that lists an interface, by the interface's URN. */
function machinesListing(reading: Reading): Map<string, Resource> {
  const found = known.get(reading) ?? new Map<string, Resource>();
  if (known.has(reading)) return found;
  known.set(reading, found);
  for (const machine of reading.of(types.instance)) {
    const paths = [
      ...pathsAt(machine, "networkInterfaces").map((path) => `${path}.networkInterfaceId`),
      "primaryNetworkInterface.networkInterfaceId",
    ];
    for (const path of paths) {
      const { resources, certain } = reading.at(machine, path, types.interface);
      if (certain) for (const { urn } of resources) found.set(urn, machine);
    }
  }
  return found;
}

/** At which place of the machine it sits: an elastic address of the machine is one of the first. */
function deviceOf(reading: Reading, each: Resource, owner: Resource): number {
  for (const [index, path] of pathsAt(owner, "networkInterfaces").entries()) {
    if (!reading.at(owner, `${path}.networkInterfaceId`, types.interface).resources.includes(each)) continue;
    const { deviceIndex } = (owner.inputs.networkInterfaces as Record<string, unknown>[])[index] ?? {};
    return Number(deviceIndex ?? 0);
  }
  const path = "primaryNetworkInterface.networkInterfaceId";
  return reading.at(owner, path, types.interface).resources.includes(each) ? 0 : 1;
}

/** Whether it asks for IPv6 addresses itself. */
export function ipv6Of(inputs: Record<string, unknown>): Pick<Interface, "ipv6"> {
  const { ipv6AddressCount, ipv6Addresses, ipv6AddressLists, ipv6Prefixes, ipv6PrefixCount } = inputs;
  if ([ipv6Addresses, ipv6AddressLists, ipv6Prefixes].some((list) => Array.isArray(list) && list.length > 0))
    return { ipv6: true };
  const counts = [ipv6AddressCount, ipv6PrefixCount].filter((count) => count !== undefined && count !== null);
  if (counts.length === 0) return {};
  return { ipv6: counts.some((count) => isUnknown(count) || Number(count) > 0) };
}
