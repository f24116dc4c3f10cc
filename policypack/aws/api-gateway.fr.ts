import type { WordsFor } from "../policy";
import type { apiGateway } from "./api-gateway";

const logs = {
  why: "Après une intrusion, personne ne peut dire qui a demandé quoi, ni quand cela a commencé.",
  fix: "Renseignez accessLogSettings.destinationArn et accessLogSettings.format.",
};
const signIn = "Quiconque trouve l'adresse peut appeler ce qui se trouve derrière.";

export const apiGatewayFrench: WordsFor<typeof apiGateway> = {
  "aws-apigateway-tls-policy": {
    title: "Les domaines API Gateway doivent refuser les versions de TLS antérieures à 1.2",
    why: "Les versions antérieures ont des failles connues qui permettent à un tiers de lire les échanges.",
    fix: 'Retirez securityPolicy, ou donnez-lui la valeur "TLS_1_2".',
  },
  "aws-apigateway-access-log": { title: "Les étapes API Gateway doivent tenir des journaux d'accès", ...logs },
  "aws-apigatewayv2-access-log": {
    title: "Les étapes des API HTTP et WebSocket doivent tenir des journaux d'accès",
    ...logs,
  },
  "aws-apigateway-sign-in": {
    title: "Les méthodes API Gateway doivent exiger que les appelants s'identifient",
    why: signIn,
    fix: 'Donnez à authorization la valeur "AWS_IAM", "COGNITO_USER_POOLS" ou "CUSTOM".',
  },
  "aws-apigatewayv2-sign-in": {
    title: "Les routes des API HTTP et WebSocket doivent exiger que les appelants s'identifient",
    why: signIn,
    fix: 'Donnez à authorizationType la valeur "JWT", "AWS_IAM" ou "CUSTOM".',
  },
  "aws-apigateway-cache-encrypted": {
    title: "Les caches API Gateway doivent chiffrer ce qu'ils stockent",
    why: "Des réponses contenant des dossiers restent dans le cache pour qui en obtient le stockage.",
    fix: "Donnez à settings.cacheDataEncrypted la valeur true.",
  },
};
