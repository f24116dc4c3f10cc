import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Pattern } from "../model";
import { itemsAt, numberOf, only, patternOf, perhaps, type Reading, siteOf } from "../reading";
import { type Intervals, union } from "../space/intervals";
import { tcp, udp } from "../space/services";
import { allocatedAt } from "./elastic-addresses";
import { UNFILTERED } from "./group-names";
import { flagAt, isKnownText, pathsAt } from "./inputs";
import type { Interface, Passing, Public } from "./interface";
import { carried, publicAt, subnetsAt, subnetTypes } from "./places";
import { balancerType, keepsSource, targetGroupType, targetsOf } from "./target-groups";

const listener = "aws:lb/listener:Listener";

/** Load balancers: those that end connections are ends of their own, those of the network pass packets on. */
export const balancers = (reading: Reading): Interface[] => [
  ...reading.of(balancerType).flatMap((each) => kindsOf(each).map((kind) => ofBalancer(reading, each, kind))),
  ...reading.of("aws:elb/loadBalancer:LoadBalancer").map((each) => ofClassic(reading, each)),
];

type Kind = "application" | "network";

/** While it is unknown which it is, it may be either. */
function kindsOf({ inputs: { loadBalancerType } }: Resource): Kind[] {
  if (isUnknown(loadBalancerType)) return ["application", "network"];
  if (loadBalancerType === "network") return ["network"];
  return loadBalancerType === "gateway" ? [] : ["application"];
}

function ofBalancer(reading: Reading, each: Resource, kind: Kind): Interface {
  const { inputs, urn, name } = each;
  const passes = kind === "network";
  const isSure = !isUnknown(inputs.loadBalancerType);
  const mappings = pathsAt(each, "subnetMappings");
  const listeners = listenersOf(reading, each, isSure);
  const groups = carried(reading, each, ["securityGroups"]);
  const isUngrouped = passes && groups.groups.length === 0 && !groups.groupsUnknown;
  const privates = mappings.map((path) => valueAt(inputs, `${path}.privateIpv4Address`));
  const isInternal = flagAt(each, "internal", false);
  return {
    urn,
    ...(isSure ? {} : { part: kind }),
    label: name,
    kind: passes ? "passage" : "service",
    ...subnetsAt(reading, each, ["subnets", ...mappings.map((path) => `${path}.subnetId`)]),
    ...(isUngrouped ? { groups: [UNFILTERED] } : groups),
    ...(mappings.length > 0 && privates.every(isKnownText) ? { addresses: privates as string[] } : {}),
    publics: isInternal === true ? [] : publicsOf(reading, each, mappings, isInternal),
    ipv6: ["dualstack", "dualstack-without-public-ipv4"].includes(String(inputs.ipAddressType)),
    ...(isInternal === true ? { ipv6Internal: true } : {}),
    listens: patternOf([only([]), ...listeners.map(({ listens }) => listens)]),
    opens: true,
    ...(passes ? { forwards: listeners.flatMap((one) => forwardsOf(reading, one)) } : {}),
  };
}

/** One public address in each of its subnets, elastic where the mapping says so. */
function publicsOf(
  reading: Reading,
  each: Resource,
  mappings: readonly string[],
  isInternal: boolean | undefined,
): Public[] {
  if (each.inputs.ipAddressType === "dualstack-without-public-ipv4") return [];
  const at = siteOf(each, `load balancer ${each.name}`, "internal");
  const elastic = mappings.flatMap((path) => {
    if (valueAt(each.inputs, `${path}.allocationId`) === undefined) return [];
    const [subnet] = reading.at(each, `${path}.subnetId`, ...subnetTypes).resources;
    return [allocatedAt(reading, each, `${path}.allocationId`, subnet?.urn)];
  });
  return elastic.length > 0 ? elastic : [publicAt(at, isInternal === false)];
}

interface Listener {
  resource: Resource;
  listens: Pattern;
  /** Whether it is one of this balancer's. */
  certain: boolean;
}

