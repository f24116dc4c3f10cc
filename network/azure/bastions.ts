import { itemsAt, only } from "../reading";
import { tcp } from "../space/services";
import type { Fabric } from "./fabric";
import type { Interface } from "./interface";
import { placed } from "./placing";
import { addressAt } from "./public-addresses";

/**
 * Bastions stand in a subnet of their own; those of the developers' tier, which have no address, in none.
 * https://learn.microsoft.com/azure/bastion/configuration-settings
 */
export const bastions = (fabric: Fabric): Interface[] =>
  fabric.reading.of("azure-native:network:BastionHost").flatMap((each) =>
    (itemsAt(each, "ipConfigurations") ?? []).map(
      ({ path }): Interface => ({
        urn: each.urn,
        label: each.name,
        kind: "service",
        ...placed(fabric, each, `${path}.subnet.id`),
        groups: [],
        publics: addressAt(fabric.reading, each, `${path}.publicIPAddress`).publics,
        listens: only(tcp(443)),
        opens: true,
      }),
    ),
  );
