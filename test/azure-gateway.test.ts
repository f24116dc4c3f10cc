import * as assert from "node:assert/strict";
import { secretAddress } from "../components/azure/certificate";
import { gatewayListeners } from "../components/azure/gateway-listeners";
import { gatewayPrefix, lastAddress } from "../components/azure/tiers";
import { declared } from "./declared";

const settings = (more = {}) =>
  gatewayListeners({ id: "id", hostnames: ["a.example"], applications: [], frontends: ["public", "private"], ...more });

describe("the edge gateway on Azure", () => {
  it("passes nothing on that came over plain HTTP", () => {
    const rules = settings().requestRoutingRules as Record<string, unknown>[];
    const passing = rules.filter(({ backendAddressPool }) => backendAddressPool).map(({ name }) => name);
    assert.deepEqual(passing, ["public-https", "private-https"]);
    const redirecting = rules.filter(({ redirectConfiguration }) => redirectConfiguration).map(({ name }) => name);
    assert.deepEqual(redirecting, ["public-http", "private-http"]);
  });

  it("demands certificates of clients at every listener over TLS, or at none", () => {
    const profiles = (more?: object) =>
      (settings(more).httpListeners as Record<string, unknown>[]).map(({ sslProfile }) => sslProfile !== undefined);
    assert.deepEqual(profiles(), [false, false, false, false]);
    assert.deepEqual(profiles({ clientAuthentication: { authorities: ["MIIB"] } }), [true, false, true, false]);
  });

  it("reads its certificate without a version", () => {
    const id = "/subscriptions/s/resourceGroups/r/providers/Microsoft.KeyVault/vaults/front/secrets/portal";
    assert.equal(secretAddress("front", id), "https://front.vault.azure.net/secrets/portal");
    assert.throws(() => secretAddress("front", "arn:aws:acm:1"), /front: certificate must be the id of a secret/);
  });

  it("has a subnet for itself, as wide as Azure recommends", () => {
    const wide = (prefix: string) =>
      declared({
        segments: [{ id: "edge", purpose: "", trust: "exposed", cidr: prefix, tiers: { gateway: [prefix] } }],
      });
    assert.equal(gatewayPrefix("front", "edge", wide("10.64.16.0/24")), "10.64.16.0/24");
    assert.throws(() => gatewayPrefix("front", "edge", wide("10.64.16.0/26")), /needs a tier gateway with a \/24/);
    assert.throws(() => gatewayPrefix("front", "edge", declared()), /needs a tier gateway with a \/24/);
    assert.equal(lastAddress("10.64.16.0/24"), "10.64.16.254");
  });
});
