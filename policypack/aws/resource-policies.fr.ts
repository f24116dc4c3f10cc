import type { WordsFor } from "../policy";
import type { resourcePolicies } from "./resource-policies";

const named = "Nommez des comptes, des rôles ou des services dans le Principal de chaque Allow";
const objects = {
  why: "N'importe qui sur Internet peut alors faire avec les objets ce que la déclaration autorise.",
  fix: `${named} de policy, ou ajoutez une Condition sur l'appelant.`,
};
const key = {
  why: "Quiconque a un compte AWS peut alors déchiffrer ce que cette clé protège, ou épuiser les limites de la clé.",
  fix: `${named} de policy, ou ajoutez une Condition sur l'appelant.`,
};
const messages = {
  why: "Quiconque a un compte AWS peut alors lire les messages, ou en envoyer de faux aux systèmes qui écoutent.",
  fix: `${named} de policy, ou ajoutez une Condition sur l'appelant.`,
};
const secret = {
  why: "Quiconque a un compte AWS peut alors lire l'identifiant et l'utiliser comme le sien.",
  fix: `${named} de policy, ou ajoutez une Condition sur l'appelant.`,
};

export const resourcePoliciesFrench: WordsFor<typeof resourcePolicies> = {
  "aws-s3-policy-not-public": {
    title: "Les stratégies des compartiments S3 ne doivent pas laisser entrer tout le monde",
    ...objects,
  },
  "aws-s3-inline-policy-not-public": {
    title: "Les compartiments S3 ne doivent pas laisser entrer tout le monde par leur stratégie",
    ...objects,
  },
  "aws-kms-policy-not-public": { title: "Les clés KMS ne doivent pas être utilisables par tout le monde", ...key },
  "aws-kms-replica-policy-not-public": {
    title: "Les répliques de clés KMS ne doivent pas être utilisables par tout le monde",
    ...key,
  },
  "aws-kms-key-policy-not-public": {
    title: "Les stratégies de clés KMS ne doivent pas ouvrir la clé à tout le monde",
    ...key,
  },
  "aws-sns-inline-policy-not-public": {
    title: "Les rubriques SNS ne doivent pas laisser tout le monde s'abonner ou publier",
    ...messages,
  },
  "aws-sns-policy-not-public": {
    title: "Les stratégies des rubriques SNS ne doivent pas laisser tout le monde s'abonner ou publier",
    ...messages,
  },
  "aws-sqs-inline-policy-not-public": {
    title: "Les files SQS ne doivent pas laisser tout le monde envoyer ou recevoir",
    ...messages,
  },
  "aws-sqs-policy-not-public": {
    title: "Les stratégies des files SQS ne doivent pas laisser tout le monde envoyer ou recevoir",
    ...messages,
  },
  "aws-secretsmanager-inline-policy-not-public": {
    title: "Les secrets ne doivent pas être lisibles par tout le monde",
    ...secret,
  },
  "aws-secretsmanager-policy-not-public": {
    title: "Les stratégies de secrets ne doivent pas ouvrir le secret à tout le monde",
    ...secret,
  },
  "aws-ecr-policy-not-public": {
    title: "Les stratégies des dépôts ECR ne doivent pas laisser entrer tout le monde",
    why: "Quiconque a un compte AWS peut alors extraire les images, ou en déposer une que vos systèmes exécuteront.",
    fix: `${named} de policy, ou ajoutez une Condition sur l'appelant.`,
  },
  "aws-backup-policy-not-public": {
    title: "Les stratégies des coffres de sauvegarde ne doivent pas laisser entrer tout le monde",
    why: "Quiconque a un compte AWS peut alors copier les sauvegardes, et ce qu'elles contiennent avec elles.",
    fix: `${named} de policy, ou ajoutez une Condition sur l'appelant.`,
  },
  "aws-efs-policy-not-public": {
    title: "Les stratégies des systèmes de fichiers EFS ne doivent pas laisser entrer tout le monde",
    why: "Quiconque atteint une cible de montage peut alors monter le système de fichiers sans dire qui il est.",
    fix: `${named} de policy, ou ajoutez elasticfilesystem:AccessedViaMountTarget à Condition.`,
  },
};
