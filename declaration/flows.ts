import { z } from "zod";
import { type AnnexId, annex } from "../measures/annex";
import { cidr } from "./prefixes";
import { strict } from "./strict";

/** The end of a flow that is no segment: whoever has a public address. */
export const INTERNET = "internet";

const noPort = { error: "a port from 0 to 65535, or a range such as [8000, 8100]" };
const port = z.int(noPort).min(0, noPort).max(65535, noPort);

const noPorts = { error: "a list of at least one port, such as [443]" };
const ports = z.array(z.union([port, z.tuple([port, port])], noPort), noPorts).min(1, noPorts);

const noPrefixes = { error: "a list of at least one prefix, such as [10.128.0.0/16]" };
const cidrs = z.array(cidr, noPrefixes).min(1, noPrefixes);

const fqdn = z.string().regex(/^(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i, {
  error: "a name such as api.example.org or *.example.org",
});

const words = (what: string) => z.string({ error: what }).min(1, { error: what });

/** What a flow says beside its id. */
export const flowDetails = {
  /** The segment that opens the connection, or `internet`. */
  from: words("the segment that opens the connection is missing"),
  /** The segment that answers, or `internet`. */
  to: words("the segment that answers is missing"),
  /** Only the subnets of this tier. Default: the whole segment. */
  fromTier: z.string().optional(),
  toTier: z.string().optional(),
  /** Only these addresses of an end outside the plan. Default: all that it has. */
  fromCidrs: cidrs.optional(),
  toCidrs: cidrs.optional(),
  /** Only hosts of these names, such as `api.example.org` or `*.example.org`: for flows to the internet. */
  toFqdns: z.array(fqdn).min(1).optional(),
  protocol: z.enum(["tcp", "udp"], { error: "the protocol is tcp or udp" }),
  ports,
  /** What protects the traffic, such as "TLS 1.3 (1.2 floor)". */
  protection: words("what protects the traffic is missing, such as TLS 1.3"),
  purpose: words("the purpose is missing"),
  /** The section of the Annex that the flow's control supports. */
  annex: z.enum(Object.keys(annex) as [AnnexId, ...AnnexId[]], {
    error: 'a section of the Annex in quotes, such as "6.8"',
  }),
  /** What holds the line: the firewall between segments, filters at both ends, a web application firewall, an endpoint. */
  controlPoint: z
    .enum(["firewall", "filter", "waf", "endpoint"], {
      error: "the control point is firewall, filter, waf or endpoint",
    })
    .optional(),
  /** The last day on which it is open. Default: no end. */
  expires: z.iso.date({ error: "the last day is a date such as 2027-03-31" }).optional(),
  /** The vendor's page that asks for it, where a service needs the flow for itself. */
  platform: z.url({ protocol: /^https$/, error: "the vendor's page begins with https://" }).optional(),
};

/** Stable, such as F04: rules and log queries carry it. */
export const flowId = z.string().regex(/^[A-Z]\d{2,3}$/, { error: "a letter and two or three digits, such as F04" });

/** One permitted direction of traffic; whatever is in no flow is dropped. */
export const flowSchema = strict({ id: flowId, ...flowDetails });

export type Flow = z.output<typeof flowSchema>;

/** The flows that are open on a day: one that expired is closed. `today` is ISO 8601, a day or a time in UTC. */
export const openFlows = (flows: readonly Flow[], today: string): Flow[] =>
  flows.filter((flow) => !isExpired(flow, today));

/** Whether a flow's last day is past. */
export const isExpired = ({ expires }: Pick<Flow, "expires">, today: string): boolean =>
  expires !== undefined && today.slice(0, 10) > expires;
