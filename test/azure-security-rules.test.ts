import * as assert from "node:assert/strict";
import type { Resource } from "../plan/graph";
import { UNKNOWN } from "../plan/values";
import { networkSecurityGroup } from "../policypack/azure/network-security-group";
import { judge } from "../policypack/judge";
import { planOf, resourceOf } from "./plan-of";

/** What is said of the first of these resources. */
const outcomeOf = (...resources: Resource[]): string | undefined => {
  const policies = networkSecurityGroup.filter(({ id }) => id === "azure-network-rule-guarded-ports");
  return [...judge(planOf(resources), policies)].find(({ resource }) => resource === resources[0])?.verdict.outcome;
};

describe("security rules", () => {
  it("are shadowed by a denial of lower number in the same group", () => {
    const type = "azure-native:network:SecurityRule";
    const group = resourceOf("azure-native:network:NetworkSecurityGroup", { networkSecurityGroupName: "front" });
    const allow = {
      access: "Allow",
      direction: "Inbound",
      protocol: "Tcp",
      priority: 300,
      sourceAddressPrefix: "*",
      destinationPortRange: "22",
      networkSecurityGroupName: "front",
    };
    const ssh = resourceOf(type, allow, { name: "ssh" });
    const deny = (more: object) =>
      resourceOf(
        type,
        { ...allow, access: "Deny", priority: 200, destinationAddressPrefix: "*", ...more },
        { name: "deny" },
      );
    const outcome = (...beside: Resource[]) => outcomeOf(ssh, group, ...beside);
    assert.equal(outcome(deny({})), "pass");
    assert.equal(outcome(deny({ networkSecurityGroupName: "back" })), "fail");
    assert.equal(outcome(deny({ destinationPortRange: "443" })), "fail");
    assert.equal(outcome(deny({ sourcePortRanges: ["1024-65535"] })), "fail");
    assert.equal(outcome(deny({ destinationPortRange: UNKNOWN })), "unknown");
    const elsewhere = resourceOf(type, { ...allow, networkSecurityGroupName: UNKNOWN, destinationPortRange: 22 });
    assert.equal(outcomeOf(elsewhere, ssh), "fail");
    assert.equal(outcome(deny({ priority: 400, destinationPortRange: UNKNOWN })), "fail");
  });
});
