/** The account whose number the answers give. */
export const ACCOUNT = "222233334444";

/** What the clouds would answer, as one gives it with --answers. */
export const answers = {
  "aws:index/getCallerIdentity:getCallerIdentity": { accountId: ACCOUNT, id: ACCOUNT },
  "aws:index/getPartition:getPartition": { partition: "aws", id: "aws" },
  "aws:index/getAvailabilityZones:getAvailabilityZones": {
    names: ["eu-west-3a", "eu-west-3b", "eu-west-3c"],
    zoneIds: ["euw3-az1", "euw3-az2", "euw3-az3"],
  },
  "azure-native:authorization:getClientConfig": {
    clientId: "00000000-0000-4000-8000-000000000011",
    objectId: "00000000-0000-4000-8000-000000000012",
    subscriptionId: "00000000-0000-4000-8000-000000000013",
    tenantId: "00000000-0000-4000-8000-000000000014",
  },
};
