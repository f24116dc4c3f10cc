import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Filter, Pattern, Rule, Site } from "../model";
import { itemsAt, none, numberOf, only, patternOf, perhaps, type Reading, siteOf, textsAt } from "../reading";
import { everyAddress } from "../space/addresses";
import { nothing } from "../space/intervals";
import { everyService, tcp, udp } from "../space/services";
import type { Fabric } from "./fabric";
import { portsOfGroup, type Service, services } from "./services";
import type { Subnet } from "./subnets";
import { types } from "./types";

/** One place where a resource meets an Azure network, or the internet. */
export interface Interface {
  urn: string;
  label: string;
  kind: "host" | "service" | "passage";
  /** Absent: in no network. */
  subnet?: Subnet;
  /** It lies in one of these, nobody knows in which. */
  among?: readonly Subnet[];
  /** It lies in a network that the plan does not show. */
  unseen?: Site;
  addresses?: readonly unknown[];
  /** Application security groups, and tags that mean it. */
  groups: readonly string[];
  /** The security group of the interface itself. */
  filter?: Resource;
  filterUnknown?: Site;
  publics: readonly { at: Site; address?: unknown; certain: boolean; basic: boolean }[];
  listens?: Pattern;
  opens: boolean;
  /** Who may ask at its public endpoint. */
  guard?: Filter;
  /** A private endpoint: answers straight, past the routes of its subnet. */
  straight?: boolean;
}

export const everything: Pattern = only(everyService);

/** Every place where a resource meets an Azure network, or the internet, but for load balancers. */
export const interfacesOf = (fabric: Fabric): Interface[] => [
  ...fabric.reading.of(types.interface).flatMap((each) => ofInterface(fabric, each)),
  ...fabric.reading.of("azure-native:compute:VirtualMachineScaleSet").flatMap((each) => ofScaleSet(fabric, each)),
  ...fabric.reading.of(types.gateway).flatMap((each) => ofGateway(fabric, each)),
  ...fabric.reading.of("azure-native:network:BastionHost").flatMap((each) => ofBastion(fabric, each)),
  ...fabric.reading.of(types.privateEndpoint).flatMap((each) => ofEndpoint(fabric, each)),
  ...services.flatMap((service) => fabric.reading.of(service.type).flatMap((each) => ofService(fabric, each, service))),
  ...fabric.reading.of("azure-native:containerservice:ManagedCluster").flatMap((each) => ofCluster(fabric, each)),
  ...fabric.reading.of("azure-native:containerinstance:ContainerGroup").flatMap((each) => ofContainers(fabric, each)),
  ...fabric.reading.of("azure-native:sql:ManagedInstance").flatMap((each) => ofManagedInstance(fabric, each)),
];

/** The machine that has an interface: what people call the end. */
export function machineOf(reading: Reading, each: Resource): Resource | undefined {
  return reading
    .of(types.machine)
    .find((machine) =>
      (itemsAt(machine, "networkProfile.networkInterfaces") ?? []).some(({ path }) =>
        reading.at(machine, `${path}.id`, types.interface).resources.includes(each),
      ),
    );
}

function ofInterface(fabric: Fabric, each: Resource): Interface[] {
  const { reading } = fabric;
  const owner = machineOf(reading, each) ?? each;
  const filter = reading.at(each, "networkSecurityGroup.id", types.group);
  const configurations = itemsAt(each, "ipConfigurations") ?? [];
  return configurations.map(({ path, value }): Interface => {
    const groups = (itemsAt(each, `${path}.applicationSecurityGroups`) ?? []).flatMap(({ path: at }) => {
      const { resources, literal } = reading.at(each, `${at}.id`, types.applicationGroup);
      return resources.length > 0 ? resources.map(({ urn }) => urn) : literal ? [literal] : [];
    });
    return {
      urn: owner.urn,
      label: owner.name,
      kind: "host",
      ...placed(fabric, each, `${path}.subnet.id`),
      ...(value.privateIPAddress === undefined ? {} : { addresses: [value.privateIPAddress] }),
      groups,
      ...filtered(each, filter.resources[0], "networkSecurityGroup"),
      publics: publicAt(reading, each, `${path}.publicIPAddress`),
      listens: everything,
      opens: true,
    };
  });
}

