import * as assert from "node:assert/strict";
import type { Plan } from "../plan/graph";
import { planProgram } from "../plan/program";
import { strings } from "../plan/values";
import { answers } from "./answers";

/** What holds data, or the key to it. */
const holders = {
  aws: ["aws:s3/bucket:Bucket", "aws:kms/key:Key", "aws:rds/cluster:Cluster", "aws:cloudtrail/trail:Trail"],
  azure: [
    "azure-native:storage:StorageAccount",
    "azure-native:keyvault:Vault",
    "azure-native:keyvault:Key",
    "azure-native:dbforpostgresql:Server",
    "azure-native:operationalinsights:Workspace",
  ],
};

const stacks = { aws: "prod", azure: "prod-azure" };

for (const cloud of ["aws", "azure"] as const) {
  const planned = (lifecycle: string): Promise<Plan> =>
    planProgram(".", { stack: stacks[cloud], answers, config: { "cordon:lifecycle": lifecycle } });

  describe(`the stack of the hospital group on ${cloud}`, () => {
    it("protects what holds data from deletion", async () => {
      const { resources } = await planned("production");
      for (const type of holders[cloud]) {
        const these = resources.filter((each) => each.type === type);
        assert.ok(these.length > 0, `there is no ${type}`);
        assert.deepEqual(
          these.filter(({ protect }) => !protect).map(({ name }) => name),
          [],
        );
      }
    });

    it("has an ephemeral twin that protects nothing and holds nothing of patients", async () => {
      const { resources } = await planned("ephemeral");
      assert.deepEqual(
        resources.filter(({ protect }) => protect).map(({ name }) => name),
        [],
      );
      const said = resources.flatMap(({ inputs }) => [...strings(inputs)]);
      const classes = said.filter(([path]) => path.endsWith("cordon:data-class")).map(([, text]) => text);
      assert.deepEqual([...new Set(classes)].sort(), ["evidence", "operational"]);
      assert.ok(!said.some(([, text]) => text === "COMPLIANCE"));
    });

    it("is refused another lifecycle", async () => {
      await assert.rejects(planned("forever"), /cordon:lifecycle is "production" or "ephemeral"/);
    });
  });
}
