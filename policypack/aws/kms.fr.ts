import type { WordsFor } from "../policy";
import type { kms } from "./kms";

export const kmsFrench: WordsFor<typeof kms> = {
  "aws-kms-rotation": {
    title: "Les clés KMS doivent être renouvelées",
    why: "Une clé jamais remplacée protège toujours plus de données, toutes livrées à qui s'en empare.",
    fix: "Donnez à enableKeyRotation la valeur true.",
  },
  "aws-kms-deletion-window": {
    title: "Les clés KMS doivent attendre au moins 14 jours avant d'être supprimées",
    why: "Une suppression par erreur, passée inaperçue une semaine de congés, fait perdre tout ce que la clé chiffre.",
    fix: "Donnez à deletionWindowInDays une valeur d'au moins 14, ou omettez-la pour 30.",
  },
  "aws-kms-enabled": {
    title: "Les clés KMS doivent être activées",
    why: "Ceux qui ont besoin des données qu'une clé désactivée chiffre, ou de leurs sauvegardes, ne peuvent les lire.",
    fix: "Retirez isEnabled ou donnez-lui la valeur true.",
  },
};
