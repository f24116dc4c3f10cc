import * as assert from "node:assert/strict";
import type { Properties } from "../plan/values";
import { answers, place, type Written } from "./aws-places";

const of = (kind: string, inputs: Properties): Written[string] => [
  `aws:ec2transitgateway/${kind.replace(/^./, (first) => first.toLowerCase())}:${kind}`,
  inputs,
];
const spoke = (name: string, prefix: string, gateway = "tgw"): Written => ({
  ...place(name, prefix, { routes: [{ cidrBlock: "10.0.0.0/8", transitGatewayId: gateway }] }),
  [name.concat("-att")]: of("VpcAttachment", {
    transitGatewayId: gateway,
    vpcId: `${name}-vpc`,
    subnetIds: [`${name}-net`],
  }),
});
const associated = (attachment: string, table: string): Written => ({
  [`${attachment} in ${table}`]: of("RouteTableAssociation", {
    transitGatewayAttachmentId: attachment,
    transitGatewayRouteTableId: table,
  }),
});
const propagated = (attachment: string, table: string): Written => ({
  [`${attachment} into ${table}`]: of("RouteTablePropagation", {
    transitGatewayAttachmentId: attachment,
    transitGatewayRouteTableId: table,
  }),
});
const route = (to: string, attachment: string | undefined, table: string): Written => ({
  [`${to} in ${table}`]: of("Route", {
    destinationCidrBlock: to,
    transitGatewayRouteTableId: table,
    ...(attachment ? { transitGatewayAttachmentId: attachment } : { blackhole: true }),
  }),
});
const table = (name: string, transitGatewayId = "tgw"): Written => ({
  [name]: of("RouteTable", { transitGatewayId }),
});

describe("the route tables of transit gateways", () => {
  const both = ["a → b tcp/443", "b → a tcp/443"];
  const spokes: Written = {
    tgw: of("TransitGateway", {}),
    ...spoke("a", "10.1.0.0/16"),
    ...spoke("b", "10.2.0.0/16"),
    ...table("one"),
    ...associated("a-att", "one"),
    ...propagated("b-att", "one"),
  };

  it("need a way there and a way back", () => {
    assert.deepEqual(answers(spokes, ...both), ["open", "open"]);
    const lonely = { ...spokes, ...associated("b-att", "two"), ...table("two") };
    assert.deepEqual(answers(lonely, ...both), ["closed", "closed"]);
  });

  it("let the longest prefix count, a blackhole too, and what is written before what is propagated", () => {
    assert.deepEqual(answers({ ...spokes, ...route("10.2.0.0/16", undefined, "one") }, ...both), ["closed", "closed"]);
    assert.deepEqual(answers({ ...spokes, ...route("10.0.0.0/8", undefined, "one") }, ...both), ["open", "open"]);
    assert.deepEqual(answers({ ...spokes, ...route("10.2.0.0/17", undefined, "one") }, ...both), [
      "unknown",
      "unknown",
    ]);
  });

  it("lead on across a peering of gateways by routes that somebody writes", () => {
    const far: Written = {
      tgw: of("TransitGateway", {}),
      tgw2: of("TransitGateway", {}),
      ...spoke("a", "10.1.0.0/16"),
      ...spoke("b", "10.2.0.0/16", "tgw2"),
      peer: of("PeeringAttachment", { transitGatewayId: "tgw", peerTransitGatewayId: "tgw2", peerRegion: "eu-west-3" }),
      accepted: of("PeeringAttachmentAccepter", { transitGatewayAttachmentId: "peer" }),
    };
    assert.deepEqual(answers(far, ...both), ["closed", "closed"]);
    const routed: Written = {
      ...far,
      ...table("one"),
      ...table("two", "tgw2"),
      ...associated("a-att", "one"),
      ...associated("peer", "one"),
      ...associated("b-att", "two"),
      ...associated("accepted", "two"),
      ...propagated("a-att", "one"),
      ...propagated("b-att", "two"),
      ...route("10.2.0.0/16", "peer", "one"),
      ...route("10.1.0.0/16", "accepted", "two"),
    };
    assert.deepEqual(answers(routed, ...both), ["open", "open"]);
    const { accepted, ...pending } = routed;
    assert.ok(accepted);
    assert.deepEqual(
      answers({ ...pending, ...associated("peer", "two"), ...route("10.1.0.0/16", "peer", "two") }, ...both),
      ["unknown", "unknown"],
    );
  });
});
