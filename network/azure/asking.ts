import type { Resource } from "../../plan/graph";
import { IN_AZURE, type Interface } from "./interface";

/** A resource in no network that asks from addresses of Azure's own. */
export const askingFromAzure = ({ urn, name }: Resource): Interface => ({
  urn,
  label: name,
  kind: "host",
  groups: [IN_AZURE],
  publics: [],
  opens: true,
});
