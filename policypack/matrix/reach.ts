import { INTERNET } from "../../declaration/flows";
import { type End, eachFlow } from "./flows";
import { matrixPolicy } from "./policy";

/** Segments of an example, by name and trust. */
const segments = (trusts: Record<string, string>) => Object.entries(trusts).map(([id, trust]) => ({ id, trust }));

const holdsPatients = ({ trust }: End): boolean => trust === "patient" || trust === "patient-legacy";

const group = segments({
  edge: "exposed",
  clinical: "patient",
  devices: "patient-legacy",
  vendor: "untrusted",
  admin: "privileged",
  shared: "core",
  recovery: "sealed",
});

const between = (from: string, to: string) => ({ segments: group, flows: [{ id: "F01", from, to }] });

/** Who may reach whom, by how far each is trusted. */
export const reach = [
  matrixPolicy({
    id: "matrix-sealed-inbound",
    title: "Sealed segments must have no flow into them",
    annex: "6.8",
    severity: "high",
    why: "Whoever has taken the rest of the network walks into the place from which it is to be rebuilt.",
    fix: "Remove the flow, and let the sealed segment fetch what it needs itself.",
    find: eachFlow(({ to }) => to.trust !== "sealed"),
    accepted: [between("recovery", "shared")],
    rejected: [between("admin", "recovery")],
  }),

  matrixPolicy({
    id: "matrix-internet-exposed",
    title: "Flows from the internet must end in exposed segments",
    annex: "6.7",
    severity: "critical",
    why: "What everybody can ask stands in one network with what nobody should, and one flaw opens both.",
    fix: 'Let the flow end in a segment whose trust is "exposed", and declare a second flow from there.',
    find: eachFlow(({ from, to }) => from.trust !== INTERNET || to.trust === "exposed"),
    accepted: [between("internet", "edge"), between("edge", "clinical")],
    rejected: [
      between("internet", "clinical"),
      {
        segments: [...group, { id: "anybody", trust: "external", outside: "cloud", cidrs: ["128.0.0.0/1"] }],
        flows: [{ id: "F01", from: "anybody", to: "shared" }],
      },
    ],
  }),

  matrixPolicy({
    id: "matrix-untrusted-patients",
    title: "Flows from untrusted segments must not lead to segments that hold data of patients",
    annex: "6.8",
    severity: "critical",
    why: "A vendor's compromised machine reaches the records of every patient without anybody in between.",
    fix: "Remove the flow, and let the vendor come through a brokered session in a privileged segment.",
    find: eachFlow(({ from, to }) => from.trust !== "untrusted" || !holdsPatients(to)),
    accepted: [between("vendor", "admin")],
    rejected: [between("vendor", "clinical"), between("vendor", "devices")],
  }),

  matrixPolicy({
    id: "matrix-devices-internet",
    title: "Flows must not lead from segments of clinical devices to the internet",
    annex: "6.8",
    severity: "high",
    why: "A device that nobody can patch is taken over by the first page or update server that answers it.",
    fix: 'Remove the flow, and let a segment whose trust is not "patient-legacy" fetch updates for the devices.',
    find: eachFlow(({ from, to }) => from.trust !== "patient-legacy" || to.trust !== INTERNET),
    accepted: [between("devices", "clinical"), between("clinical", "internet")],
    rejected: [between("devices", "internet")],
  }),
] as const;
