import type { WordsFor } from "../policy";
import type { cloudfront } from "./cloudfront";

export const cloudfrontFrench: WordsFor<typeof cloudfront> = {
  "aws-cloudfront-https": {
    title: "Les distributions CloudFront ne doivent pas servir HTTP en clair",
    why: "Sessions et dossiers traversent Internet en clair : qui écoute les lit et les altère.",
    fix: 'Donnez à viewerProtocolPolicy la valeur "redirect-to-https" ou "https-only" dans chaque comportement.',
  },
  "aws-cloudfront-tls-policy": {
    title: "Les distributions CloudFront doivent refuser les versions de TLS antérieures à 1.2",
    why: "Les versions antérieures ont des failles connues qui permettent à un tiers de lire les échanges.",
    fix: 'Donnez à viewerCertificate.minimumProtocolVersion la valeur "TLSv1.2_2021", avec votre propre certificat.',
  },
  "aws-cloudfront-origin-https": {
    title: "Les distributions CloudFront doivent joindre leurs origines par HTTPS",
    why: "Le lecteur voit HTTPS alors que, derrière, le dossier traverse Internet en clair.",
    fix: 'Donnez à customOriginConfig.originProtocolPolicy la valeur "https-only" dans chaque élément de origins.',
  },
  "aws-cloudfront-access-log": {
    title: "Les distributions CloudFront doivent tenir des journaux d'accès",
    why: "Après une intrusion, personne ne peut dire qui a demandé quoi, ni quand cela a commencé.",
    fix: "Renseignez loggingConfig.bucket, ou ajoutez un LogDelivery et un LogDeliverySource dont resourceArn désigne cette distribution.",
  },
  "aws-cloudfront-web-firewall": {
    title: "Les distributions CloudFront doivent avoir un pare-feu applicatif web",
    why: "Les attaques automatisées arrivent à l'application sans filtre, et personne ne les voit.",
    fix: "Donnez à webAclId l'ARN d'une ACL web.",
  },
};
