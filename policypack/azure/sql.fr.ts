import type { WordsFor } from "../policy";
import type { sql } from "./sql";

export const sqlFrench: WordsFor<typeof sql> = {
  "azure-sql-tls": {
    title: "Les serveurs SQL doivent refuser les versions de TLS antérieures à 1.2",
    why: "Les versions antérieures ont des failles connues qui permettent à un tiers de lire les échanges.",
    fix: 'Donnez à minimalTlsVersion la valeur "1.2" ou "1.3".',
  },
  "azure-sql-private-only": {
    title: "Les serveurs SQL ne doivent être joignables que par des points de terminaison privés",
    why: "Avec un point de terminaison public, seuls des règles de pare-feu et des mots de passe séparent Internet des dossiers.",
    fix: 'Donnez à publicNetworkAccess la valeur "Disabled" et ajoutez un PrivateEndpoint.',
  },
  "azure-sql-entra-only": {
    title: "Les serveurs SQL ne doivent accepter que l'authentification Microsoft Entra",
    why: "Un mot de passe de base de données se partage, n'expire jamais et ne demande aucun second facteur.",
    fix: "Donnez à administrators.azureADOnlyAuthentication la valeur true, ou ajoutez un ServerAzureADOnlyAuthentication.",
  },
  "azure-sql-data-encryption": {
    title: "Les bases de données SQL doivent être chiffrées au repos",
    why: "Sinon, un fichier de données ou une sauvegarde copiés sont lisibles par quiconque les détient.",
    fix: 'Donnez à state la valeur "Enabled", ou retirez ce TransparentDataEncryption.',
  },
  "azure-sql-customer-key": {
    title: "Les serveurs SQL doivent être chiffrés avec une clé gérée par le client",
    why: "Une clé gérée par la plateforme ne peut pas être révoquée : personne ici ne peut rendre les données illisibles ni voir qui s'en est servi.",
    fix: 'Indiquez keyId, ou ajoutez un EncryptionProtector dont serverKeyType est "AzureKeyVault".',
  },
};
