import type { Resource } from "../../plan/graph";
import { valueAt } from "../../plan/values";
import type { Pattern } from "../model";
import { type Reading, siteOf } from "../reading";
import { has } from "./inputs";
import type { Interface } from "./interface";
import { carried, publicAt, subnetsAt, together } from "./places";

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
