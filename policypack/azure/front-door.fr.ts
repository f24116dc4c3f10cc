import type { WordsFor } from "../policy";
import type { frontDoor } from "./front-door";

export const frontDoorFrench: WordsFor<typeof frontDoor> = {
  "azure-front-door-tls": {
    title: "Les domaines Front Door doivent refuser les versions de TLS antérieures à 1.2",
    why: "Les versions antérieures ont des failles connues qui permettent à un tiers de lire les échanges.",
    fix: 'Donnez à tlsSettings.minimumTlsVersion la valeur "TLS12" ou "TLS13".',
  },
  "azure-front-door-https": {
    title: "Les routes Front Door ne doivent pas servir HTTP en clair",
    why: "Quiconque se trouve sur le chemin d'une requête HTTP en clair lit la session et le dossier.",
    fix: 'Donnez à httpsRedirect la valeur "Enabled", ou à supportedProtocols "Https" seul.',
  },
  "azure-cdn-https": {
    title: "Les points de terminaison CDN ne doivent pas servir HTTP en clair",
    why: "Quiconque se trouve sur le chemin d'une requête HTTP en clair lit et remplace ce qui est servi.",
    fix: "Donnez à isHttpAllowed la valeur false.",
  },
  "azure-front-door-waf-mode": {
    title: "Les pare-feu d'applications web de Front Door doivent bloquer ce qu'ils détectent",
    why: "En mode détection, une attaque est inscrite dans un journal et transmise à l'application.",
    fix: 'Donnez à policySettings.mode la valeur "Prevention" et à policySettings.enabledState la valeur "Enabled".',
  },
};
