import type { Review, ReviewFlow, ReviewPack, ReviewResource } from "../../review/review";

const count = (amount: number, one: string, many = `${one}s`): string =>
  `${new Intl.NumberFormat("en").format(amount)} ${amount === 1 ? one : many}`;

const listed = (parts: readonly string[]): string => new Intl.ListFormat("en-GB").format(parts);

/** What the first line of a review is made of. */
export interface Stakes {
  blocking: number;
  gate: number;
  packs: number;
  /** Whether all findings that block are new. */
  fresh: boolean;
}

/** Every phrase of a review. French has the same ones, or does not compile. */
export const reviewEnglish = {
  title: (project: string, stack: string): string => `Cordon: ${project} / ${stack}`,
  decision: (decision: Review["decision"], { blocking, gate, packs, fresh }: Stakes): string => {
    if (decision === "merge") return "Nothing stands against merging.";
    if (decision === "look") return "Nothing blocks. Look at what is listed before you merge.";
    const what = [
      ...(blocking > 0 ? [count(blocking, fresh ? "new finding" : "finding")] : []),
      ...(gate > 0 ? [count(gate, "change to what judges this stack", "changes to what judges this stack")] : []),
      ...(packs > 0 ? [count(packs, "violation of another policy pack", "violations of other policy packs")] : []),
    ];
    return `Do not merge yet: ${listed(what)} ${blocking + gate + packs === 1 ? "blocks" : "block"}.`;
  },
  notCompared: (why: string): string =>
    `Nothing could be compared, so no finding is called new; every open one counts. ${why}`,
  compared: (before: string, after: string, day: string, version: string): string =>
    `Compared: ${before} with ${after}, on ${day}, pack ${version}. What cannot be known before deployment is never a pass.`,
  sides: { program: "the program", preview: "a Pulumi preview", state: "the recorded state" },
  nothingThere: "nothing",
  change: {
    new: "New",
    mended: "Mended",
    remaining: "Still there",
    exempted: "Exempted",
    unknown: "Not known any more",
    dropped: "Not judged any more",
  },
  newFindings: "New findings",
  countingFindings: "New findings, and those that count again",
  openFindings: "Open findings",
  howToMend: "How to mend them, or record an exemption",
  mended: (amount: number): string => `${count(amount, "finding")} mended`,
  gone: "its resource is gone",
  countsAgain: "its entry in the baseline has ended",
  worse: "there before, and now in more places or more open",
  remaining: (amount: number): string => `${count(amount, "finding")} still there`,
  unknown: (amount: number): string => `${count(amount, "check")} that cannot be known any more`,
  dropped: (amount: number): string => `${count(amount, "finding")} that no policy judges any more`,
  exempted: (amount: number): string => `${count(amount, "finding")} exempted by this change`,
  baselineNote: (owner: string, day: string): string => `in the baseline until ${day} (${owner})`,
  baseline: (entries: number, standing: number, gone: number, expired: number, grown: number): string =>
    `Baseline: ${count(entries, "entry", "entries")}; in force: ${standing}, mended: ${gone}, past the last day: ${expired}, worse than recorded: ${grown}.`,
  grown: (before: number, now: number): string => `It had ${before} and has ${now}.`,
  severity: "Severity",
  finding: "Finding",
  policy: "Policy",
  resource: "Resource",
  where: "Where",
  whatChanges: "Change",
  standing: "State",

  flows: "What can talk to what",
  flow: { opens: "opens", closes: "closes", unknown: "not known any more" } satisfies Record<
    ReviewFlow["change"],
    string
  >,
  from: "From",
  to: "To",
  services: "Ports",
  declaredBy: "Declared by",
  undeclared: "not declared",
  noMatrix: "no matrix declared",
  overIpv6: "over IPv6",
  only: (names: string): string => `only to ${names}`,
  picture: "Picture of what opens",

  resources: "Resources that matter, deleted, replaced or less protected, and changes of locks",
  otherResources: (amount: number): string =>
    `${count(amount, "resource")} that matter${amount === 1 ? "s" : ""}, new or changed`,
  resourceChange: {
    created: "created",
    changed: "changed",
    unprotected: "protection taken away",
    replaced: "replaced, the old one is deleted",
    deleted: "deleted",
  } satisfies Record<ReviewResource["change"], string>,
  matters: { "data store": "data store", key: "key", log: "log", lock: "lock" },
  formerly: (name: string): string => `was ${name}`,

  gate: "Changes to what judges this stack",
  gateKind: {
    "exemption added": "exemption added",
    "level lowered": "level lowered",
    "pack changed": "pack of another version",
    "packages changed": "packages changed (both sides are planned with the new ones)",
    "tool changed": "configuration of the check changed",
    "stack gone": "stack gone (no review judges it any more)",
    "baseline grown": "baseline grown",
  },
  blocks: "blocks",
  fromTo: (from: string, to: string): string => `${from} → ${to}`,

  packs: "Other policy packs",
  packsLead: "These packs ran in the preview. While a mandatory violation stands, pulumi up is refused.",
  packsSay: (amount: number): string => `${count(amount, "violation")} of other policy packs, and what they say`,
  packLevel: "Level",
  packWords: "What the pack says",
  packState: { mandatory: "mandatory", advisory: "advisory", excepted: "excepted by the pack's configuration" },
  packChange: {
    new: "new",
    remaining: "still there",
    mended: "mended",
    dropped: "not judged any more",
  } satisfies Record<NonNullable<ReviewPack["change"]>, string>,
  packNotCompared: "not compared",
  packWas: (state: string): string => `was ${state}`,

  exemptions: (amount: number): string => count(amount, "exemption"),
  exemptionsToSee: "Exemptions that end soon or do not hold",
  otherExemptions: (amount: number): string => count(amount, "other exemption"),
  exemption: "exemption",
  exemptionChange: { added: "added", removed: "removed", kept: "" },
  expiring: (days: number): string => (days === 0 ? "ends today" : `ends in ${count(days, "day")}`),

  more: (title: string, amount: number): string => `${title}: ${new Intl.NumberFormat("en").format(amount)} more`,
  andMore: (amount: number): string =>
    `and ${new Intl.NumberFormat("en").format(amount)} more; review.json lists them all`,
  leftOut: (sections: string): string => `Left out, for the comment is full: ${sections}. review.json has them.`,
};

export type ReviewPhrases = typeof reviewEnglish;
