import type { WordsFor } from "../policy";
import type { emr } from "./emr";

export const emrFrench: WordsFor<typeof emr> = {
  "aws-emr-at-rest": {
    title: "Les configurations de sécurité EMR doivent chiffrer au repos",
    why: "Qui obtient un disque du cluster lit les dossiers qu'il traite.",
    fix: "Donnez à EncryptionConfiguration.EnableAtRestEncryption la valeur true dans configuration.",
  },
  "aws-emr-in-transit": {
    title: "Les configurations de sécurité EMR doivent chiffrer en transit",
    why: "Des dossiers traversent en clair le réseau entre les nœuds, où qui écoute les lit et les altère.",
    fix: "Donnez à EncryptionConfiguration.EnableInTransitEncryption la valeur true dans configuration.",
  },
  "aws-emr-secured": {
    title: "Les clusters EMR doivent avoir une configuration de sécurité",
    why: "Sans elle, rien n'exige que le cluster chiffre ses disques, ni ce que ses nœuds échangent.",
    fix: "Donnez à securityConfiguration le nom d'une SecurityConfiguration.",
  },
  "aws-emr-public": {
    title: "EMR doit refuser les clusters ouverts à Internet",
    why: "Sinon un groupe de sécurité négligent ouvre à tous un cluster et ses dossiers.",
    fix: "Donnez à blockPublicSecurityGroupRules la valeur true.",
  },
};
