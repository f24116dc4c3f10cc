import { NatGateway, PublicIPPrefix, VirtualNetwork } from "@pulumi/azure-native/network";
import type { ComponentResource, Input, Resource } from "@pulumi/pulumi";
import { INTERNET } from "../../declaration/flows";
import { inside } from "../../declaration/segments";
import { flowLog } from "./diagnostics";
import { firewall } from "./firewall";
import type { HostingEnvironment } from "./hosting-environment";
import type { KeyRing } from "./key-ring";
import { linkNames, type Named, type Names, privateNames } from "./names";
import type { NetworkHubArgs } from "./network-hub";
import { type GuardedGroup, networkManager } from "./network-manager";
import { joinSites } from "./on-premises";

/** What a hub consists of. */
export interface HubParts {
  environment: HostingEnvironment;
  keys: KeyRing;
  /** The group of the network. */
  resourceGroupName: Input<string>;
  network: Named;
  /** The private address of the firewall. Absent: the profile is `small`. */
  firewallAddress?: Input<string>;
  /** The id of what leads to the internet where there is no firewall. */
  natGateway?: Input<string>;
  names: Names;
  /** What must exist before the private line to the sites can be used; nothing, where it is there already. Absent: no line. */
  line?: Resource[];
  /** The networks under the rules that nobody can override. Absent: there are no such rules. */
  guarded?: GuardedGroup;
  /** What changed the network last. */
  changed: Resource[];
}

/** The hub's network, with whatever its profile puts into it. */
export function newHub(name: string, args: NetworkHubArgs, parent: ComponentResource): HubParts {
  const { environment, keys, logs, cidr, onPremises } = args;
  const { declaration, location, resourceGroupName } = environment;
  const small = declaration.profile === "small";
  const place = { resourceGroupName, location, tags: { "cordon:component": "NetworkHub" } };

  const addressPrefixes = small
    ? [...new Set([cidr, ...inside(declaration.segments).map((each) => each.cidr)])]
    : [cidr];
  const network = new VirtualNetwork(name, { ...place, addressSpace: { addressPrefixes } }, { parent });
  logs.attachDiagnostics(name, network);
  flowLog(name, { environment, logs, network }, parent);
  const names = privateNames(name, { environment, logs }, parent);
  linkNames(name, names, network, parent);

  const base = { environment, keys, resourceGroupName, network, names };
  const inspected = small ? undefined : firewall(name, { environment, logs, network, cidr }, parent);
  const ways = inspected
    ? { firewallAddress: inspected.address, guarded: networkManager(name, { environment }, parent) }
    : wayOut(name, environment, parent);
  const after = inspected ? [inspected.subnet] : [];
  if (!onPremises) return { ...base, ...ways, changed: after };

  const firewallAddress = inspected?.address;
  const site = { environment, logs, onPremises, network, cidr, firewallAddress, after };
  const { line, subnet } = joinSites(name, site, parent);
  return { ...base, ...ways, line: [line], changed: [subnet] };
}

/** Where there is no firewall, what lets segments out to the internet, if a flow opens it to one. */
function wayOut(
  name: string,
  { network, location, resourceGroupName }: HostingEnvironment,
  parent: ComponentResource,
): Pick<HubParts, "natGateway"> {
  if (!network.flows.some(({ to }) => to === INTERNET)) return {};
  const place = { resourceGroupName, location, tags: { "cordon:component": "NetworkHub" } };
  // Azure protects no single address of such a gateway against floods.
  const addresses = new PublicIPPrefix(
    name,
    { ...place, sku: { name: "Standard" }, prefixLength: 31, zones: ["1", "2", "3"] },
    { parent },
  );
  const gateway = new NatGateway(
    name,
    { ...place, sku: { name: "Standard" }, publicIpPrefixes: [{ id: addresses.id }] },
    { parent },
  );
  return { natGateway: gateway.id };
}
