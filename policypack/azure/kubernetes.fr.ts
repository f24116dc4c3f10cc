import type { WordsFor } from "../policy";
import type { kubernetes } from "./kubernetes";

export const kubernetesFrench: WordsFor<typeof kubernetes> = {
  "azure-kubernetes-api-server": {
    title: "Les clusters Kubernetes doivent être privés ou n'admettre que des réseaux désignés à leur serveur d'API",
    why: "Un seul jeton divulgué suffit alors à n'importe qui sur Internet pour exécuter n'importe quoi dans le cluster.",
    fix: "Donnez à apiServerAccessProfile.enablePrivateCluster la valeur true, ou énumérez apiServerAccessProfile.authorizedIPRanges.",
  },
  "azure-kubernetes-network-policy": {
    title: "Les clusters Kubernetes doivent appliquer des stratégies réseau",
    why: "Sinon, chaque pod joint tous les autres : une seule application compromise ouvre toutes les autres.",
    fix: 'Donnez à networkProfile.networkPolicy la valeur "cilium", "azure" ou "calico".',
  },
  "azure-kubernetes-rbac": {
    title: "Les clusters Kubernetes doivent utiliser le contrôle d'accès par rôles",
    why: "Sans lui, quiconque peut entrer dans le cluster peut tout y faire.",
    fix: "Donnez à enableRBAC la valeur true, ou omettez-le.",
  },
  "azure-kubernetes-entra": {
    title: "Les clusters Kubernetes ne doivent accepter que l'authentification Microsoft Entra",
    why: "Un certificat d'administrateur local n'expire pas avec le contrat de son détenteur et ne demande aucun second facteur.",
    fix: "Donnez à aadProfile.managed et disableLocalAccounts la valeur true.",
  },
  "azure-kubernetes-disk-key": {
    title: "Les clusters Kubernetes doivent chiffrer leurs disques avec une clé gérée par le client",
    why: "Une clé gérée par la plateforme ne peut pas être révoquée : personne ici ne peut rendre les données illisibles ni voir qui s'en est servi.",
    fix: "Indiquez diskEncryptionSetID.",
  },
  "azure-kubernetes-secret-encryption": {
    title: "Les clusters Kubernetes doivent chiffrer leurs secrets avec une clé gérée par le client",
    why: "Sinon, les mots de passe et clés que les applications gardent dans le cluster dépendent d'une clé que personne ici ne peut révoquer.",
    fix: "Donnez à securityProfile.azureKeyVaultKms.enabled la valeur true et indiquez son keyId.",
  },
  "azure-kubernetes-azure-policy": {
    title: "Les clusters Kubernetes doivent avoir le module complémentaire Azure Policy",
    why: "Sans lui, rien n'empêche une charge de travail de s'exécuter en tant que root ou de monter le disque de son nœud.",
    fix: "Donnez à addonProfiles.azurepolicy.enabled la valeur true.",
  },
};
