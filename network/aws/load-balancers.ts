import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Interface } from "../interface";
import type { Pattern } from "../model";
import { itemsAt, numberOf, only, patternOf, perhaps, type Reading, siteOf } from "../reading";
import { type Intervals, union } from "../space/intervals";
import { tcp, udp } from "../space/services";
import { carried, publicAt, subnetsAt } from "./interfaces";

const balancer = "aws:lb/loadBalancer:LoadBalancer";
const listener = "aws:lb/listener:Listener";
const targetGroup = "aws:lb/targetGroup:TargetGroup";
const attachment = "aws:lb/targetGroupAttachment:TargetGroupAttachment";
const classic = "aws:elb/loadBalancer:LoadBalancer";

/** Load balancers: those that end connections are ends of their own, those of the network pass packets on. */
export const balancers = (reading: Reading): Interface[] => [
  ...reading
    .of(balancer)
    .flatMap((each) => (each.inputs.loadBalancerType === "gateway" ? [] : [ofBalancer(reading, each)])),
  ...reading.of(classic).map((each) => ofClassic(reading, each)),
];

function ofBalancer(reading: Reading, each: Resource): Interface {
  const { inputs, urn, name } = each;
  const mappings = Array.isArray(inputs.subnetMappings) ? inputs.subnetMappings : [];
  const paths = ["subnets", ...mappings.map((_, index) => `subnetMappings[${index}].subnetId`)];
  const passes = inputs.loadBalancerType === "network";
  const listeners = reading
    .of(listener)
    .filter((one) => reading.at(one, "loadBalancerArn", balancer).resources.includes(each));
  const groups = carried(reading, each, ["securityGroups"]);
  const listens = patternOf([only([]), ...listeners.map(listensOn)]);
  const dual = ["dualstack", "dualstack-without-public-ipv4"].includes(String(inputs.ipAddressType));
  const at = siteOf(each, `load balancer ${name}`, "internal");
  return {
    urn,
    label: name,
    kind: passes ? "passage" : "service",
    ...subnetsAt(reading, each, paths),
    // A network load balancer may do without groups: then nothing filters at it.
    ...(passes && inputs.securityGroups === undefined ? { groups: [UNFILTERED] } : groups),
    publics: inputs.internal === true ? [] : [publicAt(at, !isUnknown(inputs.internal))],
    ipv6: dual,
    listens,
    opens: true,
    ...(passes ? { forwards: listeners.flatMap((one) => forwardsOf(reading, one)) } : {}),
  };
}

/** What stands for no security group at all, where a resource may have none. */
export const UNFILTERED = "no security group";

function listensOn({ inputs }: Resource): Pattern {
  const port = numberOf(inputs.port);
  if (port === undefined || Number.isNaN(port)) return perhaps(union(tcp(0, 65535), udp(0, 65535)));
  return only(serviceOf(inputs.protocol, port));
}

function serviceOf(protocol: unknown, port: number): Intervals {
  if (protocol === "UDP" || protocol === "QUIC") return udp(port);
  return protocol === "TCP_UDP" || protocol === "TCP_QUIC" ? union(tcp(port), udp(port)) : tcp(port);
}

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html#client-ip-preservation */
function forwardsOf(reading: Reading, one: Resource): NonNullable<Interface["forwards"]> {
  const actions = itemsAt(one, "defaultActions") ?? [];
  const groups = actions.flatMap(({ path, value }) => {
    const weighted = valueAt(value, "forward.targetGroups");
    const listed = Array.isArray(weighted)
      ? weighted.map((_, index) => `${path}.forward.targetGroups[${index}].arn`)
      : [];
    return [`${path}.targetGroupArn`, ...listed].flatMap((at) => reading.at(one, at, targetGroup).resources);
  });
  return [...new Set(groups)].map((group) => {
    const { targetType = "instance", protocol, preserveClientIp } = group.inputs;
    const targets = reading
      .of(attachment)
      .filter((each) => reading.at(each, "targetGroupArn", targetGroup).resources.includes(group));
    const to = targets.flatMap((each) => reading.at(each, "targetId", "aws:ec2/instance:Instance", balancer).resources);
    const services = reading
      .of("aws:ecs/service:Service")
      .filter((service) =>
        (itemsAt(service, "loadBalancers") ?? []).some(({ path }) =>
          reading.at(service, `${path}.targetGroupArn`, targetGroup).resources.includes(group),
        ),
      );
    const autoscaled = reading
      .of("aws:autoscaling/group:Group")
      .filter((each) =>
        (Array.isArray(each.inputs.targetGroupArns) ? each.inputs.targetGroupArns : []).some((_, index) =>
          reading.at(each, `targetGroupArns[${index}]`, targetGroup).resources.includes(group),
        ),
      );
    const byDefault = targetType === "instance" || protocol === "UDP" || protocol === "TCP_UDP";
    const keeps =
      one.inputs.protocol === "TLS" && preserveClientIp === undefined ? targetType === "instance" : byDefault;
    const port = numberOf(targets[0]?.inputs.port ?? group.inputs.port);
    return {
      at: siteOf(one, `listener ${one.name}`),
      listens: listensOn(one),
      to: [...to, ...services, ...autoscaled].map(({ urn }) => urn),
      ...(port === undefined || Number.isNaN(port) ? {} : { port }),
      keepsSource: preserveClientIp === undefined ? keeps : preserveClientIp === "true" || preserveClientIp === true,
      answersThrough: true,
      certain: port === undefined || !Number.isNaN(port),
    };
  });
}

function ofClassic(reading: Reading, each: Resource): Interface {
  const { inputs, urn, name } = each;
  const listeners = itemsAt(each, "listeners") ?? [];
  const listens = listeners.map(({ value }) => {
    const port = numberOf(value.lbPort);
    return port === undefined || Number.isNaN(port) ? perhaps(tcp(0, 65535)) : only(tcp(port));
  });
  return {
    urn,
    label: name,
    kind: "service",
    ...subnetsAt(reading, each, ["subnets"]),
    ...carried(reading, each, ["securityGroups"]),
    publics:
      inputs.internal === true
        ? []
        : [publicAt(siteOf(each, `load balancer ${name}`, "internal"), !isUnknown(inputs.internal))],
    ipv6: false,
    listens: patternOf([only([]), ...listens]),
    opens: true,
  };
}
