import { z } from "zod";

/** The end of a flow that is no segment: whoever has a public address. */
export const INTERNET = "internet";

const port = z.int().min(0).max(65535);

const fqdn = z.string().regex(/^(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i, {
  error: "a name such as api.example.org or *.example.org",
});

/** One permitted direction of traffic; whatever is in no flow is dropped. */
export const flowSchema = z.strictObject({
  /** Stable, such as F04: rules and log queries carry it. */
  id: z.string().regex(/^[A-Z]\d{2,3}$/, { error: "a letter and two or three digits, such as F04" }),
  /** The segment that opens the connection, or `internet`. */
  from: z.string(),
  /** The segment that answers, or `internet`. */
  to: z.string(),
  /** Only the subnets of this tier. Default: the whole segment. */
  fromTier: z.string().optional(),
  toTier: z.string().optional(),
  /** Only these addresses of an end outside the plan. Default: all that it has. */
  fromCidrs: z.array(z.cidrv4()).min(1).optional(),
  toCidrs: z.array(z.cidrv4()).min(1).optional(),
  /** Only hosts of these names, such as `api.example.org` or `*.example.org`: for flows to the internet. */
  toFqdns: z.array(fqdn).min(1).optional(),
  protocol: z.enum(["tcp", "udp"]),
  ports: z.array(z.union([port, z.tuple([port, port])])).min(1),
  /** What protects the traffic, such as "TLS 1.3 (1.2 floor)". */
  protection: z.string().min(1),
  purpose: z.string().min(1),
  /** The section of the Annex that the flow's control supports. */
  annex: z.string(),
  /** What holds the line: the firewall between segments, filters at both ends, a web application firewall, an endpoint. */
  controlPoint: z.enum(["firewall", "filter", "waf", "endpoint"]).optional(),
  /** The last day on which it is open. Default: no end. */
  expires: z.iso.date().optional(),
  /** The vendor's page that asks for it, where a service needs the flow for itself. */
  platform: z.url({ protocol: /^https$/ }).optional(),
});

export type Flow = z.output<typeof flowSchema>;

/** The flows that are open on a day: one that expired is closed. `today` is ISO 8601, a day or a time in UTC. */
export const openFlows = (flows: readonly Flow[], today: string): Flow[] =>
  flows.filter(({ expires }) => expires === undefined || today.slice(0, 10) <= expires);
