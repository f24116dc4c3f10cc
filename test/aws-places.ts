import type { Properties } from "../plan/values";
import { Network, resourcesOf } from "./network-of";

export type Written = Parameters<typeof resourcesOf>[0];

const everybody = { protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"], ipv6CidrBlocks: ["::/0"] };

interface Place {
  /** The VPC's own inputs. */
  vpc?: Properties;
  subnet?: Properties;
  host?: Properties;
  group?: Properties;
  routes?: object[];
}

/** A VPC `<name>-vpc` with a subnet `<name>-net`, its route table, and a host that takes and sends everything. */
export const place = (
  name: string,
  prefix: string,
  { vpc, subnet, host, group, routes = [] }: Place = {},
): Written => ({
  [`${name}-vpc`]: ["aws:ec2/vpc:Vpc", { cidrBlock: prefix, ...vpc }],
  [`${name}-net`]: ["aws:ec2/subnet:Subnet", { vpcId: `${name}-vpc`, cidrBlock: prefix, ...subnet }],
  [`${name}-routes`]: ["aws:ec2/routeTable:RouteTable", { vpcId: `${name}-vpc`, routes }],
  [`${name}-way`]: [
    "aws:ec2/routeTableAssociation:RouteTableAssociation",
    { subnetId: `${name}-net`, routeTableId: `${name}-routes` },
  ],
  [`${name}-group`]: [
    "aws:ec2/securityGroup:SecurityGroup",
    { vpcId: `${name}-vpc`, ingress: [everybody], egress: [everybody], ...group },
  ],
  [name]: ["aws:ec2/instance:Instance", { subnetId: `${name}-net`, vpcSecurityGroupIds: [`${name}-group`], ...host }],
});

/** Another subnet of the same VPC, with a host. */
export const beside = (name: string, of: string, subnet: Properties, host: Properties = {}): Written => ({
  [`${name}-net`]: ["aws:ec2/subnet:Subnet", { vpcId: `${of}-vpc`, ...subnet }],
  [`${name}-way`]: [
    "aws:ec2/routeTableAssociation:RouteTableAssociation",
    { subnetId: `${name}-net`, routeTableId: `${of}-routes` },
  ],
  [name]: ["aws:ec2/instance:Instance", { subnetId: `${name}-net`, vpcSecurityGroupIds: [`${of}-group`], ...host }],
});

/** The answers to questions about a network, in one word each: `a → b tcp/443`, with ` IPv6` behind for that family. */
export function answers(written: Written, ...questions: string[]): string[] {
  const network = new Network(resourcesOf(written));
  return questions.map((question) => {
    const [, from = "", to = "", service, six] = /^(\S+) → (\S+) (\S+)( IPv6)?$/.exec(question) ?? [];
    return network.answer(from, to, service, six ? 6 : 4);
  });
}
