import type { WordsFor } from "../policy";
import { whyOwnKeyFrench } from "./customer-key.fr";
import type { lambda } from "./lambda";

export const lambdaFrench: WordsFor<typeof lambda> = {
  "aws-lambda-url-sign-in": {
    title: "Les URL de fonctions Lambda doivent exiger que l'appelant s'authentifie",
    why: "N'importe qui sur Internet peut exécuter la fonction, avec tout ce que son rôle permet.",
    fix: 'Donnez à authorizationType la valeur "AWS_IAM".',
  },
  "aws-lambda-not-public": {
    title: "Les fonctions Lambda ne doivent pas laisser tout le monde les exécuter",
    why: "Quiconque a un compte AWS peut exécuter la fonction, avec tout ce que son rôle permet.",
    fix: "Citez un compte, un rôle ou un service dans principal, ou renseignez principalOrgId.",
  },
  "aws-lambda-source-named": {
    title: "Les fonctions Lambda doivent dire pour le compte de qui un service peut les exécuter",
    why: "Sinon le compartiment, la rubrique ou l'API d'un inconnu fait exécuter votre fonction avec des données forgées.",
    fix: "Renseignez sourceArn, ou sourceAccount.",
  },
  "aws-lambda-customer-key": {
    title: "Les fonctions Lambda doivent chiffrer leur environnement avec une clé gérée par le client",
    why: whyOwnKeyFrench,
    fix: "Donnez à kmsKeyArn l'ARN d'une de vos clés.",
  },
  "aws-lambda-in-vpc": {
    title: "Les fonctions Lambda doivent s'exécuter dans un VPC",
    why: "Hors d'un VPC, ni groupe de sécurité ni journal de flux ne voit où la fonction envoie ce qu'elle lit.",
    fix: "Renseignez vpcConfig.subnetIds et vpcConfig.securityGroupIds.",
  },
};
