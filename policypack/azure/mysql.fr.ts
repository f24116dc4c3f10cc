import type { WordsFor } from "../policy";
import type { mysql } from "./mysql";

export const mysqlFrench: WordsFor<typeof mysql> = {
  "azure-mysql-transport": {
    title: "Les serveurs MySQL doivent refuser les connexions sans TLS",
    why: "Sinon, les données des patients et les mots de passe traversent le réseau en clair.",
    fix: 'Donnez à value de require_secure_transport la valeur "ON", ou retirez cette Configuration.',
  },
  "azure-mysql-tls": {
    title: "Les serveurs MySQL doivent refuser les versions de TLS antérieures à 1.2",
    why: "Les versions antérieures ont des failles connues qui permettent à un tiers de lire les échanges.",
    fix: 'Donnez à value de tls_version la valeur "TLSv1.2,TLSv1.3".',
  },
  "azure-mysql-private-only": {
    title: "Les serveurs MySQL ne doivent être joignables que par le réseau virtuel",
    why: "Avec un point de terminaison public, seuls des règles de pare-feu et des mots de passe séparent Internet des dossiers.",
    fix: 'Donnez à network.publicNetworkAccess la valeur "Disabled", ou indiquez network.delegatedSubnetResourceId à la création.',
  },
  "azure-mysql-customer-key": {
    title: "Les serveurs MySQL doivent être chiffrés avec une clé gérée par le client",
    why: "Une clé gérée par la plateforme ne peut pas être révoquée : personne ici ne peut rendre les données illisibles ni voir qui s'en est servi.",
    fix: 'Donnez à dataEncryption.type la valeur "AzureKeyVault" et indiquez primaryKeyURI et primaryUserAssignedIdentityId.',
  },
};
