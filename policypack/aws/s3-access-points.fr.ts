import type { WordsFor } from "../policy";
import type { s3AccessPoints } from "./s3-access-points";

export const s3AccessPointsFrench: WordsFor<typeof s3AccessPoints> = {
  "aws-s3-access-point-blocked": {
    title: "Les points d'accès S3 doivent bloquer tout accès public",
    why: "Rien ne peut être changé ensuite, et une politique négligente expose sinon les objets à Internet.",
    fix: "Omettez publicAccessBlockConfiguration, ou donnez à ses quatre réglages la valeur true.",
  },
  "aws-s3-access-point-not-public": {
    title: "Les points d'accès S3 ne doivent pas laisser entrer tout le monde par leur politique",
    why: "N'importe qui sur Internet peut alors faire des objets ce que l'instruction permet.",
    fix: "Citez comptes, rôles ou services dans le Principal de chaque Allow de policy, ou renseignez vpcConfiguration.",
  },
};
