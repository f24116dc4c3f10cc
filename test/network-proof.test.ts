import * as assert from "node:assert/strict";
import {
  type End,
  type Filter,
  INTERNET,
  type Model,
  type Node,
  OUTSIDE,
  type Pattern,
  type Rule,
} from "../network/model";
import { Proof } from "../network/proof/proof";
import { addressesOf, everyAddress, publicAddresses } from "../network/space/addresses";
import { clientPorts, everyService, servicesOf, tcp } from "../network/space/services";

const at = { label: "test" };
const only = (addresses: Pattern["must"]): Pattern => ({ must: addresses, may: addresses });
const v4 = (...prefixes: string[]): Pattern => only(addressesOf(4, prefixes));
const unknown: Pattern = { must: [], may: everyAddress[4] };

const rule = (source: Pattern, service = everyService, action: Rule["action"] = "allow"): Rule => ({
  at,
  action,
  source: { addresses: source },
  service: only(service),
});
const filter = (match: Filter["match"], ...rules: Rule[]): Filter => ({ at, match, rules, otherwise: "deny" });

const end = (id: string, prefix: string, more: Partial<End> = {}): End => ({
  id,
  label: id,
  kind: "host",
  network: "net",
  addresses: addressesOf(4, [prefix]),
  spread: "one",
  groups: new Set(),
  guards: { in: [], out: [] },
  out: ["routes"],
  listens: only(everyService),
  fronts: [],
  ...more,
});

/** Two subnets behind one router, of which the first has a public address, and network ACLs around the second. */
function model({ acl, web = {}, db = {} }: { acl?: Filter; web?: Partial<End>; db?: Partial<End> }): Model {
  const front = { at, addresses: publicAddresses[4], entry: "web", exits: new Set(["igw"]), certain: true };
  const ends: End[] = [
    end("web", "10.0.1.0/24", { fronts: [front], ...web }),
    end("db", "10.0.2.0/24", { out: [acl ? "acl-out" : "routes"], ...db }),
    end(INTERNET, "0.0.0.0/0", { kind: "internet", addresses: publicAddresses[4], spread: "every" }),
    end(OUTSIDE, "172.16.0.0/12", { kind: "outside", spread: "every", out: [] }),
  ];
  const route = (to: string, via: string, rank: number) => ({ at, to: v4(to), via: [via], rank });
  const nodes: [string, Node][] = [
    [
      "routes",
      {
        kind: "router",
        at,
        routes: [
          route("10.0.1.0/24", "web", 24),
          route("10.0.2.0/24", acl ? "acl-in" : "db", 24),
          route("0.0.0.0/0", "igw", 0),
        ],
      },
    ],
    ["web", { kind: "deliver", at, ends: ["web"] }],
    ["db", { kind: "deliver", at, ends: ["db"] }],
    ["igw", { kind: "exit", at, shared: false }],
  ];
  if (acl) {
    nodes.push(["acl-in", { kind: "filter", at, filter: acl, stateful: false, next: "db" }]);
    nodes.push(["acl-out", { kind: "filter", at, filter: acl, stateful: false, next: "routes" }]);
  }
  return {
    family: 4,
    ends: new Map(ends.map((each) => [each.id, each])),
    nodes: new Map(nodes),
    networks: [],
    unread: [],
  };
}

function between(from: string, to: string, of: Model): { open: string[]; unknown: string[] } {
  const party = (id: string) => ({ ends: [of.ends.get(id) as End] });
  const { open, unknown } = new Proof(of).between(party(from), party(to));
  const services = (boxes: typeof open) => [...new Set(boxes.flatMap(({ service }) => servicesOf(service)))];
  return { open: services(open), unknown: services(unknown) };
}

const nothing = { open: [], unknown: [] };

describe("the proof of what can pass", () => {
  it("lets the internet in where there is a public address, and where the group allows it", () => {
    const guards = { in: [filter("any", rule(v4("0.0.0.0/0"), tcp(443)))], out: [] };
    assert.deepEqual(between(INTERNET, "web", model({ web: { guards } })), { open: ["tcp/443"], unknown: [] });
    assert.deepEqual(between(INTERNET, "db", model({})), nothing);
  });

  it("knows that an answer needs the network ACL as well", () => {
    const oneWay = filter("first", rule(v4("10.0.1.0/24"), tcp(5432)));
    assert.deepEqual(between("web", "db", model({ acl: oneWay })), nothing);
    const back = { ...rule(v4("10.0.2.0/24"), tcp(1024, 65535)) };
    const bothWays = filter("first", rule(v4("10.0.1.0/24"), tcp(5432)), back);
    assert.deepEqual(between("web", "db", model({ acl: bothWays })), { open: ["tcp/5432"], unknown: [] });
  });

  it("says unknown where an unknown rule decides, and gives the answer where it does not", () => {
    const guards = (...rules: Rule[]) => ({ guards: { in: [filter("first", ...rules)], out: [] } });
    const doubt = rule(unknown, tcp(22));
    assert.deepEqual(between("web", "db", model({ db: guards(doubt) })), { open: [], unknown: ["tcp/22"] });
    const anyway = rule(v4("10.0.0.0/8"), tcp(22));
    assert.deepEqual(between("web", "db", model({ db: guards(doubt, anyway) })), { open: ["tcp/22"], unknown: [] });
    const denied = rule(unknown, tcp(22), "deny");
    const mixed = guards(denied, rule(v4("10.0.0.0/8"), tcp(20, 22)));
    assert.deepEqual(between("web", "db", model({ db: mixed })), { open: ["tcp/20-21"], unknown: ["tcp/22"] });
  });

  it("takes a rule for part of a subnet for unknown, where the address in it is not known", () => {
    const guards = { in: [filter("any", rule(v4("10.0.1.0/28"), tcp(5432)))], out: [] };
    assert.deepEqual(between("web", "db", model({ db: { guards } })), { open: [], unknown: ["tcp/5432"] });
    const whole = { in: [filter("any", rule(v4("10.0.1.0/25"), tcp(1)), rule(v4("10.0.1.128/25"), tcp(1)))], out: [] };
    assert.deepEqual(between("web", "db", model({ db: { guards: whole } })), { open: ["tcp/1"], unknown: [] });
  });

  it("resolves groups by whoever carries them", () => {
    const peers: Rule = { at, action: "allow", source: { groups: ["sg"], certain: true }, service: only(tcp(5432)) };
    const guards = { in: [filter("any", peers)], out: [] };
    assert.deepEqual(between("web", "db", model({ db: { guards } })), nothing);
    const carried = model({ db: { guards }, web: { groups: new Set(["sg"]) } });
    assert.deepEqual(between("web", "db", carried), { open: ["tcp/5432"], unknown: [] });
  });

  it("lets nobody out to the internet without an address of its own", () => {
    assert.deepEqual(between("web", INTERNET, model({})).open, ["all"]);
    assert.deepEqual(between("db", INTERNET, model({})), nothing);
    assert.deepEqual(clientPorts, [1024, 65536]);
  });

  it("says unknown, and soon, where nobody could follow every way", () => {
    const maze = model({});
    for (let index = 0; index < 40; index += 1) {
      const next = index === 39 ? ["db"] : [`maze${index + 1}a`, `maze${index + 1}b`];
      for (const side of ["a", "b"]) maze.nodes.set(`maze${index}${side}`, { kind: "perhaps", at, next });
    }
    maze.nodes.set("routes", { kind: "perhaps", at, next: ["maze0a"] });
    assert.deepEqual(between("web", "db", maze), { open: [], unknown: ["all"] });
  });
});
