import { type Flow, INTERNET, isExpired } from "../../declaration/flows";
import { isStorePort } from "../exposure";
import { either } from "../unknown";
import { type End, eachFlow } from "./flows";
import { matrixPolicy } from "./policy";

const segments = [
  { id: "clinical", trust: "patient" },
  { id: "data", trust: "patient" },
  { id: "shared", trust: "core" },
];

const records = { id: "F04", from: "clinical", to: "data", protocol: "tcp", ports: [5432] };

const withRecords = (more: object) => ({
  segments,
  flows: [records, { id: "F05", protocol: "tcp", ports: [443], ...more }],
});

/** Whether a flow ends at an end and asks for what stores answer. */
const asksStore = ({ to, toTier, protocol, ports }: Flow, end: End): boolean =>
  to === end.name &&
  (toTier === undefined || end.tier === undefined || toTier === end.tier) &&
  ports.some((port) => {
    const [from, last] = typeof port === "number" ? [port, port] : port;
    return isStorePort(protocol, { from, to: last });
  });

/** What segments may ask of others. */
export const outbound = [
  matrixPolicy({
    id: "matrix-stores-initiate",
    title: "Segments that answer as databases must open connections only to core segments",
    annex: "6.8",
    severity: "medium",
    why: "Stolen records leave by a connection that the stores open themselves, and no application sees it.",
    fix: "Remove the flow, give the databases a tier or a segment of their own, or let the other end ask them.",
    find: eachFlow(
      ({ from, to, before }) =>
        from.trust === INTERNET ||
        from.trust === "external" ||
        !either(...before().map((flow) => () => asksStore(flow, from))) ||
        to.trust === "core",
    ),
    accepted: [
      withRecords({ from: "data", to: "shared" }),
      withRecords({ from: "clinical", to: "internet" }),
      {
        segments,
        flows: [
          { ...records, toTier: "stores" },
          { id: "F05", from: "data", fromTier: "workload", to: "clinical", protocol: "tcp", ports: [443] },
        ],
      },
    ],
    rejected: [withRecords({ from: "data", to: "clinical" }), withRecords({ from: "data", to: "internet" })],
  }),

  matrixPolicy({
    id: "matrix-internet-names",
    title: "Flows through a firewall from patients' segments to the internet must name their hosts",
    annex: "6.7",
    severity: "medium",
    why: "Malware that reaches any host on the internet sends records out and takes orders on the port that is open.",
    fix: "Name the hosts in toFqdns, such as api.example.org.",
    find: eachFlow(
      ({ flow, from, to, hasFirewall }) =>
        from.trust !== "patient" || to.trust !== INTERNET || (flow.toFqdns?.length ?? 0) > 0 || !hasFirewall(),
    ),
    accepted: [
      { segments, flows: [{ id: "F25", from: "clinical", to: "internet", toFqdns: ["api.example.org"] }] },
      { profile: "small", segments, flows: [{ id: "F25", from: "clinical", to: "internet" }] },
    ],
    rejected: [{ segments, flows: [{ id: "F25", from: "clinical", to: "internet" }] }],
  }),

  matrixPolicy({
    id: "matrix-flow-expired",
    title: "Flows must not be past their last day",
    annex: "6.7",
    severity: "medium",
    why: "The flow is closed from that day on: what still needs it fails, and what does not is a record nobody keeps.",
    fix: "Remove the flow, or set expires to a later day once its owner agrees.",
    find: eachFlow(({ flow }, today) => !isExpired(flow, today)),
    accepted: [{ segments, flows: [records, { ...records, id: "F05", expires: "9999-12-31" }] }],
    rejected: [{ segments, flows: [{ ...records, expires: "2020-12-31" }] }],
  }),
] as const;
