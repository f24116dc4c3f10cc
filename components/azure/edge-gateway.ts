import { ApplicationGateway } from "@pulumi/azure-native/network";
import type { ComponentResourceOptions, Input, Output } from "@pulumi/pulumi";
import { ComponentResource, getProject, getStack, interpolate } from "@pulumi/pulumi";
import { INTERNET } from "../../declaration/flows";
import { certificateOf } from "./certificate";
import { gatewayListeners } from "./gateway-listeners";
import type { HostingEnvironment } from "./hosting-environment";
import type { KeyRing } from "./key-ring";
import type { LogArchive } from "./log-archive";
import { publicAddress } from "./public-address";
import type { Segment } from "./segment";
import { gatewayPrefix, gatewayTier, lastAddress } from "./tiers";
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
 * On Azure the certificate is the id of a secret in a key vault, which lets trusted services of Azure in.
 */
export class EdgeGateway extends ComponentResource {
  readonly id: Output<string>;
  /** The public address to which the names lead. */
  readonly address: Output<string | undefined>;

  constructor(name: string, args: EdgeGatewayArgs, opts?: ComponentResourceOptions) {
    super("cordon-azure:index:EdgeGateway", name, {}, opts);
    const { environment, logs, segment, certificate, hostnames, applications = [], clientAuthentication } = args;
    if (hostnames.length < 1 || hostnames.length > 5) {
      throw new Error(`${name}: there are ${hostnames.length} hostnames; a gateway answers to one to five.`);
    }
    const { network, location, resourceGroupName, subscriptionId } = environment;
    const place = { resourceGroupName, location, tags: { "cordon:component": "EdgeGateway" } };
    const parent = this;

    const { identity, keyVaultSecretId, ready } = certificateOf(name, { environment, certificate }, parent);
    const filter = webFilter(name, environment, parent);
    const address = publicAddress(name, { ...place, logs }, parent);

    // The parts of a gateway name each other by its id, which therefore has to be known before it exists.
    const applicationGatewayName = `${getProject()}-${getStack()}-${name}`;
    const id = interpolate`/subscriptions/${subscriptionId}/resourceGroups/${resourceGroupName}/providers/Microsoft.Network/applicationGateways/${applicationGatewayName}`;
    const [subnet] = segment.subnets(gatewayTier);
    const inside = network.flows.some(({ from, to }) => to === segment.id && from !== INTERNET);
    const frontends = inside ? ["public", "private"] : ["public"];
    const frontend = {
      public: { name: "public", publicIPAddress: { id: address.id } },
      private: {
        name: "private",
        subnet: { id: subnet },
        privateIPAllocationMethod: "Static",
        privateIPAddress: lastAddress(gatewayPrefix(name, segment.id, network)),
      },
    };
    const gateway = new ApplicationGateway(
      name,
      {
        ...place,
        applicationGatewayName,
        sku: { name: "WAF_v2", tier: "WAF_v2" },
        zones: ["1", "2", "3"],
        autoscaleConfiguration: { minCapacity: 2, maxCapacity: 10 },
        enableHttp2: true,
        identity: { type: "UserAssigned", userAssignedIdentities: [identity] },
        firewallPolicy: { id: filter.id },
        forceFirewallPolicyAssociation: true,
        gatewayIPConfigurations: [{ name: "gateway", subnet: { id: subnet } }],
        frontendIPConfigurations: inside ? [frontend.public, frontend.private] : [frontend.public],
        sslCertificates: [{ name: "front", keyVaultSecretId }],
        ...gatewayListeners({ id, hostnames, applications, frontends, clientAuthentication }),
      },
      { parent, dependsOn: ready, deleteBeforeReplace: true },
    );
    logs.attachDiagnostics(name, gateway);

    this.id = gateway.id;
    this.address = address.ipAddress;
    this.registerOutputs({ id: gateway.id, address: this.address });
  }
}
