import type { Properties } from "../../values";
import { ACCOUNT, type Answer, arn, created, digits, type Place, partitionOf, subnets } from "./place";

const iam = ({ region }: Place, rest: string): string => `arn:${partitionOf(region).partition}:iam::${ACCOUNT}:${rest}`;

/** Plausible replies of AWS to the functions that programs ask most. No verdict may rest on one. */
export const aws: Record<string, Answer> = {
  "aws:index/getCallerIdentity:getCallerIdentity": (_, place) => ({
    id: ACCOUNT,
    accountId: ACCOUNT,
    arn: iam(place, "user/somebody"),
    userId: "AIDACKCEVSQ6C2EXAMPLE",
  }),
  "aws:index/getDefaultTags:getDefaultTags": () => ({ id: "tags", tags: {} }),
  "aws:index/getBillingServiceAccount:getBillingServiceAccount": (_, { region }) => ({
    id: "386209384616",
    arn: `arn:${partitionOf(region).partition}:iam::386209384616:root`,
  }),
  "aws:elb/getHostedZoneId:getHostedZoneId": () => ({ id: "Z0STANDINELB1" }),
  "aws:lb/getHostedZoneId:getHostedZoneId": () => ({ id: "Z0STANDINALB1" }),
  "aws:ssm/getParameter:getParameter": (args, place) => {
    const name = String(args.name);
    const value = parameter(name);
    const own = arn(place, "ssm", `parameter/${name.replace(/^\//, "")}`);
    return { ...args, id: name, arn: own, type: "String", value, insecureValue: value, version: 1 };
  },
  "aws:eks/getClusterVersions:getClusterVersions": (args, { region }) => {
    const versions = ["1.33", "1.32"];
    const clusterVersions = versions.map((version, index) => ({
      ...{
        clusterVersion: version,
        clusterType: "eks",
        defaultVersion: index === 0,
        versionStatus: "STANDARD_SUPPORT",
      },
    }));
    return { ...args, id: region, region, clusterVersions, clusterVersionsOnlies: versions };
  },
  "aws:eks/getCluster:getCluster": (args, place) => ({
    ...{ ...args, id: args.name, arn: arn(place, "eks", `cluster/${args.name}`), status: "ACTIVE", version: "1.33" },
    ...{ endpoint: `https://standin.gr7.${place.region}.eks.amazonaws.com`, roleArn: iam(place, "role/stand-in") },
    certificateAuthorities: [{ data: Buffer.from("stand-in").toString("base64") }],
    identities: [{ oidcs: [{ issuer: `https://oidc.eks.${place.region}.amazonaws.com/id/STANDIN` }] }],
    vpcConfigs: [
      { vpcId: digits("vpc"), subnetIds: subnets, securityGroupIds: [], clusterSecurityGroupId: digits("sg") },
    ],
  }),
  "aws:eks/getClusterAuth:getClusterAuth": ({ name }) => ({ id: name, name, token: "stand-in-token" }),
  "aws:s3/getCanonicalUserId:getCanonicalUserId": () => ({ id: canonicalUser, displayName: "stand-in-user" }),
  "aws:cloudfront/getLogDeliveryCanonicalUserId:getLogDeliveryCanonicalUserId": () => ({ id: canonicalUser }),
  "aws:ecr/getAuthorizationToken:getAuthorizationToken": (args, place) => ({ ...args, ...ecrLogin(place) }),
  "aws:ecr/getCredentials:getCredentials": (args, place) => ({ ...args, ...ecrLogin(place) }),
  "aws:ecr/getRepository:getRepository": (args, place) => ({
    ...{ ...args, id: args.name, registryId: ACCOUNT, arn: arn(place, "ecr", `repository/${args.name}`), tags: {} },
    repositoryUrl: `${ACCOUNT}.dkr.ecr.${place.region}.amazonaws.com/${args.name}`,
  }),
  "aws:iam/getPolicy:getPolicy": (args, { region }) => {
    const name = String(
      args.name ??
        String(args.arn ?? "stand-in")
          .split("/")
          .at(-1),
    );
    const managed = args.arn ?? `arn:${partitionOf(region).partition}:iam::aws:policy/${name}`;
    return { ...args, id: managed, arn: managed, name, path: "/", policyId: "ANPASTANDIN", policy: "{}", tags: {} };
  },
  "aws:iam/getRole:getRole": (args, place) => ({
    ...{ ...args, id: args.name, arn: iam(place, `role/${args.name}`), path: "/", uniqueId: "AROASTANDIN" },
    ...{ assumeRolePolicy: "{}", tags: {} },
  }),
  "aws:iam/getSessionContext:getSessionContext": (args, place) => ({
    ...{ ...args, id: args.arn, issuerArn: iam(place, "role/stand-in"), issuerName: "stand-in", sessionName: "" },
  }),
  "aws:route53/getZone:getZone": (args, place) => {
    const zoneId = String(args.zoneId ?? "Z0STANDINZONE1");
    const name = String(args.name ?? "zone.stand-in.example").replace(/\.$/, "");
    const nameServers = [1, 2, 3, 4].map((index) => `ns-${index}.stand-in.example`);
    const hosted = `arn:${partitionOf(place.region).partition}:route53:::hostedzone/${zoneId}`;
    return { ...args, id: zoneId, zoneId, name, arn: hosted, nameServers, primaryNameServer: nameServers[0], tags: {} };
  },
  "aws:acm/getCertificate:getCertificate": (args, place) => {
    const certificate = arn(place, "acm", "certificate/00000000-0000-4000-8000-000000000000");
    return { ...args, id: certificate, arn: certificate, status: "ISSUED", tags: {} };
  },
  "aws:kms/getAlias:getAlias": (args, place) => ({
    ...{ ...args, id: args.name, arn: arn(place, "kms", String(args.name)), targetKeyId: keyId },
    targetKeyArn: arn(place, "kms", `key/${keyId}`),
  }),
  "aws:kms/getKey:getKey": (args, place) => ({
    ...{ ...args, id: keyId, arn: arn(place, "kms", `key/${keyId}`), awsAccountId: ACCOUNT, enabled: true },
  }),
  "aws:secretsmanager/getSecret:getSecret": (args, place) => {
    const secret = String(args.arn ?? arn(place, "secretsmanager", `secret:${args.name}-5ca1ab`));
    return { ...args, id: secret, arn: secret, name: args.name ?? "stand-in-secret", tags: {} };
  },
  "aws:secretsmanager/getSecretVersion:getSecretVersion": (args) => ({
    ...{ ...args, id: `${args.secretId}|AWSCURRENT`, arn: args.secretId, versionId: "stand-in-version" },
    ...{ secretString: "{}", versionStages: ["AWSCURRENT"] },
  }),
  "aws:organizations/getOrganization:getOrganization": ({ ...args }, { region }) => {
    const id = "o-standin1234";
    const root = `arn:${partitionOf(region).partition}:organizations::${ACCOUNT}`;
    const accounts = [{ id: ACCOUNT, arn: `${root}:account/${id}/${ACCOUNT}`, name: "management", status: "ACTIVE" }];
    const roots = [{ id: "r-stand", arn: `${root}:root/${id}/r-stand`, name: "Root", policyTypes: [] }];
    const master = { masterAccountId: ACCOUNT, masterAccountArn: accounts[0]?.arn, masterAccountName: "management" };
    return { ...args, id, arn: `${root}:organization/${id}`, accounts, nonMasterAccounts: [], roots, ...master };
  },
  "aws:ssoadmin/getInstances:getInstances": () => ({
    ...{ id: "sso", arns: ["arn:aws:sso:::instance/ssoins-standin"], identityStoreIds: ["d-standin123"] },
  }),
  "aws:rds/getEngineVersion:getEngineVersion": (args) => {
    const version = String(args.version ?? "16.4");
    const family = `${args.engine}${version.split(".")[0]}`;
    return { ...args, id: version, version, versionActual: version, parameterGroupFamily: family };
  },
  "aws:cloudfront/getCachePolicy:getCachePolicy": managedPolicy,
  "aws:cloudfront/getOriginRequestPolicy:getOriginRequestPolicy": managedPolicy,
  "aws:cloudfront/getResponseHeadersPolicy:getResponseHeadersPolicy": managedPolicy,
};

/** AWS publishes the ids of its images as parameters; those of ECS are objects. */
function parameter(name: string): string {
  if (!name.startsWith("/aws/service/")) return "stand-in-parameter";
  const image = { image_id: digits("ami"), image_name: "stand-in-image", os: "stand-in-system" };
  return /\/recommended$/.test(name) ? JSON.stringify(image) : digits("ami");
}

const keyId = "00000000-0000-4000-8000-000000000001";
const canonicalUser = "5ca1ab1e".repeat(8);

function managedPolicy(args: Properties): Properties {
  return { ...args, id: args.id ?? "00000000-0000-4000-8000-000000000002", name: args.name ?? "stand-in" };
}

const ecrLogin = ({ region }: Place): Properties => ({
  ...{ id: region, userName: "AWS", password: "stand-in-password", expiresAt: created, registryId: ACCOUNT },
  authorizationToken: Buffer.from("AWS:stand-in-password").toString("base64"),
  proxyEndpoint: `https://${ACCOUNT}.dkr.ecr.${region}.amazonaws.com`,
});
