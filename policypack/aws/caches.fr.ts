import type { WordsFor } from "../policy";
import type { caches } from "./caches";
import { whyOwnKeyFrench } from "./customer-key.fr";

const transit = "Sessions et dossiers traversent le réseau en clair : qui écoute les lit et les altère.";

export const cachesFrench: WordsFor<typeof caches> = {
  "aws-elasticache-at-rest": {
    title: "Les groupes de réplication ElastiCache doivent chiffrer ce qu'ils stockent",
    why: "Quiconque obtient une sauvegarde ou le disque du cache en lit les sessions et les dossiers.",
    fix: "Donnez à atRestEncryptionEnabled la valeur true.",
  },
  "aws-elasticache-customer-key": {
    title:
      "Les groupes de réplication ElastiCache doivent chiffrer ce qu'ils stockent avec une clé gérée par le client",
    why: whyOwnKeyFrench,
    fix: "Donnez à kmsKeyId l'ARN d'une de vos clés.",
  },
  "aws-elasticache-in-transit": {
    title: "Les groupes de réplication ElastiCache doivent refuser les connexions sans TLS",
    why: transit,
    fix: 'Donnez à transitEncryptionEnabled la valeur true, et à transitEncryptionMode la valeur "required".',
  },
  "aws-elasticache-sign-in": {
    title: "Les groupes de réplication ElastiCache doivent exiger que les clients s'identifient",
    why: "Tout ce qui atteint le port lit et modifie chaque session et chaque dossier du cache.",
    fix: "Renseignez userGroupIds ou authToken.",
  },
  "aws-elasticachecluster-in-transit": {
    title: "Les clusters ElastiCache doivent refuser les connexions sans TLS",
    why: transit,
    fix: "Donnez à transitEncryptionEnabled la valeur true pour memcached, ou utilisez un ReplicationGroup pour Redis et Valkey.",
  },
  "aws-memorydb-in-transit": {
    title: "Les clusters MemoryDB doivent refuser les connexions sans TLS",
    why: transit,
    fix: "Retirez tlsEnabled, ou donnez-lui la valeur true.",
  },
  "aws-memorydb-sign-in": {
    title: "Les clusters MemoryDB doivent exiger que les clients s'identifient",
    why: "Tout ce qui atteint le port lit et modifie chaque dossier.",
    fix: 'Donnez à aclName votre propre liste de contrôle d\'accès au lieu de "open-access".',
  },
  "aws-memorydb-customer-key": {
    title: "Les clusters MemoryDB doivent chiffrer ce qu'ils stockent avec une clé gérée par le client",
    why: whyOwnKeyFrench,
    fix: "Donnez à kmsKeyArn l'ARN d'une de vos clés.",
  },
};
