import { AzureFirewall, FirewallPolicy, FirewallPolicyRuleCollectionGroup, Subnet } from "@pulumi/azure-native/network";
import type { ComponentResource } from "@pulumi/pulumi";
import { IPv4 } from "ipaddr.js";
import { firewallRules } from "./firewall-rules";
import type { HostingEnvironment } from "./hosting-environment";
import type { LogArchive } from "./log-archive";
import type { Named } from "./names";
import { publicAddress } from "./public-address";

interface FirewallArgs {
  environment: HostingEnvironment;
  logs: LogArchive;
  network: Named;
  /** The address space of the network, of which the firewall takes the beginning. */
  cidr: string;
}

/** The one way between segments and out: what no flow opens is dropped, and what is known as hostile. */
export function firewall(name: string, args: FirewallArgs, parent: ComponentResource) {
  const { environment, logs, network, cidr } = args;
  const { location, resourceGroupName } = environment;
  const place = { resourceGroupName, location, tags: { "cordon:component": "NetworkHub" } };
  const zones = ["1", "2", "3"];
  if (Number(cidr.split("/")[1]) > 26) throw new Error(`${name}: cidr is ${cidr}; the firewall alone needs a /26.`);
  const [a = 0, b = 0, c = 0, d = 0] = IPv4.networkAddressFromCIDR(cidr).octets;

  const subnet = new Subnet(
    name,
    {
      resourceGroupName,
      virtualNetworkName: network.name,
      subnetName: "AzureFirewallSubnet",
      addressPrefix: `${a}.${b}.${c}.${d}/26`,
      defaultOutboundAccess: false,
    },
    { parent },
  );

  const policy = new FirewallPolicy(
    name,
    {
      ...place,
      sku: { tier: "Premium" },
      threatIntelMode: "Deny",
      intrusionDetection: { mode: "Deny" },
      insights: {
        isEnabled: true,
        retentionDays: 365,
        logAnalyticsResources: { defaultWorkspaceId: { id: logs.workspace } },
      },
    },
    { parent },
  );
  const rules = new FirewallPolicyRuleCollectionGroup(
    name,
    {
      resourceGroupName,
      firewallPolicyName: policy.name,
      priority: 200,
      ruleCollections: firewallRules(environment.network),
    },
    { parent },
  );
  const address = publicAddress(name, { ...place, logs }, parent);
  const firewall = new AzureFirewall(
    name,
    {
      ...place,
      sku: { name: "AZFW_VNet", tier: "Premium" },
      zones,
      firewallPolicy: { id: policy.id },
      ipConfigurations: [{ name: "outwards", subnet: { id: subnet.id }, publicIPAddress: { id: address.id } }],
    },
    { parent, dependsOn: rules },
  );
  logs.attachDiagnostics(name, firewall);
  // Azure keeps the first four addresses of a subnet; the firewall gets the next.
  return { address: `${a}.${b}.${c}.${d + 4}`, subnet };
}
