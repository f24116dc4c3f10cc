import { covers, guardedServices, isInternet, type Ports, without } from "../exposure";
import { either } from "../unknown";
import { portsOf, type Traffic, transportsOf } from "./open-ports";

/** A rule of a network ACL: inline it has a `ruleNo` and an `action`, as a resource a `ruleNumber` and a `ruleAction`. */
export interface AclRule extends Traffic {
  ruleNo?: number;
  ruleNumber?: number;
  action?: string;
  ruleAction?: string;
  cidrBlock?: string;
  ipv6CidrBlock?: string;
}

const numberOf = ({ ruleNo, ruleNumber }: AclRule): number => Number(ruleNo ?? ruleNumber);

const allows = ({ action, ruleAction }: AclRule): boolean => String(action ?? ruleAction).toLowerCase() === "allow";

/**
 * Whether a range is where answers come back to. An ACL keeps no state, so a subnet that calls the internet must let
 * these in: from 1024 for NAT gateways and load balancers, from 32768 for Linux, up to 60999 or above.
 */
const isForAnswers = ({ from, to }: Ports): boolean => from >= 1024 && to >= 60999;

/** Whether an ACL lets the internet reach a guarded port by this rule. A rule with a lower number comes first. */
export const isShutByAcl = (rule: AclRule, others: readonly AclRule[]): boolean =>
  either(
    () => !allows(rule),
    () => isForAnswers(portsOf(rule)),
    () => !reachesGuarded(rule, []),
    () => !namesInternet(rule),
    () =>
      !reachesGuarded(
        rule,
        others.filter((other) => deniesBefore(other, rule)),
      ),
  );

const namesInternet = ({ cidrBlock, ipv6CidrBlock }: AclRule): boolean =>
  [cidrBlock, ipv6CidrBlock].some((prefix) => prefix !== undefined && prefix !== "" && isInternet(prefix));

const reachesGuarded = (rule: AclRule, denials: readonly AclRule[]): boolean =>
  transportsOf(rule).some((transport) => {
    const taken = denials.filter((denial) => transportsOf(denial).includes(transport)).map(portsOf);
    return without(portsOf(rule), taken).some((left) => guardedServices(transport, left).length > 0);
  });

const deniesBefore = (other: AclRule, rule: AclRule): boolean =>
  !allows(other) &&
  numberOf(other) < numberOf(rule) &&
  [
    [other.cidrBlock, rule.cidrBlock],
    [other.ipv6CidrBlock, rule.ipv6CidrBlock],
  ].some(([outer, inner]) => outer && inner && covers(outer, inner));
