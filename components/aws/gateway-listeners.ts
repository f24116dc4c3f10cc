import * as lb from "@pulumi/aws/lb";
import type { ComponentResource, Input } from "@pulumi/pulumi";

interface ListenersArgs {
  loadBalancerArn: Input<string>;
  certificate: Input<string>;
  hostnames: string[];
  /** Who signs the certificates of clients. Absent: clients need none. */
  trustStoreArn?: Input<string> | undefined;
  applications: Applications;
}

/** Where requests are passed on to. */
interface Applications {
  addresses: Input<string>[];
  /** The network of the load balancer. */
  vpcId: Input<string>;
  /** Whether the addresses lie in the same network. */
  within: boolean;
}

/** The port on which applications behind the gateway answer, over TLS. */
const applicationPort = 8443;

const tags = { "cordon:component": "EdgeGateway" };

/** What the gateway listens on: TLS for its own names and for nothing else, and without TLS only to say where to ask. */
export function gatewayListeners(name: string, args: ListenersArgs, parent: ComponentResource): void {
  const { loadBalancerArn, certificate, hostnames, trustStoreArn, applications } = args;
  const targetGroupArn = targets(name, applications, parent);
  const secure = new lb.Listener(
    name,
    {
      loadBalancerArn,
      port: 443,
      protocol: "HTTPS",
      sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
      certificateArn: certificate,
      ...(trustStoreArn
        ? { mutualAuthentication: { mode: "verify", trustStoreArn, ignoreClientCertificateExpiry: false } }
        : {}),
      routingHttpResponseStrictTransportSecurityHeaderValue: "max-age=31536000; includeSubDomains",
      routingHttpResponseServerEnabled: false,
      defaultActions: [{ type: "fixed-response", fixedResponse: { contentType: "text/plain", statusCode: "404" } }],
      tags,
    },
    { parent },
  );
  new lb.ListenerRule(
    name,
    {
      listenerArn: secure.arn,
      priority: 100,
      conditions: [{ hostHeader: { values: hostnames } }],
      actions: [{ type: "forward", targetGroupArn }],
      tags,
    },
    { parent },
  );
  new lb.Listener(
    `${name}-http`,
    {
      loadBalancerArn,
      port: 80,
      protocol: "HTTP",
      defaultActions: [{ type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } }],
      tags,
    },
    { parent },
  );
}

/** The applications, which are asked over TLS, and asked whether they are well. */
function targets(name: string, { addresses, vpcId, within }: Applications, parent: ComponentResource): Input<string> {
  const group = new lb.TargetGroup(
    name,
    {
      protocol: "HTTPS",
      port: applicationPort,
      targetType: "ip",
      vpcId,
      healthCheck: { protocol: "HTTPS", path: "/", matcher: "200-399" },
      tags,
    },
    { parent },
  );
  for (const [index, targetId] of addresses.entries()) {
    new lb.TargetGroupAttachment(
      `${name}-${index + 1}`,
      {
        targetGroupArn: group.arn,
        targetId,
        port: applicationPort,
        // AWS wants it said of an address outside the load balancer's own network, and of no other.
        ...(within ? {} : { availabilityZone: "all" }),
      },
      { parent },
    );
  }
  return group.arn;
}
