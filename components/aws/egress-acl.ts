import type { Input, Resource } from "@pulumi/pulumi";
import type { Declaration } from "../../declaration/declaration";
import { INTERNET } from "../../declaration/flows";
import { everywhere, type StatelessRule } from "../../network/compile";
import { networkAcl } from "./filters";

export interface EgressAclArgs {
  vpcId: Input<string>;
  subnetIds: Input<string>[];
  declaration: Declaration;
  /** The prefixes from which requests come in. Empty: whatever comes is on its way already. */
  inside: readonly string[];
  tags: Record<string, string>;
}

/** A network ACL around subnets through which others ask the internet: their requests go out, the answers come in. */
export function egressAcl(name: string, args: EgressAclArgs, parent: Resource): void {
  const { declaration, inside, ...of } = args;
  const rules = requests(declaration).flatMap(({ protocol, fromPort, toPort }): StatelessRule[] => [
    { direction: "egress", cidr: everywhere, protocol, fromPort, toPort },
    { direction: "ingress", cidr: everywhere, protocol, ...answers },
    ...inside.flatMap((cidr): StatelessRule[] => [
      { direction: "ingress", cidr, protocol, fromPort, toPort },
      { direction: "egress", cidr, protocol, ...answers },
    ]),
  ]);
  networkAcl(name, { ...of, rules }, parent);
}

/** Ports from which clients and NAT gateways open connections. */
const answers = { fromPort: 1024, toPort: 65535 };

/** For each protocol the range of ports that any flow opens on the internet. */
function requests({ flows }: Declaration): Pick<StatelessRule, "protocol" | "fromPort" | "toPort">[] {
  const asking = flows.filter(({ to }) => to === INTERNET);
  return (["tcp", "udp"] as const).flatMap((protocol) => {
    const ports = asking.filter((flow) => flow.protocol === protocol).flatMap((flow) => flow.ports.flat());
    return ports.length === 0 ? [] : [{ protocol, fromPort: Math.min(...ports), toPort: Math.max(...ports) }];
  });
}
