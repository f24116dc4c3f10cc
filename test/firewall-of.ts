import { firewallSteps } from "../network/aws/firewall-steps";
import type { End } from "../network/model";
import { throughAll } from "../network/proof/filtering";
import { Reading } from "../network/reading";
import { prefix } from "../network/space/addresses";
import type { Box } from "../network/space/boxes";
import { clientPorts, readService } from "../network/space/services";
import { References } from "../plan/references";
import type { Properties } from "../plan/values";
import type { Written } from "./interfaces-of";
import { resourcesOf } from "./network-of";

const nobody = { groups: new Set<string>() } as unknown as End;

/** A policy that asks its groups in the order in which they stand, and drops the rest. */
export const strict: Properties = {
  statelessDefaultActions: ["aws:forward_to_sfe"],
  statelessFragmentDefaultActions: ["aws:forward_to_sfe"],
  statefulEngineOptions: { ruleOrder: "STRICT_ORDER" },
  statefulDefaultActions: ["aws:drop_established"],
};

/** A policy that asks what lets pass first, and lets the rest pass. */
export const byAction: Properties = {
  statelessDefaultActions: ["aws:forward_to_sfe"],
  statelessFragmentDefaultActions: ["aws:forward_to_sfe"],
};

/** A network firewall with these rule groups, by name. */
export class FirewallOf {
  readonly #reading: Reading;
  readonly #steps;

  constructor(policy: Properties, groups: Record<string, Properties>, more: Written = {}) {
    const stateful = Object.entries(groups).filter(([, { type }]) => type !== "STATELESS");
    const stateless = Object.entries(groups).filter(([, { type }]) => type === "STATELESS");
    const references = (some: [string, Properties][]) =>
      some.map(([name], index) => ({ resourceArn: name, priority: index + 1 }));
    const written: Written = {
      vpc: ["aws:ec2/vpc:Vpc", { cidrBlock: "10.0.0.0/8" }],
      firewall: [
        "aws:networkfirewall/firewall:Firewall",
        { firewallPolicyArn: "policy", vpcId: "vpc", subnetMappings: [] },
      ],
      policy: [
        "aws:networkfirewall/firewallPolicy:FirewallPolicy",
        {
          firewallPolicy: {
            statefulRuleGroupReferences: references(stateful),
            statelessRuleGroupReferences: references(stateless),
            ...policy,
          },
        },
      ],
      ...Object.fromEntries(
        Object.entries(groups).map(([name, inputs]) => [
          name,
          ["aws:networkfirewall/ruleGroup:RuleGroup", { type: "STATEFUL", capacity: 100, ...inputs }] as const,
        ]),
      ),
      ...more,
    } as Written;
    const resources = resourcesOf(written);
    this.#reading = new Reading(new References({ resources }), 4);
    const firewall = resources.find(({ name }) => name === "firewall");
    if (!firewall) throw new Error("There is no firewall.");
    this.#steps = firewallSteps(this.#reading, firewall);
  }

  /** Whether a request passes: for every name, for some names alone, or not. */
  answer(from: string, to: string, service: string): string {
    const box: Box = {
      source: prefix(from).addresses,
      target: prefix(to).addresses,
      service: readService(service) ?? [],
      client: clientPorts,
    };
    const filters = this.#steps.map(({ filter }) => filter);
    const encounter = { sender: nobody, reply: false, forgotten: false };
    const { certain, doubtful } = throughAll(filters, { certain: [box], doubtful: [] }, encounter);
    if (certain.some(({ names }) => !names)) return "open";
    if (doubtful.some(({ names }) => !names)) return "unknown";
    const names = [...certain, ...doubtful].flatMap((each) => each.names ?? []);
    return names.length > 0 ? [...new Set(names)].join(" ") : "closed";
  }

  /** Whether the answer to a request passes what keeps no state. */
  answersBack(from: string, to: string, service: string): boolean {
    const box = {
      source: prefix(from).addresses,
      target: prefix(to).addresses,
      service: readService(service) ?? [],
      client: clientPorts,
    };
    const filters = this.#steps.filter(({ stateful }) => !stateful).map(({ filter }) => filter);
    const encounter = { sender: nobody, reply: true, forgotten: false };
    return throughAll(filters, { certain: [box], doubtful: [] }, encounter).certain.length > 0;
  }

  /** Where rules stand that are read, for people. */
  get labels(): string[] {
    return [...new Set(this.#steps.flatMap(({ filter }) => filter.rules.map(({ at }) => at.label)))];
  }
}

/** A rule group whose rules are written as text. */
export const text = (...rules: string[]): Properties => ({
  ruleGroup: { rulesSource: { rulesString: rules.join("\n") } },
});
