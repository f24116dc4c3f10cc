import type { Words, WordsFor } from "../policy";
import { whyOwnKeyFrench } from "./customer-key.fr";
import type { fsx } from "./fsx";

const customerKey = (product: string): Words => ({
  title: `Les systèmes de fichiers FSx pour ${product} doivent chiffrer avec une clé gérée par le client`,
  why: whyOwnKeyFrench,
  fix: "Donnez à kmsKeyId l'ARN d'une clé.",
});

export const fsxFrench: WordsFor<typeof fsx> = {
  "aws-fsx-windows-customer-key": customerKey("Windows"),
  "aws-fsx-ontap-customer-key": customerKey("ONTAP"),
  "aws-fsx-openzfs-customer-key": customerKey("OpenZFS"),
  "aws-fsx-lustre-customer-key": customerKey("Lustre"),
};
