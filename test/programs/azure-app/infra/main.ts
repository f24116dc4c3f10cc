import { getClientConfigOutput } from "@pulumi/azure-native/authorization";
import { ResourceGroup } from "@pulumi/azure-native/resources";
import { AppServicePlan, WebApp } from "@pulumi/azure-native/web";
import * as pulumi from "@pulumi/pulumi";
import { Sql } from "./database";

pulumi.runtime.registerStackTransformation(({ type, props, opts }) =>
  type.startsWith("azure-native:") ? { props: { ...props, tags: { owner: "it" } }, opts } : undefined,
);

const group = new ResourceGroup("app");
const sql = new Sql("records", group);
const plan = new AppServicePlan("app", { resourceGroupName: group.name, sku: { name: "B1", tier: "Basic" } });
const app = new WebApp("app", {
  resourceGroupName: group.name,
  serverFarmId: plan.id,
  httpsOnly: true,
  siteConfig: {
    appSettings: [{ name: "TENANT", value: getClientConfigOutput().tenantId }],
    connectionStrings: [{ name: "db", connectionString: sql.connection, type: "SQLAzure" }],
  },
});

export = async () => ({ endpoint: pulumi.interpolate`https://${app.defaultHostName}` });
