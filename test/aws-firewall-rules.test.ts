import * as assert from "node:assert/strict";
import { firewallRules, homeNet, sidOf } from "../components/aws/firewall-rules";
import type { Flow } from "../declaration/flows";
import { readSuricata } from "../network/aws/suricata";
import { type Demands, demandsOf } from "../network/aws/suricata-demands";
import { declared, flow } from "./declared";

const all = (...flows: Flow[]): string[] => firewallRules(declared({ flows }));

const rules = (...flows: Flow[]): string[] => all(...flows).filter((rule) => rule.startsWith("pass"));

const shown = ({ names, doubtful }: Demands) => [...(names ?? []), doubtful];

describe("the rules of the firewall on aws", () => {
  it("let each flow pass, and say in the log which it was", () => {
    assert.deepEqual(rules(flow("F02", "edge", "clinical", [443, [5000, 5010]])), [
      'pass tcp 10.64.16.0/20 any -> 10.64.32.0/20 [443,5000:5010] (msg:"F02"; flow:to_server; alert; sid:10602000; rev:1;)',
    ]);
  });

  it("are of one tier where the flow names one", () => {
    const [rule = ""] = rules(flow("F02", "edge", "clinical", [443], { fromTier: "workload" }));
    assert.match(rule, /^pass tcp 10\.64\.16\.0\/23 any -> 10\.64\.32\.0\/20 443 /);
  });

  it("let nothing pass to the firewall's own networks that may go to the internet", () => {
    const [rule = ""] = rules(flow("F25", "clinical", "internet", [443]));
    assert.match(rule, /-> !\$HOME_NET 443 /);
    assert.ok(homeNet(declared()).includes("10.0.0.0/8"));
  });

  it("hold what goes to the internet to names: of TLS servers, and of others on port 80", () => {
    const named = rules(
      flow("F25", "clinical", "internet", [443, 80], { toFqdns: ["*.Sante.example", "api.example"] }),
    );
    assert.deepEqual(
      named.map((rule) => rule.match(/^pass (\w+) .* (\d+) \((.*) msg/)?.slice(1)),
      [
        ["tls", "443", 'tls.sni; content:".sante.example"; endswith; nocase;'],
        ["http", "80", 'http.host; content:".sante.example"; endswith;'],
        ["tls", "443", 'tls.sni; content:"api.example"; startswith; endswith; nocase;'],
        ["http", "80", 'http.host; content:"api.example"; startswith; endswith;'],
      ],
    );
    assert.deepEqual(
      readSuricata(named.join("\n")).rules.map(({ options }) => shown(demandsOf(options))),
      [
        ["*.sante.example", false],
        ["*.sante.example", false],
        ["api.example", false],
        ["api.example", false],
      ],
    );
  });

  it("drop all else from its first packet on", () => {
    const [, closed] = all(flow("F02", "edge", "clinical", [443]));
    assert.equal(closed, 'drop ip any any -> any any (msg:"closed"; flow:to_server; sid:1; rev:1;)');
  });

  it("let who is held to names get as far as to say one, and nobody else", () => {
    const named = flow("F25", "clinical", "internet", [443], { toFqdns: ["api.example"] });
    assert.deepEqual(
      all(flow("F26", "edge", "internet", [443]), named)
        .filter((rule) => rule.startsWith("drop"))
        .map((rule) => rule.split(" (")[0]),
      [
        "drop ip any any -> $HOME_NET any",
        "drop udp any any -> any any",
        "drop icmp any any -> any any",
        "drop tcp !10.64.32.0/20 any -> any any",
        "drop tcp any any -> any !443",
      ],
    );
  });

  it("refuse names for what has none", () => {
    const quic = flow("F25", "clinical", "internet", [443], { protocol: "udp", toFqdns: ["api.example"] });
    assert.throws(() => rules(quic), /F25: toFqdns holds a flow over tcp to names/);
  });

  it("leave to the front door what comes from the internet", () => {
    assert.deepEqual(rules(flow("F01", "internet", "edge", [443])), []);
  });

  it("have a number of their own for each id and each of its rules", () => {
    const ids = ["F07", "F007", "F70", "G07", "P001"].flatMap((id) => [sidOf(id, 0), sidOf(id, 1)]);
    assert.equal(new Set(ids).size, 10);
    assert.ok(ids.every((sid) => sid < 2 ** 32));
  });
});
