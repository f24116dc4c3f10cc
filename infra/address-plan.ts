import { subnet } from "../declaration/prefixes";

/** Each region's address space. None meets another, so that a group can join all of them and its sites. */
export const regions = {
  "eu-west-3": "10.64.0.0/14",
  "eu-central-1": "10.68.0.0/14",
  francecentral: "10.80.0.0/14",
  swedencentral: "10.84.0.0/14",
};

/** The subnets of each tier within a segment's address space: AWS ties a subnet to a zone, Azure to none. */
interface Tiers<Aws, Azure> {
  aws: (cidr: string) => Aws;
  azure: (cidr: string) => Azure;
}

/** The segment that is the `block`-th /20 of every region. */
export function everywhere<Aws, Azure>(block: number, { aws, azure }: Tiers<Aws, Azure>) {
  const place = <Of>(region: keyof typeof regions, tiers: (cidr: string) => Of) => {
    const cidr = subnet(regions[region], 20, block);
    return { cidr, tiers: tiers(cidr) };
  };
  return {
    "eu-west-3": place("eu-west-3", aws),
    "eu-central-1": place("eu-central-1", aws),
    francecentral: place("francecentral", azure),
    swedencentral: place("swedencentral", azure),
  };
}

const subnets = (cidr: string, length: number, ...places: number[]) => places.map((at) => subnet(cidr, length, at));

const transit = (cidr: string) => subnets(cidr, 28, 252, 253, 254);

export const usual = {
  aws: (cidr: string) => ({
    workload: subnets(cidr, 23, 0, 1, 2),
    endpoints: subnets(cidr, 25, 12, 13, 14),
    transit: transit(cidr),
  }),
  azure: (cidr: string) => ({ workload: subnets(cidr, 22, 0), endpoints: subnets(cidr, 24, 6) }),
};

/** The front door has subnets for itself, and its segment holds nothing else. */
export const frontDoor = {
  aws: (cidr: string) => ({ gateway: subnets(cidr, 24, 0, 1, 2), transit: transit(cidr) }),
  azure: (cidr: string) => ({ gateway: subnets(cidr, 24, 0) }),
};

/** The hub's subnets are its component's own. */
export const none = { aws: () => ({}), azure: () => ({}) };
