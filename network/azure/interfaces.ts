import { apiManagement } from "./api-management";
import { applicationGateways } from "./application-gateways";
import { bastions } from "./bastions";
import { clusters } from "./clusters";
import { containers } from "./containers";
import type { Fabric } from "./fabric";
import { injectedServices } from "./injected";
import type { Interface } from "./interface";
import { machines } from "./machines";
import { privateEndpoints } from "./private-endpoints";
import { publicEndpoints } from "./public-endpoints";
import { residentServices } from "./residents";
import { webApps } from "./web-apps";

const readers = [
  machines,
  applicationGateways,
  bastions,
  privateEndpoints,
  publicEndpoints,
  webApps,
  containers,
  clusters,
  apiManagement,
  injectedServices,
  residentServices,
];

/** Every place where a resource meets an Azure network, or the internet, but for load balancers and firewalls. */
export const interfacesOf = (fabric: Fabric): Interface[] =>
  readers.flatMap((read) => read(fabric)).filter(({ families = [4] }) => families.includes(fabric.reading.family));
