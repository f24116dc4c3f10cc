import type { WordsFor } from "../policy";
import type { s3 } from "./s3";

export const s3French: WordsFor<typeof s3> = {
  "aws-s3-versioning-enabled": {
    title: "Le versionnage des compartiments S3 doit être activé",
    why: "Un objet écrasé, supprimé ou chiffré par un tiers ne peut être restauré qu'à partir d'une version antérieure.",
    fix: 'Donnez à versioningConfiguration.status la valeur "Enabled".',
  },
  "aws-s3-versioning-present": {
    title: "Les compartiments S3 doivent avoir une configuration de versionnage",
    why: "Sans configuration, un compartiment oublie les versions antérieures : un objet supprimé ou chiffré est perdu.",
    fix: "Ajoutez un BucketVersioning dont bucket désigne ce compartiment.",
  },
  "aws-s3-evidence-locked": {
    title: "Les compartiments S3 de preuves doivent verrouiller leurs objets",
    why: "Sinon, un intrus qui a le droit d'écrire peut effacer les journaux qui montrent ses actes.",
    fix: "Ajoutez un BucketObjectLockConfiguration dont bucket désigne ce compartiment, avec rule.defaultRetention.",
  },
  "aws-s3-access-logged": {
    title: "Les compartiments S3 doivent journaliser l'accès à leurs objets",
    why: "Après une fuite, personne ne peut dire quels objets ont été lus, par qui et quand.",
    fix: "Ajoutez un BucketLogging dont bucket désigne ce compartiment.",
  },
  "aws-s3-force-destroy": {
    title: "Les compartiments S3 ne doivent pas être détruits avec leurs objets",
    why: "Retirer le compartiment du programme par erreur suffit à supprimer tous ses objets et toutes leurs versions.",
    fix: "Retirez forceDestroy ou donnez-lui la valeur false.",
  },
};
