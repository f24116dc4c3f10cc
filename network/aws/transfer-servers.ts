import type { Resource } from "../../plan/graph";
import { isUnknown } from "../../plan/values";
import type { Pattern } from "../model";
import { only, perhaps, type Reading } from "../reading";
import { unionOf } from "../space/intervals";
import { tcp } from "../space/services";
import { allocatedAt } from "./elastic-addresses";
import { pathsAt, ports } from "./inputs";
import type { Interface } from "./interface";
import { carried, subnetsAt } from "./places";

/** File transfer servers that lie in a network; others are public services. */
export const transferServers = (reading: Reading): Interface[] =>
  reading.of("aws:transfer/server:Server").flatMap((server) => ofServer(reading, server));

/** https://docs.aws.amazon.com/transfer/latest/userguide/create-server-in-vpc.html */
const transferPorts: Readonly<Record<string, Pattern>> = {
  SFTP: ports(22, 2222, 22000),
  FTPS: ports(21, [8192, 8200]),
  FTP: ports(21, [8192, 8200]),
  AS2: ports(5080),
};

/** What a file transfer server answers: on its public endpoint less than in a network. */
export function serverPorts({ inputs: { protocols } }: Resource, isPublic: boolean): Pattern {
  const spoken = Array.isArray(protocols) && protocols.length > 0 ? protocols : ["SFTP"];
  const known = spoken.map((each) =>
    isPublic && each === "SFTP" ? ports(22) : (transferPorts[String(each)] ?? perhaps(tcp(0, 65535))),
  );
  return { must: unionOf(known.map(({ must }) => must)), may: unionOf(known.map(({ may }) => may)) };
}

function ofServer(reading: Reading, server: Resource): Interface[] {
  const { endpointType } = server.inputs;
  if (endpointType !== "VPC" && !isUnknown(endpointType)) return [];
  const place = subnetsAt(reading, server, ["endpointDetails.subnetIds"]);
  const allocations = pathsAt(server, "endpointDetails.addressAllocationIds");
  if (place.subnets.length === 0 && !place.subnetsUnknown) return [];
  const { must, may } = serverPorts(server, false);
  return [
    {
      urn: server.urn,
      label: server.name,
      kind: "service",
      ...place,
      ...carried(reading, server, ["endpointDetails.securityGroupIds"]),
      publics: allocations.map((path, index) => allocatedAt(reading, server, path, place.subnets[index])),
      ipv6: server.inputs.ipAddressType === "DUALSTACK",
      listens: same(must, may),
      opens: false,
    },
  ];
}

const same = (must: Pattern["must"], may: Pattern["may"]): Pattern =>
  must.length === may.length ? only(may) : { must, may };
