import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import { siteOf } from "../reading";
import { askingFromAzure } from "./asking";
import type { Fabric } from "./fabric";
import type { Interface } from "./interface";
import { placed } from "./placing";
import { addressAt } from "./public-addresses";
import { accessOf } from "./public-endpoints";
import { ports, web } from "./service";
import { tagGroup } from "./tags";

/**
 * API Management at a public endpoint, or put into a subnet: with a public address there (`External`) or without one
 * (`Internal`). The v2 tiers only ask from a subnet where they are `External`.
 * https://learn.microsoft.com/azure/api-management/virtual-network-concepts
 */
export const apiManagement = (fabric: Fabric): Interface[] =>
  fabric.reading.of("azure-native:apimanagement:ApiManagementService").flatMap((each) => ofGateway(fabric, each));

const subnet = "virtualNetworkConfiguration.subnetResourceId";

function ofGateway(fabric: Fabric, each: Resource): Interface[] {
  const { urn, name, inputs } = each;
  // Its own management comes into the subnet at 3443.
  const base = { urn, label: name, kind: "service", listens: ports(80, 443, 3443), groups: [] } as const;
  const mode = inputs.virtualNetworkType;
  const at = siteOf(each, `public endpoint of ${name}`, "publicNetworkAccess");
  const said = accessOf(inputs.publicNetworkAccess);
  const publics = said === false ? [] : [{ at, certain: said !== undefined && !isUnknown(mode) }];
  const place = () => placed(fabric, each, subnet);
  const inside = mode !== undefined && mode !== null && mode !== "None";
  const second = String(valueAt(inputs, "sku.name")).endsWith("V2");
  if (inside && mode !== "Internal" && second) {
    const asking: Interface = { ...base, kind: "host", ...place(), publics: [], opens: true };
    return [...met({ ...base, listens: web, publics, opens: false }), { ...asking, listens: ports() }];
  }
  if (!inside) {
    return [
      ...met({
        ...base,
        listens: web,
        groups: [tagGroup("ApiManagement"), tagGroup("AzureCloud")],
        publics,
        opens: false,
      }),
      askingFromAzure(each),
    ];
  }
  if (mode === "Internal") return [{ ...base, ...place(), publics: [], opens: true }];
  const own = addressAt(fabric.reading, each, "publicIpAddressId").publics;
  return [{ ...base, ...place(), publics: own.length > 0 && publics.length > 0 ? own : publics, opens: true }];
}

/** Without a public endpoint there is nothing to meet. */
const met = (each: Interface): Interface[] => (each.publics.length > 0 ? [each] : []);
