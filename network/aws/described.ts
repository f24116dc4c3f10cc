import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Pattern } from "../model";
import { numberOf, only, perhaps, type Reading, siteOf } from "../reading";
import { type Intervals, unionOf } from "../space/intervals";
import { everyService, tcp } from "../space/services";
import type { Interface } from "./interface";
import { carried, flagAt, publicAt, subnetsAt, together } from "./places";

/** A kind of resource with network interfaces of its own: where its inputs say what, and on what it listens. */
export interface Described {
  type: string;
  /** Tells it from other interfaces of the same resources. */
  part?: string;
  kind: "host" | "service";
  /** Paths of lists of subnets, or of one. */
  subnets?: readonly string[];
  /** Through a group of subnets: the path, and the group's type. */
  subnetGroup?: { path: string; type: string };
  groups?: readonly string[];
  /** The cloud makes a group together with it, which others name by the resource. */
  ownGroup?: (resource: Resource) => boolean;
  /** It lies in one of its subnets, nobody knows which. */
  oneOf?: boolean;
  /** What says in its stead where it lies, what it carries and on what it listens, where it does not say so itself. */
  owner?: { path: string; types: readonly string[]; lendsGroups?: false };
  listens?: (resource: Resource) => Pattern | undefined;
  /** Whether it opens connections. Default: yes for hosts. */
  opens?: boolean;
  /** Whether it has a public address: undefined where nobody knows. `subnet`: where its subnet gives one. Default: no. */
  publicly?: (resource: Resource) => boolean | "subnet" | undefined;
  /** Whether it has addresses of version 6. Default: no. */
  ipv6?: (resource: Resource) => boolean;
  /** Only as long as this says so: a function lies in a network only if it is told to. */
  when?: (resource: Resource) => boolean;
}

export const everything: Pattern = only(everyService);

export const ports = (...numbers: readonly (number | [from: number, to: number])[]): Pattern =>
  only(unionOf(numbers.map((each) => (typeof each === "number" ? tcp(each) : tcp(...each)))));

/** Any one port, nobody knows which. */
export const anyPort: Pattern = perhaps(tcp(0, 65535));

/** A port that the inputs may name; what is known only after deployment may be any. */
export const portAt =
  (path: string, otherwise: (resource: Resource) => Intervals | undefined) =>
  (resource: Resource): Pattern => {
    const port = numberOf(valueAt(resource.inputs, path) ?? valueAt(resource.outputs, path));
    if (port !== undefined && port !== 0) return Number.isNaN(port) ? anyPort : only(tcp(port));
    const usual = otherwise(resource);
    return usual ? only(usual) : anyPort;
  };

export const flag =
  (path: string, otherwise = false): Described["publicly"] =>
  (resource) =>
    flagAt(resource, path, otherwise);

/** Whether a text in the inputs is this one. */
export const says =
  (path: string, ...texts: string[]) =>
  ({ inputs }: Resource): boolean =>
    texts.includes(String(valueAt(inputs, path)).toUpperCase());

export const has =
  (path: string) =>
  ({ inputs }: Resource): boolean => {
    const value = valueAt(inputs, path);
    return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
  };

export const isGivenOrUnknown = (path: string, ...texts: string[]) => {
  const isSaid = says(path, ...texts);
  return (resource: Resource): boolean => isSaid(resource) || isUnknown(valueAt(resource.inputs, path));
};

/** The interface of a resource of a described kind, or none. */
export function ofKind(reading: Reading, resource: Resource, kind: Described): Interface[] {
  if (kind.when && !kind.when(resource)) return [];
  const owner = kind.owner ? ownerOf(reading, resource, kind.owner) : undefined;
  const listens = kind.listens?.(inherited(resource, owner));
  const publicly = kind.publicly?.(resource) ?? (kind.publicly ? undefined : false);
  const at = siteOf(resource, `public address of ${resource.name}`);
  return [
    {
      urn: resource.urn,
      ...(kind.part ? { part: kind.part } : {}),
      label: resource.name,
      kind: kind.kind,
      ...placeOf(reading, resource, owner, kind),
      ...groupsOf(reading, resource, owner, kind),
      publics: publicly === false || publicly === "subnet" ? [] : [publicAt(at, publicly === true)],
      ...(publicly === "subnet" ? { publicBySubnet: at } : {}),
      ...(listens ? { listens } : {}),
      opens: kind.opens ?? kind.kind === "host",
      ipv6: kind.ipv6?.(inherited(resource, owner)) ?? false,
    },
  ];
}

/** `unseen`: the plan does not hold it. */
type Owner = Resource | "unseen" | undefined;

function ownerOf(reading: Reading, resource: Resource, { path, types }: NonNullable<Described["owner"]>): Owner {
  if (!has(path)(resource)) return undefined;
  return reading.one(resource, path, ...types) ?? "unseen";
}

/** What the owner says, where the resource itself says nothing. */
const inherited = (resource: Resource, owner: Owner): Resource =>
  owner === undefined || owner === "unseen"
    ? resource
    : {
        ...resource,
        inputs: { ...owner.inputs, ...resource.inputs },
        outputs: { ...owner.outputs, ...resource.outputs },
      };

type Place = Pick<Interface, "subnets" | "subnetsUnknown" | "oneOf">;

/** The subnets of a resource, written by itself or in a group of subnets. */
function placeOf(reading: Reading, resource: Resource, owner: Owner, kind: Described): Place {
  const { subnetGroup, subnets: paths = [] } = kind;
  const spread = (place: Place): Place => (kind.oneOf && place.subnets.length > 1 ? { ...place, oneOf: true } : place);
  const speaker = speakerOf(resource, owner, subnetGroup ? [subnetGroup.path] : paths);
  if (speaker === "unseen")
    return { subnets: [], subnetsUnknown: siteOf(resource, `the subnets of ${resource.name}`, kind.owner?.path) };
  if (!subnetGroup) return spread(subnetsAt(reading, speaker, paths));
  if (!has(subnetGroup.path)(speaker)) return { subnets: [] };
  const group = reading.one(speaker, subnetGroup.path, subnetGroup.type);
  if (group) return spread(subnetsAt(reading, group, ["subnetIds"]));
  // AWS keeps a group of this name for the default VPC.
  if (valueAt(speaker.inputs, subnetGroup.path) === "default") return { subnets: [] };
  return { subnets: [], subnetsUnknown: siteOf(speaker, `the subnets of ${resource.name}`, subnetGroup.path) };
}

function groupsOf(
  reading: Reading,
  resource: Resource,
  owner: Owner,
  kind: Described,
): Pick<Interface, "groups" | "groupsUnknown"> {
  const own = { groups: kind.ownGroup?.(resource) ? [resource.urn] : [] };
  const speaker = kind.owner?.lendsGroups === false ? resource : speakerOf(resource, owner, kind.groups ?? []);
  if (speaker === "unseen")
    return { ...own, groupsUnknown: siteOf(resource, `the security groups of ${resource.name}`, kind.owner?.path) };
  return together(own, carried(reading, speaker, kind.groups ?? []));
}

/** Who says what stands at these paths. */
const speakerOf = (resource: Resource, owner: Owner, paths: readonly string[]): Resource | "unseen" =>
  owner === undefined || paths.some((path) => has(path)(resource)) ? resource : owner;
