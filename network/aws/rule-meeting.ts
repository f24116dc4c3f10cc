import type { Pattern, Peer, Rule } from "../model";
import { none, only } from "../reading";
import { intersection, isEmpty } from "../space/intervals";

/** What both rules match, with the action of the first. Undefined where nothing is. */
export function meeting(one: Rule, other: Rule): Rule | undefined {
  const [source, target] = [meetingPeers(one.source, other.source), meetingPeers(one.target, other.target)];
  const service = meetingPatterns(one.service, other.service);
  const client = meetingPatterns(one.client, other.client);
  const parts = [source, target].map((peer) => (peer && "addresses" in peer ? peer.addresses : undefined));
  if ([...parts, service, client].some((part) => part && isEmpty(part.may))) return undefined;
  return {
    ...one,
    ...(source ? { source } : {}),
    ...(target ? { target } : {}),
    ...(service ? { service } : {}),
    ...(client ? { client } : {}),
  };
}

function meetingPeers(one: Peer | undefined, other: Peer | undefined): Peer | undefined {
  if (!one || !other || "groups" in one || "groups" in other) return one ?? other;
  return { addresses: meetingPatterns(one.addresses, other.addresses) ?? none };
}

function meetingPatterns(one: Pattern | undefined, other: Pattern | undefined): Pattern | undefined {
  if (!one || !other) return one ?? other;
  const may = intersection(one.may, other.may);
  const isSettled = one.must === one.may && other.must === other.may;
  return isSettled ? only(may) : { must: intersection(one.must, other.must), may };
}
