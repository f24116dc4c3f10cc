import type { WordsFor } from "../policy";
import type { storageEncryption } from "./storage-encryption";

export const storageEncryptionFrench: WordsFor<typeof storageEncryption> = {
  "azure-storage-customer-key": {
    title: "Les comptes de stockage doivent être chiffrés avec une clé gérée par le client",
    why: "Une clé gérée par la plateforme ne peut pas être révoquée : personne ici ne peut rendre les données illisibles ni voir qui s'en est servi.",
    fix: 'Donnez à encryption.keySource la valeur "Microsoft.Keyvault" et nommez la clé dans encryption.keyVaultProperties.',
  },
  "azure-storage-infrastructure-encryption": {
    title: "Les comptes de stockage doivent chiffrer une seconde fois, au niveau de l'infrastructure",
    why: "Avec une seule couche, un algorithme ou une clé cassés exposent les dossiers stockés, et ce réglage n'est possible qu'à la création.",
    fix: "Donnez à encryption.requireInfrastructureEncryption la valeur true.",
  },
  "azure-storage-evidence-immutable": {
    title:
      "Les comptes de stockage qui contiennent des preuves doivent avoir une stratégie d'immuabilité, non verrouillée ou verrouillée",
    why: "Sinon, un intrus ou un administrateur peut effacer les traces dont une enquête a besoin.",
    fix: `Donnez à immutableStorageWithVersioning.enabled la valeur true, avec une immutabilityPolicy dont state n'est pas "Disabled".`,
  },
};
