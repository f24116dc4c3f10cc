import type { WordsFor } from "../policy";
import type { applicationGatewayTraffic } from "./application-gateway-traffic";

export const applicationGatewayTrafficFrench: WordsFor<typeof applicationGatewayTraffic> = {
  "azure-application-gateway-backend-tls": {
    title: "Les passerelles d'application doivent joindre leurs applications par TLS",
    why: "Sinon, ce qu'envoient patients et personnel est lu par quiconque écoute entre la passerelle et l'application.",
    fix: 'Donnez à protocol de chaque entrée de backendHttpSettingsCollection la valeur "Https".',
  },
  "azure-application-gateway-client-revocation": {
    title: "Les passerelles d'application doivent refuser les certificats révoqués des clients",
    why: "Sinon, un certificat volé ouvre l'interface jusqu'à son expiration, bien que son titulaire l'ait fait révoquer.",
    fix: 'Donnez à clientAuthConfiguration.verifyClientRevocation de chaque entrée de sslProfiles qui a des trustedClientCertificates la valeur "OCSP".',
  },
  "azure-application-gateway-waf-body": {
    title: "Les pare-feu d'applications web doivent examiner ce qui est envoyé",
    why: "Sinon, une attaque dans un formulaire ou un fichier envoyé atteint l'application telle quelle.",
    fix: "Laissez policySettings.requestBodyCheck et policySettings.requestBodyEnforcement activés.",
  },
};
