import type { WordsFor } from "../policy";
import type { apiGatewayLogs } from "./api-gateway-logs";

export const apiGatewayLogsFrench: WordsFor<typeof apiGatewayLogs> = {
  "aws-apigateway-execution-log": {
    title: "Les méthodes d'API Gateway doivent journaliser leur exécution",
    why: "Quand des appels échouent ou qu'on en abuse, personne ne peut dire ce qui s'est passé derrière la passerelle.",
    fix: 'Donnez à settings.loggingLevel la valeur "ERROR" ou "INFO".',
  },
  "aws-apigateway-no-bodies": {
    title: "Les méthodes d'API Gateway ne doivent pas écrire des requêtes entières dans leur journal",
    why: "Les dossiers et jetons qu'envoient les appelants restent dans le journal, pour tous ceux qui peuvent le lire.",
    fix: "Retirez settings.dataTraceEnabled ou donnez-lui la valeur false.",
  },
  "aws-apigateway-web-firewall": {
    title: "Les étapes d'API Gateway doivent avoir un pare-feu applicatif",
    why: "Des attaques automatisées sur l'application arrivent sans filtre, et personne ne les voit.",
    fix: "Ajoutez un WebAclAssociation dont resourceArn désigne cette étape.",
  },
};
