import type { Plan, Resource } from "../../plan/graph";
import { type Properties, UNKNOWN } from "../../plan/values";
import { resourceOf } from "../plan-of";

let counter = 0;

/** A resource that somebody adds beside what the components make; what it points at, by path. */
function added(type: string, inputs: Properties, points: Record<string, Resource>, kind = "added"): Resource {
  counter += 1;
  const pointers = Object.fromEntries(Object.entries(points).map(([path, { urn }]) => [path, [urn]]));
  const unknown = Object.fromEntries(
    Object.keys(points)
      .filter((path) => !/[.[]/.test(path))
      .map((path) => [path, UNKNOWN]),
  );
  return resourceOf(type, { ...unknown, ...inputs }, { name: `${kind}-${counter}`, pointers });
}

type Of = (type: string) => Resource[];

/** Adds a rule, a route, a peering or a public address to a plan, drawn at random; the more, the more it may open. */
export function injected(plan: Pick<Plan, "resources">, cloud: "aws" | "azure", draw: () => number): Resource[] {
  const of: Of = (type) => plan.resources.filter((resource) => resource.type === type);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(draw() * items.length)];
  if (draw() < 0.2) return cloud === "aws" ? publicOnAws(plan, of, pick) : publicOnAzure(of, pick);
  return cloud === "aws" ? onAws(of, pick, draw) : onAzure(plan, of, pick, draw);
}

type Chooser = <Item>(items: readonly Item[]) => Item | undefined;

/** A public address for whoever is in a subnet, with all that the internet needs to get there. */
function publicOnAws(plan: Pick<Plan, "resources">, of: Of, pick: Chooser): Resource[] {
  const subnet = pick(of("aws:ec2/subnet:Subnet"));
  const vpc = subnet && of("aws:ec2/vpc:Vpc").find(({ urn }) => subnet.pointers?.vpcId?.includes(urn));
  const group = pick(of("aws:ec2/securityGroup:SecurityGroup"));
  if (!subnet || !vpc || !group) return [];
  replace(plan, subnet, { ...subnet.inputs, mapPublicIpOnLaunch: true });
  const standing = of("aws:ec2/internetGateway:InternetGateway").find(({ pointers }) =>
    pointers?.vpcId?.includes(vpc.urn),
  );
  const gateway = standing ?? added("aws:ec2/internetGateway:InternetGateway", {}, { vpcId: vpc });
  const everybody = { ipProtocol: "-1", cidrIpv4: "0.0.0.0/0" };
  return [
    ...(standing ? [] : [gateway]),
    ...of("aws:ec2/routeTable:RouteTable")
      .filter(({ pointers }) => pointers?.vpcId?.includes(vpc.urn))
      .flatMap((table) =>
        ["0.0.0.0/1", "128.0.0.0/1"].map((destinationCidrBlock) =>
          added("aws:ec2/route:Route", { destinationCidrBlock }, { routeTableId: table, gatewayId: gateway }),
        ),
      ),
    added(
      "aws:ec2/vpcBlockPublicAccessExclusion:VpcBlockPublicAccessExclusion",
      { internetGatewayExclusionMode: "allow-bidirectional" },
      { vpcId: vpc },
    ),
    added("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", everybody, { securityGroupId: group }),
    ...wideAcls(of),
  ];
}

/** A machine's interface with a public address, and a security group on it that lets everybody in. */
function publicOnAzure(of: Of, pick: Chooser): Resource[] {
  const subnet = pick(of("azure-native:network:Subnet"));
  if (!subnet) return [];
  const address = added("azure-native:network:PublicIPAddress", { sku: { name: "Standard" } }, {});
  const at = { "ipConfigurations[0].subnet.id": subnet, "ipConfigurations[0].publicIPAddress.id": address };
  const place = { name: "only", subnet: { id: UNKNOWN }, publicIPAddress: { id: UNKNOWN } };
  return [address, added("azure-native:network:NetworkInterface", { ipConfigurations: [place] }, at, "host")];
}

function onAws(of: Of, pick: Chooser, draw: () => number): Resource[] {
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
  const acls = wideAcls(of);
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

const wideAcls = (of: Of): Resource[] =>
  of("aws:ec2/networkAcl:NetworkAcl").flatMap((acl) =>
    [true, false].map((egress) =>
      added(
        "aws:ec2/networkAclRule:NetworkAclRule",
        { egress, ruleNumber: 1, ruleAction: "allow", protocol: "-1", cidrBlock: "0.0.0.0/0", fromPort: 0, toPort: 0 },
        { networkAclId: acl },
      ),
    ),
  );

function onAzure(plan: Pick<Plan, "resources">, of: Of, pick: Chooser, draw: () => number): Resource[] {
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
