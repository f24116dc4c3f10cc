import { z } from "zod";

/** Ends of a flow that are not segments of the plan. */
export const outside = ["internet", "onprem"] as const;

const port = z.int().min(0).max(65535);

/** One permitted direction of traffic; whatever is in no flow is dropped. */
export const flowSchema = z.strictObject({
  /** Stable, such as F04: rules and log queries carry it. */
  id: z.string().regex(/^[A-Z]\d{2,3}$/, { error: "a letter and two or three digits, such as F04" }),
  /** The segment that opens the connection, or `internet` or `onprem`. */
  from: z.string(),
  /** The segment that answers, or `internet` or `onprem`. */
  to: z.string(),
  /** Only these addresses of an end outside the plan. `onprem` must name its own; for `internet` it is all of them. */
  fromCidrs: z.array(z.cidrv4()).min(1).optional(),
  toCidrs: z.array(z.cidrv4()).min(1).optional(),
  protocol: z.enum(["tcp", "udp"]),
  ports: z.array(z.union([port, z.tuple([port, port])])).min(1),
  /** What protects the traffic, such as "TLS 1.3 (1.2 floor)". */
  protection: z.string().min(1),
  purpose: z.string().min(1),
  /** The section of the Annex that the flow's control supports. */
  annex: z.string(),
});

export type Flow = z.output<typeof flowSchema>;
