import type { Plan } from "../plan/graph";
import { nameOf } from "../plan/graph";

/** The package `acme-kennel`: a component, and one child that it makes at once, one later. */
export const kennel = {
  "program/node_modules/acme-kennel/package.json": '{ "name": "acme-kennel", "main": "index.js" }',
  "program/node_modules/acme-kennel/index.d.ts":
    'import { ComponentResource } from "@pulumi/pulumi"; export declare class Kennel extends ComponentResource { constructor(name: string); }',
  "program/node_modules/acme-kennel/index.js": `
const pulumi = require("@pulumi/pulumi");
const { RandomPet } = require("@pulumi/random");
exports.Kennel = class Kennel extends pulumi.ComponentResource {
  constructor(name) {
    super("acme:index:Kennel", name);
    new RandomPet(name + "-dog", {}, { parent: this });
    pulumi.output(name).apply(() => new RandomPet("late", {}, { parent: this }));
  }
};`,
};

/** Where each resource stands, as `file:line type name`, in order. */
export const linesOf = ({ resources }: Plan): string[] =>
  resources
    .map(({ urn, type, parent, position }) => {
      const around = parent && !parent.includes("pulumi:pulumi:Stack::") ? ` in ${nameOf(parent)}` : "";
      return `${position?.file}:${position?.line} ${type.split(":").at(-1)} ${nameOf(urn)}${around}`;
    })
    .sort();
