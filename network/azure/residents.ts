import type { Resource } from "../../plan/graph";
import { valueAt } from "../../plan/values";
import type { Pattern } from "../model";
import { itemsAt, only } from "../reading";
import { unionOf } from "../space/intervals";
import { tcp, udp } from "../space/services";
import type { Fabric } from "./fabric";
import { everything, type Interface } from "./interface";
import { placed } from "./placing";
import { https, ports } from "./service";

/** A service that lies in a subnet and has no public address, or whose hosts do. */
interface Resident {
  type: string;
  /** The paths of subnets' ids; `[]` stands for every item of a list. */
  at: readonly string[];
  kind: "host" | "service";
  listens: Pattern;
}

const hosts = (type: string, ...at: string[]): Resident => ({ type, at, kind: "host", listens: everything });

const service = (type: string, listens: Pattern, ...at: string[]): Resident => ({ type, at, kind: "service", listens });

const nfs = ports(111, 2049);

const files = only(unionOf([nfs.must, tcp(445), tcp(635), udp(111), udp(2049)]));

const residents: readonly Resident[] = [
  hosts("azure-native:batch:Pool", "networkConfiguration.subnetId"),
  hosts("azure-native:machinelearningservices:Compute", "properties.properties.subnet.id"),
  hosts("azure-native:devopsinfrastructure:Pool", "fabricProfile.networkProfile.subnetId"),
  hosts("azure-native:redhatopenshift:OpenShiftCluster", "masterProfile.subnetId", "workerProfiles[].subnetId"),
  hosts("azure-native:hardwaresecuritymodules:DedicatedHsm", "networkProfile.subnet.id"),
  service("azure-native:aad:DomainService", everything, "replicaSets[].subnetId"),
  service(
    "azure-native:dnsresolver:InboundEndpoint",
    only(unionOf([tcp(53), udp(53)])),
    "ipConfigurations[].subnet.id",
  ),
  service("azure-native:dnsresolver:OutboundEndpoint", only([]), "subnet.id"),
  service("azure-native:netapp:CapacityPoolVolume", files, "subnetId"),
  service("azure-native:netapp:Volume", files, "subnetId"),
  service("azure-native:storagecache:Cache", nfs, "subnet"),
  service("azure-native:storagecache:AmlFilesystem", ports(988), "filesystemSubnet"),
  service("azure-native:kusto:Cluster", https, "virtualNetworkConfiguration.subnetId"),
];

/** Services and hosts in the subnets that they name. */
export const residentServices = (fabric: Fabric): Interface[] =>
  residents.flatMap((resident) =>
    fabric.reading.of(resident.type).flatMap((each) => ofResident(fabric, each, resident)),
  );

function ofResident(fabric: Fabric, each: Resource, { at, kind, listens }: Resident): Interface[] {
  return at
    .flatMap((path) => everyPath(each, path))
    .filter((path) => (valueAt(each.inputs, path) ?? undefined) !== undefined)
    .map((path) => ({
      urn: each.urn,
      label: each.name,
      kind,
      ...placed(fabric, each, path),
      groups: [],
      publics: [],
      listens,
      opens: true,
    }));
}

function everyPath(each: Resource, path: string): string[] {
  const [list, rest] = path.split("[].");
  if (list === undefined || rest === undefined) return [path];
  return (itemsAt(each, list) ?? []).map(({ path: item }) => `${item}.${rest}`);
}
