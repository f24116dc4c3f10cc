import { existsSync } from "node:fs";
import * as path from "node:path";
import { z } from "zod";
import type { Level } from "../assessment/assessment";
import type { Levels } from "../assessment/levels";
import { nearest } from "../declaration/nearest";
import { isInside, realPath, slashed } from "../plan/source/folder";
import { readYaml } from "../plan/yaml";
import { exemptionRecordPolicy } from "../policypack/exemption-record";
import { networkPolicies, policies } from "../policypack/policies";
import type { Base } from "./base";

const level = z.enum(["advisory", "mandatory", "remediate", "disabled"], {
  error: 'a level is "advisory", "mandatory", "remediate" or "disabled"',
});
const entry = z.union([level, z.looseObject({ enforcementLevel: level.optional() })], {
  error: 'a policy takes a level, such as "advisory", or {"enforcementLevel": "advisory"}',
});

/** Reads the file that `pulumi preview --policy-pack-config` takes. No policy here remediates: that is mandatory. */
export function readPackConfig(file: string): Levels {
  const ids = ["all", exemptionRecordPolicy.id, ...[...policies, ...networkPolicies].map(({ id }) => id)];
  const map = z.record(z.string(), entry, { error: "this file is a map from policy ids to levels" });
  const known = map.superRefine((config, context) => {
    for (const id of Object.keys(config)) {
      if (ids.includes(id)) continue;
      context.addIssue({ code: "custom", path: [id], message: `no policy has this id${nearest(id, ids)}` });
    }
  });
  const levels: Record<string, Level> = {};
  for (const [id, set] of Object.entries(readYaml(file, known))) {
    const chosen = typeof set === "string" ? set : set.enforcementLevel;
    if (chosen) levels[id] = chosen === "remediate" ? "mandatory" : chosen;
  }
  return levels;
}

/** The levels as the base had them: a change that lowers one is seen so. A file that is none of the change's is the same. */
export function levelsThen(file: string | undefined, { tree, root, changed }: Base): Levels {
  if (file === undefined) return {};
  const named = path.resolve(file);
  const found = isInside(named, root) ? named : (realPath(named) ?? named);
  const inside = path.relative(root, found);
  const then = path.join(tree, inside);
  if (isInside(found, root) && existsSync(then)) return readPackConfig(then);
  return changed.includes(slashed(inside)) ? {} : readPackConfig(file);
}
