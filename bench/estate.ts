import type { Resource } from "../plan/graph";

/** A state of segments around a transit gateway with a firewall, and as many rules between them as flows. */
export function estateOf(segments: number, rules: number): Resource[] {
  const resources: Resource[] = [];
  const add = (type: string, name: string, inputs: Record<string, unknown>): void => {
    resources.push({
      urn: `urn:pulumi:bench::bench::${type}::${name}`,
      type,
      name,
      id: name,
      custom: true,
      external: false,
      remote: false,
      inputs,
      dependencies: [],
      propertyDependencies: {},
      protect: false,
      ignoreChanges: [],
      withheld: {},
    });
  };
  const prefix = (index: number): string => `10.${index >> 8}.${index & 255}.0/24`;
  const flows = Array.from({ length: rules }, (_, index) => {
    const from = index % segments;
    const to = (from + 1 + Math.floor(index / segments) * 7) % segments;
    return { from, to: to === from ? (to + 1) % segments : to, port: 1000 + (index % 5000) };
  });
  const text = flows.map(
    ({ from, to, port }, index) => `pass tcp ${prefix(from)} any -> ${prefix(to)} ${port} (sid:${index + 1};)`,
  );

  add("aws:ec2transitgateway/transitGateway:TransitGateway", "tgw", {
    defaultRouteTableAssociation: "disable",
    defaultRouteTablePropagation: "disable",
  });
  add("aws:ec2transitgateway/routeTable:RouteTable", "spokes", { transitGatewayId: "tgw" });
  add("aws:ec2transitgateway/routeTable:RouteTable", "walled", { transitGatewayId: "tgw" });
  add("aws:networkfirewall/ruleGroup:RuleGroup", "rules", {
    type: "STATEFUL",
    ruleGroup: { rulesSource: { rulesString: text.join("\n") } },
  });
  add("aws:networkfirewall/firewallPolicy:FirewallPolicy", "policy", {
    firewallPolicy: {
      statelessDefaultActions: ["aws:forward_to_sfe"],
      statefulDefaultActions: ["aws:drop_established"],
      statefulEngineOptions: { ruleOrder: "STRICT_ORDER" },
      statefulRuleGroupReferences: [{ priority: 1, resourceArn: "rules" }],
    },
  });
  add("aws:networkfirewall/firewall:Firewall", "wall", { transitGatewayId: "tgw", firewallPolicyArn: "policy" });
  add("aws:ec2transitgateway/routeTableAssociation:RouteTableAssociation", "wall-table", {
    transitGatewayAttachmentId: "wall",
    transitGatewayRouteTableId: "walled",
  });
  add("aws:ec2transitgateway/route:Route", "to-wall", {
    transitGatewayRouteTableId: "spokes",
    destinationCidrBlock: "10.0.0.0/8",
    transitGatewayAttachmentId: "wall",
  });

  add("cordon-aws:index:HostingEnvironment", "environment", {
    declaration: {
      entity: { name: "Bench", country: "FR", type: "health.provider", category: "essential" },
      services: [],
      segments: Array.from({ length: segments }, (_, index) => ({
        id: `segment-${index}`,
        purpose: "bench",
        trust: "internal",
        cidr: prefix(index),
        tiers: { workload: [prefix(index)] },
      })),
      flows: flows.map(({ from, to, port }, index) => ({
        id: `${String.fromCharCode(65 + Math.floor(index / 1000))}${String(index % 1000).padStart(3, "0")}`,
        from: `segment-${from}`,
        to: `segment-${to}`,
        protocol: "tcp",
        ports: [port],
        protection: "TLS",
        purpose: "bench",
        annex: "6.8",
      })),
    },
  });
  for (let index = 0; index < segments; index += 1) {
    const name = (kind: string): string => `${kind}-${index}`;
    add("aws:ec2/vpc:Vpc", name("vpc"), { cidrBlock: prefix(index) });
    add("aws:ec2/subnet:Subnet", name("subnet"), { vpcId: name("vpc"), cidrBlock: prefix(index) });
    add("aws:ec2/routeTable:RouteTable", name("routes"), {
      vpcId: name("vpc"),
      routes: [{ cidrBlock: "10.0.0.0/8", transitGatewayId: "tgw" }],
    });
    add("aws:ec2/routeTableAssociation:RouteTableAssociation", name("association"), {
      subnetId: name("subnet"),
      routeTableId: name("routes"),
    });
    add("aws:ec2transitgateway/vpcAttachment:VpcAttachment", name("attachment"), {
      transitGatewayId: "tgw",
      vpcId: name("vpc"),
      subnetIds: [name("subnet")],
    });
    add("aws:ec2transitgateway/routeTableAssociation:RouteTableAssociation", name("table"), {
      transitGatewayAttachmentId: name("attachment"),
      transitGatewayRouteTableId: "spokes",
    });
    add("aws:ec2transitgateway/route:Route", name("back"), {
      transitGatewayRouteTableId: "walled",
      destinationCidrBlock: prefix(index),
      transitGatewayAttachmentId: name("attachment"),
    });
    const rule = (port: number, other: number) => ({
      protocol: "tcp",
      fromPort: port,
      toPort: port,
      cidrBlocks: [prefix(other)],
    });
    add("aws:ec2/securityGroup:SecurityGroup", name("group"), {
      vpcId: name("vpc"),
      ingress: flows.filter(({ to }) => to === index).map(({ from, port }) => rule(port, from)),
      egress: flows.filter(({ from }) => from === index).map(({ to, port }) => rule(port, to)),
    });
  }
  return resources;
}
