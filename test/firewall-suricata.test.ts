import * as assert from "node:assert/strict";
import { readSuricata } from "../network/aws/suricata";
import { byAction, FirewallOf, strict, text } from "./firewall-of";

const web = ["10.1.0.4", "203.0.113.7", "tcp/443"] as const;

/** What a firewall with one rule, and all else dropped, answers to this request. */
const one = (rule: string, ...request: [string, string, string]): string =>
  new FirewallOf(strict, { group: text(rule) }).answer(...request);

describe("rules in Suricata's language", () => {
  const headers: [rule: string, request: [string, string, string], answer: string][] = [
    ["pass tcp any any -> any 443 (sid:1;)", [...web], "open"],
    ["pass tcp any any -> any 443 (sid:1;)", ["10.1.0.4", "203.0.113.7", "udp/443"], "closed"],
    ["pass ip any any -> any any (sid:1;)", ["10.1.0.4", "203.0.113.7", "icmp"], "open"],
    ["pass icmp any any -> any any (sid:1;)", ["10.1.0.4", "203.0.113.7", "icmp"], "open"],
    ["pass udp 10.1.0.0/16 any -> 10.2.0.0/16 53 (sid:1;)", ["10.1.0.4", "10.2.0.4", "udp/53"], "open"],
    ["pass udp 10.1.0.0/16 any -> 10.2.0.0/16 53 (sid:1;)", ["10.2.0.4", "10.1.0.4", "udp/53"], "closed"],
    ["pass udp 10.1.0.0/16 any <> 10.2.0.0/16 53 (sid:1;)", ["10.2.0.4", "10.1.0.4", "udp/53"], "open"],
    [
      "pass tcp [10.0.0.0/8, !10.1.0.0/16] any -> any [80, 443, 8000:8080] (sid:1;)",
      ["10.2.0.4", "203.0.113.7", "tcp/8042"],
      "open",
    ],
    ["pass tcp [10.0.0.0/8, !10.1.0.0/16] any -> any [80,443] (sid:1;)", [...web], "closed"],
    ["pass tcp any any -> any ![22,3389] (sid:1;)", ["10.1.0.4", "203.0.113.7", "tcp/22"], "closed"],
    ["pass tcp any any -> any ![22,3389] (sid:1;)", [...web], "open"],
    ["pass tcp any any -> any 60000: (sid:1;)", ["10.1.0.4", "203.0.113.7", "tcp/65535"], "open"],
    ["pass tcp any any -> any :1023 (sid:1;)", [...web], "open"],
    ["pass tcp $HOME_NET any -> $EXTERNAL_NET 443 (sid:1;)", [...web], "open"],
    ["pass tcp $HOME_NET any -> !$HOME_NET 443 (sid:1;)", ["10.1.0.4", "10.2.0.4", "tcp/443"], "closed"],
    ["pass tcp $NOBODY any -> any 443 (sid:1;)", [...web], "unknown"],
    ["pass tcp any any -> any $NOTHING (sid:1;)", [...web], "unknown"],
    ["pass tcp any any -> any 99999 (sid:1;)", [...web], "unknown"],
    ["PASS TCP any any -> any 443 (sid:1;)", [...web], "open"],
  ];
  for (const [rule, request, answer] of headers)
    it(`${rule}: ${request.join(" ")} is ${answer}`, () => assert.equal(one(rule, ...request), answer));

  const options: [options: string, answer: string][] = [
    ['msg:"a; b, (c) \\"d\\""; sid:1; rev:2; metadata:x y;', "open"],
    ["flow:to_server; alert; sid:1;", "open"],
    ["flow:established,to_server; sid:1;", "open"],
    ["flow:not_established; sid:1;", "closed"],
    ["flow:to_client; sid:1;", "closed"],
    ["flowbits:set,seen; sid:1;", "open"],
    ["flowbits:isset,seen; sid:1;", "unknown"],
    ["geoip:dst,DE; sid:1;", "unknown"],
    ['content:"GET"; sid:1;', "unknown"],
    ["a-keyword-of-tomorrow; sid:1;", "unknown"],
    ["app-layer-protocol:tls; sid:1;", "open"],
    ["app-layer-protocol:!tls; sid:1;", "unknown"],
  ];
  for (const [demands, answer] of options)
    it(`(${demands}) is ${answer}`, () =>
      assert.equal(one(`pass tcp any any -> any 443 (${demands})`, ...web), answer));

  const names: [options: string, answer: string][] = [
    ['tls.sni; content:"api.example.org"; startswith; endswith; nocase; sid:1;', "api.example.org"],
    ['tls_sni; content:".example.org"; endswith; sid:1;', "*.example.org"],
    ['tls.sni; dotprefix; content:".example.org"; nocase; endswith; sid:1;', "example.org *.example.org"],
    ['tls.sni; content:"example"; sid:1;', "unknown"],
    ['tls.sni; content:!"example.org"; startswith; endswith; sid:1;', "unknown"],
    ['tls.sni; pcre:"/example/"; sid:1;', "unknown"],
    ['tls.sni; content:"a.example"; startswith; content:"b.example"; endswith; sid:1;', "unknown"],
  ];
  for (const [demands, answer] of names)
    it(`tls (${demands}) is ${answer}`, () =>
      assert.equal(one(`pass tls any any -> any 443 (${demands})`, ...web), answer));

  it("are read over several lines, between comments", () => {
    const { rules, unreadable } = readSuricata(
      "# one\n\npass tcp any any -> \\\n any 443 (sid:1;)\r\n  # two\ndrop ip any any -> any any (sid:2;)\n",
    );
    assert.deepEqual(
      rules.map(({ action, line }) => `${action} ${line}`),
      ["pass 4", "drop 6"],
    );
    assert.deepEqual(unreadable, []);
  });

  const broken = [
    "pass tcp any any => any 443 (sid:1;)",
    "pass tcp any any -> any (sid:1;)",
    "pass tcp any any -> any 443 443 (sid:1;)",
    "pass tcp any any -> any 443 (sid:1)",
    "pass tcp any any -> any 443 (sid:1; garbage)",
    "pass tcp any any -> any 443",
    "pass tcp [10.0.0.0/8 any -> any 443 (sid:1;)",
    "allow tcp any any -> any 443 (sid:1;)",
    'pass tcp any any -> any 443 (msg:"open; sid:1;)',
    "<script>alert(1)</script>",
    "pass tcp any any -> any 443 (sid:1;) \\",
  ];
  for (const rule of broken)
    it(`${rule} is unknown, and named`, () => {
      const firewall = new FirewallOf(strict, { group: text("# first", rule) });
      assert.equal(firewall.answer(...web), "unknown");
      assert.deepEqual(
        firewall.labels.filter((label) => label.startsWith("rule group")),
        ["rule group group, line 2, which cannot be read"],
      );
    });

  it("that use a protocol nobody knows are unknown", () => {
    assert.equal(one("pass gopher any any -> any any (sid:1;)", ...web), "unknown");
  });

  it("are read in a time that grows with their length alone", () => {
    const long = `pass tcp ${"[".repeat(20_000)} any -> any any (${"a:b".repeat(50_000)}`;
    assert.equal(new FirewallOf(byAction, { group: text(long) }).answer(...web), "unknown");
  });
});
