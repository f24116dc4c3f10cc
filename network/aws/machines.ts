import type { Resource } from "../../plan/graph";
import { valueAt } from "../../plan/values";
import { type Reading, siteOf } from "../reading";
import { elasticOf } from "./elastic-addresses";
import { everything, flagAt, has, isKnownText, pathsAt } from "./inputs";
import type { Interface } from "./interface";
import { attachedGroups, ipv6Of, ofInterface } from "./network-interfaces";
import { carried, publicAt, subnetsAt, withAttached } from "./places";
import { templateAt, templateGroups, templatePublic, templateSubnets } from "./templates";
import { types } from "./types";

const spot = "aws:ec2/spotInstanceRequest:SpotInstanceRequest";

/** Machines that a program starts by itself, with the interfaces that belong to them. */
export const machines = (reading: Reading): Interface[] => [
  ...[types.instance, spot].flatMap((type) => reading.of(type).flatMap((machine) => ofMachine(reading, machine))),
  ...reading.of(types.interface).map((each) => ofInterface(reading, each)),
];

function ofMachine(reading: Reading, machine: Resource): Interface[] {
  const listed = [
    ...pathsAt(machine, "networkInterfaces").map((path) => `${path}.networkInterfaceId`),
    ...pathsAt(machine, "primaryNetworkInterface.networkInterfaceId"),
  ];
  if (listed.length === 0) return [withOwnInterface(reading, machine)];
  return listed.flatMap((path) => {
    const { resources, certain } = reading.at(machine, path, types.interface);
    return resources.length > 0 && certain ? [] : [withUnseenInterface(machine, path)];
  });
}

/** What it does not say itself is as its launch template says, if it has one. */
function withOwnInterface(reading: Reading, machine: Resource): Interface {
  const { inputs, outputs, urn, name } = machine;
  const isTemplated = has("launchTemplate")(machine);
  const template = isTemplated ? templateAt(reading, machine, "launchTemplate") : undefined;
  const ownGroups = ["vpcSecurityGroupIds", "securityGroups"];
  const groups =
    isTemplated && !ownGroups.some((path) => has(path)(machine))
      ? templateGroups(reading, machine, template)
      : carried(reading, machine, ownGroups);
  const written = [inputs.privateIp ?? outputs?.privateIp, ...secondaries(machine)];
  return {
    urn,
    label: name,
    kind: "host",
    ...placeOf(reading, machine, isTemplated, template),
    ...withAttached(groups, ...attachedGroups(reading, machine)),
    ...(written.every(isKnownText) ? { addresses: [...written, ...textsIn(inputs.ipv6Addresses)] as string[] } : {}),
    ...publicly(machine, isTemplated, template, elasticOf(reading, machine)),
    ...ipv6Of(inputs),
    listens: everything,
    opens: true,
    ...(flagAt(machine, "sourceDestCheck", true) === false ? { forwarding: true } : {}),
  };
}

const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isKnownText) : []);

const secondaries = ({ inputs: { secondaryPrivateIps } }: Resource): readonly unknown[] =>
  secondaryPrivateIps === undefined || secondaryPrivateIps === null
    ? []
    : Array.isArray(secondaryPrivateIps)
      ? secondaryPrivateIps
      : [undefined];

function placeOf(reading: Reading, machine: Resource, isTemplated: boolean, template: Resource | undefined) {
  if (has("subnetId")(machine) || !isTemplated) return subnetsAt(reading, machine, ["subnetId"]);
  if (template) return templateSubnets(reading, template);
  return { subnets: [], subnetsUnknown: siteOf(machine, `the launch template of ${machine.name}`, "launchTemplate") };
}

/** By its own wish, by its template's, by its subnet's, or by an elastic address. */
function publicly(
  machine: Resource,
  isTemplated: boolean,
  template: Resource | undefined,
  elastic: Interface["publics"],
): Pick<Interface, "publics" | "publicBySubnet"> {
  if (elastic.length > 0) return { publics: elastic };
  const path = "associatePublicIpAddress";
  const at = siteOf(machine, `public address of ${machine.name}`, path);
  const own = has(path)(machine) ? (flagAt(machine, path, false) ?? "unknown") : undefined;
  const wish = own ?? (isTemplated ? templatePublic(template) : undefined);
  if (wish === undefined) return { publics: [], publicBySubnet: at };
  if (wish === false) return { publics: [] };
  return { publics: [publicAt(at, wish === true, valueAt(machine.outputs, "publicIp"))] };
}

/** It has an interface that the plan does not hold. */
function withUnseenInterface(machine: Resource, path: string): Interface {
  const at = siteOf(machine, `a network interface of ${machine.name}`, path);
  return {
    urn: machine.urn,
    part: path,
    label: machine.name,
    kind: "host",
    subnets: [],
    subnetsUnknown: at,
    groups: [],
    groupsUnknown: at,
    publics: [publicAt(at, false)],
    listens: everything,
    opens: true,
  };
}
