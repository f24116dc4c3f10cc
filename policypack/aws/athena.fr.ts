import type { WordsFor } from "../policy";
import type { athena } from "./athena";

const results =
  "Les résultats répètent les données dont ils sont tirés, sous une clé que personne ici ne peut limiter ou retirer.";

export const athenaFrench: WordsFor<typeof athena> = {
  "aws-athena-enforced": {
    title: "Les groupes de travail Athena doivent imposer leurs réglages aux clients",
    why: "Sinon, un client peut envoyer les résultats de ses requêtes dans un autre compartiment, sans votre clé.",
    fix: "Retirez configuration.enforceWorkgroupConfiguration ou donnez-lui la valeur true.",
  },
  "aws-athena-customer-key": {
    title: "Les groupes de travail Athena doivent chiffrer les résultats avec une clé gérée par le client",
    why: results,
    fix: 'Donnez à configuration.resultConfiguration.encryptionConfiguration encryptionOption "SSE_KMS" et kmsKeyArn.',
  },
  "aws-athena-database-customer-key": {
    title: "Les bases Athena doivent chiffrer les résultats avec une clé gérée par le client",
    why: results,
    fix: 'Donnez à encryptionConfiguration.encryptionOption la valeur "SSE_KMS", et renseignez kmsKey.',
  },
};
