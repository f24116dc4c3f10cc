import * as assert from "node:assert/strict";
import type { Properties } from "../plan/values";
import { UNKNOWN } from "../plan/values";
import { answers, beside, place, type Written } from "./aws-places";

const igw: Written = { igw: ["aws:ec2/internetGateway:InternetGateway", { vpcId: "a-vpc" }] };
const open = { subnet: { mapPublicIpOnLaunch: true } };
const asked = "internet → a tcp/443";

describe("the routes of an AWS subnet", () => {
  it("are unknown where the list, a route or its target is", () => {
    const table: Written = { "a-routes": ["aws:ec2/routeTable:RouteTable", { vpcId: "a-vpc", routes: UNKNOWN }] };
    assert.deepEqual(answers({ ...place("a", "10.1.0.0/16", open), ...igw, ...table }, asked), ["unknown"]);
    for (const route of [UNKNOWN, { cidrBlock: "0.0.0.0/0", gatewayId: UNKNOWN }]) {
      const one = place("a", "10.1.0.0/16", { ...open, routes: [route as Properties] });
      assert.deepEqual(answers({ ...one, ...igw }, asked), ["unknown"]);
    }
  });

  it("are found by the id that AWS gives the main table, or another that the plan does not hold", () => {
    const route = (routeTableId: string): Written => ({
      route: ["aws:ec2/route:Route", { routeTableId, destinationCidrBlock: "0.0.0.0/0", gatewayId: "igw" }],
    });
    const vpc: Written = {
      ...place("a", "10.1.0.0/16", open),
      "a-way": ["aws:ec2/eip:Eip", {}],
      "a-vpc": ["aws:ec2/vpc:Vpc", { cidrBlock: "10.1.0.0/16" }, { outputs: { mainRouteTableId: "rtb-9" } }],
      ...igw,
    };
    assert.deepEqual(answers({ ...vpc, ...route("rtb-9") }, asked), ["open"]);
    assert.deepEqual(answers(vpc, asked), ["closed"]);
    const elsewhere: Written = {
      "a-way": ["aws:ec2/routeTableAssociation:RouteTableAssociation", { subnetId: "a-net", routeTableId: "rtb-7" }],
    };
    assert.deepEqual(answers({ ...vpc, ...elsewhere, ...route("rtb-7") }, asked), ["open"]);
    assert.deepEqual(answers({ ...vpc, ...elsewhere }, asked), ["unknown"]);
  });

  it("keep the default way out of the default VPC beside those that are added", () => {
    const vpc: Written = {
      d: ["aws:ec2/defaultVpc:DefaultVpc", {}, { outputs: { mainRouteTableId: "rtb-9" } }],
      more: [
        "aws:ec2/route:Route",
        { routeTableId: "rtb-9", destinationCidrBlock: "192.168.0.0/16", transitGatewayId: "tgw-1" },
      ],
      "a-net": ["aws:ec2/defaultSubnet:DefaultSubnet", { availabilityZone: "eu-west-1a" }],
      g: ["aws:ec2/securityGroup:SecurityGroup", { ingress: [{ protocol: "-1", cidrBlocks: ["0.0.0.0/0"] }] }],
      a: ["aws:ec2/instance:Instance", { subnetId: "a-net", vpcSecurityGroupIds: ["g"] }],
    };
    assert.deepEqual(answers(vpc, asked), ["open"]);
  });

  it("take a route to the VPC's own prefix for one in place of the local one", () => {
    const through = (route: Properties): Written => ({
      ...place("a", "10.1.0.0/24", { vpc: { cidrBlock: "10.1.0.0/16" }, routes: [route] }),
      ...beside("b", "a", { cidrBlock: "10.1.1.0/24" }),
      eni: ["aws:ec2/networkInterface:NetworkInterface", { subnetId: "b-net" }],
    });
    const local = { cidrBlock: "10.1.0.0/16", gatewayId: "local" };
    const replaced = { cidrBlock: "10.1.0.0/16", networkInterfaceId: "eni" };
    assert.deepEqual(answers(through(local), "a → b tcp/443"), ["open"]);
    assert.deepEqual(answers(through(replaced), "a → b tcp/443"), ["unknown"]);
  });

  it("read a list of 10,000 prefixes, each by its length", () => {
    const entries = Array.from({ length: 10_000 }, (_, at) => ({ cidr: `203.${at >> 8}.${at & 255}.0/24` }));
    const vpc: Written = {
      ...place("a", "10.1.0.0/16", {
        subnet: { mapPublicIpOnLaunch: true },
        group: { ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, prefixListIds: ["pl"] }] },
        routes: [
          { destinationPrefixListId: "pl", gatewayId: "igw" },
          { cidrBlock: "203.0.0.0/16", transitGatewayId: "tgw-1" },
        ],
      }),
      ...igw,
      pl: ["aws:ec2/managedPrefixList:ManagedPrefixList", { entries }],
      more: ["aws:ec2/managedPrefixListEntry:ManagedPrefixListEntry", { prefixListId: "pl", cidr: "198.51.100.0/24" }],
    };
    const from = (address: string) => `${address} → a tcp/443`;
    assert.deepEqual(answers(vpc, ...["203.0.7.7", "203.39.15.7", "203.39.16.7", "198.51.100.9"].map(from)), [
      "open",
      "open",
      "closed",
      "open",
    ]);
  });
});
