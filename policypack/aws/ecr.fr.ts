import type { WordsFor } from "../policy";
import { whyOwnKeyFrench } from "./customer-key.fr";
import type { ecr } from "./ecr";

export const ecrFrench: WordsFor<typeof ecr> = {
  "aws-ecr-customer-key": {
    title: "Les dépôts ECR doivent être chiffrés avec une clé gérée par le client",
    why: whyOwnKeyFrench,
    fix: "Donnez à encryptionConfigurations un élément avec encryptionType \"KMS\" et kmsKey l'ARN d'une clé.",
  },
};
