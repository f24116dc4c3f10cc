import * as assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import * as path from "node:path";
import { planProgram } from "../plan/program";
import { withProject } from "./program-of";

describe("the packages of a folder beside a stranger's program", () => {
  const lib = 'import * as path from "@pulumi/pulumi";\nexport const name = String(path.getProject());\n';

  it("are read, those too that lie in a store", () =>
    withProject(
      { "app/Pulumi.yaml": "name: app\nruntime: nodejs\n", "app/index.ts": 'import "../lib/a";', "lib/a.ts": lib },
      async (folder) => {
        execFileSync("git", ["init", "--quiet", folder]);
        execFileSync("git", ["-C", folder, "add", "lib", "app"]);
        const packages = path.join(folder, "lib/node_modules");
        mkdirSync(path.join(packages, "@pulumi"), { recursive: true });
        symlinkSync(path.resolve("node_modules/@pulumi/pulumi"), path.join(packages, "@pulumi/pulumi"));
        await planProgram(path.join(folder, "app"), { confined: true });
        symlinkSync("/proc", path.join(packages, "out"));
        const planned = planProgram(path.join(folder, "app"), { confined: true });
        await assert.rejects(planned, /lib\/node_modules\/out.*leads out .*, to \/proc\./s);
      },
    ));
});
