import type { WordsFor } from "../policy";
import { whyOwnKeyFrench } from "./customer-key.fr";
import type { dms } from "./dms";

export const dmsFrench: WordsFor<typeof dms> = {
  "aws-dms-public": {
    title: "Les instances de réplication DMS ne doivent pas être accessibles publiquement",
    why: "Une machine qui détient les mots de passe des deux bases a une adresse sur Internet.",
    fix: "Donnez à publiclyAccessible la valeur false.",
  },
  "aws-dms-customer-key": {
    title: "Les instances de réplication DMS doivent chiffrer leur stockage avec une clé gérée par le client",
    why: whyOwnKeyFrench,
    fix: "Donnez à kmsKeyArn l'ARN d'une de vos clés.",
  },
  "aws-dms-tls": {
    title: "Les points de terminaison DMS doivent se connecter aux bases par TLS",
    why: "Toute la base traverse le réseau en clair, où qui écoute la lit.",
    fix: 'Donnez à sslMode la valeur "verify-full", ou "require" là où le moteur n\'offre pas plus.',
  },
};
