import * as assert from "node:assert/strict";
import type { Resource } from "../plan/graph";
import { type Properties, UNKNOWN } from "../plan/values";
import { resourceOf } from "./plan-of";
import { reviewOf, sideOf } from "./review-of";

const [table, account] = ["aws:dynamodb/table:Table", "azure-native:storage:StorageAccount"];
const [paris, frankfurt] = ["eu-west-3", "eu-central-1"];
const inAws = (region: string) => ({ "aws:region": region });
const inAzure = (location: string) => ({ "azure-native:location": location });
const provider = (region: unknown): Resource =>
  resourceOf("pulumi:providers:aws", region === undefined ? {} : { region }, { name: "elsewhere" });
const elsewhere = { provider: provider(paris).urn };

interface Where {
  inputs?: Properties;
  config?: Record<string, string>;
  more?: Partial<Resource>;
  beside?: Resource[];
}

/** What is said of one store that stood here and stands there. */
function moved(type: string, ...places: [from: Where, to: Where]): string[] {
  const [before, after] = places.map(({ inputs = {}, config = {}, more = {}, beside = [] }) =>
    sideOf([...beside, resourceOf(type, inputs, more)], { config }),
  );
  assert.ok(before && after);
  return reviewOf(before, after).resources.map(({ change }) => change);
}
const goes = (...args: Parameters<typeof moved>) => assert.deepEqual(moved(...args), ["replaced"]);
const stays = (...args: Parameters<typeof moved>) => assert.ok(!moved(...args).includes("replaced"));

describe("a store that moves to another region", () => {
  it("is replaced where the stack's configuration, a provider or its own property moves it", () => {
    const [here, there] = [{ config: inAws(paris) }, { config: inAws(frankfurt) }];
    goes(table, here, there);
    goes(table, here, { ...here, more: elsewhere, beside: [provider(frankfurt)] });
    const named = { ...here, more: elsewhere };
    goes(table, { ...named, beside: [provider(paris)] }, { ...named, beside: [provider(frankfurt)] });
    goes(table, here, { ...here, inputs: { region: frankfurt } });
    goes(table, { ...here, inputs: { region: frankfurt } }, here);
  });

  it("is not where the same region is said elsewhere, or its own goes before the stack's", () => {
    const here = { config: inAws(paris) };
    stays(table, here, { ...here, inputs: { region: paris } });
    stays(table, here, { ...here, more: elsewhere, beside: [provider(paris)] });
    const own = { inputs: { region: paris } };
    stays(table, { ...own, ...here }, { ...own, config: inAws(frankfurt) });
    const named = { more: elsewhere, beside: [provider(paris)] };
    stays(table, { ...named, ...here }, { ...named, config: inAws(frankfurt) });
    stays(table, here, { config: inAws(frankfurt), more: { ignoreChanges: ["region"] } });
    stays("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock", here, { config: inAws(frankfurt) });
  });

  it("is not where one side does not say", () => {
    const here = { config: inAws(paris) };
    stays(table, {}, here);
    stays(table, here, {});
    stays(table, here, { config: inAws(frankfurt), inputs: { region: UNKNOWN } });
    for (const region of [undefined, UNKNOWN]) {
      stays(table, here, { ...here, more: elsewhere, beside: [provider(region)] });
    }
    stays(table, here, { ...here, more: elsewhere });
  });

  it("is moved in Azure by a location beside it, and not by the stack's, which is for what is new", () => {
    const here = { config: inAzure("West Europe") };
    goes(account, here, { ...here, inputs: { location: "francecentral" } });
    stays(account, here, { ...here, inputs: { location: "westeurope" } });
    stays(account, here, { config: inAzure("francecentral") });
    stays(account, { ...here, inputs: { location: "francecentral" } }, here);
  });
});
