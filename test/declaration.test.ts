import * as assert from "node:assert/strict";
import { type Declaration, declarationSchema, validDeclaration } from "../declaration/declaration";
import { declared, flow } from "./declared";

const problems = (more: Partial<Declaration>): string[] =>
  (declarationSchema.safeParse(declared(more)).error?.issues ?? []).map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  );

describe("a declaration", () => {
  it("that holds together is accepted as it is", () =>
    assert.deepEqual(declarationSchema.parse(declared()), declared()));

  it("names only segments that it has", () => {
    assert.deepEqual(problems({ flows: [flow("F01", "internet", "egde", [443])] }), [
      "flows.0.to: there is no segment egde; there are edge, clinical, data",
    ]);
    const service = { id: "lab", name: "Laboratory", segment: "labs", dataClasses: [] };
    assert.deepEqual(problems({ services: [service] }), [
      "services.0.segment: there is no segment labs; there are edge, clinical, data",
    ]);
  });

  it("names the addresses of onprem, which nobody else knows", () => {
    assert.deepEqual(
      problems({ flows: [flow("F26", "onprem", "clinical", [443]), flow("F27", "clinical", "onprem", [443])] }),
      [
        "flows.0.fromCidrs: onprem has no addresses of its own; name them in fromCidrs",
        "flows.1.toCidrs: onprem has no addresses of its own; name them in toCidrs",
      ],
    );
    assert.deepEqual(
      problems({ flows: [flow("F26", "onprem", "clinical", [443], { fromCidrs: ["10.128.0.0/10"] })] }),
      [],
    );
  });

  it("names no other addresses for a segment than its own", () => {
    assert.deepEqual(problems({ flows: [flow("F02", "edge", "clinical", [443], { fromCidrs: ["10.0.0.0/8"] })] }), [
      "flows.0.fromCidrs: edge is a segment and has its addresses; remove fromCidrs",
    ]);
  });

  it("has each id once", () => {
    const twice = [flow("F01", "internet", "edge", [443]), flow("F01", "edge", "clinical", [8443])];
    assert.deepEqual(problems({ flows: twice }), ["flows.1.id: F01 is there twice"]);
  });

  it("of an ephemeral stack holds no data of patients", () => {
    assert.throws(() => validDeclaration(declared(), "ephemeral"), /The service ehr holds data of patients/);
    assert.equal(validDeclaration(declared(), "production").services.length, 1);
    assert.equal(validDeclaration(declared({ services: [] }), "ephemeral").services.length, 0);
  });

  it("that cannot be used says where", () => {
    const { entity, ...rest } = declared();
    assert.throws(() => validDeclaration(rest, "production"), /The declaration cannot be used:\n.*\n.*entity/);
  });
});
