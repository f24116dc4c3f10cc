import * as assert from "node:assert/strict";
import { allPorts, covers, guardedServices, isInternet, without } from "../policypack/exposure";

describe("exposure", () => {
  for (const prefix of ["0.0.0.0/0", "::/0", "0::/0", "0:0:0:0:0:0:0:0/0", "0.0.0.0/1", "128.0.0.0/1", "2000::/3"]) {
    it(`takes ${prefix} for the internet`, () => assert.equal(isInternet(prefix), true));
  }

  for (const prefix of [
    "10.0.0.0/8",
    "172.16.0.0/12",
    "192.168.0.0/16",
    "203.0.113.7/32",
    "fc00::/7",
    "2001:db8::/32",
  ]) {
    it(`takes ${prefix} for somebody's network`, () => assert.equal(isInternet(prefix), false));
  }

  it("refuses what is no prefix", () => assert.throws(() => isInternet("anywhere")));

  it("finds a service in any range that contains it", () => {
    assert.deepEqual(guardedServices("tcp", { from: 22, to: 22 }), ["SSH"]);
    assert.deepEqual(guardedServices("tcp", { from: 3000, to: 4000 }), ["RDP", "MySQL"]);
    assert.deepEqual(guardedServices("tcp", { from: 5433, to: 5438 }), []);
    assert.ok(guardedServices("tcp", allPorts).includes("DICOM"));
  });

  it("tells the transports apart", () => {
    assert.deepEqual(guardedServices("udp", { from: 22, to: 22 }), []);
    assert.deepEqual(guardedServices("udp", { from: 161, to: 161 }), ["SNMP"]);
  });

  it("leaves the ports of the web alone", () => {
    assert.deepEqual(guardedServices("tcp", { from: 80, to: 80 }), []);
    assert.deepEqual(guardedServices("tcp", { from: 443, to: 443 }), []);
  });

  it("takes ranges out of a range, wherever they lie", () => {
    assert.deepEqual(
      without({ from: 1, to: 9 }, [
        { from: 3, to: 4 },
        { from: 8, to: 20 },
      ]),
      [
        { from: 1, to: 2 },
        { from: 5, to: 7 },
      ],
    );
    assert.deepEqual(without({ from: 5, to: 6 }, [allPorts]), []);
    assert.deepEqual(without({ from: 5, to: 6 }, [{ from: 7, to: 9 }]), [{ from: 5, to: 6 }]);
  });

  it("knows which prefix lies in which", () => {
    assert.equal(covers("10.0.0.0/8", "10.20.0.0/16"), true);
    assert.equal(covers("10.20.0.0/16", "10.0.0.0/8"), false);
    assert.equal(covers("0.0.0.0/0", "::/0"), false);
  });
});