/** Its listeners, and those of which nobody knows whose they are. */
function listenersOf(reading: Reading, balancer: Resource, isSure: boolean): Listener[] {
  const { references } = reading;
  const own = references.from(balancer, "loadBalancerArn", listener).map((resource) => ({ resource, certain: isSure }));
  const stray = references.unsettled(listener, "loadBalancerArn").map((resource) => ({ resource, certain: false }));
  return [...own, ...stray].map((one) => {
    const listens = listensOn(one.resource);
    return { ...one, listens: one.certain ? listens : perhaps(listens.may) };
  });
}

function listensOn({ inputs }: Resource): Pattern {
  const port = numberOf(inputs.port);
  const protocol = isUnknown(inputs.protocol) ? "TCP_UDP" : inputs.protocol;
  if (port === undefined || Number.isNaN(port)) return perhaps(union(tcp(0, 65535), udp(0, 65535)));
  return isUnknown(inputs.protocol) ? perhaps(serviceOf(protocol, port)) : only(serviceOf(protocol, port));
}

function serviceOf(protocol: unknown, port: number): Intervals {
  if (protocol === "UDP" || protocol === "QUIC") return udp(port);
  return protocol === "TCP_UDP" || protocol === "TCP_QUIC" ? union(tcp(port), udp(port)) : tcp(port);
}

/** What a listener passes on: to each target at its own port. */
function forwardsOf(reading: Reading, { resource: one, listens, certain }: Listener): Passing[] {
  const at = siteOf(one, `listener ${one.name}`);
  const paths = pathsAt(one, "defaultActions").flatMap((path) => {
    if (isUnknown(valueAt(one.inputs, path))) return [path];
    return [
      ...pathsAt(one, `${path}.targetGroupArn`),
      ...pathsAt(one, `${path}.forward.targetGroups`).map((each) => `${each}.arn`),
    ];
  });
  return paths.flatMap((path): Passing[] => {
    const { resources, certain: isExact, literal } = reading.at(one, path, targetGroupType);
    if (resources.length === 0 && literal) return [];
    if (resources.length === 0) {
      const toUnknown = siteOf(one, `the target group of ${one.name}`, path);
      return [
        { at, listens, to: [], toUnknown, port: "unknown", keepsSource: false, answersThrough: true, certain: false },
      ];
    }
    return resources.flatMap((group) => passedTo(reading, group, { at, listens, certain: certain && isExact }));
  });
}

function passedTo(reading: Reading, group: Resource, common: Pick<Passing, "at" | "listens" | "certain">): Passing[] {
  const source = keepsSource(group);
  return targetsOf(reading, group).map(({ port: written, isStray, ...targets }) => {
    const port = numberOf(written);
    return {
      ...common,
      ...targets,
      ...(port === undefined ? {} : { port: Number.isNaN(port) ? "unknown" : port }),
      keepsSource: source.keeps,
      answersThrough: true,
      certain: common.certain && source.certain && !isStray,
    };
  });
}

function ofClassic(reading: Reading, each: Resource): Interface {
  const { urn, name } = each;
  const listeners = itemsAt(each, "listeners");
  const listens = (listeners ?? []).map(({ value }) => {
    const port = numberOf(value.lbPort);
    return port === undefined || Number.isNaN(port) ? perhaps(tcp(0, 65535)) : only(tcp(port));
  });
  const isInternal = flagAt(each, "internal", false);
  const at = siteOf(each, `load balancer ${name}`, "internal");
  return {
    urn,
    label: name,
    kind: "service",
    ...subnetsAt(reading, each, ["subnets"]),
    ...carried(reading, each, ["securityGroups"]),
    publics: isInternal === true ? [] : [publicAt(at, isInternal === false)],
    ipv6: false,
    listens: listeners ? patternOf([only([]), ...listens]) : perhaps(tcp(0, 65535)),
    opens: true,
  };
}
