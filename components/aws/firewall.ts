import { getAvailabilityZonesOutput } from "@pulumi/aws/getAvailabilityZones";
import { Firewall, FirewallPolicy, RuleGroup } from "@pulumi/aws/networkfirewall";
import type { ComponentResource, Input, Output } from "@pulumi/pulumi";
import { firewallRules, homeNet } from "./firewall-rules";
import type { HostingEnvironment } from "./hosting-environment";
import type { KeyRing } from "./key-ring";
import type { LogArchive } from "./log-archive";

export interface FirewallArgs {
  environment: HostingEnvironment;
  keys: KeyRing;
  logs: LogArchive;
  transitGatewayId: Input<string>;
  /** In how many zones it stands. */
  zones: number;
}

/** Room for new flows: AWS fixes it when the rules are first made. */
const roomFor = (rules: number): number => Math.max(1000, Math.ceil((2 * rules) / 1000) * 1000);

/** A firewall at the transit gateway, which lets the declared flows pass and drops all else; gives its attachment. */
export function firewall(name: string, args: FirewallArgs, parent: ComponentResource): Output<string> {
  const { environment, keys, logs, transitGatewayId, zones } = args;
  const { network, lifecycle } = environment;
  const production = lifecycle === "production";
  const tags = { "cordon:component": "NetworkHub" };
  const encryptionConfiguration = { type: "CUSTOMER_KMS", keyId: keys.key("evidence").arn };

  const rules = firewallRules(network);
  const group = new RuleGroup(
    name,
    {
      type: "STATEFUL",
      capacity: Math.min(roomFor(rules.length), 30_000),
      encryptionConfiguration,
      ruleGroup: {
        ruleVariables: { ipSets: [{ key: "HOME_NET", ipSet: { definitions: homeNet(network) } }] },
        statefulRuleOptions: { ruleOrder: "STRICT_ORDER" },
        rulesSource: { rulesString: rules.join("\n") },
      },
      tags,
    },
    { parent },
  );
  // A client's first message of TLS may come in two packets: the firewall must wait for the name in it.
  const layer = network.flows.some(({ toFqdns }) => toFqdns) ? "_app_layer" : "";
  const policy = new FirewallPolicy(
    name,
    {
      encryptionConfiguration,
      firewallPolicy: {
        statelessDefaultActions: ["aws:forward_to_sfe"],
        statelessFragmentDefaultActions: ["aws:forward_to_sfe"],
        statefulDefaultActions: [`aws:drop_established${layer}`, `aws:alert_established${layer}`],
        statefulEngineOptions: { ruleOrder: "STRICT_ORDER", streamExceptionPolicy: "REJECT" },
        statefulRuleGroupReferences: [{ resourceArn: group.arn, priority: 100 }],
      },
      tags,
    },
    { parent },
  );

  const { zoneIds } = getAvailabilityZonesOutput({ state: "available" }, { parent });
  const made = new Firewall(
    name,
    {
      firewallPolicyArn: policy.arn,
      transitGatewayId,
      availabilityZoneMappings: Array.from({ length: zones }, (_, index) => ({
        availabilityZoneId: zoneIds.apply((ids) => ids[index % ids.length] ?? ""),
      })),
      encryptionConfiguration,
      enabledAnalysisTypes: ["TLS_SNI", "HTTP_HOST"],
      deleteProtection: production,
      availabilityZoneChangeProtection: production,
      firewallPolicyChangeProtection: production,
      tags,
    },
    { parent, protect: production },
  );
  logs.attachDiagnostics(name, made);
  return made.firewallStatuses.apply(([status]) => status?.transitGatewayAttachmentSyncStates[0]?.attachmentId ?? "");
}
