import * as assert from "node:assert/strict";
import { planProgram } from "../plan/program";
import { answers } from "./answers";
import { type Listed, listed } from "./sdk-enums";

const cases = {
  "aws:rds/cluster:Cluster": [{ engine: "aurora-postgres" }, { engine: "aurora-postgresql" }],
  "azure-native:storage:StorageAccount": [
    { encryption: { keySource: "Microsoft.KeyVault" } },
    { encryption: { keySource: "Microsoft.Keyvault" } },
  ],
};

/** Where the SDK's list is another's, and the cloud's reference has its own. */
const mistaken: Record<string, string[]> = {
  "azure-native:dbforpostgresql:AdministratorsMicrosoftEntra principalType": ["User", "Group", "ServicePrincipal"],
};

const strange = ({ text, allowed }: Listed): boolean => !allowed.includes(text);

describe("texts for which the SDK has a list", () => {
  for (const [type, [wrong, right]] of Object.entries(cases)) {
    it(`are told from others in ${type}`, () => {
      assert.equal(listed(type, wrong ?? {}).filter(strange).length, 1);
      assert.deepEqual(listed(type, right ?? {}).map(strange), [false]);
    });
  }

  for (const cloud of ["aws", "azure"]) {
    it(`are taken from it by the components for ${cloud}`, async () => {
      const { resources } = await planProgram(`test/programs/components/${cloud}`, { answers });
      const texts = resources.flatMap(({ type, name, inputs }) =>
        listed(type, inputs).map(({ path, text, allowed }) => ({
          path: `${path} of ${name} (${type})`,
          text,
          allowed: mistaken[`${type} ${path}`] ?? allowed,
        })),
      );
      assert.ok(texts.length > 10);
      assert.deepEqual(texts.filter(strange), []);
    });
  }
});
