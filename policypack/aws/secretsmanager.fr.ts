import type { WordsFor } from "../policy";
import type { secretsmanager } from "./secretsmanager";

export const secretsmanagerFrench: WordsFor<typeof secretsmanager> = {
  "aws-secretsmanager-customer-key": {
    title: "Les secrets doivent être chiffrés avec une clé gérée par le client",
    why: "Avec une clé d'Amazon, tout administrateur des secrets les lit, et personne ne peut retirer la clé.",
    fix: "Donnez à kmsKeyId, y compris à celui de chacun de replicas, l'ARN d'une clé.",
  },
  "aws-secretsmanager-recovery-window": {
    title: "Les secrets doivent pouvoir être récupérés après suppression",
    why: "Un secret supprimé par erreur disparaît aussitôt, et les systèmes qui en dépendent s'arrêtent.",
    fix: "Retirez recoveryWindowInDays ou donnez-lui une valeur de 7 ou plus.",
  },
  "aws-secretsmanager-rotation": {
    title: "Les secrets doivent changer d'eux-mêmes",
    why: "Un identifiant divulgué sans qu'on le voie ouvre pendant des années le système qui est derrière.",
    fix: "Ajoutez un SecretRotation dont secretId désigne ce secret.",
  },
};
