import type { Resource } from "../../plan/graph";
import { type Reading, siteOf } from "../reading";
import { flagAt, has } from "./inputs";
import type { Interface } from "./interface";
import { carried, subnetsAt } from "./places";

export const templateType = "aws:ec2/launchTemplate:LaunchTemplate";
export const configurationType = "aws:ec2/launchConfiguration:LaunchConfiguration";

/** The template that a block such as `launchTemplate` names, by its id or its name. Undefined: the plan does not show it. */
export function templateAt(reading: Reading, resource: Resource, path: string): Resource | undefined {
  for (const key of ["id", "name", "launchTemplateId", "launchTemplateName"]) {
    if (!has(`${path}.${key}`)(resource)) continue;
    const found = reading.one(resource, `${path}.${key}`, templateType);
    if (found) return found;
  }
  return undefined;
}

/** The security groups that a template or a launch configuration gives. */
export function templateGroups(
  reading: Reading,
  resource: Resource,
  template: Resource | undefined,
): Pick<Interface, "groups" | "groupsUnknown"> {
  if (!template) return { groups: [], groupsUnknown: siteOf(resource, `the launch template of ${resource.name}`) };
  return carried(reading, template, [
    "vpcSecurityGroupIds",
    "securityGroupNames",
    "securityGroups",
    "networkInterfaces[0].securityGroups",
  ]);
}

/** Whether machines from it get a public address: undefined as their subnet says, `unknown` where nobody knows. */
export function templatePublic(template: Resource | undefined): boolean | "unknown" | undefined {
  if (!template) return "unknown";
  for (const path of ["networkInterfaces[0].associatePublicIpAddress", "associatePublicIpAddress"]) {
    if (has(path)(template)) return flagAt(template, path, false) ?? "unknown";
  }
  return undefined;
}

/** Where machines from it lie, if it says so itself. */
export const templateSubnets = (reading: Reading, template: Resource | undefined) =>
  template ? subnetsAt(reading, template, ["networkInterfaces[0].subnetId"]) : { subnets: [] };
