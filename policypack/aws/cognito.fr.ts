import type { WordsFor } from "../policy";
import type { cognito } from "./cognito";

export const cognitoFrench: WordsFor<typeof cognito> = {
  "aws-cognito-second-factor": {
    title: "Les groupes d'utilisateurs Cognito doivent demander un second facteur",
    why: "Un mot de passe hameçonné ou réutilisé ailleurs suffit à ouvrir les dossiers derrière l'application.",
    fix: 'Donnez à mfaConfiguration la valeur "ON", ou "OPTIONAL" là où tous ne peuvent pas en avoir.',
  },
  "aws-cognito-no-guests": {
    title: "Les groupes d'identités Cognito ne doivent pas donner d'identifiants aux invités",
    why: "Qui trouve l'identifiant du groupe obtient des identifiants du compte, et tout ce que permet le rôle des invités.",
    fix: "Retirez allowUnauthenticatedIdentities ou donnez-lui la valeur false.",
  },
};
