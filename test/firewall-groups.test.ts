import * as assert from "node:assert/strict";
import { type Properties, UNKNOWN } from "../plan/values";
import { byAction, FirewallOf, strict, text } from "./firewall-of";

const web = ["10.1.0.4", "203.0.113.7", "tcp/443"] as const;
const shell = ["10.1.0.4", "203.0.113.7", "tcp/22"] as const;

const header = (more: Properties = {}): Properties => ({
  protocol: "TCP",
  source: "10.0.0.0/8",
  sourcePort: "ANY",
  direction: "FORWARD",
  destination: "ANY",
  destinationPort: "443",
  ...more,
});

const listed = (action: string, more: Properties = {}, ...ruleOptions: Properties[]): Properties => ({
  ruleGroup: {
    rulesSource: {
      statefulRules: [
        { action, header: header(more), ruleOptions: [{ keyword: "sid", settings: ["1"] }, ...ruleOptions] },
      ],
    },
  },
});

describe("a stateful rule group", () => {
  it("is read from headers as fields", () => {
    const answer = (...rule: Parameters<typeof listed>) =>
      new FirewallOf(strict, { group: listed(...rule) }).answer(...web);
    assert.equal(answer("PASS"), "open");
    assert.equal(answer("ALERT"), "closed");
    assert.equal(answer("PASS", { source: "172.16.0.0/12" }), "closed");
    assert.equal(answer("PASS", { direction: "ANY", source: "203.0.113.0/24", destination: "10.0.0.0/8" }), "open");
    assert.equal(answer("PASS", { destination: UNKNOWN }), "unknown");
    assert.equal(answer("PASS", {}, { keyword: "geoip", settings: ["dst,DE"] }), "unknown");
    const named = [
      { keyword: "tls.sni" },
      { keyword: "content", settings: ['"example.org"'] },
      { keyword: "startswith" },
      { keyword: "endswith" },
    ];
    assert.equal(answer("PASS", { protocol: "TLS" }, ...named), "example.org");
  });

  const names = (generatedRulesType: string, ...targets: string[]): Properties => ({
    ruleGroup: {
      rulesSource: { rulesSourceList: { generatedRulesType, targets, targetTypes: ["TLS_SNI", "HTTP_HOST"] } },
    },
  });

  it("is read from a list of names", () => {
    const allowed = new FirewallOf(byAction, { group: names("ALLOWLIST", ".example.org", "api.example.net") });
    assert.equal(allowed.answer(...web), "example.org *.example.org api.example.net");
    assert.equal(allowed.answer(...shell), "open");
    const denied = new FirewallOf(byAction, { group: names("DENYLIST", ".example.org") });
    assert.equal(denied.answer(...web), "open");
    assert.equal(new FirewallOf(byAction, { group: names("ALLOWLIST", UNKNOWN) }).answer(...web), "unknown");
  });

  it("is read from the text beside its fields", () => {
    const rules = "pass tcp any any -> any 443 (sid:1;)";
    assert.equal(new FirewallOf(strict, { group: { rules } }).answer(...web), "open");
  });

  const variables = (definitions: unknown[]): Properties => ({
    ruleGroup: {
      ruleVariables: {
        ipSets: [{ key: "SERVERS", ipSet: { definitions } }],
        portSets: [{ key: "WEB", portSet: { definitions: ["80", "443"] } }],
      },
      rulesSource: { rulesString: "pass tcp $HOME_NET any -> $SERVERS $WEB (sid:1;)" },
    },
  });

  it("knows its own variables, the policy's and the network's", () => {
    const answer = (policy: Properties, definitions: unknown[]) =>
      new FirewallOf(policy, { group: variables(definitions) }).answer(...web);
    assert.equal(answer(strict, ["203.0.113.0/24"]), "open");
    assert.equal(answer(strict, ["198.51.100.0/24"]), "closed");
    assert.equal(answer(strict, [UNKNOWN]), "unknown");
    const policyVariables = { ruleVariables: [{ key: "HOME_NET", ipSet: { definitions: ["192.168.0.0/16"] } }] };
    assert.equal(answer({ ...strict, policyVariables }, ["203.0.113.0/24"]), "closed");
    const group = text("pass tcp $EXTERNAL_NET any -> any 443 (sid:1;)");
    assert.equal(new FirewallOf(strict, { group }).answer(...web), "closed");
  });

  it("knows prefix lists by the names that it gives them", () => {
    const group = {
      ruleGroup: {
        referenceSets: { ipSetReferences: [{ key: "PARTNERS", ipSetReferences: [{ referenceArn: "list" }] }] },
        rulesSource: { rulesString: "pass tcp any any -> @PARTNERS 443 (sid:1;)" },
      },
    };
    const list = (cidr: string) =>
      ({
        list: [
          "aws:ec2/managedPrefixList:ManagedPrefixList",
          { addressFamily: "IPv4", maxEntries: 1, entries: [{ cidr }] },
        ],
      }) as never;
    assert.equal(new FirewallOf(strict, { group }, list("203.0.113.0/24")).answer(...web), "open");
    assert.equal(new FirewallOf(strict, { group }, list("198.51.100.0/24")).answer(...web), "closed");
    assert.equal(new FirewallOf(strict, { group }).answer(...web), "unknown");
  });
});

