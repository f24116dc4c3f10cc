import { tcp } from "../space/services";
import { database, dual } from "./databases";
import type { Described } from "./described";
import { flag, portAt } from "./inputs";

const redshiftGroup = { path: "clusterSubnetGroupName", type: "aws:redshift/subnetGroup:SubnetGroup" };

/** Warehouses, and series of measurements. */
export const warehouses: readonly Described[] = [
  {
    ...database,
    type: "aws:redshift/cluster:Cluster",
    subnetGroup: redshiftGroup,
    listens: portAt("port", () => tcp(5439)),
    publicly: flag("publiclyAccessible"),
  },
  {
    ...database,
    type: "aws:redshift/endpointAccess:EndpointAccess",
    subnetGroup: { path: "subnetGroupName", type: "aws:redshift/subnetGroup:SubnetGroup" },
    opens: false,
    owner: { path: "clusterIdentifier", types: ["aws:redshift/cluster:Cluster"] },
    listens: portAt("port", () => tcp(5439)),
  },
  {
    type: "aws:redshiftserverless/workgroup:Workgroup",
    kind: "service",
    subnets: ["subnetIds"],
    groups: ["securityGroupIds"],
    opens: true,
    listens: portAt("port", () => tcp(5439)),
    publicly: flag("publiclyAccessible"),
  },
  {
    type: "aws:redshiftserverless/endpointAccess:EndpointAccess",
    kind: "service",
    subnets: ["subnetIds"],
    groups: ["vpcSecurityGroupIds"],
    owner: { path: "workgroupName", types: ["aws:redshiftserverless/workgroup:Workgroup"] },
    listens: portAt("port", () => tcp(5439)),
  },
  ...["aws:timestreaminfluxdb/dbInstance:DbInstance", "aws:timestreaminfluxdb/dbCluster:DbCluster"].map(
    (type): Described => ({
      type,
      kind: "service",
      subnets: ["vpcSubnetIds"],
      groups: ["vpcSecurityGroupIds"],
      listens: portAt("port", () => tcp(8086)),
      publicly: flag("publiclyAccessible"),
      ipv6: dual,
    }),
  ),
];
