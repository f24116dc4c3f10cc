import * as assert from "node:assert/strict";
import { apiVersionOf, canonical } from "../plan/tokens";

const tokens = [
  "azure-native:storage:StorageAccount",
  "azure-native:storage/v20230101:StorageAccount",
  "azure-native_storage_v20240101:storage:StorageAccount",
];

describe("the tokens of Azure", () => {
  it("find what earlier versions of the SDK kept in other modules", () => {
    const today: Record<string, string> = {
      "azure-native:documentdb/v20230415:DatabaseAccount": "azure-native:cosmosdb:DatabaseAccount",
      "azure-native:documentdb:MongoCluster": "azure-native:documentdb:MongoCluster",
      "azure-native:cache:Redis": "azure-native:redis:Redis",
      "azure-native:cache:RedisEnterprise": "azure-native:redisenterprise:RedisEnterprise",
      "azure-native:insights/v20210501preview:DiagnosticSetting": "azure-native:monitor:DiagnosticSetting",
      "azure-native:insights:Component": "azure-native:applicationinsights:Component",
      "azure-native:network/v20200601:PrivateZone": "azure-native:privatedns:PrivateZone",
      "azure-native:network:PrivateEndpoint": "azure-native:network:PrivateEndpoint",
      "azure-native:dbforpostgresql/v20171201:Server": "azure-native:dbforpostgresql:SingleServer",
      "azure-native_dbformysql_v20180601:dbformysql:FirewallRule": "azure-native:dbformysql:SingleServerFirewallRule",
      "azure-native:dbformysql/v20230630:Server": "azure-native:dbformysql:Server",
    };
    assert.deepEqual(Object.keys(today).map(canonical), Object.values(today));
  });

  it("know the version of the API that a type is pinned to", () => {
    assert.deepEqual(tokens.map(apiVersionOf), [undefined, "20230101", "20240101"]);
    assert.equal(apiVersionOf("azure-native:network/v20190601preview:FlowLog"), "20190601preview");
    assert.equal(apiVersionOf("aws:s3/bucket:Bucket"), undefined);
  });
});