const filtered = (
  each: Resource,
  group: Resource | undefined,
  path: string,
): Pick<Interface, "filter" | "filterUnknown"> => {
  if (group) return { filter: group };
  const named = valueAt(each.inputs, path);
  return named === undefined || named === null
    ? {}
    : { filterUnknown: siteOf(each, `a network security group of ${each.name}`, path) };
};

function placed(fabric: Fabric, each: Resource, path: string): Pick<Interface, "subnet" | "among" | "unseen"> {
  const found = fabric.subnetsAt(each, path);
  const [subnet, ...others] = found;
  if (subnet) return others.length === 0 ? { subnet } : { among: found };
  return { unseen: siteOf(each, `the subnet of ${each.name}`, path) };
}

/** The public address at a path: Basic ones are open until a security group closes them, Standard ones the other way round. */
export function publicAt(reading: Reading, each: Resource, path: string): Interface["publics"] {
  const value = valueAt(each.inputs, path);
  if (value === undefined || value === null) return [];
  const [address] = reading.at(each, `${path}.id`, types.publicAddress).resources;
  if (!address)
    return [{ at: siteOf(each, `public address of ${each.name}`, path), certain: !isUnknown(value), basic: false }];
  const { sku, ipAddress } = address.inputs;
  const basic = (sku as { name?: unknown } | undefined)?.name === "Basic";
  return [
    {
      at: siteOf(address, `public address ${address.name}`),
      address: address.outputs?.ipAddress ?? ipAddress,
      certain: true,
      basic,
    },
  ];
}

function ofScaleSet(fabric: Fabric, each: Resource): Interface[] {
  const base = "virtualMachineProfile.networkProfile.networkInterfaceConfigurations";
  return (itemsAt(each, base) ?? []).flatMap(({ path }) => {
    const filter = fabric.reading.at(each, `${path}.networkSecurityGroup.id`, types.group).resources[0];
    return (itemsAt(each, `${path}.ipConfigurations`) ?? []).map(
      ({ path: at, value }): Interface => ({
        urn: each.urn,
        label: each.name,
        kind: "host",
        ...placed(fabric, each, `${at}.subnet.id`),
        groups: [],
        ...filtered(each, filter, `${path}.networkSecurityGroup`),
        publics:
          value.publicIPAddressConfiguration === undefined
            ? []
            : [
                {
                  at: siteOf(each, `public addresses of ${each.name}`, `${at}.publicIPAddressConfiguration`),
                  certain: true,
                  basic: false,
                },
              ],
        listens: everything,
        opens: true,
      }),
    );
  });
}

/** An application gateway ends connections: it listens on the ports of its listeners. */
function ofGateway(fabric: Fabric, each: Resource): Interface[] {
  const ports = itemsAt(each, "frontendPorts");
  const listens = ports
    ? patternOf([only(nothing), ...ports.map(({ value }) => portPattern(value.port))])
    : perhaps(tcp(0, 65535));
  const fronts = itemsAt(each, "frontendIPConfigurations") ?? [];
  return [
    {
      urn: each.urn,
      label: each.name,
      kind: "service",
      ...placed(fabric, each, "gatewayIPConfigurations[0].subnet.id"),
      groups: [],
      publics: fronts
        .flatMap(({ path }) => publicAt(fabric.reading, each, `${path}.publicIPAddress`))
        .map((one) => ({ ...one, basic: false })),
      listens,
      opens: true,
    },
  ];
}

export const portPattern = (value: unknown, of = tcp): Pattern => {
  const port = numberOf(value);
  return port === undefined || Number.isNaN(port) ? perhaps(of(0, 65535)) : only(of(port));
};

const ofBastion = (fabric: Fabric, each: Resource): Interface[] => [
  {
    urn: each.urn,
    label: each.name,
    kind: "service",
    ...placed(fabric, each, "ipConfigurations[0].subnet.id"),
    groups: [],
    publics: publicAt(fabric.reading, each, "ipConfigurations[0].publicIPAddress"),
    listens: only(tcp(443)),
    opens: true,
  },
];

