import { profiles } from "../measures/profiles";
import { isCarrier } from "../network/declared";
import type { Plan } from "../plan/graph";
import { isUnknown, type Properties } from "../plan/values";
import type { Assessment } from "./assessment";

/** Who the stack says it belongs to, read from the component that carries its declaration; null where none does. */
export function entityOf({ resources }: Plan): Assessment["entity"] {
  const carrier = resources.find(isCarrier);
  const { entity } = propertiesOf((carrier?.inputs ?? carrier?.outputs)?.declaration);
  const { name, country, category } = propertiesOf(entity);
  return text(name) ? { name: text(name), country: text(country), category: text(category) } : null;
}

/** The national law of the entity's country, as last verified. */
export function countryOf(entity: Assessment["entity"]): Assessment["country"] {
  const profile = entity && Object.hasOwn(profiles, entity.country) ? profiles[entity.country] : undefined;
  if (!profile) return null;
  const { country, act, status, verifiedOn, verifiedBy } = profile;
  return { code: country, act: act.en, status, verifiedOn, verifiedBy };
}

const propertiesOf = (value: unknown): Properties =>
  value !== null && typeof value === "object" ? (value as Properties) : {};

const text = (value: unknown): string => (typeof value === "string" && !isUnknown(value) ? value : "");
