import * as assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { build } from "./cli-run";
import { optionOf, ReadyMade } from "./ready-made-run";

const secrets = {
  GITHUB_TOKEN: "ghs_secret",
  GITLAB_TOKEN: "glpat-secret",
  SYSTEM_ACCESSTOKEN: "secret",
  AWS_SECRET_ACCESS_KEY: "secret",
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: "secret",
};
const hostile = "\"; touch owned; $(touch owned) `touch owned` ' --output /";

describe("the script that reviews", () => {
  let home: ReadyMade;
  const review = (env: Record<string, string> = {}) => home.run("review.sh", { CORDON_BASE: "main", ...env });
  beforeEach(() => {
    home = new ReadyMade();
  });
  afterEach(() => home.close());

  it("passes on what it was given, each as one argument", async () => {
    await review({
      CORDON_PROGRAM: "infra",
      CORDON_STACK: hostile,
      CORDON_BASE: "refs/heads/releases/1.0",
      CORDON_FAIL_ON: "critical",
      CORDON_LANGUAGE: "fr",
      CORDON_OUTPUT: "/tmp/a folder",
      CORDON_POLICY_PACK_CONFIG: "levels.json",
    });
    const call = home.called();
    assert.deepEqual(call?.args, [
      ...["review", "--after", "infra", "--base", "releases/1.0", "--fail-on", "critical", "--lang", "fr"],
      ...["--format", "terminal,markdown,sarif,junit,gitlab,csv,json", "--output", "/tmp/a folder", "--stack", hostile],
      ...["--policy-pack-config", "levels.json"],
    ]);
    assert.equal(call?.cwd, home.repository);
    assert.ok(!existsSync(path.join(home.repository, "owned")));
  });

  it("leaves out the stack where none is named", async () => {
    await review();
    assert.equal(optionOf(home.called(), "--stack"), undefined);
    assert.equal(optionOf(home.called(), "--after"), ".");
  });

  for (const code of [0, 1, 2]) {
    it(`ends with exit code ${code} as the review does`, async () => {
      home.cordonDoes(`process.exit(${code})`);
      assert.equal((await review()).code, code);
      const output = home.file("output");
      assert.equal((await review({ GITHUB_OUTPUT: output, CORDON_CONTINUE: "true" })).code, 0);
      assert.equal(readFileSync(output, "utf8"), `code=${code}\n`);
    });
  }

  it("shows neither the review nor an installation a token, or a file of the CI system", async () => {
    const env = {
      ...secrets,
      GITHUB_OUTPUT: home.file("output"),
      GITHUB_ENV: home.file("env"),
      NODE_OPTIONS: "--no-warnings",
    };
    await review({ ...env, CORDON_PROGRAM: "infra", CORDON_INSTALL: `env > ../install.txt` });
    const seen = [JSON.stringify(home.called()?.env), readFileSync(path.join(home.repository, "install.txt"), "utf8")];
    for (const each of seen) assert.doesNotMatch(each, /secret|GITHUB|NODE_OPTIONS|CORDON_/);
  });

  it("installs in the program's folder, and reviews nothing when that fails", async () => {
    await review({ CORDON_PROGRAM: "infra", CORDON_INSTALL: "touch here && false" });
    assert.ok(existsSync(path.join(home.repository, "infra/here")));
    assert.equal(home.called(), undefined);
  });

  it("keeps the program to itself unless told otherwise", async () => {
    await review({ CORDON_TRUST_PROGRAM: "false" });
    assert.ok(!home.called()?.args.includes("--trust-program"));
    await review({ CORDON_TRUST_PROGRAM: "true" });
    assert.ok(home.called()?.args.includes("--trust-program"));
  });

  it("lets through what it is told to, by name", async () => {
    await review({ CORDON_ALLOW: "new-exemptions tool-changes" });
    const args = home.called()?.args ?? [];
    assert.deepEqual(
      args.filter((each) => each.startsWith("--allow")),
      ["--allow-new-exemptions", "--allow-tool-changes"],
    );
    const { code, said } = await review({ CORDON_ALLOW: "everything" });
    assert.deepEqual([code, home.called()], [2, undefined]);
    assert.match(said, /"everything" cannot be allowed: new-exemptions, baseline-growth and tool-changes can\./);
  });

  it("says what is missing: something to compare with, a folder", async () => {
    for (const [env, said] of [
      [{ CORDON_BASE: "" }, /no branch to compare with/],
      [{ CORDON_PROGRAM: "nowhere" }, /nowhere: there is no such folder/],
    ] as const) {
      const result = await review(env);
      assert.match(result.said, said);
      assert.deepEqual([result.code, home.called()], [2, undefined]);
    }
  });

  it("takes Cordon from its own checkout, whatever lies on the path", async () => {
    const theirs = path.join(home.repository, "cordon");
    writeFileSync(theirs, "#!/bin/sh\ntouch stolen\n", { mode: 0o755 });
    await review({ PATH: `${home.repository}:${process.env.PATH}` });
    assert.ok(home.called());
    assert.ok(!existsSync(path.join(home.repository, "stolen")));
  });
});

describe("the script that comments", () => {
  it("hands over the review, the place, and the environment with the token", async () => {
    const home = new ReadyMade();
    await home.run("comment.sh", {
      CORDON_HOST: "github",
      CORDON_OUTPUT: "out",
      CORDON_LANGUAGE: "fr",
      GITHUB_TOKEN: "ghs_secret",
    });
    const call = home.called();
    assert.deepEqual(call?.args, [
      "comment",
      "--review",
      "out",
      "--post",
      "github",
      "--to",
      "comment,summary",
      "--lang",
      "fr",
    ]);
    assert.equal(call?.env.GITHUB_TOKEN, "ghs_secret");
    home.close();
  });
});

describe("the script that pre-commit runs", () => {
  it("builds Cordon in its own checkout once, and hands over what the hook was given", async () => {
    const home = new ReadyMade();
    const built = home.file("cordon/dist/cordon.js");
    home.npmDoes(`require("node:fs").cpSync(${JSON.stringify(__filename)}, ${JSON.stringify(built)});`);
    home.cordonDoes("process.exit(1)");
    const hook = () => home.run("pre-commit.sh", {}, ["--program", "a b"]);
    assert.equal((await hook()).code, 1);
    assert.deepEqual(home.called("npm")?.args.slice(0, 1), ["ci"]);
    assert.equal(home.called("npm")?.cwd, home.file("cordon"));
    assert.deepEqual(home.called()?.args, ["check", "--format", "terminal", "--program", "a b"]);
    home.npmDoes("process.exit(9)");
    assert.equal((await hook()).code, 1);
    home.close();
  });
});

describe("the command that the scripts run", () => {
  before(build);

  it("is this checkout's own", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    const env = { PATH: `${path.dirname(process.execPath)}:${process.env.PATH}` };
    assert.equal(execFileSync("ready-made/bin/cordon", ["--version"], { encoding: "utf8", env }).trim(), version);
  });
});
