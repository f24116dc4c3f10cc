import type { WordsFor } from "../policy";
import type { keyVault } from "./key-vault";

export const keyVaultFrench: WordsFor<typeof keyVault> = {
  "azure-key-vault-purge-protection": {
    title: "Les coffres de clés doivent être protégés contre la purge",
    why: "Quiconque purge une clé rend illisible à jamais tout ce qu'elle chiffre.",
    fix: "Donnez à properties.enablePurgeProtection la valeur true.",
  },
  "azure-key-vault-soft-delete": {
    title: "Les coffres de clés doivent garder ce qui est supprimé",
    why: "Une clé supprimée par erreur emporte les données qu'elle chiffre.",
    fix: "Donnez à properties.enableSoftDelete la valeur true, ou omettez-le.",
  },
  "azure-key-vault-rbac": {
    title: "Les coffres de clés doivent s'ouvrir par attributions de rôles, et non par stratégies d'accès",
    why: "Une stratégie d'accès vaut pour tout le coffre, et quiconque peut modifier le coffre peut s'en accorder une.",
    fix: "Donnez à properties.enableRbacAuthorization la valeur true.",
  },
  "azure-key-vault-network-open": {
    title: "Les coffres de clés ne doivent pas accepter de connexions de tous les réseaux",
    why: "Un seul jeton divulgué suffit alors à n'importe qui sur Internet pour utiliser les clés qui protègent les données des patients.",
    fix: 'Donnez à properties.publicNetworkAccess la valeur "Disabled", ou à properties.networkAcls.defaultAction la valeur "Deny".',
  },
  "azure-key-vault-private-only": {
    title: "Les coffres de clés ne doivent être joignables que par des points de terminaison privés",
    why: "Un point de terminaison public protégé par des règles réseau n'est qu'à une règle oubliée d'Internet.",
    fix: 'Donnez à properties.publicNetworkAccess la valeur "Disabled" et ajoutez un PrivateEndpoint.',
  },
  "azure-key-vault-hsm-purge-protection": {
    title: "Les HSM managés doivent être protégés contre la purge",
    why: "Quiconque purge une clé rend illisible à jamais tout ce qu'elle chiffre.",
    fix: "Donnez à properties.enablePurgeProtection la valeur true.",
  },
};
