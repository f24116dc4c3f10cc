import * as assert from "node:assert/strict";
import type { Resource } from "../plan/graph";
import { UNKNOWN } from "../plan/values";
import { azure } from "../policypack/azure/policies";
import { judge } from "../policypack/judge";
import { planOf, resourceOf } from "./plan-of";

const account = (inputs: object, type = "azure-native:storage:StorageAccount"): Resource =>
  resourceOf(type, { ...inputs }, { name: "account" });

/** What one policy says of the first of these resources. */
const says = (id: string, ...resources: Resource[]) => {
  const policy = azure.find((each) => each.id === id);
  assert.ok(policy, id);
  return [...judge(planOf(resources), [policy])].find(({ resource }) => resource === resources[0])?.verdict;
};

describe("policies on Azure", () => {
  const tokens = [
    "azure-native:storage:StorageAccount",
    "azure-native:storage/v20230101:StorageAccount",
    "azure-native_storage_v20240101:storage:StorageAccount",
  ];
  for (const token of tokens) {
    it(`judge ${token}`, () => {
      assert.equal(says("azure-storage-tls", account({ minimumTlsVersion: "TLS1_0" }, token))?.outcome, "fail");
      assert.equal(says("azure-storage-tls", account({ minimumTlsVersion: "TLS1_2" }, token))?.outcome, "pass");
    });
  }

  it("judge what is left out by what that version does", () => {
    const silent = (token: string, id: string) => says(id, resourceOf(token, {}))?.outcome;
    assert.equal(silent("azure-native:storage/v20180701:StorageAccount", "azure-storage-https-only"), "fail");
    assert.equal(silent("azure-native:storage/v20190401:StorageAccount", "azure-storage-https-only"), "pass");
    assert.equal(silent("azure-native:network/v20220101:ApplicationGateway", "azure-application-gateway-tls"), "fail");
    assert.equal(silent("azure-native:network/v20230201:ApplicationGateway", "azure-application-gateway-tls"), "pass");
    assert.equal(silent("azure-native:keyvault/v20230701:Vault", "azure-key-vault-rbac"), "fail");
    assert.equal(silent("azure-native:keyvault/v20260201:Vault", "azure-key-vault-rbac"), "pass");
    const network = (version: string) =>
      says(
        "azure-network-inline-subnet-outbound",
        resourceOf(`azure-native:network/v${version}:VirtualNetwork`, { subnets: [{ name: "data" }] }),
      )?.outcome;
    assert.deepEqual(["20240501", "20250701"].map(network), ["fail", "pass"]);
  });

  it("find by its name what belongs to an account", () => {
    const blobs = resourceOf("azure-native:storage:BlobServiceProperties", { accountName: "records" });
    const id = "azure-storage-blob-recovery-present";
    assert.equal(says(id, account({ accountName: "records" }), blobs)?.outcome, "pass");
    assert.equal(says(id, account({ accountName: "others" }), blobs)?.outcome, "fail");
  });

  it("count a diagnostic setting on a service of the account", () => {
    const owner = account({});
    const link = (property: string, target: Resource) => ({ propertyDependencies: { [property]: [target.urn] } });
    const blobs = resourceOf(
      "azure-native:storage:BlobServiceProperties",
      { accountName: UNKNOWN },
      { name: "blobs", ...link("accountName", owner) },
    );
    const setting = (target: Resource) =>
      resourceOf(
        "azure-native:monitor:DiagnosticSetting",
        { resourceUri: UNKNOWN },
        { name: "logs", ...link("resourceUri", target) },
      );
    assert.equal(says("azure-storage-diagnostics", owner, blobs, setting(blobs))?.outcome, "pass");
    assert.equal(says("azure-storage-diagnostics", owner, blobs, setting(owner))?.outcome, "pass");
    assert.equal(says("azure-storage-diagnostics", owner, blobs)?.outcome, "fail");
  });

  it("let nothing that is withheld hide what decides", () => {
    const closed = account({ publicNetworkAccess: "Disabled", networkRuleSet: UNKNOWN });
    assert.equal(says("azure-storage-network-open", closed)?.outcome, "pass");
    const key = resourceOf("azure-native:keyvault:Key", {}, { name: "key" });
    const inputs = { encryption: UNKNOWN };
    const encrypted = { ...account(inputs), propertyDependencies: { encryption: [key.urn] } };
    assert.equal(says("azure-storage-customer-key", encrypted, key)?.outcome, "pass");
    assert.equal(says("azure-storage-customer-key", account(inputs), key)?.outcome, "unknown");
  });

  it("name the rule of a group that opens a guarded port, unknown ones beside it or not", () => {
    const rule = { access: "Allow", direction: "Inbound", protocol: "Tcp", destinationPortRange: "22", priority: 100 };
    const securityRules = [
      { ...rule, sourceAddressPrefix: UNKNOWN },
      { ...rule, sourceAddressPrefix: "*" },
    ];
    const group = resourceOf("azure-native:network:NetworkSecurityGroup", { securityRules });
    assert.deepEqual(says("azure-network-group-guarded-ports", group), {
      outcome: "fail",
      paths: ["securityRules[1]"],
    });
  });
});
