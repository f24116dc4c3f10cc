import type { Resource } from "../../plan/graph";
import { type Reading, siteOf } from "../reading";
import { everything, flagAt, has, pathsAt } from "./inputs";
import type { Interface } from "./interface";
import { carried, publicAt, subnetsAt } from "./places";
import { configurationType, templateAt, templateGroups, templatePublic, templateSubnets } from "./templates";

/** Groups of machines, from templates: one interface for each template that they may be made from. */
export const fleets = (reading: Reading): Interface[] => [
  ...reading.of("aws:autoscaling/group:Group").flatMap((group) => ofScaled(reading, group)),
  ...["aws:ec2/fleet:Fleet", "aws:ec2/spotFleetRequest:SpotFleetRequest"].flatMap((type) =>
    reading.of(type).flatMap((fleet) => ofFleet(reading, fleet)),
  ),
];

/** In each of its subnets; with zones alone, in those of the default VPC. */
function ofScaled(reading: Reading, group: Resource): Interface[] {
  const mixed = "mixedInstancesPolicy.launchTemplate";
  const overrides = pathsAt(group, `${mixed}.overrides`).map((path) => `${path}.launchTemplateSpecification`);
  const blocks = ["launchTemplate", `${mixed}.launchTemplateSpecification`, ...overrides].filter((path) =>
    has(path)(group),
  );
  const place = subnetsAt(reading, group, ["vpcZoneIdentifiers"]);
  if (has("launchConfiguration")(group)) {
    const template = reading.one(group, "launchConfiguration", configurationType);
    return [{ ...hostOf(reading, group, template), ...place }];
  }
  const paths = blocks.length > 0 ? blocks : ["launchTemplate"];
  return paths.map((path, index) => {
    const template = templateAt(reading, group, path);
    const host = hostOf(reading, group, template);
    return {
      ...host,
      ...(has("vpcZoneIdentifiers")(group) ? place : templateSubnets(reading, template)),
      ...partOf(index),
    };
  });
}

const partOf = (index: number): Pick<Interface, "part"> => (index === 0 ? {} : { part: `template ${index}` });

/** Each template with the subnets that its overrides name, or else its own; or specifications that say all. */
function ofFleet(reading: Reading, fleet: Resource): Interface[] {
  const configured = pathsAt(fleet, "launchTemplateConfigs").map((path) => {
    const template = templateAt(reading, fleet, `${path}.launchTemplateSpecification`);
    const overrides = pathsAt(fleet, `${path}.overrides`).map((each) => `${each}.subnetId`);
    const place = subnetsAt(reading, fleet, overrides);
    const isPlaced = place.subnets.length > 0 || place.subnetsUnknown;
    return { ...hostOf(reading, fleet, template), ...(isPlaced ? place : templateSubnets(reading, template)) };
  });
  const specified = pathsAt(fleet, "launchSpecifications").map((path) => {
    const wish = `${path}.associatePublicIpAddress`;
    const isAsked = has(wish)(fleet) ? (flagAt(fleet, wish, false) ?? "unknown") : undefined;
    return {
      ...machineOf(fleet, isAsked),
      ...subnetsAt(reading, fleet, [`${path}.subnetId`]),
      ...carried(reading, fleet, [`${path}.vpcSecurityGroupIds`]),
    };
  });
  return [...configured, ...specified].map((each, index) => ({ ...each, ...partOf(index) }));
}

const hostOf = (reading: Reading, group: Resource, template: Resource | undefined): Interface => ({
  ...machineOf(group, templatePublic(template)),
  ...templateGroups(reading, group, template),
});

function machineOf(group: Resource, wish: boolean | "unknown" | undefined): Interface {
  const at = siteOf(group, `public addresses of ${group.name}`);
  return {
    urn: group.urn,
    label: group.name,
    kind: "host",
    subnets: [],
    groups: [],
    publics: wish === true || wish === "unknown" ? [publicAt(at, wish === true)] : [],
    ...(wish === undefined ? { publicBySubnet: at } : {}),
    listens: everything,
    opens: true,
  };
}