/** A private endpoint stands for the service that it leads to. */
function ofEndpoint(fabric: Fabric, each: Resource): Interface[] {
  const { reading } = fabric;
  const known = services.map(({ type }) => type);
  const path =
    ["privateLinkServiceConnections[0]", "manualPrivateLinkServiceConnections[0]"].find(
      (at) => valueAt(each.inputs, at) !== undefined,
    ) ?? "";
  const [target] = reading.at(each, `${path}.privateLinkServiceId`, ...known).resources;
  const groups = textsAt(each, `${path}.groupIds`).map((text) => String(text).toLowerCase());
  const patterns = groups.flatMap((group) => portsOfGroup[group] ?? []);
  const listens =
    patterns.length > 0
      ? patternOf(patterns)
      : (services.find(({ type }) => type === target?.type)?.listens ?? everything);
  return [
    {
      urn: target?.urn ?? each.urn,
      label: target ? `${target.name} (private endpoint ${each.name})` : each.name,
      kind: "service",
      ...placed(fabric, each, "subnet.id"),
      groups: [],
      publics: [],
      listens,
      opens: false,
      straight: true,
    },
  ];
}

function ofService(fabric: Fabric, each: Resource, service: Service): Interface[] {
  const { reading } = fabric;
  const base = { urn: each.urn, label: each.name, kind: "service" as const, listens: service.listens, opens: false };
  if (service.injected && valueAt(each.inputs, service.injected) !== undefined) {
    return [{ ...base, ...placed(fabric, each, service.injected), groups: [], publics: [] }];
  }
  const access = service.access ? valueAt(each.inputs, service.access) : undefined;
  const open =
    access === undefined || access === null
      ? service.otherwise
      : isUnknown(access)
        ? undefined
        : !/^disabled$|^false$|SecuredByPerimeter/i.test(String(access));
  const outbound = outboundOf(fabric, each);
  if (open === false) return outbound;
  const at = siteOf(each, `public endpoint of ${each.name}`, service.access);
  const guard = accessList(reading, each, service);
  return [
    {
      ...base,
      groups: service.tag
        ? [`service tag ${service.tag.toLowerCase()}`, "service tag azurecloud"]
        : ["service tag azurecloud"],
      publics: [{ at, certain: open === true, basic: false }],
      ...(guard ? { guard } : {}),
    },
    ...outbound,
  ];
}

/** An app that is joined to a subnet asks from there. */
function outboundOf(fabric: Fabric, each: Resource): Interface[] {
  if (valueAt(each.inputs, "virtualNetworkSubnetId") === undefined) return [];
  return [
    {
      urn: each.urn,
      label: each.name,
      kind: "host",
      ...placed(fabric, each, "virtualNetworkSubnetId"),
      groups: [],
      publics: [],
      opens: true,
    },
  ];
}

/** Whom a service lets ask at its public endpoint; undefined: whoever comes. */
function accessList(reading: Reading, each: Resource, service: Service): Filter | undefined {
  const at = siteOf(each, `access list of ${each.name}`, service.acl ?? "");
  if (service.firewall) return firewallOf(reading, each, service.firewall, at);
  if (service.acl === undefined) return undefined;
  const prefix = service.acl === "" ? "" : `${service.acl}.`;
  const action = valueAt(each.inputs, `${prefix}defaultAction`);
  const ranges = itemsAt(each, `${prefix}ipRules`) ?? [];
  const subnets = itemsAt(each, `${prefix}virtualNetworkRules`) ?? [];
  const listed = service.acl === "" && ranges.length + subnets.length > 0;
  if (action === undefined && !listed) return undefined;
  if (action === "Allow") return undefined;
  const addresses = reading.prefixes(
    ranges.map(({ value }) => value.iPAddressOrRange ?? value.value ?? value.ipAddressOrRange),
  );
  const rules: Rule[] = [{ at: { ...at, path: `${prefix}ipRules` }, action: "allow", source: { addresses } }];
  for (const { path } of subnets) {
    const { resources, literal } = reading.at(each, `${path}.virtualNetworkResourceId`, types.subnet, types.network);
    const { resources: others, literal: other } = reading.at(each, `${path}.id`, types.subnet, types.network);
    const groups = [...resources, ...others].map(({ urn }) => subnetGroup(urn));
    rules.push({
      at: siteOf(each, `subnet rule of ${each.name}`, path),
      action: "allow",
      source: { groups: groups.length > 0 ? groups : [literal ?? other ?? ""], certain: true },
    });
  }
  if (isUnknown(action)) rules.push({ at, action: "allow", service: perhaps(everyService) });
  return { at, match: "any", rules, otherwise: "deny" };
}

/** How an end says that it lies in a subnet, for rules that let a subnet in whatever its addresses. */
export const subnetGroup = (subnet: string): string => `in subnet ${subnet}`;

