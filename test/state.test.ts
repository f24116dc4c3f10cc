import * as assert from "node:assert/strict";
import fc from "fast-check";
import { InputError } from "../plan/input-error";
import { readState } from "../plan/state";
import { UNKNOWN } from "../plan/values";

const stack = { urn: "urn:pulumi:prod::ehr::pulumi:pulumi:Stack::ehr-prod", type: "pulumi:pulumi:Stack" };
const vpc = "urn:pulumi:prod::ehr::net:index:Net$aws:ec2/vpc:Vpc::main";
const provider = "urn:pulumi:prod::ehr::pulumi:providers:aws::";
const secret = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270" };

const stateOf = (...resources: object[]): string =>
  JSON.stringify({ version: 3, deployment: { manifest: {}, resources: [stack, ...resources] } });

const fieldsOf = <Value>(names: string[], value: Value): Record<string, Value> =>
  Object.fromEntries(names.map((name) => [name, value]));

const refused = (text: string, message: RegExp, line?: number): void =>
  assert.throws(
    () => readState(text, { file: "state.json" }),
    (error) => {
      assert.ok(error instanceof InputError, String(error));
      assert.match(error.message, message);
      assert.equal(error.file, "state.json");
      if (line !== undefined) assert.equal(error.line, line);
      return true;
    },
  );

describe("a state", () => {
  it("gives each resource its parts", () => {
    const state = {
      urn: vpc,
      type: "aws:ec2/vpc:Vpc",
      custom: true,
      id: "vpc-1",
      inputs: { __defaults: [], cidrBlock: "10.0.0.0/16", tags: { __defaults: [], owner: "net" } },
      outputs: { arn: "arn:aws:ec2:::vpc-1" },
      parent: stack.urn,
      dependencies: ["b", "a"],
      propertyDependencies: { cidrBlock: ["b", "a"], tags: null, other: [] },
      provider: `${provider}paris::1`,
      protect: true,
      ignoreChanges: ["tags"],
      sourcePosition: "project:///src/my%20net.ts#15,7",
    };
    const [, resource] = readState(stateOf(state)).resources;
    assert.deepEqual(resource, {
      urn: vpc,
      type: "aws:ec2/vpc:Vpc",
      name: "main",
      custom: true,
      external: false,
      remote: false,
      inputs: { cidrBlock: "10.0.0.0/16", tags: { owner: "net" } },
      outputs: { arn: "arn:aws:ec2:::vpc-1" },
      id: "vpc-1",
      parent: stack.urn,
      dependencies: ["a", "b"],
      propertyDependencies: { cidrBlock: ["a", "b"] },
      provider: `${provider}paris`,
      protect: true,
      ignoreChanges: ["tags"],
      position: { file: "src/my net.ts", line: 15, column: 7 },
      withheld: {},
    });
  });

  it("says where a resource is written only by a place in the project, the innermost", () => {
    const traced = (...places: string[]) => {
      const stackTrace = places.map((place) => ({ sourcePosition: `project:///${place}` }));
      return readState(stateOf({ urn: vpc, type: "aws:ec2/vpc:Vpc", stackTrace })).resources[1]?.position;
    };
    assert.deepEqual(traced("node_modules/net/index.js#3,1", "../shared/net.ts#9,3", "src/index.ts#5,7"), {
      file: "src/index.ts",
      line: 5,
      column: 7,
    });
    assert.equal(traced("file:/home/someone/project/index.ts#45,1"), undefined);
  });

  it("withholds secrets, as ciphertext and in plain text", () => {
    const inputs = { a: { ...secret, ciphertext: "v1:x" }, b: [{ ...secret, plaintext: '"hunter2"' }] };
    const [, resource] = readState(stateOf({ urn: vpc, type: "aws:ec2/vpc:Vpc", inputs })).resources;
    assert.deepEqual(resource?.inputs, { a: UNKNOWN, b: [UNKNOWN] });
    assert.deepEqual(resource?.withheld, { a: "secret", "b[0]": "secret" });
  });

  it("leaves out default providers, and keeps those that a program makes", () => {
    const providers = ["default", "default_7_48_0", "defaults", "paris"].map((name) => ({
      urn: provider + name,
      type: "pulumi:providers:aws",
    }));
    const using = { urn: vpc, type: "aws:ec2/vpc:Vpc", provider: `${provider}default_7_48_0::1` };
    const { resources } = readState(stateOf(...providers, using));
    assert.deepEqual(
      resources.map(({ name }) => name),
      ["ehr-prod", "defaults", "paris", "main"],
    );
    assert.equal(resources.at(-1)?.provider, undefined);
  });

  it("takes configuration from the stack's file, but no secret", () => {
    const stackConfig = [
      "config:",
      "  aws:region: eu-west-3",
      "  beds: 400",
      "  cordon:exemptions: [{policy: a}]",
      "  token: {secure: v1:x}",
      "  ehr:nested: {deep: [{secure: v1:x}]}",
    ].join("\n");
    assert.deepEqual(readState(stateOf(), { stackConfig }).config, {
      "aws:region": "eu-west-3",
      "ehr:beds": "400",
      "cordon:exemptions": '[{"policy":"a"}]',
    });
  });

  it("is read from a backend's own file too", () => {
    const latest = JSON.parse(stateOf()).deployment;
    assert.equal(readState(JSON.stringify({ version: 3, checkpoint: { stack: "x", latest } })).stack, "prod");
  });

  it("is refused in one sentence where it cannot be read", () => {
    const whole = JSON.stringify(JSON.parse(stateOf()), null, 2);
    refused("", /^The file is empty\.$/);
    refused(whole.slice(0, whole.length / 2), /cut short/, whole.slice(0, whole.length / 2).split("\n").length);
    refused("a: b", /^This is no JSON\.$/);
    refused('{\n"a" "b": 1,\n"c": 2\n}', /^This is no JSON\.$/, 2);
    refused("[1]", /This is no state/);
    refused('{"name": "cordon"}', /This is no state/);
    refused('{"version": 4, "terraform_version": "1.9.0", "resources": []}', /This is no state/);
    refused('{"steps": []}', /This is a preview, not a state/);
    refused('{"version": 2, "deployment": {"resources": []}}', /version 2; 3 and 4 can be read/);
    refused('{"version": 3, "deployment": {"resources": {}}}', /no list/);
    refused(stateOf({ urn: 1 }), /resources\[1\] is no resource/);
    refused(stateOf({ ...stack, inputs: "x" }), /resources\[1\] is no resource/);
  });

  it("is read or refused, whatever stands in it", () => {
    const fields = ["inputs", "outputs", "parent", "dependencies", "propertyDependencies", "provider", "stackTrace"];
    const odd = fc.record({ urn: fc.constant(vpc), type: fc.string(), ...fieldsOf(fields, fc.jsonValue()) });
    fc.assert(
      fc.property(
        fc.oneof(
          odd.map((each) => stateOf(each)),
          fc.json(),
        ),
        (text) => {
          try {
            readState(text);
          } catch (error) {
            assert.ok(error instanceof InputError, String(error));
          }
        },
      ),
    );
  });
});
