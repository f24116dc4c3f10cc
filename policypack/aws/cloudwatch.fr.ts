import type { WordsFor } from "../policy";
import type { cloudwatch } from "./cloudwatch";
import { whyOwnKeyFrench } from "./customer-key.fr";

export const cloudwatchFrench: WordsFor<typeof cloudwatch> = {
  "aws-cloudwatch-customer-key": {
    title: "Les groupes de journaux CloudWatch doivent être chiffrés avec une clé gérée par le client",
    why: whyOwnKeyFrench,
    fix: "Donnez à kmsKeyId l'ARN d'une clé dont la stratégie autorise CloudWatch Logs.",
  },
  "aws-cloudwatch-retention": {
    title: "Les groupes de journaux CloudWatch doivent garder les événements au moins 90 jours",
    why: "On remarque souvent une intrusion après des mois, quand les événements qui l'expliquent ont disparu.",
    fix: "Donnez à retentionInDays une valeur de 90 ou plus.",
  },
  "aws-cloudwatch-expiry": {
    title: "Les groupes de journaux CloudWatch ne doivent pas garder les événements indéfiniment",
    why: "Des journaux qui nomment patients ou agents sont gardés plus longtemps que décidé, à un coût croissant.",
    fix: "Renseignez retentionInDays, par exemple 400.",
  },
};
