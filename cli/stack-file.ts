import * as path from "node:path";
import { isNode, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { configKeys } from "../declaration/config";
import { nearest } from "../declaration/nearest";
import type { Position } from "../plan/graph";
import { realPath, slashed } from "../plan/source/folder";
import { readText, readYaml } from "../plan/yaml";

/** A faulty record is a finding of its own, so the file only has to hold a list: as YAML, or as JSON text. */
const exemptions = z
  .unknown()
  .refine((value) => (Array.isArray(value) ? !isEncrypted(value) : /^\s*\[/.test(String(value))), {
    error: "this is a list of records, in plain text",
  });
const isEncrypted = (value: unknown): boolean => /"secure":"/.test(JSON.stringify(value));
const values: Readonly<Record<string, z.ZodType>> = { ...configKeys, exemptions };

/** Checks what a stack's file says under `cordon:`; an error names file and line. Any other key is none of our business. */
export function checkStackFile(file: string, project: string): void {
  const keyOf = (key: string): string | undefined => {
    if (key.startsWith("cordon:")) return key.slice("cordon:".length);
    return project === "cordon" && !key.includes(":") ? key : undefined;
  };
  const schema = z
    .looseObject({ config: z.record(z.string(), z.unknown(), { error: "config is a map of keys" }).nullish() })
    .superRefine(({ config }, context) => {
      for (const [full, value] of Object.entries(config ?? {})) {
        const key = keyOf(full);
        if (key === undefined) continue;
        const refuse = (message: string): void => context.addIssue({ code: "custom", path: ["config", full], message });
        const known = Object.keys(configKeys);
        const expected = Object.hasOwn(values, key) ? values[key] : undefined;
        if (!expected) {
          refuse(`there is no such key${nearest(key, known)} The keys under cordon: are ${known.join(", ")}.`);
        } else {
          const result = expected.safeParse(value);
          if (!result.success) refuse(result.error.issues[0]?.message ?? "the value is of the wrong type");
        }
      }
    });
  readYaml(file, schema, shown(file));
}

/** Where each record under `cordon:exemptions` is written; the file is named from the project's folder, if that is known. */
export function exemptionPositions(file: string, root = process.cwd()): (Position | undefined)[] {
  const lines = new LineCounter();
  const document = parseDocument(readText(file, shown(file)), { lineCounter: lines, logLevel: "silent" });
  const list = document.getIn(["config", "cordon:exemptions"], true);
  const nodes = isScalar(list) ? itemsOf(parseDocument(String(list.value)).contents).map(() => list) : itemsOf(list);
  return nodes.map((node) => {
    const start = isNode(node) ? node.range?.[0] : undefined;
    if (start === undefined) return undefined;
    const { line, col } = lines.linePos(start);
    return { file: slashed(path.relative(root, realPath(file) ?? file)), line, column: col };
  });
}

const itemsOf = (list: unknown): unknown[] => (isSeq(list) ? list.items : []);

const shown = (file: string): string => path.relative(process.cwd(), path.resolve(file)) || file;
