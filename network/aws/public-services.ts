import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Interface } from "../interface";
import type { Filter, Pattern } from "../model";
import { only, type Reading, siteOf, textsAt } from "../reading";
import { unionOf } from "../space/intervals";
import { tcp } from "../space/services";

const https: Pattern = only(tcp(443));
const web: Pattern = only(unionOf([tcp(80), tcp(443)]));

/** A service that the internet meets at a name of the cloud's own, in no network of the plan. */
interface PublicService {
  type: string;
  listens: Pattern;
  /** Whether it is there for the internet: true, false, undefined where nobody knows. */
  open: (resource: Resource) => boolean | undefined;
  /** Prefixes that alone may ask. */
  allowed?: string;
}

const always = () => true;

const equals =
  (path: string, value: unknown, otherwise: boolean): PublicService["open"] =>
  ({ inputs }) => {
    const found = valueAt(inputs, path);
    if (found === undefined || found === null) return otherwise;
    return isUnknown(found) ? undefined : found === value;
  };

const services: readonly PublicService[] = [
  { type: "aws:cloudfront/distribution:Distribution", listens: web, open: equals("enabled", true, false) },
  {
    type: "aws:apigateway/restApi:RestApi",
    listens: https,
    open: ({ inputs }) => {
      const kinds = valueAt(inputs, "endpointConfiguration.types");
      return isUnknown(kinds) ? undefined : kinds !== "PRIVATE" && !(Array.isArray(kinds) && kinds.includes("PRIVATE"));
    },
  },
  { type: "aws:apigatewayv2/api:Api", listens: https, open: always },
  { type: "aws:appsync/graphQLApi:GraphQLApi", listens: https, open: ({ inputs }) => inputs.visibility !== "PRIVATE" },
  { type: "aws:lambda/functionUrl:FunctionUrl", listens: https, open: always },
  {
    type: "aws:apprunner/service:Service",
    listens: https,
    open: equals("networkConfiguration.ingressConfiguration.isPubliclyAccessible", true, true),
  },
  {
    type: "aws:eks/cluster:Cluster",
    listens: https,
    open: equals("vpcConfig.endpointPublicAccess", true, true),
    allowed: "vpcConfig.publicAccessCidrs",
  },
  ...["aws:opensearch/domain:Domain", "aws:elasticsearch/domain:Domain"].map((type) => ({
    type,
    listens: web,
    open: ({ inputs }: Resource) => inputs.vpcOptions === undefined,
  })),
  {
    type: "aws:transfer/server:Server",
    listens: only(unionOf([tcp(21), tcp(22)])),
    open: ({ inputs }) => inputs.endpointType === undefined || inputs.endpointType === "PUBLIC",
  },
  { type: "aws:globalaccelerator/accelerator:Accelerator", listens: web, open: equals("enabled", true, true) },
  { type: "aws:amplify/app:App", listens: web, open: always },
  { type: "aws:elasticbeanstalk/environment:Environment", listens: web, open: () => undefined },
];

/** Every such service of the plan that the internet can ask. */
export const publicServices = (reading: Reading): Interface[] =>
  services.flatMap((service) => reading.of(service.type).flatMap((resource) => ofService(reading, resource, service)));

function ofService(reading: Reading, resource: Resource, { listens, open, allowed }: PublicService): Interface[] {
  const isOpen = open(resource);
  if (isOpen === false) return [];
  const at = siteOf(resource, `public endpoint of ${resource.name}`);
  return [
    {
      urn: resource.urn,
      label: resource.name,
      kind: "service",
      subnets: [],
      groups: [],
      publics: [{ at, certain: isOpen === true }],
      listens,
      opens: false,
      ...(allowed && valueAt(resource.inputs, allowed) !== undefined
        ? { guards: { in: [onlyFrom(reading, resource, allowed)], out: [] } }
        : {}),
    },
  ];
}

function onlyFrom(reading: Reading, resource: Resource, path: string): Filter {
  const at = siteOf(resource, `${path} of ${resource.name}`, path);
  const source = { addresses: reading.prefixes(textsAt(resource, path)) };
  return { at, match: "any", rules: [{ at, action: "allow", source }], otherwise: "deny" };
}
