import type { Assessment, Level, PolicyResult } from "../assessment/assessment";
import { pathOfRecord } from "../policypack/exemption-record";
import { PACK } from "../policypack/name";
import type { GateChange, ReviewExemption } from "./review";

const strictness: Record<Level, number> = { disabled: 0, advisory: 1, mandatory: 2 };

/** What a change does to that which judges it: levels, exemptions, and the pack where both sides were judged apart. */
export function gateChanges(
  before: Assessment | undefined,
  after: Assessment,
  exemptions: readonly ReviewExemption[],
  allowsExemptions: boolean,
): GateChange[] {
  const old = new Map((before?.policies ?? []).map((policy) => [policy.id, policy]));
  return [
    ...after.policies.flatMap((policy) => lowered(old.get(policy.id), policy)),
    ...exemptions.filter(({ change }) => change === "added").map((each) => exemptionAdded(each, !allowsExemptions)),
    ...(before && before.pack.version !== after.pack.version
      ? [
          {
            kind: "pack changed" as const,
            subject: PACK,
            from: before.pack.version,
            to: after.pack.version,
            blocks: true,
          },
        ]
      : []),
  ];
}

/** A record may be so incomplete that only its place tells it. */
function exemptionAdded({ index, policy, resource }: ReviewExemption, blocks: boolean): GateChange {
  return {
    kind: "exemption added",
    subject: policy || pathOfRecord({ index }),
    ...(resource ? { to: resource } : {}),
    blocks,
  };
}

function lowered(before: PolicyResult | undefined, { id, level }: PolicyResult): GateChange[] {
  if (!before || strictness[before.level] <= strictness[level]) return [];
  return [{ kind: "level lowered", subject: id, from: before.level, to: level, blocks: true }];
}
