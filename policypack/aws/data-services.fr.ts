import type { WordsFor } from "../policy";
import type { dataServices } from "./data-services";

export const dataServicesFrench: WordsFor<typeof dataServices> = {
  "aws-dms-public": {
    title: "Les instances de réplication DMS ne doivent pas être accessibles publiquement",
    why: "Une machine qui détient les mots de passe des deux bases a une adresse sur Internet.",
    fix: "Donnez à publiclyAccessible la valeur false.",
  },
  "aws-dms-customer-key": {
    title: "Les instances de réplication DMS doivent chiffrer leur stockage avec une clé du client",
    why: "Personne chez vous ne peut révoquer, auditer ni limiter l'usage d'une clé qu'AWS détient pour le service.",
    fix: "Donnez à kmsKeyArn l'ARN d'une de vos clés.",
  },
  "aws-dax-storage-encrypted": {
    title: "Les clusters DAX doivent chiffrer ce qu'ils stockent",
    why: "Quiconque obtient le disque du cache en lit les dossiers.",
    fix: "Donnez à serverSideEncryption.enabled la valeur true.",
  },
  "aws-dax-in-transit": {
    title: "Les clusters DAX doivent refuser les connexions sans TLS",
    why: "Les dossiers traversent le réseau en clair : qui écoute les lit et les altère.",
    fix: 'Donnez à clusterEndpointEncryptionType la valeur "TLS".',
  },
};
