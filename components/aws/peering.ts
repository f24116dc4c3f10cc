import * as transit from "@pulumi/aws/ec2transitgateway";
import type { ComponentResource, Input, Output } from "@pulumi/pulumi";

export interface PeeringArgs {
  transitGatewayId: Input<string>;
  vpcId: Input<string>;
  subnetIds: Input<string>[];
  tags: Record<string, string>;
}

/** Joins a network to the transit gateway, with no route yet; gives the attachment. */
export const peering = (name: string, args: PeeringArgs, parent: ComponentResource): Output<string> =>
  new transit.VpcAttachment(
    name,
    {
      ...args,
      transitGatewayDefaultRouteTableAssociation: false,
      transitGatewayDefaultRouteTablePropagation: false,
    },
    { parent },
  ).id;
