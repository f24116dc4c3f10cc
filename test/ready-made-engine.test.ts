import * as assert from "node:assert/strict";
import { existsSync } from "node:fs";
import * as path from "node:path";
import { optionOf, ReadyMade } from "./ready-made-run";

/** Pulumi's CLI as far as the script knows it: the preview ends with an error, as when a mandatory policy fails. */
const pulumi = `
if (args.includes("export")) process.stdout.write(process.env.STATE ?? '{"deployment":{"resources":[{"urn":"x"}]}}');
if (args.includes("preview")) {
  writeFileSync(args[args.indexOf("--event-log") + 1], '{"cancelEvent":{}}');
  const diagnostics = [{ severity: "error", message: "error: \\u001b[31mboom\\u001b[0m\\n::error::x\\n##vso[task.complete]" }, { severity: "info", message: "fyi" }];
  process.stdout.write(JSON.stringify({ steps: [], diagnostics }));
  process.exit(255);
}`;

describe("the script that reviews as Pulumi previews", () => {
  let home: ReadyMade;
  const review = (env: Record<string, string> = {}) =>
    home.run("engine.sh", { CORDON_STACK: "prod", CORDON_PROGRAM: "infra", PULUMI_ACCESS_TOKEN: "pul-secret", ...env });
  beforeEach(() => {
    home = new ReadyMade();
    home.pulumiDoes(pulumi);
  });
  afterEach(() => home.close());

  it("asks for the digest and the events in one run, with the pack of its own checkout", async () => {
    await review();
    const call = home.called("pulumi");
    assert.deepEqual(call?.args.slice(0, 7), [
      "-C",
      "infra",
      "--non-interactive",
      "preview",
      "--stack",
      "prod",
      "--json",
    ]);
    assert.equal(path.resolve(optionOf(call, "--policy-pack") ?? ""), home.file("cordon/policypack"));
    assert.equal(call?.env.PULUMI_DEBUG_COMMANDS, "true");
    assert.equal(call?.env.PULUMI_ACCESS_TOKEN, "pul-secret");
  });

  it("has other packs judge the same preview, each with a configuration once one needs it", async () => {
    const given = (name: string): string[] => {
      const args = home.called("pulumi")?.args ?? [];
      return args.flatMap((each, index) => (args[index - 1] === name ? [path.basename(each)] : []));
    };
    await review({ CORDON_POLICY_PACKS: `${path.resolve("review")}:${__dirname}=${path.resolve("package.json")}` });
    assert.deepEqual(given("--policy-pack"), ["policypack", "review", "test"]);
    assert.deepEqual(given("--policy-pack-config"), ["none.json", "none.json", "package.json"]);
  });

  it("compares with what is deployed, although the preview ended with an error", async () => {
    assert.equal((await review()).code, 0);
    const call = home.called();
    const [before, after, events] = ["--before", "--after", "--after-events"].map((name) => optionOf(call, name) ?? "");
    assert.match(call?.files[before ?? ""] ?? "", /"urn":"x"/);
    assert.match(call?.files[after ?? ""] ?? "", /"steps":\[\]/);
    assert.match(call?.files[events ?? ""] ?? "", /cancelEvent/);
    assert.equal(optionOf(call, "--project"), "infra");
    assert.doesNotMatch(JSON.stringify(call?.env), /secret/);
  });

  it("leaves nothing behind of what the engine wrote, which holds values", async () => {
    await review();
    const call = home.called();
    for (const file of Object.keys(call?.files ?? {})) assert.ok(!existsSync(path.dirname(file)), file);
    assert.equal(Object.keys(call?.files ?? {}).length, 3);
  });

  it("compares with what is deployed where that is nothing yet", async () => {
    await review({ STATE: '{"deployment":{}}' });
    const call = home.called();
    assert.equal(call?.files[optionOf(call, "--before") ?? ""], '{"deployment":{}}');
  });

  it("compares with another side where one is named", async () => {
    await review({ CORDON_BEFORE: "main.json" });
    assert.equal(optionOf(home.called(), "--before"), "main.json");
  });

  it("ends as the review does, and says why a preview that cannot be used failed", async () => {
    home.cordonDoes("process.exit(1)");
    assert.deepEqual(await review(), { code: 1, said: "" });
    home.cordonDoes("process.exit(2)");
    assert.deepEqual(await review(), { code: 2, said: "  error: boom\n  ::error::x\n  # #vso[task.complete]\n" });
  });

  it("stops where there is no stack to speak of", async () => {
    assert.match((await review({ CORDON_STACK: "" })).said, /the stack must be named/);
    home.pulumiDoes('process.stderr.write("no such stack\\n"); process.exit(6);');
    const { code, said } = await review();
    assert.deepEqual([code, said, home.called()], [6, "no such stack\n", undefined]);
  });
});
