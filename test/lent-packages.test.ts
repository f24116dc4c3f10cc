import * as assert from "node:assert/strict";
import { mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { lendPackages } from "../cli/lent-packages";
import { build, cordon, folderWith } from "./cli-run";
import { repository, reviewIn } from "./repository-of";

const installed = (name: string): string => path.resolve("node_modules", name);

/** Installs packages in a folder as npm does: those of the registry, and links to the repository's own. */
function install(folder: string, own: Record<string, string>): void {
  const packages = path.join(folder, "node_modules");
  rmSync(packages, { recursive: true, force: true });
  mkdirSync(path.join(packages, "@pulumi"), { recursive: true });
  for (const name of ["@pulumi/aws", "@pulumi/pulumi"]) symlinkSync(installed(name), path.join(packages, name));
  for (const [name, target] of Object.entries(own)) {
    mkdirSync(path.dirname(path.join(packages, name)), { recursive: true });
    symlinkSync(target, path.join(packages, name));
  }
}

const store = (status: string): string => `const aws = require("@pulumi/aws");
exports.store = (name) =>
  new aws.s3.BucketVersioning(name, { bucket: name, versioningConfiguration: { status: "${status}" } });
`;

describe("the packages that the base is lent", () => {
  before(build);

  it("are the tree's own where they are the repository's, and the installed ones else", () => {
    const { folder, remove } = folderWith({
      "root/node_modules/plain/index.js": "plain",
      "root/node_modules/.package-lock.json": "{}",
      "root/node_modules/.pnpm/deep@1/node_modules/deep/index.js": "deep",
      "root/node_modules/@other/plain/index.js": "other",
      "root/packages/store/index.js": "head",
      "tree/packages/store/index.js": "base",
      "tree/kept/node_modules/mine/index.js": "mine",
      "root/kept/node_modules/mine/index.js": "head",
    });
    const [root, tree] = ["root", "tree"].map((each) => realpathSync(path.join(folder, each))) as [string, string];
    const link = (target: string, name: string) => symlinkSync(target, path.join(root, "node_modules", name));
    link(".pnpm/deep@1/node_modules/deep", "deep");
    mkdirSync(path.join(root, "node_modules/@acme"));
    link("../../packages/store", "@acme/store");
    link("../packages", "@whole");
    link("nowhere", "dangling");
    lendPackages(root, tree, ["", "kept", "gone"]);
    const text = (name: string): string => readFileSync(path.join(tree, "node_modules", name), "utf8");
    const names = ["plain/index.js", "deep/index.js", "@other/plain/index.js", ".package-lock.json"];
    assert.deepEqual(names.map(text), ["plain", "deep", "other", "{}"]);
    assert.deepEqual(["@acme/store/index.js", "@whole/store/index.js"].map(text), ["base", "base"]);
    assert.equal(readFileSync(path.join(tree, "kept/node_modules/mine/index.js"), "utf8"), "mine");
    remove();
  });

  it("let a program be planned with the workspaces and linked packages as they were, kept to itself", async () => {
    const files = {
      "infra/index.js": 'require("@acme/store").store("a");\nrequire("linked").store("b");\n',
      "packages/store/index.js": store("Enabled"),
      "linked/index.js": store("Enabled"),
    };
    const change = { "packages/store/index.js": store("Suspended"), "linked/index.js": store("Suspended") };
    const { folder, remove } = repository(files, change);
    install(folder, { "@acme/store": "../../packages/store" });
    install(path.join(folder, "infra"), { linked: "../../linked" });
    await cordon(["review", "--base", "main", "--after", "infra", "--output", "out"], folder);
    const { findings, notCompared } = reviewIn(folder);
    assert.equal(notCompared, null);
    const changed = findings.filter(({ policy }: { policy: string }) => policy === "aws-s3-versioning-enabled");
    assert.deepEqual(
      changed.map(({ change }: { change: string }) => change),
      ["new", "new"],
    );
    remove();
  });

  it("are those of folders beside the program, too", async () => {
    const { folder, remove } = repository(
      { "infra/index.js": 'require("../shared/store").store("a");\n', "shared/store.js": store("Enabled") },
      { "shared/store.js": store("Suspended") },
    );
    install(path.join(folder, "infra"), {});
    install(path.join(folder, "shared"), {});
    rmSync(path.join(folder, "node_modules"));
    writeFileSync(path.join(folder, "shared/node_modules/own.js"), "");
    await cordon(["review", "--base", "main", "--after", "infra", "--output", "out"], folder);
    assert.equal(reviewIn(folder).notCompared, null);
    remove();
  });
});
