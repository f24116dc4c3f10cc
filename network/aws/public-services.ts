import type { Resource } from "../../plan/graph";
import { isUnknown, valueAt } from "../../plan/values";
import type { Filter, Pattern } from "../model";
import { type Reading, siteOf, textsAt } from "../reading";
import { isApart, rabbitPorts } from "./brokers";
import { flagAt, has, ports, says } from "./inputs";
import type { Interface } from "./interface";
import { publicAt } from "./places";
import { serverPorts } from "./transfer-servers";

const https: Pattern = ports(443);
const web: Pattern = ports(80, 443);

/** A service that the internet meets at a name of the cloud's own, in no network of the plan. */
interface PublicService {
  type: string;
  listens: Pattern | ((resource: Resource) => Pattern);
  /** Whether it is there for the internet: undefined where nobody knows. */
  open: (resource: Resource, reading: Reading) => boolean | undefined;
  /** Prefixes that alone may ask. */
  allowed?: string;
  /** Whether it has addresses of version 6 too. */
  ipv6?: (resource: Resource) => boolean;
}

const always = () => true;

const flag =
  (path: string, otherwise: boolean): PublicService["open"] =>
  (resource) =>
    flagAt(resource, path, otherwise);

const isNot =
  (path: string, ...texts: string[]): PublicService["open"] =>
  (resource) =>
    isUnknown(valueAt(resource.inputs, path)) ? undefined : !says(path, ...texts)(resource);

/** An API at its own name, or, where that is disabled, at a name that is mapped to it. */
const orMapped =
  (type: string, property: string, open: PublicService["open"]): PublicService["open"] =>
  (api, reading) => {
    const isDisabled = flagAt(api, "disableExecuteApiEndpoint", false);
    if (isDisabled !== true || reading.references.from(api, property, type).length > 0) return open(api, reading);
    return false;
  };

const services: readonly PublicService[] = [
  {
    type: "aws:cloudfront/distribution:Distribution",
    listens: web,
    open: flag("enabled", false),
    ipv6: (each) => flagAt(each, "isIpv6Enabled", false) === true,
  },
  {
    type: "aws:apigateway/restApi:RestApi",
    listens: https,
    open: orMapped(
      "aws:apigateway/basePathMapping:BasePathMapping",
      "restApi",
      isNot("endpointConfiguration.types", "PRIVATE"),
    ),
    ipv6: says("endpointConfiguration.ipAddressType", "DUALSTACK"),
  },
  {
    type: "aws:apigatewayv2/api:Api",
    listens: https,
    open: orMapped("aws:apigatewayv2/apiMapping:ApiMapping", "apiId", always),
    ipv6: says("ipAddressType", "DUALSTACK"),
  },
  { type: "aws:appsync/graphQLApi:GraphQLApi", listens: https, open: isNot("visibility", "PRIVATE") },
  { type: "aws:lambda/functionUrl:FunctionUrl", listens: https, open: always, ipv6: always },
  {
    type: "aws:apprunner/service:Service",
    listens: https,
    open: flag("networkConfiguration.ingressConfiguration.isPubliclyAccessible", true),
    ipv6: says("networkConfiguration.ipAddressType", "DUAL_STACK"),
  },
  {
    type: "aws:eks/cluster:Cluster",
    listens: https,
    open: flag("vpcConfig.endpointPublicAccess", true),
    allowed: "vpcConfig.publicAccessCidrs",
    ipv6: says("kubernetesNetworkConfig.ipFamily", "IPV6"),
  },
  ...["aws:opensearch/domain:Domain", "aws:elasticsearch/domain:Domain"].map((type) => ({
    type,
    listens: web,
    open: (domain: Resource) => (isUnknown(domain.inputs.vpcOptions) ? undefined : !has("vpcOptions")(domain)),
    ipv6: says("ipAddressType", "DUALSTACK"),
  })),
  {
    type: "aws:transfer/server:Server",
    listens: (server) => serverPorts(server, true),
    open: isNot("endpointType", "VPC", "VPC_ENDPOINT"),
    ipv6: says("ipAddressType", "DUALSTACK"),
  },
  { type: "aws:mq/broker:Broker", listens: rabbitPorts, open: isApart },
  {
    type: "aws:mwaa/environment:Environment",
    listens: https,
    open: (each) =>
      isUnknown(each.inputs.webserverAccessMode)
        ? undefined
        : says("webserverAccessMode", "PUBLIC_ONLY", "PUBLIC_AND_PRIVATE")(each),
  },
  { type: "aws:amplify/app:App", listens: web, open: always },
  { type: "aws:elasticbeanstalk/environment:Environment", listens: web, open: () => undefined },
];

/** Every such service of the plan that the internet can ask. */
export const publicServices = (reading: Reading): Interface[] =>
  services.flatMap((service) => reading.of(service.type).flatMap((resource) => ofService(reading, resource, service)));

function ofService(reading: Reading, resource: Resource, service: PublicService): Interface[] {
  const { listens, open, allowed, ipv6 } = service;
  const isOpen = open(resource, reading);
  if (isOpen === false) return [];
  const at = siteOf(resource, `public endpoint of ${resource.name}`);
  return [
    {
      urn: resource.urn,
      part: "public",
      label: resource.name,
      kind: "service",
      subnets: [],
      apart: true,
      groups: [],
      publics: [publicAt(at, isOpen === true)],
      ipv6: ipv6?.(resource) ?? false,
      listens: typeof listens === "function" ? listens(resource) : listens,
      opens: false,
      ...(allowed && has(allowed)(resource) ? { guards: { in: [onlyFrom(reading, resource, allowed)], out: [] } } : {}),
    },
  ];
}

function onlyFrom(reading: Reading, resource: Resource, path: string): Filter {
  const at = siteOf(resource, `${path} of ${resource.name}`, path);
  const source = { addresses: reading.prefixes(textsAt(resource, path)) };
  return { at, match: "any", rules: [{ at, action: "allow", source }], otherwise: "deny" };
}
