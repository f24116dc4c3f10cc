import type { Resource } from "../../plan/graph";
import { valueAt } from "../../plan/values";
import { itemsAt, type Reading, siteOf } from "../reading";
import { placesAt, sealedAt } from "./balancer-places";
import type { Fabric } from "./fabric";
import { everything, type Interface } from "./interface";
import { familiesOf, filtered, grouped, placed } from "./placing";
import { addressAt, addressesAsked, strongest } from "./public-addresses";
import { types } from "./types";

/** Virtual machines and scale sets with their network interfaces, those that are resources and those written inside. */
export const machines = (fabric: Fabric): Interface[] => [
  ...fabric.reading.of(types.interface).flatMap((each) => ofInterface(fabric, each)),
  ...fabric.reading.of(types.machine).flatMap((each) => profiled(fabric, each, "networkProfile")),
  ...fabric.reading
    .of(types.scaleSet)
    .flatMap((each) => profiled(fabric, each, "virtualMachineProfile.networkProfile")),
];

const owners = new WeakMap<Reading, Map<Resource, Resource>>();

/** The machine that has an interface: what people call the end. */
export function machineOf(reading: Reading, each: Resource): Resource | undefined {
  let known = owners.get(reading);
  if (!known) {
    const pairs = reading
      .of(types.machine)
      .flatMap((machine) =>
        (itemsAt(machine, "networkProfile.networkInterfaces") ?? []).flatMap(({ path }) =>
          reading.at(machine, `${path}.id`, types.interface).resources.map((one) => [one, machine] as const),
        ),
      );
    // The first machine counts.
    known = new Map(pairs.reverse());
    owners.set(reading, known);
  }
  return known.get(each);
}

function ofInterface(fabric: Fabric, each: Resource): Interface[] {
  const { reading } = fabric;
  const owner = machineOf(reading, each) ?? each;
  const base = { urn: owner.urn, label: owner.name, ...host };
  const configurations = itemsAt(each, "ipConfigurations");
  if (!configurations) {
    const at = siteOf(each, `public address of ${each.name}`, "ipConfigurations");
    const place = placed(fabric, each, "ipConfigurations[0].subnet.id");
    return [{ ...base, ...place, groups: [], groupsUnknown: at, publics: [{ at, certain: false }], sealed: "perhaps" }];
  }
  return configurations.map(({ path, value }): Interface => {
    const { publics, sealed } = addressAt(reading, each, `${path}.publicIPAddress`);
    return {
      ...base,
      ...placed(fabric, each, `${path}.subnet.id`),
      families: familiesOf(value.privateIPAddressVersion),
      ...(value.privateIPAddress === undefined ? {} : { addresses: [value.privateIPAddress] }),
      ...grouped(reading, each, `${path}.applicationSecurityGroups`),
      ...filtered(reading, each, "networkSecurityGroup"),
      publics,
      ...behind(reading, each, path, sealed),
    };
  });
}

/** Interfaces that are written inside a machine or a scale set. */
function profiled(fabric: Fabric, each: Resource, profile: string): Interface[] {
  const { reading } = fabric;
  const base = { urn: each.urn, label: each.name, ...host };
  return (itemsAt(each, `${profile}.networkInterfaceConfigurations`) ?? []).flatMap(({ path: card }) =>
    (itemsAt(each, `${card}.ipConfigurations`) ?? []).map(({ path }): Interface => {
      const { publics, sealed } = addressesAsked(reading, each, `${path}.publicIPAddressConfiguration`);
      return {
        ...base,
        ...placed(fabric, each, `${path}.subnet.id`),
        families: familiesOf(valueAt(each.inputs, `${path}.privateIPAddressVersion`)),
        ...grouped(reading, each, `${path}.applicationSecurityGroups`),
        ...filtered(reading, each, `${card}.networkSecurityGroup`),
        publics,
        ...behind(reading, each, path, sealed),
      };
    }),
  );
}

const host = { kind: "host", listens: everything, opens: true } as const;

/** The load balancers that lead to an interface, and whether their tier or that of its address closes it. */
function behind(reading: Reading, each: Resource, path: string, sealed: Interface["sealed"]) {
  const places = placesAt(reading, each, path);
  const balanced = places.map(
    ({ balancer, certain }) => sealedAt(balancer) && (certain ? sealedAt(balancer) : "perhaps"),
  );
  return { places, ...strongest([sealed, ...balanced]) };
}
