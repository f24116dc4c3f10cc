import { patientClasses } from "../../declaration/data-class";
import { type Exposure, wayTo } from "../../network/exposure";
import type { Proven } from "../../network/proven";
import { type Intervals, intersection, isEmpty, unionOf } from "../../network/space/intervals";
import { protocolNumbers, service, servicesOf } from "../../network/space/services";
import type { Plan, Resource } from "../../plan/graph";
import { isUnknown } from "../../plan/values";
import { guardedRanges } from "../exposure";
import { type NetworkExample, type NetworkVerdict, networkPolicy, wayText } from "./policy";

/** What is made to stand before everything else: load balancers, gateways, distributions. */
const frontDoors =
  /^(aws:(lb|elb|apigateway|apigatewayv2|cloudfront|appsync|globalaccelerator|transfer|apprunner|amplify)\/|azure-native:(network:(LoadBalancer|ApplicationGateway|BastionHost|AzureFirewall)|cdn:|frontdoor:|apimanagement:|web:StaticSite))/;

const guarded: Intervals = unionOf(
  guardedRanges.map(({ transport, from, to }) => service(protocolNumbers[transport], from, to)),
);

/** A machine in a public subnet, and the ports that its security group opens to whom. */
const machine = (port: number, cidr: string, tags: Record<string, string> = {}): NetworkExample => ({
  vpc: ["aws:ec2/vpc:Vpc", { cidrBlock: "10.0.0.0/16" }],
  gateway: ["aws:ec2/internetGateway:InternetGateway", { vpcId: "vpc" }],
  subnet: ["aws:ec2/subnet:Subnet", { vpcId: "vpc", cidrBlock: "10.0.1.0/24" }],
  routes: [
    "aws:ec2/routeTable:RouteTable",
    { vpcId: "vpc", routes: [{ cidrBlock: "0.0.0.0/0", gatewayId: "gateway" }] },
  ],
  association: ["aws:ec2/routeTableAssociation:RouteTableAssociation", { subnetId: "subnet", routeTableId: "routes" }],
  group: [
    "aws:ec2/securityGroup:SecurityGroup",
    { vpcId: "vpc", ingress: [{ protocol: "tcp", fromPort: port, toPort: port, cidrBlocks: [cidr] }] },
  ],
  machine: [
    "aws:ec2/instance:Instance",
    { subnetId: "subnet", vpcSecurityGroupIds: ["group"], associatePublicIpAddress: true, tags },
  ],
});

/** The same behind a load balancer, without a public address of its own. */
const balanced: NetworkExample = {
  ...machine(443, "10.0.0.0/16"),
  machine: [
    "aws:ec2/instance:Instance",
    { subnetId: "subnet", vpcSecurityGroupIds: ["group"], associatePublicIpAddress: false },
  ],
  "front-group": [
    "aws:ec2/securityGroup:SecurityGroup",
    { vpcId: "vpc", ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }] },
  ],
  front: ["aws:lb/loadBalancer:LoadBalancer", { subnets: ["subnet"], securityGroups: ["front-group"] }],
  listener: ["aws:lb/listener:Listener", { loadBalancerArn: "front", port: 443, protocol: "HTTPS" }],
};

interface Asked {
  /** What of the exposure offends. */
  bad: (exposure: Exposure, resource: Resource) => Intervals;
  /** What of the unknown could. */
  doubtful: (exposure: Exposure, resource: Resource) => Intervals;
}

/** A verdict on each resource that networks can reach: IPv4 and IPv6 together. */
function verdicts(proven: Proven, { resources }: Pick<Plan, "resources">, { bad, doubtful }: Asked): NetworkVerdict[] {
  const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
  return proven.exposures.flatMap((exposure): NetworkVerdict[] => {
    const resource = byUrn.get(exposure.urn);
    const proof = proven.proofs.find(({ model }) => model.family === exposure.family);
    if (!resource || !proof) return [];
    const [open, unknown] = [bad(exposure, resource), doubtful(exposure, resource)];
    if (isEmpty(open) && isEmpty(unknown)) return exposure.family === 4 ? [{ urn: exposure.urn, outcome: "pass" }] : [];
    const services = isEmpty(open) ? unknown : open;
    const { hops } = wayTo(proof, exposure.urn, services);
    const because = wayText("internet", exposure.label, servicesOf(services).slice(0, SHOWN), hops, exposure.family);
    return [{ urn: exposure.urn, outcome: isEmpty(open) ? "unknown" : "fail", because }];
  });
}

/** As many services as a person reads. */
const SHOWN = 6;

const nothing: Intervals = [];

const isFrontDoor = ({ type }: Resource): boolean => frontDoors.test(type);

/** Whether a resource is tagged as one that holds data of patients; undefined where nobody knows. */
function holdsPatients({ inputs }: Resource): boolean | undefined {
  const tags = inputs.tags;
  if (isUnknown(tags)) return undefined;
  const value =
    tags !== null && typeof tags === "object" ? (tags as Record<string, unknown>)["cordon:data-class"] : undefined;
  if (isUnknown(value)) return undefined;
  return patientClasses.some((each) => each === value);
}

/** What the internet may reach, whether or not a matrix is declared. */
export const internet = [
  networkPolicy({
    id: "network-internet-guarded",
    title: "Administration, database and clinical ports must not be reachable from the internet by any path",
    annex: "6.7",
    severity: "critical",
    why: "Whoever scans the internet finds the port within minutes and needs one weak password or one unpatched flaw.",
    fix: "Remove the rule, route or public address in the chain, or let only named addresses of your own ask.",
    judge: (proven, plan) =>
      verdicts(proven, plan, {
        bad: ({ broad }) => intersection(broad, guarded),
        doubtful: ({ unknown }) => intersection(unknown, guarded),
      }),
    accepted: [machine(443, "0.0.0.0/0"), machine(22, "203.0.113.0/28")],
    rejected: [machine(22, "0.0.0.0/0"), machine(5432, "0.0.0.0/1")],
  }),

  networkPolicy({
    id: "network-internet-patients",
    title: "Resources that hold data of patients must not be reachable from the internet",
    annex: "6.8",
    severity: "critical",
    why: "One flaw in the resource itself gives the records of every patient to whoever asks.",
    fix: "Move it to a subnet without a route to the internet, and let a front door ask it.",
    judge: (proven, plan) =>
      verdicts(proven, plan, {
        bad: ({ open }, resource) => (holdsPatients(resource) ? open : nothing),
        doubtful: ({ unknown }, resource) => (holdsPatients(resource) === false ? nothing : unknown),
      }),
    accepted: [machine(443, "10.0.0.0/8", { "cordon:data-class": "patient" }), machine(443, "0.0.0.0/0")],
    rejected: [machine(443, "0.0.0.0/0", { "cordon:data-class": "patient" })],
  }),

  networkPolicy({
    id: "network-internet-front-doors",
    title: "Only load balancers, gateways and distributions must be reachable from the internet",
    annex: "6.7",
    severity: "medium",
    why: "A machine that answers the internet itself has no filter before it that reads what is asked.",
    fix: "Put a load balancer or a gateway before it and remove its public address.",
    judge: (proven, plan) =>
      verdicts(proven, plan, {
        bad: ({ broad, direct }, resource) => (direct && !isFrontDoor(resource) ? broad : nothing),
        doubtful: ({ unknown }, resource) => (isFrontDoor(resource) ? nothing : unknown),
      }),
    accepted: [balanced],
    rejected: [machine(443, "0.0.0.0/0")],
  }),
] as const;
