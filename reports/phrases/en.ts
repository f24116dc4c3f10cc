import type { Amounts } from "./language";

export const count = (amount: number, one: string, many = `${one}s`): string =>
  `${new Intl.NumberFormat("en").format(amount)} ${amount === 1 ? one : many}`;

/** Every phrase of every report. French has the same ones, or does not compile. */
export const english = {
  title: "Summary of assessment",
  standsFor: "Healthcare hosting on AWS and Azure, judged the way NIS 2 asks for",
  skip: "Skip to the findings",
  contents: "Contents",

  verdict: ({ judged, blocking, advising }: Amounts): string => {
    if (judged === 0) return "Nothing was judged.";
    if (blocking > 0) {
      return `${count(blocking, "finding")} ${blocking === 1 ? "blocks" : "block"} a deployment${advising > 0 ? `, ${advising} more ${advising === 1 ? "advises" : "advise"}` : ""}.`;
    }
    return advising > 0
      ? `Nothing blocks a deployment; ${count(advising, "finding")} ${advising === 1 ? "advises" : "advise"}.`
      : "No findings among what was judged.";
  },
  notJudgedAtAll: "No policy found a resource that it judges: this says nothing about the stack.",
  unknownNote: (amount: number): string =>
    amount === 0
      ? ""
      : `${count(amount, "check")} cannot be known from this source and ${amount === 1 ? "is" : "are"} not counted as met.`,

  outcome: { pass: "Pass", fail: "Fail", unknown: "Unknown", error: "Policy error", exempted: "Exempted" },
  outcomeNote: {
    pass: "checks hold",
    fail: "checks do not hold",
    unknown: "cannot be known yet",
    error: "policies broke: violations",
    exempted: "accepted until a day",
  },
  colon: ": ",
  notAssessed: "not assessed",
  severity: { critical: "Critical", high: "High", medium: "Medium", low: "Low" },
  level: { mandatory: "blocks", advisory: "advises", disabled: "disabled" },

  stack: "Stack",
  entity: "Entity, as declared",
  source: "Read from",
  sources: {
    program: "the program, before deployment",
    preview: "a Pulumi preview, before deployment",
    state: "the recorded state, after deployment",
  },
  commit: "Commit",
  modified: "+ uncommitted changes",
  noCommit: "not known",
  pack: "Policy pack",
  packOf: (version: string, policies: number): string => `${version}, ${count(policies, "policy", "policies")}`,
  time: "Assessed",
  resources: "Resources",
  resourcesOf: (seen: number, judged: number, rest: number): string =>
    `${count(seen, "seen", "seen")}: ${judged} judged, ${rest} not judged`,

  findings: "Findings",
  noFindings: "No policy found a deviation among the resources that it judged.",
  finding: (amount: number): string => count(amount, "finding"),
  why: "Why",
  fix: "Fix",
  where: "Where",
  policyBroke: "The policy could not judge this resource; that counts as a violation.",
  andMore: (amount: number): string => `and ${amount} more; assessment.json lists them all`,

  unknowns: "Not known yet",
  unknownsLead: "These checks rest on values that this source does not show. They are neither met nor missed.",
  onResources: (amount: number): string => `on ${count(amount, "resource")}`,

  measures: "Measures of Article 21(2)",
  measuresLead:
    "What configuration supports, by measure of Directive (EU) 2022/2555. No measure is purely technical: each needs records of people as well, and this summary holds none.",
  measure: "Measure",
  section: "Annex section or policy",
  sections: "By section of the Annex",
  sectionsLead:
    "Sections of the Annex to Implementing Regulation (EU) 2024/2690, as a reference catalogue: the regulation does not bind hospitals.",
  alsoSupports: (amount: number): string =>
    `Also supported by ${count(amount, "policy", "policies")} counted under another measure`,
  recordsOnly: "only records of people can show this",
  idlePolicies: (amount: number): string =>
    `${count(amount, "more policy", "more policies")} found no resource to judge`,

  exemptions: "Exemptions",
  noExemptions: "The stack's configuration holds no exemption.",
  exemptionsLead: "Accepted deviations, as the stack's configuration records them. An exempted check is not a pass.",
  exemptionState: { active: "in force", expired: "past its last day", invalid: "not valid", unused: "matches nothing" },
  policy: "Policy",
  resource: "Resource",
  reason: "Reason",
  owner: "Owner",
  approver: "Approver, as declared",
  compensation: "Compensating measure",
  ticket: "Ticket",
  lastDay: "Last day",
  daysLeft: (days: number): string => (days === 0 ? "ends today" : `${count(days, "day")} left`),
  missing: "missing",

  changed: "Policies changed by configuration",
  changedLead:
    "The pack's configuration sets these away from what their severity gives. A disabled policy is not assessed.",
  changedTo: (from: string, to: string): string => `${from} → ${to}`,

  assumptions: "Assumptions",
  assumptionsLead: "No cloud was asked. These answers stood in; a check that read an invented one is unknown.",
  assumptionKind: {
    function: "cloud function, answered plausibly",
    config: "configuration that no file has",
    answer: "answered from a file that the caller gave",
  },

  network: {
    title: "Network",
    lead: (declared: boolean): string =>
      declared
        ? "What can talk to what, proved from the planned resources, beside what the stack declares. Whatever is not listed is closed."
        : "What can talk to what, proved from the planned resources. The stack declares no flow matrix. Whatever is not listed is closed.",
    map: "Map of the network",
    mapOf: (zones: number, declared: number, undeclared: number, blocked: number, unknown: number): string =>
      `${count(zones, "zone")}; ${count(declared, "declared path")} open, ${undeclared} open and not declared, ${blocked} declared and closed, ${unknown} not known yet. The table below lists them all.`,
    mapUndeclared: (zones: number, open: number, unknown: number): string =>
      `${count(zones, "zone")}; ${count(open, "path")} open, ${unknown} not known yet; no flow matrix is declared. The table below lists them all.`,
    lanes: {
      internet: "Internet",
      external: "Outside, behind private lines",
      exposed: "Exposed",
      untrusted: "Untrusted",
      internal: "Internal",
      core: "Core",
      privileged: "Privileged",
      "patient-legacy": "Patients, old devices",
      patient: "Patients",
      sealed: "Sealed",
      subnet: "Subnets",
    },
    from: "From",
    to: "To",
    ports: "Ports",
    state: "State",
    flow: "Flow",
    purpose: "Purpose and protection",
    states: {
      declared: "open, declared",
      undeclared: "open, not declared",
      blocked: "declared, closed",
      vacant: "declared, nobody there yet",
      unknown: "not known yet",
    },
    open: "open",
    platform: "Needed by a service",
    overIpv6: "over IPv6",
    only: (names: string): string => `only to ${names}`,
  },

  scope: "Resources",
  scopeLead: (seen: number, judged: number, rest: number): string =>
    `${count(seen, "resource")} seen: ${judged} judged by at least one policy, ${rest} not judged.`,
  judgedTypes: "Judged",
  notJudgedTypes: "Not judged",
  notJudgedWhy: {
    "no policy": "no policy is about this type",
    "packaged component": "packaged component: only its plugin knows what it contains",
    "read, not managed": "read from the cloud, not managed by this stack",
  },
  type: "Type",
  amount: "Number",

  limits: "What this summary does not say",
  limitScope: (kind: "declared" | "deployed", day: string, version: string): string =>
    `This summary shows the ${kind} configuration of the cloud resources listed under “Resources”, evaluated on ${day} with policy pack ${version}. It does not cover systems outside this list.`,
  limitAnnex:
    "References to the Annex of Regulation (EU) 2024/2690 are a reference catalogue; the regulation does not bind this entity unless it runs one of the digital services that the regulation lists.",
  limitCountry: (country: string, act: string, status: string, day: string, by: string): string =>
    `${country} status: ${act}, ${status} at the last verification, verified on ${day} by ${by}. Figures show readiness; verify the status before relying on it.`,
  limitNoCountry:
    "The stack does not declare in which Member State the entity is established, or no profile of it is kept: the status of national law is not shown.",
  lawStatus: { "in force": "in force", "not in force": "transposition law not in force" },
  maintainers: "the Cordon maintainers",
  limitAttested:
    "Items marked attested rest on signed statements which the tool has not verified in substance. This summary has none: policies, training, contracts, tests and exercises are not part of it.",
  limitUnknown: "Unknown and not-assessed items are not counted as met.",
  limitOperation:
    "Configuration shows declared design, not operation: not that alarms are read, backups restore, or people follow a procedure. Medical devices, endpoints and systems on premises are outside it.",
  limitDeclared:
    "Owners, approvers and the entity are printed as declared: nothing here proves them. Property values are not shown.",

  law: "What binds whom",
  lawLead: (day: string): string => `Status as last read on ${day}. Not legal advice.`,
  status: "Status",
  binds: "Binds",

  madeBy: (version: string): string => `Made by Cordon ${version}. The same assessment gives the same bytes.`,
};
