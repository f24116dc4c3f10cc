import * as assert from "node:assert/strict";
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import * as path from "node:path";
import { writeAll, writeWhole } from "../cli/write";
import { InputError } from "../plan/input-error";
import { build, cordon, folderWith } from "./cli-run";

const { folder, remove } = folderWith({ afile: "as it was" });
const at = (...parts: string[]): string => path.join(folder, ...parts);
const refused = (message: RegExp, file: string, action: () => void): void =>
  assert.throws(action, (error) => {
    assert.ok(error instanceof InputError, String(error));
    assert.match(error.message, message);
    assert.equal(error.file, file);
    return true;
  });

describe("files that are written", () => {
  before(build);
  after(remove);

  it("are all there or none, and no folder is left behind", () => {
    mkdirSync(at("out/b"), { recursive: true });
    const files = ["out/new/deep/a", "out/afile", "out/b"].map((file) => ({ file: at(file), text: "text" }));
    refused(/This is a folder, not a file/, at("out/b"), () => writeAll(files));
    assert.deepEqual(readdirSync(at("out")), ["b"]);
    writeAll(files.slice(0, 2));
    assert.equal(readFileSync(at("out/new/deep/a"), "utf8"), "text");
  });

  it("are refused below a file, in one message", () => {
    for (const file of [at("afile/b.yaml"), at("afile/prod/deep/review.json")]) {
      refused(/This is a file, not a folder/, at("afile"), () => writeWhole(file, "text"));
    }
    refused(/This is a file, not a folder/, "/dev/null", () => writeWhole("/dev/null/prod/review.json", "text"));
    assert.equal(readFileSync(at("afile"), "utf8"), "as it was");
  });

  it("go through links, which stay links", () => {
    symlinkSync("afile", at("link"));
    writeWhole(at("link"), "changed");
    assert.ok(lstatSync(at("link")).isSymbolicLink());
    assert.equal(readFileSync(at("afile"), "utf8"), "changed");
  });

  if (existsSync("/proc/self") && existsSync("/dev/full")) {
    it("are refused where no folder can be made, without an endless search", () =>
      refused(/No file and no folder can be made here/, "/proc/x", () =>
        writeWhole("/proc/x/prod/review.json", "text"),
      ));

    it("go into devices, which stay devices", () => {
      writeWhole("/dev/null", "text");
      assert.ok(lstatSync("/dev/null").isCharacterDevice());
      refused(/The disk is full/, "/dev/full", () => writeWhole("/dev/full", "text"));
    });
  }

  for (const args of [["check"], ["baseline", "--owner", "it"]]) {
    it(`end ${args[0]} with 2 and one line where they cannot be`, async () => {
      const state = JSON.stringify({ version: 3, deployment: { resources: [bucket] } });
      const { folder: own, remove: removeOwn } = folderWith({ "state.json": state, afile: "" });
      const { code, err } = await cordon([...args, "--state", "state.json", "--output", "afile/b"], own);
      removeOwn();
      assert.equal(code, 2, err);
      assert.match(err, /^cordon: .*afile: This is a file, not a folder/m);
      assert.doesNotMatch(err, /^\s+at /m);
    });
  }
});

const type = "aws:s3/bucket:Bucket";
const bucket = { urn: `urn:pulumi:prod::clinic::${type}::images`, type, custom: true, id: "images", inputs: {} };
