import * as assert from "node:assert/strict";
import { securityRules } from "../components/azure/filters";
import { firewallRules } from "../components/azure/firewall-rules";
import { gatewayFlows } from "../components/azure/platform-flows";
import { insideSegment } from "../components/azure/tiers";
import type { Flow } from "../declaration/flows";
import { declared, flow, site } from "./declared";

const group = (segment: string, flows: Flow[], tier = "workload") => {
  return securityRules(segment, tier, declared({ flows })).map((rule) =>
    [
      rule.priority,
      rule.access,
      rule.direction,
      rule.sourceAddressPrefix ?? rule.sourceAddressPrefixes,
      rule.destinationAddressPrefix ?? rule.destinationAddressPrefixes,
      rule.destinationPortRange ?? rule.destinationPortRanges,
    ].join(" "),
  );
};

const firewall = (flows: Flow[]) => {
  const { segments } = declared();
  return firewallRules(declared({ segments: [...segments, site], flows })).flatMap(
    ({ name, priority, action, rules }) =>
      (rules as any[]).map(
        ({ sourceAddresses, destinationAddresses, destinationPorts, targetFqdns, protocols }) =>
          `${priority} ${name} ${(action as any).type} ${sourceAddresses} ${destinationAddresses ?? targetFqdns} ${
            destinationPorts ?? protocols.map((each: any) => `${each.protocolType}:${each.port}`)
          }`,
      ),
  );
};

const closed = ["4096 Deny Inbound * * *", "4096 Deny Outbound * * *"];
const noPrivate = "4000 private Deny * 10.0.0.0/8,100.64.0.0/10,172.16.0.0/12,192.168.0.0/16 *";
const [clinical, data] = ["10.64.32.0/20", "10.64.48.0/20"];

describe("what filters a network on Azure", () => {
  it("is closed in both directions without a flow", () => {
    assert.deepEqual(group("data", []), closed);
    assert.deepEqual(firewall([]), [noPrivate]);
  });

  it("opens both halves of a flow between segments, each from its own tier", () => {
    const flows = [flow("F04", "clinical", "data", [5432, [8000, 8010]])];
    assert.deepEqual(group("clinical", flows), [`100 Allow Outbound 10.64.32.0/23 ${data} 5432,8000-8010`, ...closed]);
    assert.deepEqual(group("data", flows)[0], `100 Allow Inbound ${clinical} 10.64.48.0/23 5432,8000-8010`);
    assert.deepEqual(firewall(flows)[0], `1001 named-clinical Allow ${clinical} ${data} 5432,8000-8010`);
  });

  it("opens no other tier than the one that a flow names", () => {
    const flows = [flow("F04", "clinical", "data", [5432], { toTier: "endpoints" })];
    assert.deepEqual(group("data", flows), closed);
  });

  it("opens no private address with a flow to the internet", () => {
    const flows = [flow("F25", "clinical", "internet", [443])];
    assert.deepEqual(group("clinical", flows)[0], "100 Allow Outbound 10.64.32.0/23 Internet 443");
    assert.deepEqual(firewall(flows), [noPrivate, `5001 internet-clinical Allow ${clinical} 0.0.0.0/0 443`]);
  });

  it("opens only names, where a flow has names", () => {
    const flows = [flow("F25", "clinical", "internet", [80, 443], { toFqdns: ["*.sante.example"] })];
    const names = `6001 hosts-clinical Allow ${clinical} *.sante.example Http:80,Https:443`;
    assert.deepEqual(firewall(flows), [noPrivate, names]);
    assert.throws(
      () => firewall([flow("F25", "clinical", "internet", [[443, 444]], { toFqdns: ["a.example"] })]),
      /F25: toFqdns needs tcp and single ports/,
    );
  });

  it("lets a hospital's own sites in", () => {
    const flows = [flow("F26", "sites", "clinical", [443])];
    assert.deepEqual(firewall(flows)[0], `1003 named-sites Allow 10.128.0.0/10 ${clinical} 443`);
  });

  it("leaves what comes from the internet to the edge", () => {
    const flows = [flow("F01", "internet", "edge", [443])];
    assert.deepEqual(group("edge", flows)[0], "100 Allow Inbound Internet 10.64.16.0/23 443");
    assert.deepEqual(firewall(flows), [noPrivate]);
  });

  it("opens to an application gateway what Azure demands, at whatever address", () => {
    const edge = { ...insideSegment("test", "edge", declared()), tiers: { gateway: ["10.64.16.0/24"] } };
    const door = flow("F01", "internet", "edge", [443]);
    const flows = [door, ...gatewayFlows(edge, { segments: [edge], flows: [door] })];
    const rules = securityRules("edge", "gateway", { segments: [edge], flows }).map(
      (rule) =>
        `${rule.name} ${rule.protocol} ${rule.sourceAddressPrefix} ${rule.destinationAddressPrefix} ${rule.destinationPortRange}`,
    );
    assert.deepEqual(rules.slice(0, -2), [
      "F01-inbound Tcp Internet * 443",
      "P001-inbound Tcp GatewayManager * 65200-65535",
      "P002-inbound Tcp AzureLoadBalancer * 0-65535",
      "P003-inbound Udp AzureLoadBalancer * 0-65535",
      "P004-outbound Tcp 10.64.16.0/24 Internet 0-65535",
      "P005-outbound Udp 10.64.16.0/24 Internet 0-65535",
      "P006-inbound Tcp Internet * 80",
    ]);
  });

  it("says so where Azure takes no more rules", () => {
    const flows = Array.from({ length: 999 }, (_, index) => flow(`F${index}`, "clinical", "data", [443]));
    assert.throws(() => group("data", flows), /data: tier workload needs 1001 rules .* takes 1000/);
  });

  it("cuts a description to what Azure takes", () => {
    const [rule] = securityRules(
      "data",
      "workload",
      declared({ flows: [flow("F04", "clinical", "data", [443], { purpose: "x".repeat(300) })] }),
    );
    assert.equal(String(rule?.description).length, 140);
  });
});
