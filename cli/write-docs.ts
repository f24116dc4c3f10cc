import { rmSync } from "node:fs";
import { generated } from "./docs";
import { writeWhole } from "./write";

rmSync("docs/policies", { recursive: true, force: true });
for (const [file, text] of generated()) writeWhole(file, text);
