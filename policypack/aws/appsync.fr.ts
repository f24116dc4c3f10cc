import type { WordsFor } from "../policy";
import type { appsync } from "./appsync";

export const appsyncFrench: WordsFor<typeof appsync> = {
  "aws-appsync-log": {
    title: "Les API AppSync doivent tenir des journaux",
    why: "Après une intrusion, personne ne peut dire qui a demandé quoi, ni quand cela a commencé.",
    fix: 'Renseignez logConfig, avec fieldLogLevel "ERROR" ou davantage.',
  },
  "aws-appsync-sign-in": {
    title: "Les API AppSync doivent exiger que l'appelant s'authentifie",
    why: "Une clé d'API ne nomme personne et se trouve dans chaque copie de l'application : qui la trouve appelle l'API.",
    fix: 'Donnez à authenticationType la valeur "AWS_IAM", "AMAZON_COGNITO_USER_POOLS", "OPENID_CONNECT" ou "AWS_LAMBDA".',
  },
  "aws-appsync-cache-encrypted": {
    title: "Les caches d'AppSync doivent être chiffrés au repos et en transit",
    why: "Des réponses contenant des dossiers restent dans le cache, et y voyagent, lisibles pour qui s'en empare.",
    fix: "Donnez à atRestEncryptionEnabled et à transitEncryptionEnabled la valeur true.",
  },
};
