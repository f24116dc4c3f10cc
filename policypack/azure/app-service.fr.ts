import type { WordsFor } from "../policy";
import type { appService } from "./app-service";

export const appServiceFrench: WordsFor<typeof appService> = {
  "azure-app-service-https-only": {
    title: "Les applications web et fonctions doivent rediriger HTTP en clair vers HTTPS",
    why: "Quiconque se trouve sur le chemin d'une requête HTTP en clair lit la session et le dossier.",
    fix: "Donnez à httpsOnly la valeur true.",
  },
  "azure-app-service-tls": {
    title: "Les applications web et fonctions doivent refuser les versions de TLS antérieures à 1.2",
    why: "Les versions antérieures ont des failles connues qui permettent à un tiers de lire les échanges.",
    fix: 'Donnez à siteConfig.minTlsVersion et siteConfig.scmMinTlsVersion la valeur "1.2" ou "1.3", ou omettez-les.',
  },
  "azure-app-service-ftp": {
    title: "Les applications web et fonctions doivent refuser FTP en clair",
    why: "FTP envoie le mot de passe de déploiement en clair, et quiconque le lit peut remplacer l'application.",
    fix: 'Donnez à siteConfig.ftpsState la valeur "Disabled" ou "FtpsOnly".',
  },
  "azure-app-service-remote-debugging": {
    title: "Les applications web et fonctions ne doivent pas permettre le débogage à distance",
    why: "Il ouvre sur l'application des ports par lesquels la mémoire, et les dossiers qu'elle contient, peuvent être lus et modifiés.",
    fix: "Donnez à siteConfig.remoteDebuggingEnabled la valeur false.",
  },
  "azure-app-service-managed-identity": {
    title:
      "Les applications web et fonctions doivent s'authentifier auprès d'autres services avec une identité managée",
    why: "Sans elle, des mots de passe et des clés se trouvent dans les paramètres de l'application, d'où ils fuient et où personne ne les change.",
    fix: 'Donnez à identity.type la valeur "SystemAssigned" ou "UserAssigned".',
  },
};
