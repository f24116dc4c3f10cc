import * as assert from "node:assert/strict";
import { group, network, one, rule, subnet, vnet, type Written } from "./azure-network";

const admin = (name: string, priority: number, access: string, inputs: object = {}): Written =>
  one(name, "AdminRule", {
    ruleCollectionName: "rules",
    kind: "Custom",
    priority,
    access,
    direction: "Inbound",
    protocol: "Tcp",
    sources: [{ addressPrefixType: "IPPrefix", addressPrefix: "*" }],
    destinations: [{ addressPrefixType: "IPPrefix", addressPrefix: "*" }],
    sourcePortRanges: ["0-65535"],
    destinationPortRanges: ["22"],
    ...inputs,
  });

const managed = (...more: Written[]) =>
  network(
    vnet("a", "10.0.0.0/16"),
    subnet("a1", "a", "10.0.1.0/24"),
    subnet("a2", "a", "10.0.2.0/24", { networkSecurityGroup: { id: "group" } }),
    group("group", rule(100, "Allow", "Inbound", { destinationPortRange: "22" }), rule(200, "Deny", "Inbound")),
    one("all", "NetworkGroup", { networkGroupName: "all" }),
    one("member", "StaticMember", { networkGroupName: "all", resourceId: "a" }),
    one("rules", "AdminRuleCollection", {
      ruleCollectionName: "rules",
      appliesToGroups: [{ networkGroupId: "all" }],
    }),
    ...more,
  );
const ask = (port: string, ...more: Written[]): string => managed(...more).answer("a1-vm", "a2-vm", port);

describe("the admin rules of an Azure network manager", () => {
  it("come before security groups: a denial decides, leave does not, unless it is for always", () => {
    const https = { destinationPortRanges: ["443"] };
    assert.equal(ask("tcp/22"), "open");
    assert.equal(ask("tcp/22", admin("one", 10, "Deny")), "closed");
    assert.equal(ask("tcp/443", admin("one", 10, "Allow", https)), "closed");
    assert.equal(ask("tcp/443", admin("one", 10, "AlwaysAllow", https)), "open");
    assert.equal(ask("tcp/22", admin("one", 10, "Allow"), admin("two", 20, "Deny")), "open");
    assert.equal(ask("tcp/22", admin("one", 10, "Deny"), admin("two", 5, "AlwaysAllow")), "open");
  });

  it("come first on the way out too", () => {
    const sealed = (access: string) =>
      managed(
        admin("one", 10, access, { direction: "Outbound", destinationPortRanges: ["0-65535"] }),
        subnet("a1", "a", "10.0.1.0/24", { networkSecurityGroup: { id: "quiet" } }),
        group("quiet", rule(100, "Deny", "Outbound")),
      ).answer("a1-vm", "a2-vm", "tcp/22");
    assert.equal(sealed("Allow"), "closed");
    assert.equal(sealed("AlwaysAllow"), "open");
  });

  it("are for the members of their groups", () => {
    const deny = admin("one", 10, "Deny");
    const member = (resourceId: string) => one("member", "StaticMember", { networkGroupName: "all", resourceId });
    assert.equal(ask("tcp/22", deny, member("/subscriptions/1/elsewhere")), "open");
    assert.equal(ask("tcp/22", deny, member("a2")), "closed");
    assert.equal(ask("tcp/22", deny, one("rules", "AdminRuleCollection", { appliesToGroups: [] })), "open");
  });

  it("leave out the subnets of some services", () => {
    const gateway = one("front", "ApplicationGateway", { gatewayIPConfigurations: [{ subnet: { id: "a2" } }] });
    const instance = one("mi", "azure-native:sql:ManagedInstance", { subnetId: "a1" });
    const every = { applyOnNetworkIntentPolicyBasedServices: ["All"] };
    assert.equal(ask("tcp/22", admin("one", 10, "Deny"), gateway), "open");
    assert.equal(ask("tcp/22", admin("one", 10, "Deny"), instance), "open");
    const included = one("configuration", "SecurityAdminConfiguration", every);
    assert.equal(ask("tcp/22", admin("one", 10, "Deny"), instance, included), "closed");
  });
});
