import type { Plan, Resource } from "../../plan/graph";
import { type Properties, UNKNOWN } from "../../plan/values";
import { resourceOf } from "../plan-of";

let counter = 0;

/** A resource that somebody adds beside what the components make; what it points at, by path. */
function added(type: string, inputs: Properties, points: Record<string, Resource>): Resource {
  counter += 1;
  const pointers = Object.fromEntries(Object.entries(points).map(([path, { urn }]) => [path, [urn]]));
  const unknown = Object.fromEntries(
    Object.keys(points)
      .filter((path) => !/[.[]/.test(path))
      .map((path) => [path, UNKNOWN]),
  );
  return resourceOf(type, { ...unknown, ...inputs }, { name: `added-${counter}`, pointers });
}

type Of = (type: string) => Resource[];

/** Adds a rule, a route, a peering or a public address to a plan, drawn at random; the more, the more it may open. */
export function injected(plan: Pick<Plan, "resources">, cloud: "aws" | "azure", draw: () => number): Resource[] {
  const of: Of = (type) => plan.resources.filter((resource) => resource.type === type);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(draw() * items.length)];
  return cloud === "aws" ? onAws(of, pick, draw) : onAzure(plan, of, pick, draw);
}

function onAws(of: Of, pick: <Item>(items: readonly Item[]) => Item | undefined, draw: () => number): Resource[] {
  const groups = of("aws:ec2/securityGroup:SecurityGroup");
  const [one, other] = [pick(groups), pick(groups)];
  const everything = { ipProtocol: "-1", cidrIpv4: draw() < 0.5 ? "10.0.0.0/8" : "0.0.0.0/0" };
  const rules = [one, other].flatMap((group) =>
    group
      ? [
          added("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", everything, { securityGroupId: group }),
          added("aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", everything, { securityGroupId: group }),
        ]
      : [],
  );
  const depth = draw();
  if (depth < 0.2) return rules;
  const acls = of("aws:ec2/networkAcl:NetworkAcl").flatMap((acl) =>
    [true, false].map((egress) =>
      added(
        "aws:ec2/networkAclRule:NetworkAclRule",
        { egress, ruleNumber: 1, ruleAction: "allow", protocol: "-1", cidrBlock: "0.0.0.0/0", fromPort: 0, toPort: 0 },
        { networkAclId: acl },
      ),
    ),
  );
  if (depth < 0.45) return [...rules, ...acls];
  const vpcs = of("aws:ec2/vpc:Vpc");
  const [here, there] = [pick(vpcs), pick(vpcs)];
  if (!here || !there || here === there) return [...rules, ...acls];
  const peering = added(
    "aws:ec2/vpcPeeringConnection:VpcPeeringConnection",
    { autoAccept: true },
    { vpcId: here, peerVpcId: there },
  );
  const tables = of("aws:ec2/routeTable:RouteTable");
  const ways = (
    [
      [here, there],
      [there, here],
    ] as const
  ).flatMap(([from, to]) =>
    tables
      .filter(({ pointers }) => pointers?.vpcId?.includes(from.urn))
      .map((table) =>
        added(
          "aws:ec2/route:Route",
          { destinationCidrBlock: String(to.inputs.cidrBlock).replace(/\/\d+$/, "/21") },
          { routeTableId: table, vpcPeeringConnectionId: peering },
        ),
      ),
  );
  return [...rules, ...acls, peering, ...ways];
}

function onAzure(
  plan: Pick<Plan, "resources">,
  of: Of,
  pick: <Item>(items: readonly Item[]) => Item | undefined,
  draw: () => number,
): Resource[] {
  const open = (direction: string) => ({
    name: `added-${direction}`,
    priority: 99,
    direction,
    access: "Allow",
    protocol: "*",
    sourceAddressPrefix: "*",
    sourcePortRange: "*",
    destinationAddressPrefix: "*",
    destinationPortRange: draw() < 0.5 ? "*" : "8000-9000",
  });
  const groups = of("azure-native:network:NetworkSecurityGroup");
  for (const group of new Set([pick(groups), pick(groups)])) {
    if (!group) continue;
    const rules = (group.inputs.securityRules as unknown[] | undefined) ?? [];
    replace(plan, group, { ...group.inputs, securityRules: [open("Inbound"), open("Outbound"), ...rules] });
  }
  if (draw() < 0.3) return [];
  const networks = of("azure-native:network:VirtualNetwork");
  const [here, there] = [pick(networks), pick(networks)];
  if (!here || !there || here === there) return [];
  return (
    [
      [here, there],
      [there, here],
    ] as const
  )
    .map(([from, to]) =>
      added(
        "azure-native:network:VirtualNetworkPeering",
        { allowForwardedTraffic: true },
        { virtualNetworkName: from, "remoteVirtualNetwork.id": to },
      ),
    )
    .map((peering) => ({ ...peering, inputs: { ...peering.inputs, remoteVirtualNetwork: { id: UNKNOWN } } }));
}

function replace(plan: Pick<Plan, "resources">, old: Resource, inputs: Properties): void {
  const at = plan.resources.indexOf(old);
  plan.resources[at] = { ...old, inputs };
}
