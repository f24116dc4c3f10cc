import type { Resource } from "../../plan/graph";
import type { Filter, Rule, Site } from "../model";
import type { Reading } from "../reading";
import { everyService } from "../space/services";
import type { Fabric } from "./fabric";
import { DEFAULT_GROUP, defaultGroupOf, UNFILTERED } from "./group-names";
import { type GroupRules, groupFilter, groupsOf, unknownGroup, untouchedDefault } from "./groups";
import type { Interface } from "./interface";
import { types } from "./types";
import { DEFAULT_VPC, type Subnet, type Vpc } from "./vpcs";

/** What security groups interfaces carry, and what these let through. */
export class Guarding {
  readonly #fabric: Fabric;
  readonly #reading: Reading;
  readonly #groups: Map<string, GroupRules>;

  constructor(fabric: Fabric) {
    this.#fabric = fabric;
    this.#reading = fabric.reading;
    this.#groups = groupsOf(fabric.reading);
  }

  /** The security groups that a host in a subnet may carry: those of its VPC, or the default one where it has no other. */
  groupsFor(subnet: Subnet): { name: string; label: string }[] {
    const { vpc } = subnet;
    const own = this.#reading
      .of(types.group)
      .filter((group) => isFor(group, subnet))
      .filter((group) => {
        const { resources, literal } = this.#reading.at(group, "vpcId", types.vpc, types.defaultVpc);
        return (
          resources.some(({ urn }) => urn === vpc.key) ||
          literal === vpc.key ||
          (group.inputs.vpcId === undefined && vpc.key === DEFAULT_VPC)
        );
      })
      .map(({ urn, name }) => ({ name: urn, label: `security group ${name}` }));
    return own.length > 0 ? own : [{ name: defaultGroupOf(vpc.key), label: "the default security group" }];
  }

  /** An interface with no group of its own carries the default one of its VPC. */
  carried(each: Interface, vpc: Vpc): Set<string> {
    if (each.groups.length === 0 && !each.groupsUnknown)
      return new Set([defaultGroupOf(vpc.key), ...this.#adopted(vpc)]);
    const names = each.groups.flatMap((name) => {
      const isDefault = name === DEFAULT_GROUP || name === defaultGroupOf(vpc.key) || this.#adopted(vpc).includes(name);
      return isDefault ? [defaultGroupOf(vpc.key), ...this.#adopted(vpc)] : [name];
    });
    return new Set(names);
  }

  /** The resource that manages a VPC's default group. */
  #adopted(vpc: Vpc): string[] {
    return this.#reading
      .of(types.defaultGroup)
      .filter((group) =>
        this.#reading.at(group, "vpcId", types.vpc, types.defaultVpc).resources.some(({ urn }) => urn === vpc.key),
      )
      .map(({ urn }) => urn);
  }

  guards(each: Interface, groups: ReadonlySet<string>, vpc: Vpc): { in: Filter[]; out: Filter[] } {
    if (groups.has(UNFILTERED)) return { in: [], out: [] };
    const rules = [...groups].map((name): GroupRules => {
      const owner = name === defaultGroupOf(vpc.key) ? vpc : this.#ownerOf(name);
      if (owner) return this.#defaultRules(owner, this.#adopted(owner).length > 0);
      return this.#groups.get(name) ?? unknownGroup(name.startsWith("urn:") ? "of another network" : name);
    });
    const unseen = each.groupsUnknown ? [doubt(each.groupsUnknown)] : [];
    const label = `security groups of ${each.label}`;
    return {
      in: [groupFilter([...rules.flatMap((group) => group.in), ...unseen], label)],
      out: [groupFilter([...rules.flatMap((group) => group.out), ...unseen], label)],
    };
  }

  /** The VPC whose default group this is. */
  #ownerOf(name: string): Vpc | undefined {
    return [...this.#fabric.vpcs.values()].find(({ key }) => defaultGroupOf(key) === name);
  }

  /** What the default group of a VPC lets through: as AWS makes it, unless the plan manages it, and what rules add. */
  #defaultRules(vpc: Vpc, isManaged: boolean): GroupRules {
    const added = this.#groups.get(defaultGroupOf(vpc.key)) ?? { in: [], out: [] };
    if (isManaged) return added;
    const own = untouchedDefault(vpc.key, this.#reading);
    return { in: [...own.in, ...added.in], out: [...own.out, ...added.out] };
  }
}

/** A group that is tagged with a segment is for hosts of that segment, and so for its subnets. */
function isFor(group: Resource, { resource }: Subnet): boolean {
  const segment = segmentOf(group);
  return segment === undefined || segment === (resource && segmentOf(resource));
}

function segmentOf({ inputs }: Resource): string | undefined {
  const { tags } = inputs;
  const segment =
    tags !== null && typeof tags === "object" ? (tags as Record<string, unknown>)["cordon:segment"] : undefined;
  return typeof segment === "string" ? segment : undefined;
}

/** Something that nobody knows may let anything through. */
export const doubt = (at: Site): Rule => ({ at, action: "allow", service: { must: [], may: everyService } });
