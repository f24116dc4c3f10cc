import { createHash } from "node:crypto";
import {
  AdminRule,
  AdminRuleCollection,
  Commit,
  NetworkGroup,
  NetworkManager,
  SecurityAdminConfiguration,
  StaticMember,
} from "@pulumi/azure-native/network";
import type { ComponentResource, Input } from "@pulumi/pulumi";
import { interpolate } from "@pulumi/pulumi";
import { adminRules } from "./admin-rules";
import type { HostingEnvironment } from "./hosting-environment";

/** The networks to which the rules that nobody can override apply. */
export interface GuardedGroup {
  resourceGroupName: Input<string>;
  networkManagerName: Input<string>;
  networkGroupName: Input<string>;
}

/**
 * Rules that are asked before any security group, and that only who manages the subscription's networks can change.
 * A subscription takes one manager for such rules. Azure spares private endpoints and the subnets of its own gateways.
 */
export function networkManager(
  name: string,
  { environment }: { environment: HostingEnvironment },
  parent: ComponentResource,
): GuardedGroup {
  const { network, location, resourceGroupName, subscriptionId } = environment;
  const tags = { "cordon:component": "NetworkHub" };
  const rules = adminRules(network);

  const manager = new NetworkManager(
    name,
    {
      resourceGroupName,
      location,
      networkManagerScopes: { subscriptions: [interpolate`/subscriptions/${subscriptionId}`] },
      networkManagerScopeAccesses: ["SecurityAdmin"],
      tags,
    },
    { parent },
  );
  const managed = { resourceGroupName, networkManagerName: manager.name };
  const group = new NetworkGroup(name, { ...managed, memberType: "VirtualNetwork" }, { parent });
  const configuration = new SecurityAdminConfiguration(
    name,
    { ...managed, applyOnNetworkIntentPolicyBasedServices: ["None"] },
    { parent },
  );
  const configured = { ...managed, configurationName: configuration.name };
  const collection = new AdminRuleCollection(
    name,
    { ...configured, appliesToGroups: [{ networkGroupId: group.id }] },
    { parent },
  );
  const made = rules.map(
    (rule) =>
      new AdminRule(
        `${name}-${rule.ruleName}`,
        { ...configured, ruleCollectionName: collection.name, kind: "Custom", ...rule },
        { parent },
      ),
  );

  // Rules bind nobody until a commit brings them out: it is made again whenever one of them changes.
  const forceUpdateTag = createHash("sha256").update(JSON.stringify(rules)).digest("hex");
  const configurationIds = [configuration.id];
  new Commit(
    name,
    {
      ...managed,
      properties: { commitType: "SecurityAdmin", configurationIds, targetLocations: [location], forceUpdateTag },
    },
    { parent, dependsOn: made },
  );
  return { ...managed, networkGroupName: group.name };
}

/** Puts a network under the rules. */
export const guard = (name: string, group: GuardedGroup, networkId: Input<string>, parent: ComponentResource) =>
  new StaticMember(name, { ...group, resourceId: networkId }, { parent });
