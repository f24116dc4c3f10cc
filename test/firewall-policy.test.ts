import * as assert from "node:assert/strict";
import { type Properties, UNKNOWN } from "../plan/values";
import { byAction, FirewallOf, strict, text } from "./firewall-of";

const web = ["10.1.0.4", "203.0.113.7", "tcp/443"] as const;
const shell = ["10.1.0.4", "203.0.113.7", "tcp/22"] as const;

const pass443 = "pass tcp any any -> any 443 (sid:1;)";
const dropAll = "drop ip any any -> any any (sid:2;)";
const defaults = (...statefulDefaultActions: string[]): Properties => ({ ...strict, statefulDefaultActions });

describe("a network firewall's policy", () => {
  it("asks rules in their order, groups by priority", () => {
    assert.equal(new FirewallOf(strict, { group: text(pass443, dropAll) }).answer(...web), "open");
    assert.equal(new FirewallOf(strict, { group: text(dropAll, pass443) }).answer(...web), "closed");
    const groups = { first: text(dropAll), second: text(pass443) };
    assert.equal(new FirewallOf(strict, groups).answer(...web), "closed");
    const statefulRuleGroupReferences = [
      { resourceArn: "first", priority: 20 },
      { resourceArn: "second", priority: 3 },
    ];
    assert.equal(new FirewallOf({ ...strict, statefulRuleGroupReferences }, groups).answer(...web), "open");
  });

  it("asks what lets pass before what drops, where it keeps no strict order", () => {
    const firewall = new FirewallOf(byAction, { group: text(dropAll, pass443) });
    assert.deepEqual([firewall.answer(...web), firewall.answer(...shell)], ["open", "closed"]);
    assert.equal(
      new FirewallOf(byAction, { group: text("alert ip any any -> any any (sid:1;)") }).answer(...shell),
      "open",
    );
    assert.equal(
      new FirewallOf(byAction, { group: text("reject tcp any any -> any 22 (sid:1;)") }).answer(...shell),
      "closed",
    );
  });

  it("drops what no rule names only if it is told to", () => {
    const answers = (...actions: string[]) =>
      new FirewallOf(defaults(...actions), { group: text(pass443) }).answer(...shell);
    assert.equal(answers(), "open");
    assert.equal(answers("aws:alert_established"), "open");
    assert.equal(answers("aws:drop_established", "aws:alert_established"), "closed");
    assert.equal(answers("aws:drop_strict"), "closed");
    assert.equal(answers("aws:drop_established_app_layer"), "closed");
    assert.equal(answers(UNKNOWN), "unknown");
  });

  it("drops the packets that open a connection before any name is said, if it drops all", () => {
    const named = 'pass tls any any -> any 443 (tls.sni; content:"example.org"; startswith; endswith; sid:1;)';
    const opening = "pass tcp any any -> any any (flow:not_established; sid:2;)";
    assert.equal(
      new FirewallOf(defaults("aws:drop_established"), { group: text(named) }).answer(...web),
      "example.org",
    );
    assert.equal(new FirewallOf(defaults("aws:drop_strict"), { group: text(named) }).answer(...web), "closed");
    assert.equal(
      new FirewallOf(defaults("aws:drop_strict"), { group: text(named, opening) }).answer(...web),
      "example.org",
    );
    const plain = "drop tcp any any -> any any (sid:3;)";
    const later = "drop tcp any any -> any any (flow:established; sid:3;)";
    assert.equal(new FirewallOf(byAction, { group: text(named, plain) }).answer(...web), "closed");
    assert.equal(new FirewallOf(byAction, { group: text(named, later) }).answer(...web), "example.org");
    assert.equal(
      new FirewallOf(byAction, { group: text("drop tcp any any -> any 22 (flags:S; sid:1;)") }).answer(...shell),
      "closed",
    );
  });

  it("ends an exchange by dropping its answers", () => {
    const answers = "drop tcp 203.0.113.0/24 443 -> 10.0.0.0/8 any (flow:to_client; sid:1;)";
    const firewall = new FirewallOf(byAction, { group: text(answers) });
    assert.deepEqual([firewall.answer(...web), firewall.answer(...shell)], ["closed", "open"]);
  });

  it("drops an application's protocol at its usual port, and knows that others pass", () => {
    const http = new FirewallOf(byAction, { group: text("drop http any any -> any any (sid:1;)") });
    assert.deepEqual([http.answer("10.1.0.4", "203.0.113.7", "tcp/80"), http.answer(...shell)], ["closed", "open"]);
    const tls = new FirewallOf(strict, { group: text("pass tls any any -> any any (sid:1;)") });
    assert.deepEqual([tls.answer(...web), tls.answer("10.1.0.4", "203.0.113.7", "tcp/8443")], ["open", "unknown"]);
  });

  it("is unknown where it, its order or a group of it is not in the plan", () => {
    assert.equal(
      new FirewallOf({ ...strict, statefulRuleGroupReferences: [{ resourceArn: UNKNOWN, priority: 1 }] }, {}).answer(
        ...web,
      ),
      "unknown",
    );
    assert.equal(
      new FirewallOf({ ...strict, statefulEngineOptions: { ruleOrder: UNKNOWN } }, { group: text(dropAll) }).answer(
        ...web,
      ),
      "unknown",
    );
    assert.equal(new FirewallOf(strict, { group: { ruleGroup: UNKNOWN } }).answer(...web), "unknown");
    assert.equal(new FirewallOf(strict, { group: text(UNKNOWN) }).answer(...web), "unknown");
    const elsewhere = {
      firewall: ["aws:networkfirewall/firewall:Firewall", { firewallPolicyArn: "arn:aws:elsewhere" }],
    } as const;
    assert.equal(new FirewallOf(strict, {}, elsewhere as never).answer(...web), "unknown");
  });

  it("takes what AWS manages for what drops attacks alone, and an override for an alert", () => {
    const managed =
      "arn:aws:network-firewall:eu-central-1:aws-managed:stateful-rulegroup/ThreatSignaturesWebAttacksStrictOrder";
    const statefulRuleGroupReferences = [
      { resourceArn: managed, priority: 1 },
      { resourceArn: "group", priority: 2 },
    ];
    assert.equal(
      new FirewallOf({ ...strict, statefulRuleGroupReferences }, { group: text(pass443) }).answer(...web),
      "open",
    );
    const overridden = [{ resourceArn: "group", override: { action: "DROP_TO_ALERT" } }];
    assert.equal(
      new FirewallOf({ ...byAction, statefulRuleGroupReferences: overridden }, { group: text(dropAll) }).answer(...web),
      "open",
    );
  });
});
