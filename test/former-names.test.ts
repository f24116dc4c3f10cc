import * as assert from "node:assert/strict";
import { formerNames } from "../plan/former-names";
import type { Resource } from "../plan/graph";
import { resourceOf } from "./plan-of";

const at = (types: string, name: string): string => `urn:pulumi:test::test::${types}::${name}`;
const store = (types: string, name: string, more: Partial<Resource> = {}): Resource =>
  resourceOf(types.split("$").at(-1) ?? "", {}, { urn: at(types, name), name, ...more });
const said = (...resources: Resource[]): [string, string][] => [...formerNames(resources)];

const stack = store("pulumi:pulumi:Stack", "test-test");

describe("the former names of resources", () => {
  it("are those that the program gives", () => {
    const renamed = store("Bucket", "new", { aliases: [at("Bucket", "old"), at("Bucket", "older")] });
    assert.deepEqual(said(stack, renamed, store("Bucket", "other")), [
      [at("Bucket", "old"), at("Bucket", "new")],
      [at("Bucket", "older"), at("Bucket", "new")],
    ]);
  });

  it("pass to the children of a component, to all depths, and with its name in theirs", () => {
    const outer = store("Site", "web", { aliases: [at("Site", "www")], parent: stack.urn });
    const inner = store("Site$Part", "web-part", { parent: outer.urn });
    const leaf = store("Site$Part$Bucket", "logs", { parent: inner.urn, aliases: [at("Site$Part$Bucket", "log")] });
    assert.deepEqual(
      new Map(said(stack, outer, inner, leaf)),
      new Map([
        [at("Site", "www"), at("Site", "web")],
        [at("Site$Part", "www-part"), at("Site$Part", "web-part")],
        [at("Site$Part$Bucket", "log"), at("Site$Part$Bucket", "logs")],
      ]),
    );
  });

  it("follow a resource into a component, and a component to another type", () => {
    const around = store("Site", "web", { aliases: [at("Old", "web")], parent: stack.urn });
    const moved = store("Site$Bucket", "logs", { parent: around.urn, aliases: [at("Bucket", "logs")] });
    assert.deepEqual(
      new Map(said(stack, around, moved)),
      new Map([
        [at("Old", "web"), around.urn],
        [at("Bucket", "logs"), moved.urn],
        [at("Old$Bucket", "logs"), moved.urn],
      ]),
    );
  });

  it("are none that a resource bears now, nor that two claim", () => {
    const aliases = [at("Bucket", "old")];
    assert.deepEqual(said(store("Bucket", "new", { aliases }), store("Bucket", "old")), []);
    assert.deepEqual(said(store("Bucket", "one", { aliases }), store("Bucket", "two", { aliases })), []);
  });
});
