import { brokers } from "./brokers";
import { databases } from "./databases";
import type { Described } from "./described";
import { controlPlane } from "./kubernetes";
import { stores } from "./stores";
import { warehouses } from "./warehouses";
import { workloads } from "./workloads";

/** Every kind of resource whose interfaces its inputs tell in one place. */
export const described: readonly Described[] = [
  ...databases,
  ...warehouses,
  ...stores,
  ...brokers,
  ...workloads,
  controlPlane,
];