/** How an end says that it is Azure's own, for rules that let all of Azure in. */
export const IN_AZURE = "in Azure";

function firewallOf(
  reading: Reading,
  each: Resource,
  { type, owner }: NonNullable<Service["firewall"]>,
  at: Site,
): Filter {
  const rules = reading.of(type).filter((rule) => reading.at(rule, owner, each.type).resources.includes(each));
  return {
    at,
    match: "any",
    rules: rules.map((rule): Rule => {
      const { startIpAddress, endIpAddress, startIP, endIP } = rule.inputs;
      const [from, to] = [startIpAddress ?? startIP, endIpAddress ?? endIP];
      const place = siteOf(rule, `firewall rule ${rule.name}`);
      if (from === "0.0.0.0" && to === "0.0.0.0")
        return { at: place, action: "allow", source: { groups: [IN_AZURE], certain: true } };
      return { at: place, action: "allow", source: { addresses: between(reading, from, to) } };
    }),
    otherwise: "deny",
  };
}

function between(reading: Reading, from: unknown, to: unknown): Pattern {
  if (reading.family === 6) return none;
  const [low, high] = [reading.prefix(from), reading.prefix(to)];
  const known = low.must === low.may && high.must === high.may;
  const [first] = low.must;
  const last = high.must.at(-1);
  return known && first !== undefined && last !== undefined && first < last
    ? only([first, last])
    : perhaps(everyAddress[4]);
}

/** A cluster's API server at its public endpoint or in a subnet, and its nodes. */
function ofCluster(fabric: Fabric, each: Resource): Interface[] {
  const { reading } = fabric;
  const pools = (itemsAt(each, "agentPoolProfiles") ?? []).filter(({ value }) => value.vnetSubnetID !== undefined);
  const nodes = pools.map(
    ({ path }): Interface => ({
      urn: each.urn,
      label: `nodes of ${each.name}`,
      kind: "host",
      ...placed(fabric, each, `${path}.vnetSubnetID`),
      groups: [],
      publics: [],
      listens: everything,
      opens: true,
    }),
  );
  const hidden = valueAt(each.inputs, "apiServerAccessProfile.enablePrivateCluster");
  if (hidden === true) return nodes;
  const path = "apiServerAccessProfile.authorizedIPRanges";
  const ranges = textsAt(each, path);
  const at = siteOf(each, `API server of ${each.name}`, path);
  const guard: Filter = {
    at,
    match: "any",
    rules: [{ at, action: "allow", source: { addresses: reading.prefixes(ranges) } }],
    otherwise: "deny",
  };
  const server: Interface = {
    urn: each.urn,
    label: each.name,
    kind: "service",
    groups: [],
    publics: [{ at, certain: !isUnknown(hidden), basic: false }],
    listens: only(tcp(443)),
    opens: false,
    ...(ranges.length > 0 ? { guard } : {}),
  };
  return [server, ...nodes];
}

function ofContainers(fabric: Fabric, each: Resource): Interface[] {
  const ports = (itemsAt(each, "ipAddress.ports") ?? []).map(({ value }) =>
    portPattern(value.port, value.protocol === "UDP" ? udp : tcp),
  );
  const listens = patternOf([only(nothing), ...ports]);
  const base = { urn: each.urn, label: each.name, kind: "host" as const, groups: [], listens };
  if (valueAt(each.inputs, "subnetIds[0].id") !== undefined) {
    return [{ ...base, ...placed(fabric, each, "subnetIds[0].id"), publics: [], opens: true }];
  }
  if (valueAt(each.inputs, "ipAddress.type") !== "Public") return [];
  return [
    {
      ...base,
      publics: [{ at: siteOf(each, `public address of ${each.name}`, "ipAddress"), certain: true, basic: true }],
      opens: false,
    },
  ];
}

function ofManagedInstance(fabric: Fabric, each: Resource): Interface[] {
  const open = valueAt(each.inputs, "publicDataEndpointEnabled");
  return [
    {
      urn: each.urn,
      label: each.name,
      kind: "service",
      ...placed(fabric, each, "subnetId"),
      groups: [],
      publics:
        open === true || isUnknown(open)
          ? [
              {
                at: siteOf(each, `public endpoint of ${each.name}`, "publicDataEndpointEnabled"),
                certain: open === true,
                basic: true,
              },
            ]
          : [],
      listens: only([...tcp(1433), ...tcp(3342)]),
      opens: true,
    },
  ];
}
