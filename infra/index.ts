import { Config } from "@pulumi/pulumi";
import { KeyRing } from "../components/aws/key-ring";
import type { Lifecycle } from "../declaration/data-class";

const lifecycle = new Config("cordon").get<Lifecycle>("lifecycle") ?? "production";

new KeyRing("keys", { classes: ["patient", "evidence"], lifecycle });
