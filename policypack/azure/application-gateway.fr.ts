import type { WordsFor } from "../policy";
import type { applicationGateway } from "./application-gateway";

export const applicationGatewayFrench: WordsFor<typeof applicationGateway> = {
  "azure-application-gateway-tls": {
    title: "Les passerelles d'application doivent refuser les versions de TLS antérieures à 1.2",
    why: "Les versions antérieures ont des failles connues qui permettent à un tiers de lire les échanges.",
    fix: 'Donnez à sslPolicy.policyName la valeur "AppGwSslPolicy20220101S", ou à sslPolicy.minProtocolVersion la valeur "TLSv1_2".',
  },
  "azure-application-gateway-waf": {
    title: "Les passerelles d'application doivent avoir un pare-feu d'applications web",
    why: "Sinon, les attaques connues contre les applications web atteignent l'application telles quelles.",
    fix: 'Donnez à sku.tier la valeur "WAF_v2" et à firewallPolicy un WebApplicationFirewallPolicy.',
  },
  "azure-application-gateway-waf-mode": {
    title: "Les pare-feu d'applications web doivent bloquer ce qu'ils détectent",
    why: "En mode détection, une attaque est inscrite dans un journal et transmise à l'application.",
    fix: 'Donnez à policySettings.mode la valeur "Prevention" et à policySettings.state la valeur "Enabled".',
  },
  "azure-application-gateway-zones": {
    title: "Les passerelles d'application doivent fonctionner dans plus d'une zone",
    why: "Quand la seule zone tombe, le personnel et les patients ne joignent plus ce que sert la passerelle.",
    fix: "Indiquez dans zones au moins deux zones de la région.",
  },
};
