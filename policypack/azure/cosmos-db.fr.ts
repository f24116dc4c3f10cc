import type { WordsFor } from "../policy";
import type { cosmosDb } from "./cosmos-db";

export const cosmosDbFrench: WordsFor<typeof cosmosDb> = {
  "azure-cosmos-network-open": {
    title: "Les comptes Cosmos DB ne doivent pas accepter de connexions de tous les réseaux",
    why: "Une seule clé divulguée suffit alors à n'importe qui sur Internet pour lire ou supprimer les données.",
    fix: 'Donnez à publicNetworkAccess la valeur "Disabled", ou à isVirtualNetworkFilterEnabled la valeur true.',
  },
  "azure-cosmos-private-only": {
    title: "Les comptes Cosmos DB ne doivent être joignables que par des points de terminaison privés",
    why: "Un point de terminaison public protégé par des règles réseau n'est qu'à une règle oubliée d'Internet.",
    fix: 'Donnez à publicNetworkAccess la valeur "Disabled" et ajoutez un PrivateEndpoint.',
  },
  "azure-cosmos-tls": {
    title: "Les comptes Cosmos DB doivent refuser les versions de TLS antérieures à 1.2",
    why: "Les versions antérieures ont des failles connues qui permettent à un tiers de lire les échanges.",
    fix: 'Donnez à minimalTlsVersion la valeur "Tls12", ou omettez-le.',
  },
  "azure-cosmos-local-auth": {
    title: "Les comptes Cosmos DB doivent refuser leurs clés de compte",
    why: "Une clé de compte ouvre tout le compte à son détenteur, qu'aucun journal ne peut nommer.",
    fix: "Donnez à disableLocalAuth la valeur true et utilisez Microsoft Entra.",
  },
  "azure-cosmos-customer-key": {
    title: "Les comptes Cosmos DB doivent être chiffrés avec une clé gérée par le client",
    why: "Une clé gérée par la plateforme ne peut pas être révoquée : personne ici ne peut rendre les données illisibles ni voir qui s'en est servi.",
    fix: "Indiquez keyVaultKeyUri.",
  },
  "azure-cosmos-continuous-backup": {
    title: "Les comptes Cosmos DB doivent pouvoir être restaurés à tout instant",
    why: "Les sauvegardes périodiques perdent les heures depuis la dernière, et seule l'assistance d'Azure peut les restaurer.",
    fix: 'Donnez à backupPolicy.type la valeur "Continuous".',
  },
};
