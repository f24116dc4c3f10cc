import type { Resource } from "../../plan/graph";
import type { NodeId } from "../model";
import type { Reading } from "../reading";
import { exitId } from "./node-ids";
import { types } from "./types";
import type { Vpc } from "./vpcs";

/** Where packets leave a VPC for the internet. Without a resource: the plan does not show the gateway. */
export interface Gateway {
  id: NodeId;
  gateway?: Resource;
}

/** Finds the internet gateway of a VPC, by its own words or by an attachment. */
export function gatewaysOf(reading: Reading): (vpc: Vpc) => Gateway | undefined {
  const byVpc = new Map<string, Resource>();
  const attach = (by: Resource, gateways: readonly Resource[]): void => {
    const { resources, literal } = reading.at(by, "vpcId", types.vpc, types.defaultVpc);
    const names = resources.length > 0 ? resources.map(({ urn }) => urn) : literal ? [literal] : [];
    for (const vpc of names) for (const gateway of gateways) if (!byVpc.has(vpc)) byVpc.set(vpc, gateway);
  };
  for (const gateway of reading.of(types.internet)) attach(gateway, [gateway]);
  for (const attachment of reading.of(types.internetAttachment)) {
    attach(attachment, reading.at(attachment, "internetGatewayId", types.internet).resources);
  }
  return (vpc) => {
    const gateway = byVpc.get(vpc.key);
    if (gateway) return { id: exitId(gateway.urn), gateway };
    return vpc.whole ? undefined : { id: exitId(vpc.key) };
  };
}
