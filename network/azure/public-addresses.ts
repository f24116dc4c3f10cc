import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import { type Reading, siteOf } from "../reading";
import type { Family } from "../space/addresses";
import type { Interface, Sealed } from "./interface";
import { familiesOf } from "./placing";
import { types } from "./types";

/** A public address, if it is one of the family, and what its tier does where no security group is. */
export type Addressed = Pick<Interface, "publics" | "sealed">;

export const unaddressed: Addressed = { publics: [] };

/** The public address that a path before `.id` names. */
export function addressAt(reading: Reading, each: Resource, path: string): Addressed {
  const value = valueAt(each.inputs, path);
  if (value === undefined || value === null) return unaddressed;
  const { resources } = reading.at(each, `${path}.id`, types.publicAddress);
  const [address, ...others] = resources;
  if (!address || others.length > 0) {
    const at = siteOf(each, `public address of ${each.name}`, path);
    return { publics: [{ at, certain: !isUnknown(value) }], sealed: "perhaps" };
  }
  if (!familiesOfAddress(address).includes(reading.family)) return unaddressed;
  return {
    publics: [
      {
        at: siteOf(address, `public address ${address.name}`),
        address: address.outputs?.ipAddress ?? address.inputs.ipAddress,
        certain: true,
      },
    ],
    ...sealedBy(address.inputs.sku),
  };
}

/** The families of the public addresses that a path names: both, where nobody knows. */
export function familiesAt(reading: Reading, each: Resource, path: string): readonly Family[] {
  const { resources } = reading.at(each, `${path}.id`, types.publicAddress);
  return resources.length > 0 ? [...new Set(resources.flatMap(familiesOfAddress))] : [4];
}

const familiesOfAddress = ({ inputs }: Resource): readonly Family[] => familiesOf(inputs.publicIPAddressVersion);

/** Public addresses that a machine's own profile asks for. */
export function addressesAsked(reading: Reading, each: Resource, path: string): Addressed {
  const asked = valueAt(each.inputs, path);
  if (asked === undefined || asked === null) return unaddressed;
  const { publicIPAddressVersion, sku } = asked as Record<string, unknown>;
  if (!familiesOf(publicIPAddressVersion).includes(reading.family)) return unaddressed;
  const at = siteOf(each, `public address of ${each.name}`, path);
  return { publics: [{ at, certain: !isUnknown(asked) }], ...sealedBy(isUnknown(asked) ? asked : sku) };
}

/**
 * What a tier means: Standard is closed until a security group opens it, Basic, which the API takes for granted, is open.
 * https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses#sku
 */
export function sealedBy(sku: unknown): { sealed?: Sealed } {
  const name = isUnknown(sku) ? sku : valueAt(sku, "name");
  if (isUnknown(name)) return { sealed: "perhaps" };
  return name === undefined || name === null || String(name).toLowerCase() === "basic" ? {} : { sealed: "surely" };
}

/** Of several, the one that says more. */
export function strongest(all: readonly (Sealed | undefined)[]): { sealed?: Sealed } {
  if (all.includes("surely")) return { sealed: "surely" };
  return all.includes("perhaps") ? { sealed: "perhaps" } : {};
}
