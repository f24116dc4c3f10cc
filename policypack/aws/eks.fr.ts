import type { WordsFor } from "../policy";
import { whyOwnKeyFrench } from "./customer-key.fr";
import type { eks } from "./eks";

export const eksFrench: WordsFor<typeof eks> = {
  "aws-eks-customer-key": {
    title: "Les clusters EKS doivent chiffrer les secrets Kubernetes avec une clé gérée par le client",
    why: whyOwnKeyFrench,
    fix: "Donnez à encryptionConfig.provider.keyArn l'ARN d'une clé, et à encryptionConfig.resources la valeur [\"secrets\"].",
  },
  "aws-eks-public": {
    title: "Les clusters EKS ne doivent pas ouvrir l'API Kubernetes à tout Internet",
    why: "N'importe qui sur Internet peut essayer identifiants volés et failles connues sur ce qui commande chaque charge.",
    fix: "Donnez à vpcConfig.endpointPublicAccess la valeur false, ou citez vos réseaux dans vpcConfig.publicAccessCidrs.",
  },
  "aws-eks-log": {
    title: "Les clusters EKS doivent conserver les journaux de leur plan de contrôle",
    why: "Après une intrusion, personne ne peut dire qui a modifié quelle charge, ni avec quels identifiants.",
    fix: 'Citez "api", "audit" et "authenticator" dans enabledClusterLogTypes.',
  },
  "aws-eksnodegroup-ssh": {
    title: "Les groupes de nœuds EKS ne doivent pas ouvrir SSH à Internet",
    why: "Avec une paire de clés et sans groupe de sécurité cité, EKS ouvre le port 22 de chaque nœud à tous.",
    fix: "Retirez remoteAccess, ou citez des groupes de sécurité dans remoteAccess.sourceSecurityGroupIds.",
  },
};
