import * as transit from "@pulumi/aws/ec2transitgateway";
import type { ComponentResource, Input } from "@pulumi/pulumi";
import type { Declaration } from "../../declaration/declaration";
import type { Trust } from "../../declaration/segments";
import { type TrustRoute, trustRoutes, trustsIn } from "./trust-routes";

/** The ids of the transit gateway's route tables. */
export interface Tables {
  /** By which what comes from segments of a class of trust goes. */
  trusts: Partial<Record<Trust, Input<string>>>;
  /** By which what the firewall let pass goes. */
  inspected: Input<string>;
}

export interface TablesArgs {
  transitGatewayId: Input<string>;
  /** The firewall's attachment. */
  firewall: Input<string>;
  declaration: Declaration;
  hubCidr: string;
}

/** How many route tables AWS puts on one transit gateway before it is asked for more. */
const most = 20;

/** A route table for each class of trust, which leads to the firewall only, and one behind the firewall. */
export function trustTables(name: string, args: TablesArgs, parent: ComponentResource): Tables {
  const { transitGatewayId, firewall, declaration, hubCidr } = args;
  const trusts = trustsIn(declaration);
  if (trusts.length + 2 > most) throw new Error(`${name}: there are ${trusts.length} classes of trust; AWS takes 18.`);

  const made = trusts.map((trust): [Trust, Input<string>] => {
    const table = routeTable(`${name}-${trust}`, { transitGatewayId, tags: { "cordon:trust": trust } }, parent);
    for (const route of trustRoutes(trust, declaration, hubCidr)) {
      trustRoute(`${name}-${trust}`, table.id, route, firewall, parent);
    }
    return [trust, table.id];
  });
  const inspected = routeTable(`${name}-inspected`, { transitGatewayId }, parent);
  associate(`${name}-inspected`, firewall, inspected.id, parent);
  return { trusts: Object.fromEntries(made), inspected: inspected.id };
}

/** A route table of the transit gateway that leads nowhere yet. */
export const routeTable = (
  name: string,
  { transitGatewayId, tags }: { transitGatewayId: Input<string>; tags?: Record<string, string> },
  parent: ComponentResource,
): transit.RouteTable =>
  new transit.RouteTable(name, { transitGatewayId, tags: { "cordon:component": "NetworkHub", ...tags } }, { parent });

/** Sends what comes from an attachment by a route table. */
export const associate = (
  name: string,
  transitGatewayAttachmentId: Input<string>,
  transitGatewayRouteTableId: Input<string>,
  parent: ComponentResource,
): transit.RouteTableAssociation =>
  new transit.RouteTableAssociation(name, { transitGatewayAttachmentId, transitGatewayRouteTableId }, { parent });

/** One route of a class's table. */
export const trustRoute = (
  name: string,
  transitGatewayRouteTableId: Input<string>,
  { name: to, cidr: destinationCidrBlock, blackhole }: TrustRoute,
  firewall: Input<string>,
  parent: ComponentResource,
): transit.Route =>
  new transit.Route(
    `${name}-${to}`,
    {
      transitGatewayRouteTableId,
      destinationCidrBlock,
      ...(blackhole ? { blackhole } : { transitGatewayAttachmentId: firewall }),
    },
    { parent },
  );

/** Leads what the firewall let pass to an attachment. */
export const passOn = (
  name: string,
  { inspected: transitGatewayRouteTableId }: Pick<Tables, "inspected">,
  destinationCidrBlock: string,
  transitGatewayAttachmentId: Input<string>,
  parent: ComponentResource,
): transit.Route =>
  new transit.Route(
    `${name}-inspected`,
    { transitGatewayRouteTableId, destinationCidrBlock, transitGatewayAttachmentId },
    { parent },
  );
