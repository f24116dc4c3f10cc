import { AdminRule, Commit, SecurityAdminConfiguration } from "@pulumi/azure-native/network";
import { policy } from "../policy";
import { from, relation } from "../relation";
import { isOneOf } from "./enumeration";
import { isAnyone } from "./network-rules";

export const networkManager = [
  policy(AdminRule, {
    id: "azure-network-admin-rule-allow",
    title: "Security admin rules must not let the internet past security groups",
    annex: "6.8",
    severity: "high",
    why: "What such a rule always allows reaches every machine of its networks, whatever their security groups say.",
    fix: 'Set access to "Allow", which leaves the decision to the security groups, or name the sources.',
    holds: ({ access, direction, sources }) =>
      !isOneOf(access, "AlwaysAllow") ||
      !isOneOf(direction, "Inbound") ||
      ((sources ?? []).length > 0 && !(sources ?? []).some(({ addressPrefix }) => isAnyone(addressPrefix))),
    accepted: [
      { access: "Deny", direction: "Inbound" },
      { access: "Allow", direction: "Inbound" },
      { access: "AlwaysAllow", direction: "Outbound" },
      { access: "AlwaysAllow", direction: "Inbound", sources: [{ addressPrefix: "10.64.0.0/20" }] },
    ],
    rejected: [
      { access: "AlwaysAllow", direction: "Inbound" },
      {
        access: "AlwaysAllow",
        direction: "Inbound",
        sources: [{ addressPrefixType: "ServiceTag", addressPrefix: "Internet" }],
      },
    ],
  }),

  relation(SecurityAdminConfiguration, {
    id: "azure-network-admin-rules-committed",
    title: "Security admin configurations must be committed",
    annex: "6.8",
    severity: "low",
    why: "Until a commit brings them out to a region, the rules of a configuration bind nobody.",
    fix: 'Add a Commit with properties.commitType "SecurityAdmin" and this configuration in properties.configurationIds.',
    with: { commits: from(Commit, "properties") },
    holds: (_, { commits }) => commits.some(({ properties }) => isOneOf(properties?.commitType, "SecurityAdmin")),
    accepted: [
      { beside: { commits: [{ properties: { commitType: "SecurityAdmin", targetLocations: ["francecentral"] } }] } },
    ],
    rejected: [
      {},
      { beside: { commits: [{ properties: { commitType: "Connectivity", targetLocations: ["francecentral"] } }] } },
    ],
  }),
];
