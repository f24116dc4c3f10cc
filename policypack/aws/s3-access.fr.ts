import type { WordsFor } from "../policy";
import type { s3Access } from "./s3-access";

export const s3AccessFrench: WordsFor<typeof s3Access> = {
  "aws-s3-public-access-blocked": {
    title: "Les blocages d'accès public S3 doivent bloquer tout accès public",
    why: "Sinon, une seule ACL ou stratégie mal écrite expose tous les objets sur Internet.",
    fix: "Donnez à blockPublicAcls, blockPublicPolicy, ignorePublicAcls et restrictPublicBuckets la valeur true.",
  },
  "aws-s3-account-public-access-blocked": {
    title: "Le blocage d'accès public S3 d'un compte doit bloquer tout accès public",
    why: "Sinon, une seule ACL ou stratégie mal écrite expose un compartiment de ce compte sur Internet.",
    fix: "Donnez à blockPublicAcls, blockPublicPolicy, ignorePublicAcls et restrictPublicBuckets la valeur true.",
  },
  "aws-s3-public-access-block-present": {
    title: "L'accès public aux compartiments S3 doit être bloqué par la pile",
    why: "Un nouveau compartiment est fermé, mais rien ne le garde fermé quand quelqu'un l'ouvre à la main.",
    fix: "Ajoutez un BucketPublicAccessBlock dont bucket désigne ce compartiment, ou un AccountPublicAccessBlock.",
  },
  "aws-s3-ownership-enforced": {
    title: "Les compartiments S3 doivent posséder leurs objets et ignorer les ACL",
    why: "Avec des ACL, quiconque dépose un objet peut l'ouvrir à d'autres malgré la stratégie du compartiment.",
    fix: 'Donnez à rule.objectOwnership la valeur "BucketOwnerEnforced".',
  },
  "aws-s3-acl-not-public": {
    title: "Les ACL des compartiments S3 ne doivent pas laisser entrer tout le monde",
    why: "N'importe qui sur Internet, ou avec un compte AWS quelconque, peut lister ou lire le contenu du compartiment.",
    fix: 'Donnez à acl la valeur "private", ou retirez de accessControlPolicy l\'autorisation du groupe.',
  },
  "aws-s3-inline-acl-not-public": {
    title: "Les compartiments S3 ne doivent pas laisser entrer tout le monde par une ACL",
    why: "N'importe qui sur Internet, ou avec un compte AWS quelconque, peut lister ou lire le contenu du compartiment.",
    fix: "Retirez acl, ou l'autorisation du groupe dans grants.",
  },
  "aws-s3-object-not-public": {
    title: "Les objets S3 ne doivent pas laisser entrer tout le monde par une ACL",
    why: "Quiconque connaît ou devine l'adresse peut lire l'objet.",
    fix: 'Retirez acl ou donnez-lui la valeur "private".',
  },
  "aws-s3-classic-object-not-public": {
    title: "Les objets S3 de la classe BucketObject ne doivent pas laisser entrer tout le monde par une ACL",
    why: "Quiconque connaît ou devine l'adresse peut lire l'objet.",
    fix: 'Retirez acl ou donnez-lui la valeur "private".',
  },
};
