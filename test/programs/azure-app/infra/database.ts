import type { ResourceGroup } from "@pulumi/azure-native/resources";
import { Database, Server } from "@pulumi/azure-native/sql";
import * as pulumi from "@pulumi/pulumi";

export class Sql extends pulumi.ComponentResource {
  readonly connection: pulumi.Output<string>;

  constructor(name: string, group: ResourceGroup, opts?: pulumi.ComponentResourceOptions) {
    super("app:index:Sql", name, {}, opts);
    const password = new pulumi.Config().requireSecret("sqlPassword");
    const server = new Server(
      name,
      {
        resourceGroupName: group.name,
        administratorLogin: "operator",
        administratorLoginPassword: password,
        minimalTlsVersion: "1.2",
      },
      { parent: this },
    );
    const database = new Database(
      name,
      { resourceGroupName: group.name, serverName: server.name, sku: { name: "S0" } },
      { parent: this },
    );
    this.connection = pulumi.interpolate`Server=tcp:${server.name}.database.windows.net;database=${database.name};password=${password}`;
    this.registerOutputs({});
  }
}
