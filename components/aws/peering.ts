import * as transit from "@pulumi/aws/ec2transitgateway";
import type { ComponentResource, Input, Resource } from "@pulumi/pulumi";
import type { Segment as Declared } from "../../declaration/segments";

export interface PeeringArgs {
  transitGatewayId: Input<string>;
  vpcId: Input<string>;
  subnetIds: Input<string>[];
  declared: Declared;
}

/** A segment's network as the hub has it: with a route table of its own. */
export interface Peer {
  name: string;
  declared: Declared;
  attachment: Input<string>;
  table: Input<string>;
  /** What must be there before traffic can pass. */
  ready: Resource;
}

/** Joins a network to the hub, with a route table that leads nowhere yet. */
export function peering(name: string, args: PeeringArgs, parent: ComponentResource): Peer {
  const { transitGatewayId, vpcId, subnetIds, declared } = args;
  const tags = { "cordon:segment": declared.id };
  const { id: attachment } = new transit.VpcAttachment(
    name,
    {
      transitGatewayId,
      vpcId,
      subnetIds,
      transitGatewayDefaultRouteTableAssociation: false,
      transitGatewayDefaultRouteTablePropagation: false,
      tags,
    },
    { parent },
  );
  const { id: table } = new transit.RouteTable(name, { transitGatewayId, tags }, { parent });
  const ready = new transit.RouteTableAssociation(
    name,
    { transitGatewayAttachmentId: attachment, transitGatewayRouteTableId: table },
    { parent },
  );
  return { name, declared, attachment, table, ready };
}

/** The way from one network to another. */
export const route = (from: Peer, to: Peer, parent: ComponentResource): transit.Route =>
  new transit.Route(
    `${from.name}-${to.name}`,
    {
      transitGatewayRouteTableId: from.table,
      destinationCidrBlock: to.declared.cidr,
      transitGatewayAttachmentId: to.attachment,
    },
    { parent },
  );
