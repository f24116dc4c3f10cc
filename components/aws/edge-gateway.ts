import { LoadBalancer } from "@pulumi/aws/lb";
import { WebAclAssociation } from "@pulumi/aws/wafv2";
import type { ComponentResourceOptions, Input, Output } from "@pulumi/pulumi";
import { ComponentResource } from "@pulumi/pulumi";
import { gatewayListeners } from "./gateway-listeners";
import type { HostingEnvironment } from "./hosting-environment";
import type { KeyRing } from "./key-ring";
import type { LogArchive } from "./log-archive";
import type { Segment } from "./segment";
import { gatewayTier } from "./tiers";
import { trustStore } from "./trust-store";
import { webFilter } from "./web-filter";

/** Who may ask, beside those who know a secret: whoever has a certificate of one of these authorities. */
export interface ClientAuthentication {
  /** The authorities' certificates, in base64. */
  authorities: Input<string>[];
}

export interface EdgeGatewayArgs {
  environment: HostingEnvironment;
  keys: KeyRing;
  logs: LogArchive;

  /** Where traffic from the internet ends. */
  segment: Segment;

  /** What proves its names to clients. */
  certificate: Input<string>;

  /** The names that it answers to, five at most. */
  hostnames: string[];

  /** The addresses of the applications that it passes requests on to. Default: none yet. */
  applications?: Input<string>[];

  /** Demands a certificate of each client. Default: clients need none. */
  clientAuthentication?: ClientAuthentication;
}

/**
 * The only way in: known attacks are blocked, TLS ends here and begins anew, and every request is logged.
 *
 *     new EdgeGateway("front", { environment, keys, logs, segment: edge, certificate, hostnames: ["portal.example"] });
 *
 * On AWS the certificate is the ARN of one in Certificate Manager. It lies in the segment's tier `gateway`, in two zones
 * at least.
 */
export class EdgeGateway extends ComponentResource {
  readonly arn: Output<string>;
  /** The public address to which the names lead. */
  readonly address: Output<string>;

  constructor(name: string, args: EdgeGatewayArgs, opts?: ComponentResourceOptions) {
    super("cordon-aws:index:EdgeGateway", name, {}, opts);
    const { environment, keys, logs, segment, certificate, hostnames, applications = [], clientAuthentication } = args;
    if (hostnames.length < 1 || hostnames.length > 5) {
      throw new Error(`${name}: there are ${hostnames.length} hostnames; a gateway answers to one to five.`);
    }
    const subnets = segment.subnets(gatewayTier);
    if (subnets.length < 2) {
      throw new Error(`${name}: a gateway needs two zones; ${segment.id} has ${subnets.length} in its tier gateway.`);
    }
    const parent = this;
    const production = environment.lifecycle === "production";
    const log = (prefix: string) => ({ bucket: logs.accessLogs, prefix: `lb/${prefix}`, enabled: true });

    const balancer = new LoadBalancer(
      name,
      {
        loadBalancerType: "application",
        internal: false,
        subnets,
        securityGroups: [segment.filter(gatewayTier)],
        dropInvalidHeaderFields: true,
        desyncMitigationMode: "strictest",
        enableDeletionProtection: production,
        enableWafFailOpen: false,
        enableZonalShift: true,
        accessLogs: log(name),
        connectionLogs: log(`${name}-connections`),
        tags: { "cordon:component": "EdgeGateway" },
      },
      { parent, dependsOn: [logs, segment] },
    );
    const filter = webFilter(name, { environment, keys, logs }, parent);
    new WebAclAssociation(name, { resourceArn: balancer.arn, webAclArn: filter.arn }, { parent });

    const authorities = clientAuthentication?.authorities;
    const trustStoreArn = authorities && trustStore(name, { environment, keys, logs, authorities }, parent);
    const { vpcId, oneNetwork } = segment;
    const settings = { loadBalancerArn: balancer.arn, certificate, hostnames, trustStoreArn };
    gatewayListeners(
      name,
      { ...settings, applications: { addresses: applications, vpcId, within: oneNetwork } },
      parent,
    );

    this.arn = balancer.arn;
    this.address = balancer.dnsName;
    this.registerOutputs({ arn: this.arn, address: this.address });
  }
}
