import type { WordsFor } from "../policy";
import { whyOwnKeyFrench } from "./customer-key.fr";
import type { search } from "./search";

const domains = <const Service extends string>(service: Service, product: string) =>
  ({
    [`aws-${service}-encrypted`]: {
      title: `Les domaines ${product} doivent être chiffrés au repos`,
      why: "Quiconque met la main sur le stockage ou sur un instantané lit toutes les données indexées.",
      fix: "Donnez à encryptAtRest.enabled la valeur true et à encryptAtRest.kmsKeyId l'ARN d'une clé.",
    },
    [`aws-${service}-customer-key`]: {
      title: `Les domaines ${product} doivent être chiffrés avec une clé gérée par le client`,
      why: whyOwnKeyFrench,
      fix: "Donnez à encryptAtRest.kmsKeyId l'ARN d'une clé.",
    },
    [`aws-${service}-node-encryption`]: {
      title: `Les domaines ${product} doivent chiffrer les échanges entre leurs nœuds`,
      why: "Un tiers à l'écoute dans le réseau lit les données que les nœuds échangent.",
      fix: "Donnez à nodeToNodeEncryption.enabled la valeur true.",
    },
    [`aws-${service}-https`]: {
      title: `Les domaines ${product} ne doivent accepter que HTTPS avec TLS 1.2 ou ultérieur`,
      why: "Un tiers à l'écoute lit requêtes et données qui passent en HTTP clair ou par une ancienne version de TLS.",
      fix: 'Donnez à domainEndpointOptions enforceHttps true et tlsSecurityPolicy "Policy-Min-TLS-1-2-PFS-2023-10".',
    },
    [`aws-${service}-audit-log`]: {
      title: `Les domaines ${product} doivent publier leur journal d'audit`,
      why: "Après une fuite, personne ne peut dire qui a cherché quelles données.",
      fix: 'Ajoutez à logPublishingOptions un élément dont logType vaut "AUDIT_LOGS".',
    },
    [`aws-${service}-fine-grained`]: {
      title: `Les domaines ${product} doivent décider qui peut lire quel index`,
      why: "Qui peut atteindre le domaine lit chaque index, et le journal d'audit ne peut dire qui c'était.",
      fix: "Donnez à advancedSecurityOptions.enabled la valeur true.",
    },
    [`aws-${service}-in-vpc`]: {
      title: `Les domaines ${product} doivent se trouver dans un VPC`,
      why: "Un point d'accès public n'a pas de groupe de sécurité : n'importe qui sur Internet peut essayer d'entrer.",
      fix: "Renseignez vpcOptions.subnetIds et vpcOptions.securityGroupIds.",
    },
    [`aws-${service}-not-public`]: {
      title: `Les domaines ${product} ne doivent pas laisser entrer tout le monde depuis Internet`,
      why: "N'importe qui sur Internet peut alors chercher, modifier et supprimer les données.",
      fix: "Renseignez vpcOptions.subnetIds, ou nommez des rôles dans le Principal de chaque Allow de accessPolicies.",
    },
  }) as WordsFor<{ id: (typeof search)[number]["id"] & `aws-${Service}-${string}` }[]>;

export const searchFrench: WordsFor<typeof search> = {
  ...domains("opensearch", "OpenSearch"),
  ...domains("elasticsearch", "Elasticsearch"),
};
