import { Role, RolePolicyAttachment } from "@pulumi/aws/iam";
import type { ComponentResource, Output } from "@pulumi/pulumi";
import { interpolate } from "@pulumi/pulumi";
import { assumableBy } from "./access";
import type { HostingEnvironment } from "./hosting-environment";

/** The role with which RDS sends what it measures inside the machines. */
export function monitoringRole(
  name: string,
  environment: HostingEnvironment,
  parent: ComponentResource,
): Output<string> {
  const { partition, accountId } = environment;
  const condition = { StringEquals: { "aws:SourceAccount": accountId } };
  const assumeRolePolicy = assumableBy({ Service: "monitoring.rds.amazonaws.com" }, condition);
  const role = new Role(name, { assumeRolePolicy }, { parent });
  const policyArn = interpolate`arn:${partition}:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole`;
  new RolePolicyAttachment(name, { role: role.name, policyArn }, { parent });
  return role.arn;
}
