import type { Declaration } from "../declaration/declaration";
import { inside } from "../declaration/segments";
import { hospitalGroup } from "./matrix";
import { held, settings } from "./settings";

const { segments, flows } = hospitalGroup.in(settings.region);

/** The hub's own address space. */
export const hubCidr = inside(segments).find(({ id }) => id === "hub")?.cidr ?? "";

/** The names of the front door. */
export const hostnames = ["portail.val-exemple.example", "api.val-exemple.example"];

/** What the hospital group says of its hosting environment. */
export const declaration: Declaration = {
  entity: {
    name: "Groupe hospitalier du Val d'Exemple",
    country: "FR",
    type: "health.provider",
    category: "essential",
  },
  services: [
    {
      id: "ehr",
      name: "Electronic health record",
      segment: "clinical",
      dataClasses: [held("patient")],
    },
    {
      id: "imaging",
      name: "Medical imaging",
      segment: "clinical",
      dataClasses: [held("imaging")],
    },
    {
      id: "documents",
      name: "Medical documents",
      segment: "clinical",
      dataClasses: [held("patient")],
    },
  ],
  segments,
  flows,
};
