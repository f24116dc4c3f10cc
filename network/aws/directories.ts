import type { Resource } from "../../plan/graph";
import { only, type Reading, siteOf } from "../reading";
import { type Intervals, unionOf } from "../space/intervals";
import { service, tcp, udp } from "../space/services";
import { type Described, ofKind } from "./described";
import { everything, flagAt, has } from "./inputs";
import type { Interface } from "./interface";
import { carried, publicAt, subnetsAt, together } from "./places";

export const directoryType = "aws:directoryservice/directory:Directory";
const workspaceDirectory = "aws:workspaces/directory:Directory";

const both = (...all: readonly number[]): Intervals[] => all.flatMap((port) => [tcp(port), udp(port)]);

/** https://docs.aws.amazon.com/directoryservice/latest/admin-guide/ms_ad_getting_started_what_gets_created.html */
export const directoryPorts: Intervals = unionOf([
  ...both(53, 88, 389, 445, 464),
  ...[135, 636, 3268, 3269, 9389].map((port) => tcp(port)),
  tcp(1024, 65535),
  udp(123),
  udp(138),
]);

/** What the group of a directory lets in: its ports, and echoes. */
export const directoryServices: Intervals = unionOf([directoryPorts, service(1)]);

/** Domain controllers, or the connectors to those of a company. */
const controllers: readonly Described[] = ["vpcSettings.subnetIds", "connectSettings.subnetIds"].map((path) => ({
  type: directoryType,
  kind: "service",
  subnets: [path],
  ownGroup: () => true,
  opens: true,
  listens: () => only(directoryPorts),
  when: has(path),
}));

/** Directories, and the desktops that lie beside them. */
export const directories = (reading: Reading): Interface[] => [
  ...controllers.flatMap((kind) => reading.of(directoryType).flatMap((each) => ofKind(reading, each, kind))),
  ...reading.of("aws:workspaces/workspace:Workspace").map((workspace) => ofWorkspace(reading, workspace)),
];

/** A desktop lies in one of the subnets that its directory was registered with, or that the directory itself has. */
function ofWorkspace(reading: Reading, workspace: Resource): Interface {
  const { urn, name } = workspace;
  const found = reading.one(workspace, "directoryId", workspaceDirectory, directoryType);
  const at = siteOf(workspace, `the directory of ${name}`, "directoryId");
  const host = { urn, label: name, kind: "host" as const, ipv6: false, listens: everything, opens: true };
  if (!found)
    return { ...host, subnets: [], subnetsUnknown: at, groups: [], groupsUnknown: at, publics: [publicAt(at, false)] };
  const registered =
    found.type === directoryType ? reading.references.from(found, "directoryId", workspaceDirectory)[0] : found;
  const base = reading.one(found, "directoryId", directoryType);
  const own = registered ? subnetsAt(reading, registered, ["subnetIds"]) : { subnets: [] };
  const place = own.subnets.length > 0 ? own : subnetsAt(reading, base ?? found, ["vpcSettings.subnetIds"]);
  const path = "workspaceCreationProperties.enableInternetAccess";
  const isPublic = registered ? flagAt(registered, path, false) : false;
  const members = { groups: [(registered ?? found).urn] };
  const custom = registered
    ? carried(reading, registered, ["workspaceCreationProperties.customSecurityGroupId"])
    : { groups: [] };
  return {
    ...host,
    ...place,
    oneOf: place.subnets.length > 1,
    ...together(members, custom),
    publics:
      isPublic === false
        ? []
        : [publicAt(siteOf(registered ?? found, `internet access of ${name}`, path), isPublic === true)],
  };
}
