import * as assert from "node:assert/strict";
import { readAzureId } from "../plan/azure-ids";
import type { Plan } from "../plan/graph";
import { planProgram } from "../plan/program";
import { References } from "../plan/references";
import { valueAt } from "../plan/values";
import { withProject } from "./program-of";

const program = `
import * as network from "@pulumi/azure-native/network";
import * as resources from "@pulumi/azure-native/resources";

const group = new resources.ResourceGroup("group", { resourceGroupName: "rg" });
const resourceGroupName = group.name;
const vnet = new network.VirtualNetwork("vnet", {
  resourceGroupName, virtualNetworkName: "main",
  addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
  subnets: [{ name: "inline", addressPrefix: "10.0.1.0/24" }],
});
const virtualNetworkName = vnet.name;
new network.Subnet("app", { resourceGroupName, virtualNetworkName, subnetName: "app", addressPrefix: "10.0.2.0/24" });
new network.Subnet("unnamed", { resourceGroupName, virtualNetworkName, addressPrefix: "10.0.3.0/24" });
new network.PublicIPAddress("address", { resourceGroupName: "rg", publicIpAddressName: "front" });

const at = (group: string, rest: string) =>
  \`/subscriptions/00000000-1111-4222-8333-444444444444/resourceGroups/\${group}/providers/Microsoft.Network/\${rest}\`;
const written = {
  app: at("RG", "virtualNetworks/Main/subnets/APP"),
  inline: at("rg", "virtualNetworks/main/subnets/inline"),
  otherGroup: at("other", "virtualNetworks/main/subnets/app"),
  otherNetwork: at("rg", "virtualNetworks/hub/subnets/app"),
  address: at("rg", "publicIPAddresses/front"),
  first: vnet.subnets.apply((subnets) => subnets![0].id!),
  lifted: vnet.subnets[0].id,
};
new network.RouteTable("reader", { resourceGroupName, tags: written as any, routes: [
  { name: "own", nextHopType: "VnetLocal", addressPrefix: vnet.addressSpace.apply((space) => space!.addressPrefixes![0]) },
] });
`;

describe("an id of Azure that a program writes by hand", () => {
  let plan: Plan;
  before(async () => {
    plan = await withProject({ "index.ts": program }, (folder) => planProgram(folder));
  });

  const at = (name: string) => {
    const references = new References(plan);
    const [table] = references.ofType("azure-native:network:RouteTable");
    assert.ok(table);
    const types = ["Subnet", "VirtualNetwork", "PublicIPAddress"].map((type) => `azure-native:network:${type}`);
    const { resources, certain } = references.at(table, `tags.${name}`, types);
    return [...resources.map((each) => each.name), certain];
  };

  it("means what calls itself so, in any case", () => {
    assert.deepEqual(at("app"), ["app", true]);
    assert.deepEqual(at("address"), ["address", true]);
  });

  it("is read where it means what is written inside another, as the outputs of that are", () => {
    assert.deepEqual(at("inline"), [true]);
    const id = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/main/subnets/inline";
    assert.deepEqual(readAzureId(id), [
      { type: "resourceGroup", name: "rg" },
      { type: "virtualNetwork", name: "main" },
      { type: "subnet", name: "inline" },
    ]);
    assert.equal(readAzureId(`${id}/more`), undefined);
    assert.deepEqual(at("first"), ["vnet", true]);
    assert.deepEqual(at("lifted"), ["vnet", true]);
  });

  it("means nothing of another group or network", () => {
    assert.deepEqual(at("otherGroup"), [true]);
    assert.deepEqual(at("otherNetwork"), [true]);
  });

  it("is no reason to doubt what a network repeats of its inputs", () => {
    const table = plan.resources.find(({ name }) => name === "reader");
    assert.equal(valueAt(table?.inputs, "routes[0].addressPrefix"), "10.0.0.0/16");
  });
});
