import type { Reading } from "../reading";
import { accelerators } from "./accelerators";
import { clientVpns } from "./client-vpns";
import { ofKind } from "./described";
import { directories } from "./directories";
import { endpoints } from "./endpoints";
import { fleets } from "./fleets";
import type { Interface } from "./interface";
import { described } from "./kinds";
import { nodes } from "./kubernetes";
import { lightsail } from "./lightsail";
import { balancers } from "./load-balancers";
import { machines } from "./machines";
import { publicServices } from "./public-services";
import { transferServers } from "./transfer-servers";

/** Every place where a resource meets an AWS network, or the internet. */
export const interfacesOf = (reading: Reading): Interface[] => [
  ...machines(reading),
  ...fleets(reading),
  ...described.flatMap((kind) => reading.of(kind.type).flatMap((resource) => ofKind(reading, resource, kind))),
  ...nodes(reading),
  ...directories(reading),
  ...endpoints(reading),
  ...transferServers(reading),
  ...clientVpns(reading),
  ...balancers(reading),
  ...accelerators(reading),
  ...publicServices(reading),
  ...lightsail(reading),
];
