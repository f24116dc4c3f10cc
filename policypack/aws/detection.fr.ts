import type { WordsFor } from "../policy";
import type { detection } from "./detection";

export const detectionFrench: WordsFor<typeof detection> = {
  "aws-guardduty-enabled": {
    title: "GuardDuty doit être activé",
    why: "Personne n'est averti quand des identifiants volés servent ou qu'une machine se met à parler à son attaquant.",
    fix: "Retirez enable ou donnez-lui la valeur true.",
  },
  "aws-config-recording": {
    title: "AWS Config doit enregistrer",
    why: "Personne ne peut dire ensuite quel réglage a été modifié, quand, et ce qu'il était avant.",
    fix: "Donnez à isEnabled la valeur true.",
  },
  "aws-config-started": {
    title: "Les enregistreurs d'AWS Config doivent être démarrés",
    why: "Un enregistreur seulement créé n'enregistre rien.",
    fix: "Ajoutez un RecorderStatus dont name est celui de cet enregistreur, avec isEnabled à true.",
  },
  "aws-config-everything": {
    title: "AWS Config doit enregistrer chaque type pris en charge",
    why: "Les modifications des types laissés de côté passent inaperçues.",
    fix: "Donnez à recordingGroup.allSupported la valeur true, ou omettez recordingGroup.",
  },
};
