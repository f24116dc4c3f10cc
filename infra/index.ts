import { KeyRing } from "../components/aws/key-ring";

new KeyRing("keys", { classes: ["patient", "evidence"] });
