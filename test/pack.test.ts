import * as assert from "node:assert/strict";
import type { Resource } from "../plan/graph";
import { UNKNOWN } from "../plan/values";
import { networkPolicies, policies } from "../policypack/policies";
import type { Policy } from "../policypack/policy";
import type { Relation } from "../policypack/relation";
import { resourcesOf } from "./examples";
import { PackClient } from "./pack-client";
import type { Diagnostic } from "./pack-messages";

const broke = /could not judge/;
const marker = "hunter2";
const secret = (value: unknown) => ({
  "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
  value,
});

describe("the pack, started as the engine starts it", () => {
  let pack: PackClient;
  before(async () => {
    pack = await PackClient.start("policypack");
  });
  after(() => pack.close());

  /** What a run says of the first of some resources by one policy. */
  async function judged({ id, kind }: Policy | Relation, resources: readonly Resource[]): Promise<Diagnostic[]> {
    const said: Diagnostic[] = [];
    for (const resource of resources) said.push(...(await pack.analyze(resource)));
    if (kind === "relation") said.push(...(await pack.analyzeStack(resources)));
    return said.filter(({ policy, urn }) => policy === id && (kind === "policy" || urn === resources[0]?.urn));
  }

  it("offers every policy under the names that Pulumi has for its parts", async () => {
    const offered = (await pack.open()).getPoliciesList();
    assert.deepEqual(
      offered.map((each) => [each.getName(), each.getDescription(), each.getRemediationSteps()]).slice(1),
      [...policies, ...networkPolicies].map(({ id, title, fix }) => [id, title, fix]),
    );
    for (const each of offered)
      assert.match(each.getFramework()?.getReference() ?? "", /^Article 21\(2\)\([a-j]\), Annex /);
  });

  it("says of each example what the policy says of it here", async () => {
    for (const policy of policies) {
      for (const example of policy.accepted) assert.deepEqual(await judged(policy, resourcesOf(policy, example)), []);
      for (const example of policy.rejected) {
        const [first, ...more] = await judged(policy, resourcesOf(policy, example));
        assert.ok(first?.message.includes(policy.why), policy.id);
        assert.deepEqual(more, []);
      }
    }
  });

  it("passes nothing that is wholly unknown, and breaks on nothing of it", async () => {
    for (const policy of policies) {
      const loose = await judged(policy, withEvery(policy, UNKNOWN));
      const tied = policy.kind === "relation" ? await judged(policy, withEvery(policy, UNKNOWN, { tied: true })) : [];
      assert.ok(loose.length + tied.length > 0, `${policy.id} passes a resource whose inputs are all unknown`);
      for (const { level, message } of [...loose, ...tied]) {
        assert.equal(level, "advisory", `${policy.id}: ${message}`);
        assert.doesNotMatch(message, broke, policy.id);
      }
    }
  });

  it("repeats no secret, in whatever place it stands", async () => {
    for (const policy of policies) {
      for (const value of [
        secret(marker),
        { nested: secret(marker) },
        [secret({ deep: marker })],
        `${marker} in a text`,
      ]) {
        const said = await judged(policy, withEvery(policy, value));
        assert.doesNotMatch(JSON.stringify(said), new RegExp(marker), policy.id);
      }
    }
  });
});

/** All the inputs that a policy's examples name, each with another value; tied to each other as in an example, or not. */
function withEvery(policy: Policy | Relation, value: unknown, { tied = false } = {}): Resource[] {
  const examples = [...policy.accepted, ...policy.rejected].map((example) => resourcesOf(policy, example));
  const [fullest = []] = [...examples].sort((one, other) => other.length - one.length);
  return fullest.map((resource) => {
    const alike = examples.flatMap((example) => example.filter(({ type }) => type === resource.type));
    const named = alike.flatMap(({ inputs, propertyDependencies }) =>
      [inputs, propertyDependencies].flatMap(Object.keys),
    );
    return {
      ...resource,
      inputs: Object.fromEntries(named.map((property) => [property, value])),
      propertyDependencies: tied ? resource.propertyDependencies : {},
    };
  });
}
