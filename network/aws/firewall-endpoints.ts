import type { Resource } from "../../plan/graph";
import type { Pointed } from "../../plan/pointed";
import { isUnknown, strings } from "../../plan/values";
import type { Reading } from "../reading";
import { types } from "./types";

const known = new WeakMap<Reading, Map<string, Resource>>();

/** The firewall whose endpoint, or attachment to a transit gateway, has this id: AWS gives them once it is deployed. */
export function firewallOfId(reading: Reading, id: string): Resource | undefined {
  const found = known.get(reading) ?? idsOf(reading);
  known.set(reading, found);
  return found.get(id);
}

/** What a value of a transit gateway's table points at: attachments, and firewalls by the id of theirs. */
export function attachmentAt(reading: Reading, resource: Resource, path: string, ...attachables: string[]): Pointed {
  const pointed = reading.at(resource, path, ...attachables);
  const firewall = pointed.resources.length === 0 && firewallOfId(reading, pointed.literal ?? "");
  return firewall ? { ...pointed, resources: [firewall] } : pointed;
}

const idsOf = (reading: Reading): Map<string, Resource> =>
  new Map(
    reading
      .of(types.firewall)
      .flatMap((firewall) =>
        [...strings(firewall.outputs?.firewallStatuses)]
          .filter(([path, text]) => /(endpointId|attachmentId)$/.test(path) && !isUnknown(text))
          .map(([, text]) => [text, firewall] as const),
      ),
  );
