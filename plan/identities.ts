import type { Resource } from "./graph";
import { canonical } from "./tokens";
import { isUnknown } from "./values";

/** Outputs and inputs by which other resources name this one. */
const identities = ["id", "arn", "name", "identifier", "bucket", "keyId", "resourceId"];

const identitiesByType = new Map<string, readonly string[]>();

/**
 * The same, with those that repeat the name of the type or its end: `clusterIdentifier` of a cluster, `accountName` of a
 * storage account.
 */
function identitiesOfType(type: string): readonly string[] {
  let found = identitiesByType.get(type);
  if (!found) {
    const words =
      type
        .split(":")
        .at(-1)
        ?.match(/[A-Z][a-z0-9]*/g) ?? [];
    const ends = words.map((_, index) =>
      words
        .slice(index)
        .join("")
        .replace(/^./, (first) => first.toLowerCase()),
    );
    const keys = ends.flatMap((end) => [`${end}Name`, `${end}Identifier`, `${end}Id`]);
    found = [...new Set([...identities, ...keys, ...keys.map((key) => key.replace("IP", "Ip"))])];
    identitiesByType.set(type, found);
  }
  return found;
}

/** What other resources may write to name this one: its id, its ARN, its name; nothing so short that it names anything. */
export const identitiesOf = (resource: Resource): Set<string> => namesOf(resource, 3);

/** What a resource calls itself, however short. */
export function namesOf({ id, type, inputs, outputs }: Resource, shortest = 1): Set<string> {
  const found = new Set<string>(id ? [id] : []);
  for (const key of identitiesOfType(canonical(type))) {
    for (const value of [outputs?.[key], inputs[key]]) {
      if (typeof value === "string" && value.length >= shortest && !isUnknown(value)) found.add(value);
    }
  }
  return found;
}

const withVpc = ["defaultSecurityGroupId", "mainRouteTableId", "defaultRouteTableId", "defaultNetworkAclId"];

/** Outputs that name what the cloud makes together with a resource: a VPC has a group, a route table and an ACL from its start. */
const made: Record<string, readonly string[]> = {
  "aws:ec2/vpc:Vpc": withVpc,
  "aws:ec2/defaultVpc:DefaultVpc": withVpc,
  "aws:ec2/instance:Instance": ["primaryNetworkInterfaceId"],
  "aws:ec2/vpnConnection:VpnConnection": ["transitGatewayAttachmentId"],
  "aws:ec2transitgateway/transitGateway:TransitGateway": [
    "associationDefaultRouteTableId",
    "propagationDefaultRouteTableId",
  ],
};

/** The ids of what the cloud made together with a resource. */
export function madeWith({ type, outputs }: Resource): string[] {
  const ids = (made[canonical(type)] ?? []).map((key) => outputs?.[key]);
  return [...new Set(ids.filter((id): id is string => typeof id === "string" && id !== "" && !isUnknown(id)))];
}
