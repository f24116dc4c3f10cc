import type { Resource } from "../../plan/graph";
import { isUnknown } from "../../plan/values";
import type { Site } from "../model";
import { numberOf, type Reading, siteOf } from "../reading";
import { flagAt, isKnownText, pathsAt } from "./inputs";
import type { Passing } from "./interface";
import { described } from "./kinds";
import { nodeGroupType } from "./kubernetes";
import { types } from "./types";

export const balancerType = "aws:lb/loadBalancer:LoadBalancer";
export const targetGroupType = "aws:lb/targetGroup:TargetGroup";

const attachment = "aws:lb/targetGroupAttachment:TargetGroupAttachment";
const service = "aws:ecs/service:Service";
const scaled = "aws:autoscaling/group:Group";
const scaledAttachment = "aws:autoscaling/attachment:Attachment";

/** Whose address or id may stand as a target. */
const targetTypes: readonly string[] = [
  types.instance,
  types.interface,
  balancerType,
  types.endpoint,
  ...described.map(({ type }) => type),
];

interface Targets extends Pick<Passing, "to" | "toUnknown"> {
  port: unknown;
  /** Nobody knows whether they stand behind this group. */
  isStray?: boolean;
}

/** Who stands behind a target group, with the port at which each is asked. */
export const targetsOf = (reading: Reading, group: Resource): Targets[] => [
  ...reading.references.from(group, "targetGroupArn", attachment).map((each) => attached(reading, group, each)),
  ...reading.references
    .unsettled(attachment, "targetGroupArn")
    .map((each) => ({ ...attached(reading, group, each), isStray: true })),
  ...reading.references.from(group, "loadBalancers", service).flatMap((each) => ofService(reading, group, each)),
  ...scaledBehind(reading, group).map((each) => ({ to: [each.urn], port: group.inputs.port })),
];

function attached(reading: Reading, group: Resource, each: Resource): Targets {
  const port = numberOf(each.inputs.port) === undefined ? group.inputs.port : each.inputs.port;
  const { resources, literal } = reading.at(each, "targetId", ...targetTypes);
  const at: Site = siteOf(each, `the target of ${each.name}`, "targetId");
  if (resources.length > 0) return { to: resources.map(({ urn }) => urn), port };
  const isAddress = group.inputs.targetType === "ip" && isKnownText(literal);
  if (isAddress) return { to: [{ address: literal }], port };
  return literal ? { to: [], port } : { to: [], toUnknown: at, port };
}

/** Containers with interfaces of their own answer at their own port. */
function ofService(reading: Reading, group: Resource, each: Resource): Targets[] {
  return pathsAt(each, "loadBalancers").flatMap((path, index) => {
    if (!reading.at(each, `${path}.targetGroupArn`, targetGroupType).resources.includes(group)) return [];
    const { containerPort } = (each.inputs.loadBalancers as Record<string, unknown>[])[index] ?? {};
    if (each.inputs.networkConfiguration === undefined)
      return [{ to: [], toUnknown: siteOf(each, `the machines of ${each.name}`, path), port: containerPort }];
    return [{ to: [each.urn], port: containerPort }];
  });
}

/** Groups of machines that register themselves, by their own list or by an attachment. */
function scaledBehind(reading: Reading, group: Resource): Resource[] {
  const { references } = reading;
  const listing = references.from(group, "targetGroupArns", scaled);
  const sources = references.from(group, "trafficSources", scaled);
  const named = references
    .from(group, "lbTargetGroupArn", scaledAttachment)
    .flatMap((each) => reading.at(each, "autoscalingGroupName", scaled, nodeGroupType).resources);
  return [...new Set([...listing, ...sources, ...named])];
}

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/network/edit-target-group-attributes.html#client-ip-preservation */
export function keepsSource(group: Resource): { keeps: boolean; certain: boolean } {
  const { targetType = "instance", protocol, preserveClientIp } = group.inputs;
  const isAlways = ["UDP", "TCP_UDP", "QUIC", "TCP_QUIC"].includes(String(protocol)) || targetType === "alb";
  if (isAlways) return { keeps: true, certain: true };
  const keeps = flagAt(group, "preserveClientIp", targetType === "instance");
  return {
    keeps: keeps ?? false,
    certain: keeps !== undefined && !isUnknown(targetType) && !isUnknown(preserveClientIp),
  };
}