describe("stateless rules", () => {
  const rule = (priority: number, action: string, matchAttributes: Properties): Properties => ({
    priority,
    ruleDefinition: { actions: [action], matchAttributes },
  });
  const stateless = (...statelessRules: Properties[]): Properties => ({
    type: "STATELESS",
    ruleGroup: { rulesSource: { statelessRulesAndCustomActions: { statelessRules } } },
  });
  const shellPorts = { protocols: [6], destinationPorts: [{ fromPort: 22, toPort: 22 }] };
  const to = (addressDefinition: string): Properties => ({ destinations: [{ addressDefinition }] });
  const stateful = text("pass tcp any any -> any 443 (sid:1;)");

  it("pass and drop before stateful rules are asked, by their priority", () => {
    const answer = (...rules: Properties[]) => {
      const firewall = new FirewallOf(strict, { first: stateless(...rules), group: stateful });
      return [firewall.answer(...web), firewall.answer(...shell)];
    };
    assert.deepEqual(answer(rule(10, "aws:pass", shellPorts)), ["open", "open"]);
    assert.deepEqual(answer(rule(10, "aws:drop", to("203.0.113.0/24"))), ["closed", "closed"]);
    assert.deepEqual(answer(rule(20, "aws:drop", to("203.0.113.0/24")), rule(10, "aws:pass", shellPorts)), [
      "closed",
      "open",
    ]);
    assert.deepEqual(answer(rule(10, "aws:drop", to(UNKNOWN))), ["unknown", "closed"]);
    assert.deepEqual(answer(rule(10, "aws:drop", { protocols: [6], tcpFlags: [{ flags: ["SYN"] }] })), [
      "unknown",
      "closed",
    ]);
  });

  it("send on what they name, where all else passes or is dropped", () => {
    const forward = { first: stateless(rule(1, "aws:forward_to_sfe", to("203.0.113.0/24"))), group: stateful };
    const answers = (action: string) => {
      const firewall = new FirewallOf({ ...strict, statelessDefaultActions: [action] }, forward);
      return [
        firewall.answer(...web),
        firewall.answer(...shell),
        firewall.answer("10.1.0.4", "198.51.100.7", "tcp/22"),
      ];
    };
    assert.deepEqual(answers("aws:pass"), ["open", "closed", "open"]);
    assert.deepEqual(answers("aws:drop"), ["open", "closed", "closed"]);
    assert.deepEqual(answers(UNKNOWN), ["open", "closed", "unknown"]);
  });

  it("drop answers as well as requests", () => {
    const drop = new FirewallOf(byAction, {
      first: stateless(rule(1, "aws:drop", { sources: [{ addressDefinition: "203.0.113.0/24" }] })),
    });
    assert.equal(drop.answer(...web), "open");
    assert.equal(drop.answersBack(...web), false);
    assert.equal(drop.answersBack("10.1.0.4", "198.51.100.7", "tcp/443"), true);
  });
});
