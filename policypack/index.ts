import { PolicyPack } from "@pulumi/policy";
import { PACK } from "./name";
import { networkPolicies, policies } from "./policies";
import { toPulumi } from "./pulumi";

new PolicyPack(PACK, { policies: toPulumi(policies, networkPolicies) });
