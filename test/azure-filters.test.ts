import * as assert from "node:assert/strict";
import { securityRules } from "../components/azure/filters";
import { firewallRules } from "../components/azure/firewall-rules";
import type { Flow } from "../declaration/flows";
import { declared, flow, site } from "./declared";

const group = (segment: string, flows: Flow[]) =>
  securityRules(segment, "workload", declared({ flows })).map((rule) =>
    [
      rule.priority,
      rule.access,
      rule.direction,
      rule.sourceAddressPrefix,
      rule.destinationAddressPrefix,
      rule.destinationPortRange,
    ].join(" "),
  );

const firewall = (flows: Flow[], segments = declared().segments) =>
  firewallRules(declared({ flows, segments })).flatMap(({ name, priority, action, rules }) =>
    (rules as any[]).map(
      ({ sourceAddresses, destinationAddresses, destinationPorts }) =>
        `${priority} ${name} ${(action as any).type} ${sourceAddresses} ${destinationAddresses} ${destinationPorts}`,
    ),
  );

const closed = ["4096 Deny Inbound * * *", "4096 Deny Outbound * * *"];
const noPrivate = "4000 private Deny * 10.0.0.0/8,100.64.0.0/10,172.16.0.0/12,192.168.0.0/16 *";

describe("what filters a network on Azure", () => {
  it("is closed in both directions without a flow", () => {
    assert.deepEqual(group("data", []), closed);
    assert.deepEqual(firewall([]), [noPrivate]);
  });

  it("opens both halves of a flow between segments", () => {
    const flows = [flow("F04", "clinical", "data", [5432, [8000, 8010]])];
    const [from, to] = ["10.64.32.0/20", "10.64.48.0/20"];
    assert.deepEqual(group("clinical", flows), [
      `100 Allow Outbound ${from} ${to} 5432`,
      `101 Allow Outbound ${from} ${to} 8000-8010`,
      ...closed,
    ]);
    assert.deepEqual(group("data", flows).slice(0, 1), [`100 Allow Inbound ${from} ${to} 5432`]);
    assert.deepEqual(firewall(flows).slice(0, 2), [
      `1001 named-clinical Allow ${from} ${to} 5432,8000-8010`,
      noPrivate,
    ]);
  });

  it("opens no private address with a flow to the internet", () => {
    const flows = [flow("F25", "clinical", "internet", [443])];
    assert.deepEqual(group("clinical", flows).slice(0, 1), ["100 Allow Outbound 10.64.32.0/20 Internet 443"]);
    assert.deepEqual(firewall(flows), [noPrivate, "5001 internet-clinical Allow 10.64.32.0/20 0.0.0.0/0 443"]);
  });

  it("lets named addresses of a hospital's own sites in", () => {
    const segments = [...declared().segments, site];
    const flows = [flow("F26", "sites", "clinical", [443])];
    assert.deepEqual(firewall(flows, segments).slice(0, 1), ["1003 named-sites Allow 10.128.0.0/10 10.64.32.0/20 443"]);
  });

  it("leaves what comes from the internet to the edge", () => {
    const flows = [flow("F01", "internet", "edge", [443])];
    assert.deepEqual(group("edge", flows).slice(0, 1), ["100 Allow Inbound Internet 10.64.16.0/20 443"]);
    assert.deepEqual(firewall(flows), [noPrivate]);
  });
});
