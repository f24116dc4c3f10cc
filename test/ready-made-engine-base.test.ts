import * as assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import * as path from "node:path";
import { optionOf, ReadyMade } from "./ready-made-run";

describe("the base of the script that reviews as Pulumi previews", () => {
  let home: ReadyMade;
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", home.repository, "-c", "user.name=a", "-c", "user.email=a@clinic.example", ...args]);
  const commit = (text: string): void => {
    writeFileSync(path.join(home.repository, "infra/Pulumi.prod.yaml"), text);
    git("add", "-A");
    git("commit", "-qm", "change");
  };
  before(() => {
    home = new ReadyMade();
    home.pulumiDoes("");
    git("init", "-q", "-b", "main");
    commit("config: {}\n");
    git("checkout", "-qb", "change");
    commit("config: {a: b}\n");
  });
  after(() => home.close());
  const review = (env: Record<string, string>) =>
    home.run("engine.sh", { CORDON_STACK: "prod", CORDON_PROGRAM: "infra", ...env });
  const taken = (): string | undefined => {
    const call = home.called();
    return call?.files[optionOf(call, "--before-stack-config") ?? ""];
  };

  it("tells the exemptions of before, from where the change left it", async () => {
    assert.equal((await review({ CORDON_BASE: "main" })).code, 0);
    assert.equal(taken(), "config: {}\n");
    await review({ CORDON_BASE: "main", CORDON_STACK: "clinic/infra/prod" });
    assert.equal(taken(), "config: {}\n");
  });

  it("tells none where it is not named, where the stack had no file, or where before is a side of its own", async () => {
    await review({});
    assert.equal(taken(), undefined);
    await review({ CORDON_BASE: "main", CORDON_STACK: "dev" });
    assert.equal(taken(), undefined);
    await review({ CORDON_BASE: "main", CORDON_BEFORE: "main.json" });
    assert.equal(taken(), undefined);
    assert.equal(optionOf(home.called(), "--before"), "main.json");
  });

  it("ends the script where it is no commit", async () => {
    const { code, said } = await review({ CORDON_BASE: "nowhere" });
    assert.notEqual(code, 0);
    assert.match(said, /nowhere/);
    assert.equal(home.called(), undefined);
  });
});
