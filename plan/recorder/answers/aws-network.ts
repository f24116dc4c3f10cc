import type { Properties } from "../../values";
import { ACCOUNT, type Answer, arn, created, digits, subnets } from "./place";

const zones = (region: string): string[] => ["a", "b", "c"].map((zone) => region + zone);

/** Plausible replies of AWS about its network and its machines. No verdict may rest on one. */
export const awsNetwork: Record<string, Answer> = {
  "aws:index/getAvailabilityZones:getAvailabilityZones": (args, { region }) => {
    const names = zones(region);
    const zoneIds = names.map((_, index) => `${region}-az${index + 1}`);
    return { ...args, id: region, region, names, zoneIds, groupNames: [region], state: "available" };
  },
  "aws:index/getAvailabilityZone:getAvailabilityZone": ({ name, zoneId }, { region }) => {
    const zone = String(name ?? `${region}a`);
    const id = String(zoneId ?? `${region}-az1`);
    const rest = { groupName: region, networkBorderGroup: region, zoneType: "availability-zone", state: "available" };
    return { id: zone, name: zone, nameSuffix: zone.slice(-1), zoneId: id, region, ...rest };
  },
  "aws:index/getRegions:getRegions": (_, { region }) => ({ id: region, names: [region] }),
  "aws:index/getIpRanges:getIpRanges": ({ services }) => ({
    ...{ id: "1735689600", services, createDate: created, syncToken: 1735689600 },
    ...{ cidrBlocks: ["198.51.100.0/24"], ipv6CidrBlocks: ["2001:db8::/32"] },
  }),
  "aws:ec2/getAmi:getAmi": (args, place) => {
    const id = digits("ami");
    const root = { rootDeviceName: "/dev/xvda", rootDeviceType: "ebs", rootSnapshotId: digits("snap") };
    const image = { name: "stand-in-image", architecture: "x86_64", creationDate: created, state: "available" };
    return { ...args, id, imageId: id, arn: arn(place, "ec2", `image/${id}`), ...image, ...root, ownerId: ACCOUNT };
  },
  "aws:ec2/getAmiIds:getAmiIds": (args) => ({ ...args, id: digits("ami"), ids: [digits("ami")] }),
  "aws:ec2/getVpc:getVpc": (args, place) => {
    const id = String(args.id ?? digits("vpc"));
    const network = { cidrBlock: args.cidrBlock ?? "198.18.0.0/16", instanceTenancy: "default" };
    const dns = { enableDnsHostnames: true, enableDnsSupport: true, mainRouteTableId: digits("rtb") };
    return { ...args, id, arn: arn(place, "ec2", `vpc/${id}`), ...network, ...dns, ownerId: ACCOUNT, tags: {} };
  },
  "aws:ec2/getVpcs:getVpcs": (args, { region }) => ({ ...args, id: region, ids: [digits("vpc")] }),
  "aws:ec2/getSubnets:getSubnets": (args, { region }) => ({ ...args, id: region, ids: subnets, tags: {} }),
  "aws:ec2/getSubnetIds:getSubnetIds": (args) => ({ ...args, id: args.vpcId, ids: subnets }),
  "aws:ec2/getSubnet:getSubnet": (args, place) => {
    const id = String(args.id ?? subnets[0]);
    const index = Math.max(subnets.indexOf(id), 0);
    const availabilityZone = args.availabilityZone ?? zones(place.region)[index];
    const network = { cidrBlock: args.cidrBlock ?? `198.18.${index * 16}.0/20`, availabilityZone, state: "available" };
    return { ...args, id, vpcId: args.vpcId ?? digits("vpc"), arn: arn(place, "ec2", `subnet/${id}`), ...network };
  },
  "aws:ec2/getSecurityGroup:getSecurityGroup": (args, place) => {
    const id = String(args.id ?? digits("sg"));
    const vpcId = args.vpcId ?? digits("vpc");
    return {
      ...args,
      id,
      vpcId,
      name: args.name ?? "default",
      arn: arn(place, "ec2", `security-group/${id}`),
      tags: {},
    };
  },
  "aws:ec2/getRouteTable:getRouteTable": (args) => ({
    ...{
      ...args,
      id: digits("rtb"),
      routeTableId: args.routeTableId ?? digits("rtb"),
      vpcId: args.vpcId ?? digits("vpc"),
    },
    ...{ routes: [], associations: [], tags: {} },
  }),
  "aws:ec2/getInternetGateway:getInternetGateway": (args) => ({
    ...{ ...args, id: digits("igw"), internetGatewayId: digits("igw"), attachments: [], tags: {} },
  }),
  "aws:ec2/getPrefixList:getPrefixList": (args) => prefixList(args),
  "aws:ec2/getManagedPrefixList:getManagedPrefixList": (args) => prefixList(args),
  "aws:ec2/getInstanceTypeOfferings:getInstanceTypeOfferings": (args, { region }) => ({
    ...{ ...args, id: region, instanceTypes: ["t3.medium"], locations: zones(region), locationTypes: [] },
  }),
};

const prefixList = (args: Properties): Properties => {
  const cidr = "198.51.100.0/24";
  const name = args.name ?? "stand-in-prefixes";
  return { ...args, id: digits("pl"), name, cidrBlocks: [cidr], entries: [{ cidr, description: "" }], tags: {} };
};
