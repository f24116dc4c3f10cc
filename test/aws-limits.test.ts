import * as assert from "node:assert/strict";
import { subnetsOf } from "../components/aws/egress";
import { firewallRules } from "../components/aws/firewall-rules";
import { pem } from "../components/aws/trust-store";
import { declared, flow } from "./declared";

describe("what AWS would refuse", () => {
  it("is said of a hub too small for its ways out", () => {
    assert.deepEqual(subnetsOf("hub", "10.64.0.0/20", 3, 2), ["10.64.0.48/28", "10.64.0.64/28"]);
    assert.throws(() => subnetsOf("hub", "10.64.0.0/26", 0, 3), /hub: cidr is 10\.64\.0\.0\/26; .* needs a \/24/);
  });

  it("is said of a flow that names too much for one rule of the firewall", () => {
    const toCidrs = Array.from({ length: 700 }, (_, index) => `198.51.${index % 256}.${index >> 8}/32`);
    const flows = [flow("F25", "clinical", "internet", [443], { toCidrs })];
    assert.throws(() => firewallRules(declared({ flows })), /names too much for one rule of 8192 characters/);
  });

  it("is said of more rules than a firewall takes", () => {
    const toFqdns = Array.from({ length: 20_000 }, (_, index) => `host${index}.example`);
    const flows = [flow("F25", "clinical", "internet", [443], { toFqdns })];
    assert.throws(() => firewallRules(declared({ flows })), /a firewall takes 30000, of 2000000 characters/);
  });
});

describe("a certificate on aws", () => {
  it("is written as text files hold it", () => {
    assert.equal(
      pem(`${"A".repeat(64)}QQ==`),
      `-----BEGIN CERTIFICATE-----\n${"A".repeat(64)}\nQQ==\n-----END CERTIFICATE-----\n`,
    );
  });
});
