import * as assert from "node:assert/strict";
import { UNKNOWN } from "../plan/values";
import { rdsTls } from "../policypack/aws/rds-tls";
import { judge } from "../policypack/judge";
import { planOf, resourceOf } from "./plan-of";

const outcome = (inputs: object) => {
  const relations = rdsTls.filter(({ id }) => id === "aws-rds-tls");
  const [judgement] = judge(planOf([resourceOf("aws:rds/instance:Instance", { ...inputs })]), relations);
  return judgement?.verdict;
};

describe("the demand of a database for TLS", () => {
  it("is doubted where the stack only names the parameter group", () =>
    assert.deepEqual(outcome({ engine: "mysql", parameterGroupName: "hospital" }), {
      outcome: "unknown",
      paths: ["parameterGroupName"],
    }));

  it("is not doubted where the group is AWS's own", () =>
    assert.equal(outcome({ engine: "mysql", parameterGroupName: "default.mysql8.4" })?.outcome, "fail"));

  it("is doubted where engine or version decide and are not known", () => {
    assert.deepEqual(outcome({ replicateSourceDb: "primary" })?.paths, ["engine"]);
    assert.deepEqual(outcome({ engine: "oracle-ee" })?.paths, ["engine"]);
    assert.deepEqual(outcome({ engine: "mariadb" })?.paths, ["engineVersion"]);
    assert.equal(outcome({ engine: "postgres", engineVersion: UNKNOWN })?.outcome, "unknown");
  });

  it("is what AWS's current PostgreSQL makes by default", () =>
    assert.equal(outcome({ engine: "postgres" })?.outcome, "pass"));
});
