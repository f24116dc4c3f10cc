import type { Resource } from "../plan/graph";
import { canonical } from "../plan/tokens";
import type { Assessment, NotJudged } from "./assessment";

/** What of the plan was judged and what was not: the figures add up to what was seen. */
export function countResources(resources: readonly Resource[], judged: ReadonlySet<Resource>): Assessment["resources"] {
  const seen = resources.filter(isInCloud);
  const judgedTypes = new Map<string, { type: string; count: number }>();
  const notJudged = new Map<string, NotJudged>();
  for (const resource of seen) {
    const type = canonical(resource.type);
    const why = reason(resource);
    if (judged.has(resource)) count(judgedTypes, type, { type, count: 0 });
    else count(notJudged, type + why, { type, count: 0, why });
  }
  return {
    seen: seen.length,
    judged: seen.filter((resource) => judged.has(resource)).length,
    judgedTypes: sorted(judgedTypes),
    notJudged: sorted(notJudged),
  };
}

const isInCloud = ({ custom, remote, type }: Resource): boolean => (custom || remote) && !type.startsWith("pulumi:");

const reason = ({ remote, external }: Resource): NotJudged["why"] =>
  remote ? "packaged component" : external ? "read, not managed" : "no policy";

function count<Group extends { count: number }>(groups: Map<string, Group>, key: string, empty: Group): void {
  const group = groups.get(key) ?? empty;
  group.count += 1;
  groups.set(key, group);
}

const sorted = <Group extends { type: string }>(groups: Map<string, Group>): Group[] =>
  [...groups.values()].sort((one, other) => (one.type < other.type ? -1 : one.type > other.type ? 1 : 0));
