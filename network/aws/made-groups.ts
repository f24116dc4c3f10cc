import type { Resource } from "../../plan/graph";
import type { Peer, Rule } from "../model";
import { only, perhaps, type Reading, siteOf } from "../reading";
import { everyAddress } from "../space/addresses";
import { tcp } from "../space/services";
import { directoryServices } from "./directories";
import { makers } from "./group-names";
import { pathsAt } from "./inputs";
import { carried } from "./places";

/** What such a group lets in before anybody adds a rule; it lets everything out. */
const incoming: Record<(typeof makers)[number], (reading: Reading, maker: Resource) => Omit<Rule, "at" | "action">[]> =
  {
    /** https://docs.aws.amazon.com/eks/latest/userguide/sec-group-reqs.html#security-group-default-rules */
    "aws:eks/cluster:Cluster": (_, { urn }) => [{ source: itself(urn) }],
    "aws:eks/nodeGroup:NodeGroup": remoteAccess,
    "aws:directoryservice/directory:Directory": (reading) => [
      { source: everybody(reading), service: perhaps(directoryServices) },
    ],
    "aws:workspaces/directory:Directory": () => [],
    "aws:emr/cluster:Cluster": (_, { urn }) => [{ source: itself(urn) }],
    "aws:cloud9/environmentEC2:EnvironmentEC2": (reading, { inputs: { connectionType } }) =>
      connectionType === "CONNECT_SSM" ? [] : [{ source: everybody(reading), service: perhaps(tcp(22)) }],
  };

/** The groups that AWS makes with resources of the plan, by the URN of the resource. */
export const madeGroups = (reading: Reading): Map<string, { in: Rule[]; out: Rule[] }> =>
  new Map(
    makers.flatMap((type) =>
      reading.of(type).map((maker) => {
        const at = siteOf(maker, `the security group that AWS makes for ${maker.name}`);
        const rules = incoming[type](reading, maker).map((each): Rule => ({ at, action: "allow", ...each }));
        return [maker.urn, { in: rules, out: [{ at, action: "allow", target: everybody(reading) }] }] as const;
      }),
    ),
  );

const itself = (urn: string): Peer => ({ groups: [urn], certain: true });

const everybody = (reading: Reading): Peer => ({ addresses: only(everyAddress[reading.family]) });

/** With a key and no groups named, everybody may ask for a shell. */
function remoteAccess(reading: Reading, nodes: Resource): Omit<Rule, "at" | "action">[] {
  const path = "remoteAccess.sourceSecurityGroupIds";
  const service = only(tcp(22));
  if (pathsAt(nodes, path).length === 0) return [{ source: everybody(reading), service }];
  const { groups, groupsUnknown } = carried(reading, nodes, [path]);
  return [{ source: { groups, certain: groupsUnknown === undefined }, service }];
}
