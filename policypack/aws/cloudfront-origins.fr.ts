import type { WordsFor } from "../policy";
import type { cloudfrontOrigins } from "./cloudfront-origins";

export const cloudfrontOriginsFrench: WordsFor<typeof cloudfrontOrigins> = {
  "aws-cloudfront-origin-access": {
    title: "Les distributions CloudFront doivent s'authentifier auprès des compartiments qu'elles lisent",
    why: "Sinon le compartiment n'est lisible qu'ouvert à tous, sans passer par la distribution et son pare-feu.",
    fix: "Renseignez originAccessControlId dans chacune des origins qui est un compartiment.",
  },
  "aws-cloudfront-origin-tls": {
    title: "Les distributions CloudFront doivent refuser de leurs origines un TLS antérieur à 1.2",
    why: "Des attaques connues contre les versions plus anciennes permettent de lire le trafic derrière la distribution.",
    fix: 'Donnez à customOriginConfig.originSslProtocols la valeur ["TLSv1.2"] dans chacune des origins.',
  },
};
