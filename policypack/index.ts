import { PolicyPack } from "@pulumi/policy";
import { policies } from "./policies";
import { toPulumi } from "./pulumi";

new PolicyPack("cordon", { policies: toPulumi(policies) });
