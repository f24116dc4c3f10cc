import type { Resource } from "../../plan/graph";
import { isUnknown } from "../../plan/values";
import type { Pattern } from "../model";
import { only, perhaps } from "../reading";
import { type Intervals, unionOf } from "../space/intervals";
import { tcp, udp } from "../space/services";
import type { Described } from "./described";
import { portAt, ports, says } from "./inputs";

const cachePort = ({ inputs }: Resource): Intervals => tcp(inputs.engine === "memcached" ? 11211 : 6379);
const dual = says("networkType", "IPV6", "DUAL_STACK", "DUAL");

/** https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/set-up.html#elasticache-install-grant-access-VPN, "serverless" */
const serverlessPorts = ({ inputs }: Resource): Pattern =>
  inputs.engine === "memcached" ? ports(11211, 11212) : ports(6379, 6380);

const cache = { kind: "service", groups: ["securityGroupIds"], oneOf: true } as const satisfies Partial<Described>;
const cacheGroup = { path: "subnetGroupName", type: "aws:elasticache/subnetGroup:SubnetGroup" };

/** A domain in a network; one in none is a public service. */
const search = ["aws:opensearch/domain:Domain", "aws:elasticsearch/domain:Domain"].map(
  (type): Described => ({
    type,
    kind: "service",
    subnets: ["vpcOptions.subnetIds"],
    groups: ["vpcOptions.securityGroupIds"],
    listens: () => ports(80, 443),
    ipv6: says("ipAddressType", "DUALSTACK"),
    when: ({ inputs }) => inputs.vpcOptions !== undefined && inputs.vpcOptions !== null,
  }),
);

const both = (...ranges: readonly (readonly [number, number])[]): Intervals =>
  unionOf(ranges.flatMap(([from, to]) => [tcp(from, to), udp(from, to)]));

/**
 * https://docs.aws.amazon.com/fsx/latest/LustreGuide/limit-access-security-groups.html and the same page of the others.
 */
const fileSystems: readonly (readonly [type: string, listens: Intervals])[] = [
  ["aws:fsx/lustreFileSystem:LustreFileSystem", unionOf([tcp(988), tcp(1018, 1023)])],
  ["aws:fsx/openZfsFileSystem:OpenZfsFileSystem", both([111, 111], [2049, 2049], [20001, 20003])],
  ["aws:fsx/windowsFileSystem:WindowsFileSystem", unionOf([tcp(445), tcp(5985)])],
  [
    "aws:fsx/ontapFileSystem:OntapFileSystem",
    unionOf([
      both([111, 111], [635, 635], [2049, 2049], [4045, 4046]),
      ...[22, 135, 139, 443, 445, 749, 3260, 10000, 11104, 11105].map((port) => tcp(port)),
      ...[137, 161, 162, 4049].map((port) => udp(port)),
    ]),
  ],
];

/** Caches, search and files. */
export const stores: readonly Described[] = [
  {
    ...cache,
    type: "aws:elasticache/cluster:Cluster",
    subnetGroup: cacheGroup,
    owner: { path: "replicationGroupId", types: ["aws:elasticache/replicationGroup:ReplicationGroup"] },
    listens: portAt("port", cachePort),
    ipv6: dual,
  },
  {
    ...cache,
    type: "aws:elasticache/replicationGroup:ReplicationGroup",
    subnetGroup: cacheGroup,
    listens: portAt("port", cachePort),
    ipv6: dual,
  },
  {
    type: "aws:elasticache/serverlessCache:ServerlessCache",
    kind: "service",
    subnets: ["subnetIds"],
    groups: ["securityGroupIds"],
    listens: serverlessPorts,
    ipv6: dual,
  },
  {
    ...cache,
    type: "aws:memorydb/cluster:Cluster",
    subnetGroup: { path: "subnetGroupName", type: "aws:memorydb/subnetGroup:SubnetGroup" },
    listens: portAt("port", () => tcp(6379)),
    ipv6: dual,
  },
  {
    ...cache,
    type: "aws:dax/cluster:Cluster",
    subnetGroup: { path: "subnetGroupName", type: "aws:dax/subnetGroup:SubnetGroup" },
    opens: true,
    listens: ({ inputs: { clusterEndpointEncryptionType: kind } }) =>
      isUnknown(kind) ? perhaps(unionOf([tcp(8111), tcp(9111)])) : ports(kind === "TLS" ? 9111 : 8111),
  },
  ...search,
  {
    type: "aws:opensearch/serverlessVpcEndpoint:ServerlessVpcEndpoint",
    kind: "service",
    subnets: ["subnetIds"],
    groups: ["securityGroupIds"],
    listens: () => ports(443),
  },
  {
    type: "aws:efs/mountTarget:MountTarget",
    kind: "service",
    subnets: ["subnetId"],
    groups: ["securityGroups"],
    listens: () => ports(2049),
    ipv6: says("ipAddressType", "DUAL_STACK", "IPV6_ONLY"),
  },
  ...fileSystems.map(
    ([type, listens]): Described => ({
      type,
      kind: "service",
      subnets: ["subnetIds"],
      groups: ["securityGroupIds"],
      opens: true,
      listens: () => only(listens),
      ipv6: dual,
    }),
  ),
];
