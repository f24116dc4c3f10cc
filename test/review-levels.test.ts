import * as assert from "node:assert/strict";
import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { withBase } from "../cli/base";
import { levelsThen } from "../cli/pack-config";
import { folderWith } from "./cli-run";
import { repository } from "./repository-of";

const policy = "aws-s3-versioning-enabled";
const levels = (level: string): string => JSON.stringify({ [policy]: level });

describe("the levels of the base", () => {
  it("are its own where the change writes them, and the same where the file is none of the change's", async () => {
    const files = { "infra/index.ts": "", "kept.json": levels("advisory"), "edited.json": levels("mandatory") };
    const { folder, remove } = repository(files, {
      "edited.json": levels("disabled"),
      "added.json": levels("disabled"),
    });
    const elsewhere = folderWith({ "levels.json": levels("advisory") });
    writeFileSync(path.join(folder, "out"), levels("advisory"));
    symlinkSync(folder, path.join(elsewhere.folder, "link"));
    const found = await withBase(path.join(folder, "infra"), "main", async (base) =>
      [
        ...["kept.json", "edited.json", "added.json", "out"].map((name) => path.join(folder, name)),
        ...["levels.json", "link/edited.json"].map((name) => path.join(elsewhere.folder, name)),
      ].map((file) => levelsThen(file, base)[policy]),
    );
    assert.deepEqual(found, ["advisory", "mandatory", undefined, "advisory", "advisory", "mandatory"]);
    rmSync(path.join(folder, "out"));
    elsewhere.remove();
    remove();
  });
});
