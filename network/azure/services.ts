import type { Service } from "./service";
import { analyticsServices } from "./services-analytics";
import { databaseServices } from "./services-databases";
import { integrationServices } from "./services-integration";
import { storageServices } from "./services-storage";
import { webServices } from "./services-web";

/** Services that the internet meets at a name of Azure's own, as their documentation has them. */
export const services: readonly Service[] = [
  ...storageServices,
  ...databaseServices,
  ...integrationServices,
  ...analyticsServices,
  ...webServices,
];
