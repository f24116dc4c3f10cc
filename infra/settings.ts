import { Config } from "@pulumi/pulumi";
import type { z } from "zod";
import { type ConfigKey, configKeys } from "../declaration/config";
import type { DataClass } from "../declaration/data-class";

const config = new Config("cordon");

/** A value under `cordon:`. Throws what is wrong with it and what would be right. */
function read<Value>(key: ConfigKey, schema: z.ZodType<Value>): Value {
  const text = config.get(key);
  const { success, data, error } = schema.safeParse(text?.startsWith("[") ? JSON.parse(text) : text);
  if (success) return data;
  throw new Error(`cordon:${key}: ${error.issues.map(({ message }) => message).join("; ")}`);
}

const cloud = read("cloud", configKeys.cloud);

/** What the stack's own file says under `cordon:`. */
export const settings = {
  cloud,
  /** Where the cloud's provider puts everything. */
  region: cloud === "aws" ? new Config("aws").require("region") : new Config("azure-native").require("location"),
  lifecycle: read("lifecycle", configKeys.lifecycle.default("production")),
  administrators: read("administrators", configKeys.administrators.default([])),
  readers: read("readers", configKeys.readers.default([])),
  /** Asked for where they are needed. */
  get certificate() {
    return read("certificate", configKeys.certificate);
  },
  get privateLine() {
    return read("privateLine", configKeys.privateLine);
  },
};

const production = settings.lifecycle === "production";

/** What a service holds: nothing of patients in an ephemeral stack. */
export const held = (dataClass: DataClass): DataClass => (production ? dataClass : "operational");

/** The classes of all that the stack stores. */
export const storedClasses: DataClass[] = production ? ["patient", "imaging", "evidence"] : ["operational", "evidence"];
