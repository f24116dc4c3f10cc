import { refuseMeeting, refuseUnaligned, type Space } from "../../declaration/addresses";
import { networkSchema } from "../../declaration/declaration";
import { shown } from "../../declaration/nearest";
import { cidr, covers } from "../../declaration/prefixes";
import { isUnknown, valueAt } from "../../plan/values";
import { type Found, matrixPolicy, type Offence } from "./policy";

/** `["segments", 0, "cidr"]` → `declaration.segments[0].cidr`. */
const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : `${text}.${String(key)}`),
    "declaration",
  );

/** What a declaration has at a path of an issue, or at the nearest around it that nobody knows yet. */
const isUnknownAt = (declaration: unknown, path: readonly PropertyKey[]): boolean =>
  isUnknown(valueAt({ declaration }, pathOf(path)));

/** What of the declared network is no segment, no flow, or names nothing; prefixes that do not fit are another demand's. */
function unreadable(declaration: unknown): Found {
  const issues = networkSchema.safeParse(declaration).error?.issues ?? [];
  const own = issues.filter(({ code, path }) => code !== "custom" || !/^(cidr|cidrs|tiers)$/.test(String(path[2])));
  const doubts = own.filter(({ path }) => isUnknownAt(declaration, path));
  const sure = own.filter((issue) => !doubts.includes(issue) && (doubts.length === 0 || issue.code !== "custom"));
  return { offences: sure.map(({ path }) => ({ path: pathOf(path) })), doubts: doubts.map(({ path }) => pathOf(path)) };
}

/** Prefixes that are none are left out: another demand finds them. */
interface Spaces {
  segments: Space[];
  subnets: (Space & { within?: Space })[];
  doubts: string[];
}

function spacesOf(declaration: unknown): Spaces {
  const found: Spaces = { segments: [], subnets: [], doubts: [] };
  const segments = valueAt(declaration, "segments");
  for (const [index, segment] of (Array.isArray(segments) ? segments : []).entries()) {
    const of = shown(String(valueAt(segment, "id")));
    const spaceAt = (value: unknown, ...rest: (string | number)[]): Space[] => {
      const path = ["segments", index, ...rest];
      if (isUnknown(value)) found.doubts.push(pathOf(path));
      const { success, data } = cidr.safeParse(value);
      return success ? [{ cidr: data, path, of }] : [];
    };
    const [within] = spaceAt(valueAt(segment, "cidr"), "cidr");
    if (within) found.segments.push(within);
    found.segments.push(...listed(valueAt(segment, "cidrs")).flatMap((each, at) => spaceAt(each, "cidrs", at)));
    for (const [tier, prefixes] of Object.entries(Object(valueAt(segment, "tiers")))) {
      const subnets = listed(prefixes).flatMap((each, at) => spaceAt(each, "tiers", tier, at));
      found.subnets.push(...subnets.map((each) => ({ ...each, ...(within ? { within } : {}) })));
    }
  }
  return found;
}

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function astray(declaration: unknown): Found {
  const { segments, subnets, doubts } = spacesOf(declaration);
  const offences: Offence[] = [];
  const refuse = (path: (string | number)[], because: string): unknown =>
    offences.push({ path: pathOf(path), because });
  refuseUnaligned([...segments, ...subnets], refuse);
  for (const { cidr: inner, path, of, within } of subnets) {
    if (within && !covers(within.cidr, inner)) refuse(path, `${inner} is not in ${of}, which is ${within.cidr}`);
  }
  for (const list of [segments, subnets]) refuseMeeting(list, refuse);
  return { offences, doubts };
}

const place = (id: string, prefix: string, workload: string) => ({
  ...{ id, purpose: "Applications", trust: "patient" },
  cidr: prefix,
  tiers: { workload: [workload] },
});

const apps = place("apps", "10.64.16.0/20", "10.64.16.0/24");
const data = place("data", "10.64.32.0/20", "10.64.32.0/24");
const records = { id: "F04", from: "apps", to: "data", protocol: "tcp", ports: [5432] };
const said = { protection: "TLS 1.3", purpose: "Health records", annex: "6.8" };

/** Whether a matrix can be compared with anything at all. */
export const form = [
  matrixPolicy({
    id: "matrix-readable",
    title: "Declared flow matrices must be readable in full",
    annex: "6.8",
    severity: "high",
    why: "What networks let pass is compared with nothing as long as one segment or flow of the matrix cannot be read.",
    fix: "Mend what the paths name: ids that are there once, ends and tiers that are there, ports from 0 to 65535.",
    find: unreadable,
    accepted: [{ segments: [apps, data], flows: [{ ...records, ...said }] }],
    rejected: [
      { segments: [apps, data], flows: [{ ...records, ...said, to: "date" }] },
      { segments: [apps, data], flows: [{ ...records, ...said, ports: [70000] }] },
      { segments: [apps, apps], flows: [] },
      { segments: [apps, data], flows: [{ ...records, purpose: "Health records" }] },
      {},
    ],
  }),

  matrixPolicy({
    id: "matrix-addresses",
    title: "Declared prefixes must begin on their borders and lie apart, subnets within their segment",
    annex: "6.8",
    severity: "high",
    why: "Two segments that share addresses are one to every route and filter, whatever the matrix says of them.",
    fix: "Give each segment addresses of its own under cidr, and each tier a part of them.",
    find: astray,
    accepted: [{ segments: [apps, data] }],
    rejected: [
      { segments: [apps, { ...data, cidr: "10.64.24.0/21", tiers: {} }] },
      { segments: [{ ...apps, cidr: "10.64.17.0/20" }] },
      { segments: [place("apps", "10.64.16.0/20", "10.64.48.0/24")] },
    ],
  }),
] as const;
