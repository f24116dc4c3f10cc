import type { Resource } from "../../plan/graph";
import type { Pattern } from "../model";
import { alsoIf, https, ports, type Service } from "./service";

/** Where files, keys and images lie. */
export const storageServices: readonly Service[] = [
  {
    type: "azure-native:storage:StorageAccount",
    listens: storagePorts,
    list: {
      action: "networkRuleSet.defaultAction",
      otherwise: "allow",
      addresses: ["networkRuleSet.ipRules", "iPAddressOrRange"],
      subnets: ["networkRuleSet.virtualNetworkRules", "virtualNetworkResourceId"],
    },
    tag: "Storage",
  },
  ...["Vault", "ManagedHsm"].map(
    (name): Service => ({
      type: `azure-native:keyvault:${name}`,
      listens: https,
      access: ["properties.publicNetworkAccess"],
      list: {
        action: "properties.networkAcls.defaultAction",
        otherwise: "allow",
        addresses: ["properties.networkAcls.ipRules", "value"],
        subnets: ["properties.networkAcls.virtualNetworkRules", "id"],
      },
      tag: "AzureKeyVault",
    }),
  ),
  {
    type: "azure-native:containerregistry:Registry",
    listens: https,
    list: {
      action: "networkRuleSet.defaultAction",
      otherwise: "allow",
      addresses: ["networkRuleSet.ipRules", "iPAddressOrRange"],
      subnets: ["networkRuleSet.virtualNetworkRules", "virtualNetworkResourceId"],
    },
    tag: "AzureContainerRegistry",
  },
  {
    type: "azure-native:appconfiguration:ConfigurationStore",
    listens: https,
    untilPrivate: true,
    tag: "AppConfiguration",
  },
  {
    type: "azure-native:recoveryservices:Vault",
    listens: https,
    access: ["properties.publicNetworkAccess"],
    tag: "AzureBackup",
  },
];

/** https://learn.microsoft.com/azure/storage/files/storage-files-networking-overview */
function storagePorts(each: Resource): Pattern {
  const { kind } = each.inputs;
  const files = kind !== "BlobStorage" && kind !== "BlockBlobStorage";
  const base = files ? ports(80, 443, 445) : ports(80, 443);
  return alsoIf(each, "enableNfsV3", alsoIf(each, "isSftpEnabled", base, ports(22)), ports(111, 2048, 2049));
}
