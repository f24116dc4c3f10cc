import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Pattern } from "../model";
import { only, perhaps } from "../reading";
import { type Intervals, unionOf } from "../space/intervals";
import { tcp } from "../space/services";
import type { Described } from "./described";
import { flag, flagAt, has, ports, says } from "./inputs";

const cluster = "brokerNodeGroupInfo";

/** Each way in has a port of its own, and another one from the internet. */
const listeners: readonly { port: number; open: (resource: Resource) => boolean | undefined }[] = [
  { port: 9092, open: encrypts("PLAINTEXT", "TLS_PLAINTEXT") },
  { port: 9094, open: (each) => (asksForPassword(each) ? false : encrypts("TLS", "TLS_PLAINTEXT")(each)) },
  { port: 9096, open: (each) => flagAt(each, "clientAuthentication.sasl.scram", false) },
  { port: 9098, open: (each) => flagAt(each, "clientAuthentication.sasl.iam", false) },
  { port: 11001, open: (each) => flagAt(each, "openMonitoring.prometheus.jmxExporter.enabledInBroker", false) },
  { port: 11002, open: (each) => flagAt(each, "openMonitoring.prometheus.nodeExporter.enabledInBroker", false) },
  { port: 2181, open: keeper },
  { port: 2182, open: keeper },
];

function encrypts(...ways: readonly string[]): (resource: Resource) => boolean | undefined {
  return ({ inputs }) => {
    const way = valueAt(inputs, "encryptionInfo.encryptionInTransit.clientBroker") ?? "TLS";
    return isUnknown(way) ? undefined : ways.includes(String(way));
  };
}

/** Whether clients are known by SASL alone: then nobody comes by TLS without it. */
const asksForPassword = (each: Resource): boolean =>
  ["sasl.scram", "sasl.iam"].some((way) => flagAt(each, `clientAuthentication.${way}`, false) === true) &&
  flagAt(each, "clientAuthentication.unauthenticated", false) === false &&
  !has("clientAuthentication.tls")(each);

/** Newer clusters keep their own records, without ZooKeeper. */
function keeper({ inputs: { kafkaVersion } }: Resource): boolean | undefined {
  return isUnknown(kafkaVersion) ? undefined : !/kraft|^4\./.test(String(kafkaVersion));
}

/** https://docs.aws.amazon.com/msk/latest/developerguide/port-info.html */
function kafkaPorts(resource: Resource): Pattern {
  const isPublic = isPublicKafka(resource) !== false;
  const portsOf = (each: (open: boolean | undefined) => boolean): Intervals =>
    unionOf(
      listeners
        .filter(({ open }) => each(open(resource)))
        .flatMap(({ port }) => (isPublic && port > 9000 && port < 9100 ? [tcp(port), tcp(port + 100)] : [tcp(port)])),
    );
  const may = portsOf((open) => open !== false);
  const must = portsOf((open) => open === true);
  return must.length === may.length ? only(may) : { must, may };
}

function isPublicKafka({ inputs }: Resource): boolean | undefined {
  const type = valueAt(inputs, `${cluster}.connectivityInfo.publicAccess.type`);
  if (type === undefined || type === null) return false;
  return isUnknown(type) ? undefined : type !== "DISABLED";
}

/** https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/data-protection.html */
const brokerPorts = ({ inputs }: Resource): Pattern => {
  const rabbit = unionOf([tcp(443), tcp(5671)]);
  const active = unionOf([5671, 8162, 8883, 61614, 61617, 61619].map((port) => tcp(port)));
  if (isUnknown(inputs.engineType)) return perhaps(unionOf([rabbit, active]));
  return only(String(inputs.engineType).toLowerCase() === "rabbitmq" ? rabbit : active);
};

/** A public broker of this engine lies in no network of the account, and carries no groups. */
export const isApart = (broker: Resource): boolean =>
  says("engineType", "RABBITMQ")(broker) && flagAt(broker, "publiclyAccessible", false) === true;

export const rabbitPorts: Pattern = ports(443, 5671);

/** Message brokers. */
export const brokers: readonly Described[] = [
  {
    type: "aws:msk/cluster:Cluster",
    kind: "service",
    subnets: [`${cluster}.clientSubnets`],
    groups: [`${cluster}.securityGroups`],
    listens: kafkaPorts,
    publicly: isPublicKafka,
    ipv6: says(`${cluster}.connectivityInfo.networkType`, "DUAL"),
  },
  {
    type: "aws:msk/serverlessCluster:ServerlessCluster",
    kind: "service",
    subnets: ["vpcConfigs[0].subnetIds"],
    groups: ["vpcConfigs[0].securityGroupIds"],
    listens: () => ports(9098),
  },
  {
    type: "aws:msk/vpcConnection:VpcConnection",
    kind: "service",
    subnets: ["clientSubnets"],
    groups: ["securityGroups"],
    listens: () => only(tcp(14001, 14100)),
  },
  {
    type: "aws:mq/broker:Broker",
    kind: "service",
    subnets: ["subnetIds"],
    groups: ["securityGroups"],
    listens: brokerPorts,
    publicly: flag("publiclyAccessible"),
    when: (broker) => !isApart(broker),
  },
];
