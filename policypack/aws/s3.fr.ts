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
  "aws-s3-public-access-blocked": {
    title: "Les blocages d'accès public S3 doivent bloquer tout accès public",
    why: "Sinon, une seule ACL ou stratégie mal écrite expose tous les objets sur Internet.",
    fix: "Donnez à blockPublicAcls, blockPublicPolicy, ignorePublicAcls et restrictPublicBuckets la valeur true.",
  },
};
