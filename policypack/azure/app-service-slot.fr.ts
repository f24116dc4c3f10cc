import type { WordsFor } from "../policy";
import type { appServiceSlot } from "./app-service-slot";

export const appServiceSlotFrench: WordsFor<typeof appServiceSlot> = {
  "azure-app-service-slot-https-only": {
    title: "Les emplacements de déploiement doivent rediriger HTTP en clair vers HTTPS",
    why: "Un emplacement a sa propre adresse : quiconque se trouve sur le chemin d'une requête HTTP en clair lit la session et le dossier.",
    fix: "Donnez à httpsOnly la valeur true.",
  },
  "azure-app-service-slot-tls": {
    title: "Les emplacements de déploiement doivent refuser les versions de TLS antérieures à 1.2",
    why: "Les versions antérieures ont des failles connues qui permettent à un tiers de lire les échanges.",
    fix: 'Donnez à siteConfig.minTlsVersion et siteConfig.scmMinTlsVersion la valeur "1.2" ou "1.3", ou omettez-les.',
  },
  "azure-app-service-slot-ftp": {
    title: "Les emplacements de déploiement doivent refuser FTP en clair",
    why: "FTP envoie le mot de passe de déploiement en clair, et quiconque le lit peut remplacer l'application.",
    fix: 'Donnez à siteConfig.ftpsState la valeur "Disabled" ou "FtpsOnly".',
  },
  "azure-app-service-slot-remote-debugging": {
    title: "Les emplacements de déploiement ne doivent pas permettre le débogage à distance",
    why: "Il ouvre sur l'application des ports par lesquels la mémoire, et les dossiers qu'elle contient, peuvent être lus et modifiés.",
    fix: "Donnez à siteConfig.remoteDebuggingEnabled la valeur false.",
  },
};
