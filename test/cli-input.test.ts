import * as assert from "node:assert/strict";
import { existsSync } from "node:fs";
import * as path from "node:path";
import { build, cordon, folderWith, goodState } from "./cli-run";

const project = "name: clinic\nruntime: nodejs\n";
const state = ["check", "--state", "good.json"];
const program = ["check", "--program", "."];

/** What cannot be used: the files, the command, and what is said of it. */
const cases: [what: string, files: Record<string, string>, args: string[], said: RegExp][] = [
  ["nothing to judge", {}, ["check"], /Say one thing to judge: --program FOLDER/],
  ["two things to judge", {}, [...state, "--program", "."], /Say one thing to judge/],
  ["an option that the source does not use", {}, [...state, "--stack", "prod"], /--stack goes with --program/],
  ["a folder that is no project", {}, program, /no Pulumi\.yaml here/],
  ["a folder that is not there", {}, ["check", "--program", "nowhere"], /nowhere: There is no such folder/],
  ["a state that is not there", {}, ["check", "--state", "none.json"], /none\.json: There is no such file/],
  ["a state cut in half", { "half.json": goodState.slice(0, 200) }, ["check", "--state", "half.json"], /half\.json/],
  ["a stack that has no file", { "Pulumi.prod.yaml": "" }, [...program, "--stack", "dev"], /the stacks here are prod/],
  ["a stack with a path for a name", {}, [...program, "--stack", "../../x"], /is no stack name/],
  ["a stack called like the folder above", {}, [...program, "--stack", ".."], /is no stack name/],
  ["a broken stack file", { "Pulumi.prod.yaml": "config:\n  a: [1\n" }, program, /Pulumi\.prod\.yaml:[23]: /],
  ["configuration that is no map", { "Pulumi.prod.yaml": "config: 3\n" }, program, /Pulumi\.prod\.yaml:1: /],
  [
    "an unknown key under cordon:",
    { "Pulumi.prod.yaml": "config:\n  aws:region: eu-west-3\n  cordon:exemption: []\n" },
    program,
    /Pulumi\.prod\.yaml:3: config\.cordon:exemption: there is no such key; did you mean exemptions\? The keys under cordon: are cloud, lifecycle, administrators, readers, privateLine, certificate, exemptions/,
  ],
  [
    "a value of the wrong type",
    { "Pulumi.prod.yaml": "config:\n  cordon:cloud: gcp\n" },
    program,
    /Pulumi\.prod\.yaml:2: config\.cordon:cloud: cordon:cloud is "aws" or "azure"/,
  ],
  [
    "exemptions that are no list",
    { "Pulumi.prod.yaml": "config:\n  cordon:exemptions: none\n" },
    program,
    /Pulumi\.prod\.yaml:2: .*this is a list of records/,
  ],
  [
    "pack configuration for a policy that does not exist",
    { "levels.json": '{\n  "all": "advisory",\n  "aws-s3-versionning-enabled": "disabled"\n}' },
    [...state, "--policy-pack-config", "levels.json"],
    /levels\.json:3: aws-s3-versionning-enabled: no policy has this id; did you mean aws-s3-versioning-enabled/,
  ],
  [
    "pack configuration with a level that does not exist",
    { "levels.json": '{"all": "off"}' },
    [...state, "--policy-pack-config", "levels.json"],
    /levels\.json:1: all: /,
  ],
  ["a format that does not exist", {}, [...state, "--format", "pdf"], /The formats are terminal, markdown, html, json/],
  ["a language that does not exist", {}, [...state, "--lang", "de"], /en, fr/],
  ["a severity that does not exist", {}, [...state, "--fail-on", "urgent"], /critical, high, medium, low, never/],
  ["a time limit that is no number", {}, [...program, "--timeout", "soon"], /a number of seconds/],
  ["configuration without a value", {}, [...program, "--config", "region"], /key=value/],
  ["a command that does not exist", {}, ["chekc"], /unknown command/],
];

describe("bad input", () => {
  before(build);

  for (const [what, files, args, said] of cases) {
    it(`${what}: one clear message, exit code 2, nothing written`, async () => {
      const { folder, remove } = folderWith({
        "good.json": goodState,
        ...(Object.keys(files).some((name) => name.startsWith("Pulumi.")) ? { "Pulumi.yaml": project } : {}),
        ...(args.includes("../../x") ? { "Pulumi.yaml": project } : {}),
        ...files,
      });
      try {
        const { code, out, err } = await cordon(args, folder);
        assert.match(err, said);
        assert.deepEqual([code, out], [2, ""]);
        assert.doesNotMatch(err, /\n\s+at /);
        assert.ok(!existsSync(path.join(folder, "out")));
      } finally {
        remove();
      }
    });
  }
});
