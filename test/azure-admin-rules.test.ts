import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { adminRules } from "../components/azure/admin-rules";
import type { Flow } from "../declaration/flows";
import { type AnySegment, prefixesOf } from "../declaration/segments";
import { declared, flow } from "./declared";

const vendor: AnySegment = {
  id: "vendor",
  purpose: "Vendors",
  trust: "untrusted",
  cidr: "10.64.112.0/20",
  tiers: { workload: ["10.64.112.0/23"] },
};

const cloud: AnySegment = {
  id: "cloud",
  purpose: "Another cloud",
  trust: "external",
  outside: "cloud",
  cidrs: ["203.0.113.0/24"],
};

/** An end's addresses as rules write them: those outside private ranges are the internet's as well. */
const addressOf = (segments: AnySegment[], id: string): string[] => {
  const segment = segments.find((each) => each.id === id);
  if (!segment) return ["Internet"];
  return "tiers" in segment ? prefixesOf(segment) : [...prefixesOf(segment), "Internet"];
};

const covers = (list: any, addresses: string[]): boolean =>
  list.some(({ addressPrefix }: any) => addressPrefix === "*" || addresses.includes(addressPrefix));

const prefixes = (list: any): string => list.map(({ addressPrefix }: any) => addressPrefix).join(",");

const rules = (flows: Flow[]) => {
  const { segments } = declared();
  return adminRules(declared({ segments: [...segments, vendor], flows })).map(
    ({ ruleName, access, direction, sources, destinations, destinationPortRanges = ["*"] }) =>
      `${ruleName} ${access} ${direction} ${prefixes(sources)} ${prefixes(destinations)} ${destinationPortRanges}`,
  );
};

const [edge, patient, untrusted] = ["10.64.16.0/20", "10.64.32.0/20,10.64.48.0/20", "10.64.112.0/20"];
const ports = "22,23,135,139,445,2375,3389,5900,5985,5986";

describe("what nobody can override on Azure", () => {
  it("is closed to administration from the internet, and between all classes without a flow", () => {
    assert.deepEqual(rules([]), [
      `administration Deny Inbound Internet * ${ports}`,
      `closed-exposed Deny Inbound ${patient},${untrusted} ${edge} *`,
      `closed-patient Deny Inbound ${edge},${untrusted} ${patient} *`,
      `closed-untrusted Deny Inbound ${edge},${patient} ${untrusted} *`,
    ]);
  });

  it("leaves what a flow opens to the security groups", () => {
    const opened = rules([
      flow("F02", "edge", "clinical", [8443]),
      flow("F10", "internet", "edge", [22], { fromCidrs: ["198.51.100.0/24"] }),
    ]);
    assert.deepEqual(opened.slice(0, 2), [
      `administration Deny Inbound Internet * ${ports.replace("22,", "")}`,
      `administration-22 Deny Inbound Internet ${patient},${untrusted} 22`,
    ]);
    assert.ok(opened.includes(`closed-patient Deny Inbound ${untrusted} ${patient} *`));
  });

  it("denies nothing that a flow opens", () => {
    const segments: AnySegment[] = [...declared().segments, vendor, cloud];
    const ends = segments.map(({ id }) => id);
    const opened = fc.record({
      from: fc.constantFrom("internet", ...ends),
      to: fc.constantFrom(...ends.filter((id) => id !== "cloud")),
      port: fc.constantFrom(22, 443, 3389, 5432),
    });
    fc.assert(
      fc.property(fc.array(opened, { maxLength: 8 }), (list) => {
        const flows = list.map(({ from, to, port }, index) => flow(`F1${index}`, from, to, [port]));
        for (const { from, to, port } of list) {
          const denying = adminRules(declared({ segments, flows })).filter(
            ({ sources, destinations, destinationPortRanges }) =>
              covers(sources, addressOf(segments, from)) &&
              covers(destinations, addressOf(segments, to)) &&
              (destinationPortRanges === undefined || (destinationPortRanges as string[]).includes(String(port))),
          );
          assert.deepEqual(denying, []);
        }
      }),
    );
  });

  it("has priorities of its own, and room for them", () => {
    const priorities = adminRules(declared()).map(({ priority }) => priority);
    assert.equal(new Set(priorities).size, priorities.length);
  });
});
