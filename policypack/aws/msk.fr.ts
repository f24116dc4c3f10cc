import type { WordsFor } from "../policy";
import { whyOwnKeyFrench } from "./customer-key.fr";
import type { msk } from "./msk";

export const mskFrench: WordsFor<typeof msk> = {
  "aws-msk-in-transit": {
    title: "Les clusters MSK doivent refuser les connexions sans TLS",
    why: "Les messages entre systèmes cliniques traversent le réseau en clair : qui écoute les lit et les altère.",
    fix: 'Donnez à encryptionInfo.encryptionInTransit.clientBroker la valeur "TLS", et retirez inCluster.',
  },
  "aws-msk-customer-key": {
    title: "Les clusters MSK doivent chiffrer leur stockage avec une clé gérée par le client",
    why: whyOwnKeyFrench,
    fix: "Donnez à encryptionInfo.encryptionAtRestKmsKeyArn l'ARN d'une de vos clés.",
  },
  "aws-msk-public": {
    title: "Les clusters MSK ne doivent pas être accessibles publiquement",
    why: "Les brokers ont des adresses sur Internet, où n'importe qui peut essayer mots de passe et failles connues.",
    fix: 'Retirez brokerNodeGroupInfo.connectivityInfo.publicAccess, ou donnez à son type la valeur "DISABLED".',
  },
  "aws-msk-sign-in": {
    title: "Les clusters MSK doivent exiger que les clients s'identifient",
    why: "Tout ce qui atteint les brokers lit et écrit chaque message.",
    fix: "Renseignez clientAuthentication.sasl ou clientAuthentication.tls, et retirez unauthenticated.",
  },
  "aws-msk-broker-log": {
    title: "Les clusters MSK doivent garder les journaux de leurs brokers",
    why: "Personne ne peut dire après coup qui s'est connecté, a échoué à s'identifier ou a modifié un sujet.",
    fix: "Activez cloudwatchLogs, firehose ou s3 dans loggingInfo.brokerLogs.",
  },
};
