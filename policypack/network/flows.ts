import type { State, Traffic } from "../../network/connectivity";
import { isCarrier } from "../../network/declared";
import type { Proven } from "../../network/proven";
import type { Plan, Urn } from "../../plan/graph";
import { type NetworkExample, type NetworkVerdict, networkPolicy, wayText } from "./policy";

const declaration = {
  entity: { name: "Example hospital", country: "FR", type: "health.provider", category: "essential" },
  services: [],
  segments: [
    {
      id: "apps",
      purpose: "Applications",
      trust: "patient",
      cidr: "10.0.1.0/24",
      tiers: { workload: ["10.0.1.0/24"] },
    },
    { id: "data", purpose: "Stores", trust: "patient", cidr: "10.0.2.0/24", tiers: { workload: ["10.0.2.0/24"] } },
  ],
  flows: [
    {
      id: "F04",
      from: "apps",
      to: "data",
      protocol: "tcp",
      ports: [5432],
      protection: "TLS 1.3",
      purpose: "Health records",
      annex: "6.8",
    },
  ],
};

/** A network of two segments, with a flow from the one to the other, and what its security groups let pass. */
const network = (ports: readonly number[]): NetworkExample => {
  const rule = (port: number) => ({ protocol: "tcp", fromPort: port, toPort: port });
  return {
    environment: ["cordon-aws:index:HostingEnvironment", { declaration }],
    vpc: ["aws:ec2/vpc:Vpc", { cidrBlock: "10.0.0.0/16" }],
    "apps-subnet": ["aws:ec2/subnet:Subnet", { vpcId: "vpc", cidrBlock: "10.0.1.0/24" }],
    "data-subnet": ["aws:ec2/subnet:Subnet", { vpcId: "vpc", cidrBlock: "10.0.2.0/24" }],
    group: [
      "aws:ec2/securityGroup:SecurityGroup",
      {
        vpcId: "vpc",
        ingress: ports.map((port) => ({ ...rule(port), cidrBlocks: ["10.0.1.0/24"] })),
        egress: ports.map((port) => ({ ...rule(port), cidrBlocks: ["10.0.2.0/24"] })),
      },
    ],
  };
};

/** One verdict for each path in a state, or a pass for the stack that declares the matrix. */
function verdicts({ matrix, traffic }: Proven, { resources }: Pick<Plan, "resources">, state: State): NetworkVerdict[] {
  const environment = resources.find(isCarrier)?.urn;
  if (!matrix || environment === undefined) return [];
  const found = traffic.filter((each) => each.state === state);
  if (found.length === 0) return [{ urn: environment, outcome: "pass" }];
  return found.map((each) => ({ urn: each.at ?? environment, outcome: "fail", because: textOf(each) }));
}

const textOf = ({ from, to, services, flows, hops, family }: Traffic): string =>
  `${flows.length > 0 ? `${flows.join(" ")} ` : ""}${wayText(from, to, services, hops, family)}`;

/** What cannot be known yet stands with the first of these policies, so that it is told once. */
function unknowns({ matrix, traffic }: Proven, environment: Urn | undefined): NetworkVerdict[] {
  if (!matrix || environment === undefined) return [];
  return traffic
    .filter(({ state }) => state === "unknown")
    .map((each) => ({ urn: each.at ?? environment, outcome: "unknown", because: textOf(each) }));
}

/** What passes must be what is declared, and the other way round. */
export const flows = [
  networkPolicy({
    id: "network-flow-declared",
    title: "Networks must let pass only what a flow declares",
    annex: "6.8",
    severity: "high",
    why: "An intruder in one segment reaches another by a path that nobody decided on and nobody watches.",
    fix: "Remove or narrow the last rule of the chain, or declare the flow with its purpose and protection.",
    judge: (proven, plan) => [
      ...verdicts(proven, plan, "undeclared"),
      ...unknowns(proven, plan.resources.find(isCarrier)?.urn),
    ],
    accepted: [network([5432])],
    rejected: [network([5432, 22])],
  }),

  networkPolicy({
    id: "network-flow-passes",
    title: "Declared flows must be able to pass",
    annex: "6.7",
    severity: "medium",
    why: "A service on which care depends does not reach another, and that shows only after the deployment.",
    fix: "Mend the resource at which the chain stops, or remove the flow.",
    judge: (proven, plan) => verdicts(proven, plan, "blocked"),
    accepted: [network([5432])],
    rejected: [network([443])],
  }),
] as const;
