import { z } from "zod";

/** Who runs the stack, as NIS 2 classes it. The category is the entity's own determination; nothing here proves it. */
export const entitySchema = z.strictObject({
  name: z.string().min(1),
  /** ISO 3166-1 alpha-2 code of the Member State whose law applies. */
  country: z.string().regex(/^[A-Z]{2}$/, { error: "a country code such as FR" }),
  /** The type of Annex I point 5 of the directive, or Annex II point 5(a). */
  type: z.enum([
    "health.provider",
    "health.eu-reference-lab",
    "health.medicinal-rnd",
    "health.pharma-manufacturing",
    "health.critical-devices",
    "manufacturing.medical-devices",
  ]),
  category: z.enum(["essential", "important"]),
});

export type Entity = z.output<typeof entitySchema>;
