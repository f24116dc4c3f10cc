import { PolicyPack } from "@pulumi/policy";
import { networkPolicies, policies } from "./policies";
import { toPulumi } from "./pulumi";

new PolicyPack("cordon", { policies: toPulumi(policies, networkPolicies) });
