import type { WordsFor } from "../policy";
import type { sagemaker } from "./sagemaker";

const internet =
  "Du code dans un bloc-notes envoie des dossiers n'importe où, hors de tout pare-feu et journal de flux.";
const key = "Les données dont apprennent les modèles ne sont sous aucune clé que vous puissiez limiter ou retirer.";

export const sagemakerFrench: WordsFor<typeof sagemaker> = {
  "aws-sagemaker-notebook-internet": {
    title: "Les blocs-notes SageMaker ne doivent pas accéder directement à Internet",
    why: internet,
    fix: 'Donnez à directInternetAccess la valeur "Disabled", et renseignez subnetId.',
  },
  "aws-sagemaker-notebook-customer-key": {
    title: "Les blocs-notes SageMaker doivent chiffrer avec une clé gérée par le client",
    why: key,
    fix: "Donnez à kmsKeyId l'ARN d'une de vos clés.",
  },
  "aws-sagemaker-endpoint-customer-key": {
    title: "Les points de terminaison SageMaker doivent chiffrer avec une clé gérée par le client",
    why: key,
    fix: "Donnez à kmsKeyArn l'ARN d'une de vos clés.",
  },
  "aws-sagemaker-domain-customer-key": {
    title: "Les domaines SageMaker doivent chiffrer avec une clé gérée par le client",
    why: key,
    fix: "Donnez à kmsKeyId l'ARN d'une de vos clés.",
  },
  "aws-sagemaker-domain-in-vpc": {
    title: "Les domaines SageMaker doivent faire passer leur trafic par le VPC",
    why: internet,
    fix: 'Donnez à appNetworkAccessType la valeur "VpcOnly".',
  },
};
