import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { addressesOf, prefixesOf } from "../network/space/addresses";
import { type Box, meet, tidy, without } from "../network/space/boxes";
import { difference, type Intervals, intersection, union } from "../network/space/intervals";
import { everyService, readService, servicesOf, tcp, udp } from "../network/space/services";

const LAST = 24;
const points = Array.from({ length: LAST }, (_, point) => point);
const holds = (set: Intervals, point: number): boolean =>
  set.some((from, index) => index % 2 === 0 && from <= point && point < (set[index + 1] as number));

const sets = fc
  .uniqueArray(fc.nat(LAST), { maxLength: 8 })
  .map((ends) => ends.sort((one, other) => one - other).slice(0, ends.length - (ends.length % 2)));
const boxes = fc.record({ source: sets, target: sets, service: sets, client: sets });
const packets = fc.record({ source: fc.nat(LAST), target: fc.nat(LAST), service: fc.nat(LAST), client: fc.nat(LAST) });
const contains = (box: Box, packet: Record<"source" | "target" | "service" | "client", number>): boolean =>
  (["source", "target", "service", "client"] as const).every((side) => holds(box[side], packet[side]));

describe("the set algebra of packets", () => {
  it("unites, meets and subtracts point by point", () => {
    fc.assert(
      fc.property(sets, sets, (one, other) => {
        for (const point of points) {
          const [a, b] = [holds(one, point), holds(other, point)];
          assert.equal(holds(union(one, other), point), a || b);
          assert.equal(holds(intersection(one, other), point), a && b);
          assert.equal(holds(difference(one, other), point), a && !b);
        }
      }),
    );
  });

  it("does the same with boxes, packet by packet", () => {
    fc.assert(
      fc.property(boxes, boxes, fc.array(packets, { minLength: 20 }), (one, other, samples) => {
        for (const packet of samples) {
          const [a, b] = [contains(one, packet), contains(other, packet)];
          const common = meet(one, other);
          assert.equal(common !== undefined && contains(common, packet), a && b);
          assert.equal(
            without(one, other).some((box) => contains(box, packet)),
            a && !b,
          );
          assert.equal(
            tidy([one, other]).some((box) => contains(box, packet)),
            a || b,
          );
        }
      }),
    );
  });

  it("reads prefixes and writes them again", () => {
    const prefixes = ["10.0.0.0/9", "10.128.0.0/10", "192.168.1.7/32"];
    assert.deepEqual(prefixesOf(4, addressesOf(4, prefixes)), prefixes);
    assert.deepEqual(prefixesOf(4, addressesOf(4, ["0.0.0.0/1", "128.0.0.0/1"])), ["0.0.0.0/0"]);
    assert.deepEqual(prefixesOf(6, addressesOf(6, ["2001:db8::/33", "2001:db8:8000::/33"])), ["2001:db8::/32"]);
  });

  it("reads services and writes them again", () => {
    for (const text of ["tcp/443", "udp/1024-2047", "tcp", "icmp/8", "all"]) {
      assert.deepEqual(servicesOf(readService(text) ?? []), [text]);
    }
    assert.deepEqual(servicesOf(union(tcp(22), union(tcp(443), udp(53)))), ["tcp/22", "tcp/443", "udp/53"]);
    assert.equal(readService("tcp/70000"), undefined);
    assert.deepEqual(readService("all"), everyService);
  });

  it("reads all that it prints", () => {
    const ends = fc.oneof(
      fc.nat(255).map((protocol) => protocol * 65536),
      fc.nat(256 * 65536),
    );
    const made = fc.uniqueArray(ends, { maxLength: 6 }).map((some) => some.sort((one, other) => one - other));
    fc.assert(
      fc.property(made, (some) => {
        const set = some.slice(0, some.length - (some.length % 2));
        const read = servicesOf(set).reduce<Intervals>((all, text) => union(all, readService(text) ?? []), []);
        assert.deepEqual(servicesOf(read), servicesOf(set));
      }),
    );
  });
});
